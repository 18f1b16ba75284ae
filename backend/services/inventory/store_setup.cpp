// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/store_setup.h"

#include "contract/till_rules.h"
#include "domain/currency.h"
#include "inventory/counters.h"

namespace tillhouse::inventory
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto hasProducts(db::Session &session, std::string_view storeId) -> bool
{
    return session.query("SELECT 1 FROM products WHERE store_id = ? LIMIT 1", storeId).next();
}

/// The policy as it was put; a store that never had one follows the initial values.
auto loadTillPolicy(db::Session &session, std::string_view storeId) -> Result<contract::TillPolicy>
{
    auto row = session.query("SELECT till_policy FROM stores WHERE store_id = ?", storeId);
    const auto text = row.next() ? row.text(0) : std::string();
    if (text.empty())
        return contract::TillPolicy{};
    auto policy = contract::decode<contract::TillPolicy>(text);
    if (!policy)
        return Error{ErrorCode::Internal, "The till policy of " + std::string(storeId) + " can't be read.", {}};
    return policy;
}

void saveStore(db::Transaction &tx, const contract::PutStoreRequest &store)
{
    tx.execute("INSERT INTO stores (store_id, name, currency, prices_include_tax, default_location_id, "
               "cash_rounding_minor) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (store_id) DO UPDATE SET "
               "name = excluded.name, currency = excluded.currency, prices_include_tax = excluded.prices_include_tax, "
               "default_location_id = excluded.default_location_id, "
               "cash_rounding_minor = excluded.cash_rounding_minor",
               store.store_id, store.name, store.currency, store.prices_include_tax, store.default_location_id,
               store.cash_rounding_minor);
    if (store.till)
        tx.execute("UPDATE stores SET till_policy = ? WHERE store_id = ?", contract::encode(*store.till),
                   store.store_id);
}

void saveLocation(db::Transaction &tx, const contract::Location &location)
{
    tx.execute("INSERT INTO locations (store_id, location_id, name) VALUES (?, ?, ?) "
               "ON CONFLICT (store_id, location_id) DO UPDATE SET name = excluded.name",
               location.store_id, location.location_id, location.name);
}

void saveTaxCategory(db::Transaction &tx, const contract::TaxCategory &category)
{
    tx.execute("INSERT INTO tax_categories (store_id, tax_category_id, name) VALUES (?, ?, ?) "
               "ON CONFLICT (store_id, tax_category_id) DO UPDATE SET name = excluded.name",
               category.store_id, category.tax_category_id, category.name);
    tx.execute("DELETE FROM tax_rates WHERE store_id = ? AND tax_category_id = ?", category.store_id,
               category.tax_category_id);
    std::int64_t position = 0;
    for (const auto &rate : category.rates) {
        tx.execute("INSERT INTO tax_rates (store_id, tax_category_id, position, name, rate_ppm) VALUES (?, ?, ?, ?, ?)",
                   category.store_id, category.tax_category_id, position++, rate.name, rate.rate_ppm);
    }
}

/// Gives every product of the category a new change number, in the order of the old ones.
void announceProducts(db::Transaction &tx, std::string_view storeId, std::string_view taxCategoryId)
{
    auto rows =
        tx.query("SELECT COUNT(*) FROM products WHERE store_id = ? AND tax_category_id = ?", storeId, taxCategoryId);
    rows.next();
    const auto count = rows.int64(0);
    if (count == 0)
        return;
    const auto first = takeNumbers(tx, storeId, kChangeCounter, count);
    tx.execute("UPDATE products SET change_number = ? + renumbered.place FROM "
               "(SELECT sku AS renumbered_sku, ROW_NUMBER() OVER (ORDER BY change_number) AS place FROM products "
               "WHERE store_id = ? AND tax_category_id = ?) AS renumbered "
               "WHERE products.store_id = ? AND products.sku = renumbered.renumbered_sku",
               first - 1, storeId, taxCategoryId, storeId);
}

} // namespace

auto loadStore(db::Session &session, std::string_view storeId) -> Result<contract::StoreSettings>
{
    auto rows =
        session.query("SELECT name, currency, prices_include_tax, default_location_id, cash_rounding_minor FROM stores "
                      "WHERE store_id = ?",
                      storeId);
    if (!rows.next())
        return Error{ErrorCode::NotFound, "There is no such store.", {{"store_id", "is not a store"}}};
    return contract::StoreSettings{std::string(storeId), rows.text(0), rows.text(1),
                                   rows.boolean(2),      rows.text(3), rows.int64(4)};
}

namespace
{

auto wholeStore(db::Session &session, std::string_view storeId) -> Result<contract::StoreSettings>
{
    auto store = loadStore(session, storeId);
    if (!store)
        return store;
    auto policy = loadTillPolicy(session, storeId);
    if (!policy)
        return policy.error();
    store->till = std::move(*policy);
    return store;
}

} // namespace

