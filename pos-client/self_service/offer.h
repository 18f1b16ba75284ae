// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "pos/sell/product_model.h"

#include <QString>

namespace tillhouse::pos
{

/// Why a product is not sold without a person; the server refuses it as well.
enum class StaffOnly {
    No,
    Age,    ///< somebody has to look at who buys it
    Weight, ///< it is weighed or measured
};
auto staffOnly(const contract::Product &product) -> StaffOnly;

/// On its tile, a word or two; empty where it can be ordered.
auto staffNote(StaffOnly why) -> TileNote;
/// In a sentence, for whoever wants it.
auto staffWords(const contract::Product &product) -> QString;

} // namespace tillhouse::pos
