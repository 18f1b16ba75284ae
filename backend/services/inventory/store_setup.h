// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "db/database.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::inventory
{

/// A store's settings without its till policy, which no sale needs; NotFound if there is no such store.
auto loadStore(db::Session &session, std::string_view storeId) -> domain::Result<contract::StoreSettings>;

/// The store's tax categories by their id.
auto loadTaxCategories(db::Session &session, std::string_view storeId) -> std::map<std::string, contract::TaxCategory>;

/// One tax category's rates in their order; nothing if it is unknown.
auto loadTaxRates(db::Session &session, std::string_view storeId, std::string_view taxCategoryId)
    -> std::optional<std::vector<contract::TaxRate>>;

auto locationExists(db::Session &session, std::string_view storeId, std::string_view locationId) -> bool;

/// What must be known of a store before it sells: settings, tax categories, locations.
class StoreSetup
{
public:
    explicit StoreSetup(db::Database &database)
        : m_database(database)
    {
    }

    auto store(const contract::StoreRequest &request) -> domain::Result<contract::StoreSettings>;
    /// Creates or changes a store, and its default location with it. A request without a till policy leaves the
    /// store's as it is. Errors: InvalidInput naming a field of the policy; Conflict when the currency of a store that
    /// has products would change: their prices would mean something else.
    auto putStore(const contract::PutStoreRequest &request) -> domain::Result<contract::StoreSettings>;

    auto taxCategories(const contract::StoreRequest &request) -> domain::Result<contract::TaxCategoryList>;
    /// Creates or changes a category. Changed rates put all its products into the tills' change feed again.
    auto putTaxCategory(const contract::TaxCategory &category) -> domain::Result<contract::TaxCategory>;

    auto locations(const contract::StoreRequest &request) -> domain::Result<contract::LocationList>;
    auto putLocation(const contract::Location &location) -> domain::Result<contract::Location>;

private:
    db::Database &m_database;
};

} // namespace tillhouse::inventory
