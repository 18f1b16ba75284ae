// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::inventory
{

/// Which products of a store are wanted.
struct ProductQuery {
    std::string storeId;
    std::string text;       ///< start of the name (in any case), the SKU or a barcode; empty for all
    std::string department; ///< empty for all
    bool includeInactive = false;
    std::optional<std::string> cursor; ///< ProductHits::nextCursor of the page before
    std::int64_t limit = 100;
};

/// SKUs in the order of the answer: by name first, then those found by SKU alone, then by barcode alone.
struct ProductHits {
    std::vector<std::string> skus;
    std::optional<std::string> nextCursor; ///< nothing on the last page
};

/// Finds a page of products; each step of it reads a range of an index, whatever the size of the catalogue.
/// InvalidInput naming "cursor" for a cursor that is none of ours.
auto findProducts(db::Session &session, const ProductQuery &query) -> domain::Result<ProductHits>;

} // namespace tillhouse::inventory
