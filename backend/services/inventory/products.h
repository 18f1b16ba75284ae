// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "db/database.h"
#include "inventory/clock.h"

#include <string_view>

namespace tillhouse::inventory
{

/// The catalogue of each store: finding, reading and editing products, and the feed that keeps the tills' copies fresh.
class Products
{
public:
    Products(db::Database &database, Clock clock)
        : m_database(database)
        , m_clock(std::move(clock))
    {
    }

    auto list(const contract::ListProductsRequest &request) -> domain::Result<contract::ProductPage>;
    auto get(const contract::GetProductRequest &request) -> domain::Result<contract::Product>;

    /// Creates or replaces a product. `ifMatch` is the version that was read, `*` for any, empty to create. A request
    /// that would change nothing answers the product as it is, so repeating one whose answer was lost does no harm.
    /// Errors: InvalidInput by field; Conflict if it exists and no version was given, or a barcode is another
    /// product's; VersionMismatch.
    auto put(const contract::PutProductRequest &request, std::string_view ifMatch) -> domain::Result<contract::Product>;

    /// The change feed: products that changed after `since`, each once in its present form; those no longer sold stay
    /// in it with `active` false.
    auto changes(const contract::ListChangesRequest &request) -> domain::Result<contract::ChangePage>;

private:
    db::Database &m_database;
    Clock m_clock;
};

} // namespace tillhouse::inventory