auto loadTaxRates(db::Session &session, std::string_view storeId, std::string_view taxCategoryId)
    -> std::optional<std::vector<contract::TaxRate>>
{
    auto rows = session.query("SELECT r.name, r.rate_ppm FROM tax_categories AS c LEFT JOIN tax_rates AS r "
                              "ON r.store_id = c.store_id AND r.tax_category_id = c.tax_category_id "
                              "WHERE c.store_id = ? AND c.tax_category_id = ? ORDER BY r.position",
                              storeId, taxCategoryId);
    std::optional<std::vector<contract::TaxRate>> rates;
    while (rows.next()) {
        if (!rates)
            rates.emplace();
        if (!rows.isNull(0))
            rates->push_back({rows.text(0), rows.int64(1)});
    }
    return rates;
}

auto loadTaxCategories(db::Session &session, std::string_view storeId) -> std::map<std::string, contract::TaxCategory>
{
    std::map<std::string, contract::TaxCategory> categories;
    auto rows = session.query("SELECT c.tax_category_id, c.name, r.name, r.rate_ppm FROM tax_categories AS c "
                              "LEFT JOIN tax_rates AS r ON r.store_id = c.store_id "
                              "AND r.tax_category_id = c.tax_category_id "
                              "WHERE c.store_id = ? ORDER BY c.tax_category_id, r.position",
                              storeId);
    while (rows.next()) {
        auto &category = categories[rows.text(0)];
        category.store_id = storeId;
        category.tax_category_id = rows.text(0);
        category.name = rows.text(1);
        if (!rows.isNull(2))
            category.rates.push_back({rows.text(2), rows.int64(3)});
    }
    return categories;
}

auto locationExists(db::Session &session, std::string_view storeId, std::string_view locationId) -> bool
{
    return session.query("SELECT 1 FROM locations WHERE store_id = ? AND location_id = ?", storeId, locationId).next();
}

auto StoreSetup::store(const contract::StoreRequest &request) -> Result<contract::StoreSettings>
{
    return m_database.read("get_store", [&](db::Reader &reader) { return wholeStore(reader, request.store_id); });
}

auto StoreSetup::putStore(const contract::PutStoreRequest &request) -> Result<contract::StoreSettings>
{
    if (const auto currency = domain::Currency::parse(request.currency, "currency"); !currency)
        return currency.error();
    return m_database.write("put_store", [&](db::Transaction &tx) -> Result<contract::StoreSettings> {
        const auto policy =
            request.till ? Result<contract::TillPolicy>(*request.till) : loadTillPolicy(tx, request.store_id);
        if (!policy)
            return policy.error();
        if (const auto valid = contract::checkTillPolicy(*policy, request.currency); !valid)
            return valid.error();
        const auto before = loadStore(tx, request.store_id);
        if (before && before->currency != request.currency && hasProducts(tx, request.store_id))
            return Error{ErrorCode::Conflict,
                         "The currency of a store that has products cannot change.",
                         {{"currency", "must stay " + before->currency}}};
        saveStore(tx, request);
        if (!locationExists(tx, request.store_id, request.default_location_id))
            saveLocation(tx, {request.store_id, request.default_location_id, request.name});
        return wholeStore(tx, request.store_id);
    });
}

auto StoreSetup::taxCategories(const contract::StoreRequest &request) -> Result<contract::TaxCategoryList>
{
    return m_database.read("list_tax_categories", [&](db::Reader &reader) -> Result<contract::TaxCategoryList> {
        if (const auto store = loadStore(reader, request.store_id); !store)
            return store.error();
        contract::TaxCategoryList list;
        for (auto &[id, category] : loadTaxCategories(reader, request.store_id))
            list.tax_categories.push_back(category);
        return list;
    });
}

auto StoreSetup::putTaxCategory(const contract::TaxCategory &category) -> Result<contract::TaxCategory>
{
    return m_database.write("put_tax_category", [&](db::Transaction &tx) -> Result<contract::TaxCategory> {
        if (const auto store = loadStore(tx, category.store_id); !store)
            return store.error();
        const auto before = loadTaxRates(tx, category.store_id, category.tax_category_id);
        saveTaxCategory(tx, category);
        if (before && *before != category.rates)
            announceProducts(tx, category.store_id, category.tax_category_id);
        return category;
    });
}

auto StoreSetup::locations(const contract::StoreRequest &request) -> Result<contract::LocationList>
{
    return m_database.read("list_locations", [&](db::Reader &reader) -> Result<contract::LocationList> {
        if (const auto store = loadStore(reader, request.store_id); !store)
            return store.error();
        contract::LocationList list;
        auto rows = reader.query("SELECT location_id, name FROM locations WHERE store_id = ? ORDER BY location_id",
                                 request.store_id);
        while (rows.next())
            list.locations.push_back({request.store_id, rows.text(0), rows.text(1)});
        return list;
    });
}

auto StoreSetup::putLocation(const contract::Location &location) -> Result<contract::Location>
{
    return m_database.write("put_location", [&](db::Transaction &tx) -> Result<contract::Location> {
        if (const auto store = loadStore(tx, location.store_id); !store)
            return store.error();
        saveLocation(tx, location);
        return location;
    });
}

} // namespace tillhouse::inventory
