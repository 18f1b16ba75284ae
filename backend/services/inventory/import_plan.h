// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "inventory/catalogue_file.h"
#include "inventory/product_store.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tillhouse::inventory
{

/// A product that an import changes.
struct PlannedChange {
    ProductRecord product;
    std::int64_t version = 0; ///< the new one
    bool priceChanged = false;
    bool barcodeAdded = false;
};

/// What an import would do to a store's catalogue as it was at one moment.
struct ImportPlan {
    std::vector<ProductRecord> created;
    std::vector<PlannedChange> changed;
    std::int64_t unchanged = 0;
    std::vector<contract::RejectedRow> rejected; ///< barcodes that belong to other products
    std::int64_t catalogueState = 0;             ///< the change counter at that moment
};

/// Compares a file with the catalogue. A barcode that the product does not have yet is added to those it has; columns
/// that the file lacks stay as they are, and so does whether the product is sold. The catalogue is read as a whole,
/// since a query for each row would take longer than the import may.
auto planImport(db::Session &session, std::string_view storeId, const CatalogueFile &file) -> ImportPlan;

} // namespace tillhouse::inventory
