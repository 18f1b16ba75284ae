// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/catalogue/local_catalogue.h"
#include "pos/sell/cart_line.h"

#include <optional>
#include <string>

namespace tillhouse::pos
{

/// What a code stands for: a product by its barcode or SKU, a pack of it, or a portion whose label says weight or
/// price. Nothing if nobody knows it. InvalidInput, in words for the cashier, for a label that was misread or was
/// printed without the value that it should say.
auto lookUp(const client::LocalCatalogue &catalogue, const contract::StoreSettings &store, const std::string &code)
    -> Result<std::optional<Goods>>;

} // namespace tillhouse::pos
