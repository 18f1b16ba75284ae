// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/test_store.h"

#include "domain/gtin.h"

#include <cstdio>

namespace tillhouse::testing
{

auto testId(std::int64_t number) -> std::string
{
    char text[40];
    std::snprintf(text, sizeof text, "0190a000-0000-7000-8000-%012llx", static_cast<unsigned long long>(number));
    return text;
}

auto testCode(std::int64_t number) -> std::string
{
    return *domain::makeEan13("40", static_cast<std::uint64_t>(number));
}

TestStore::TestStore()
{
    auto options = inventory::storeOptions(m_folder.filePath(QStringLiteral("store.sqlite")).toStdString());
    options.onReport = [this](const db::CommandReport &report) {
        if (const auto observer = onCommand)
            observer(report.command);
    };
    auto opened = db::Database::open(std::move(options));
    TILLHOUSE_ASSERT(opened.hasValue());
    m_database = std::move(*opened);
    inventory::StoreSetup setup(*m_database);
    TILLHOUSE_ASSERT(setup.putStore({kShop, "Corner shop", "EUR", true, kFloor}).hasValue());
    TILLHOUSE_ASSERT(setup.putLocation({kShop, "cellar", "Cellar"}).hasValue());
    TILLHOUSE_ASSERT(setup.putTaxCategory({kShop, "food", "Food", {{"Reduced", 70'000}}}).hasValue());
    TILLHOUSE_ASSERT(setup.putTaxCategory({kShop, "standard", "Standard", {{"Full", 190'000}}}).hasValue());
}

auto TestStore::clock() -> inventory::Clock
{
    return [this] { return m_now.load(); };
}

void TestStore::addProduct(const std::string &sku, std::int64_t onHandMilli)
{
    inventory::Products products(*m_database, clock());
    const auto made =
        products.put({kShop, sku, "Name of " + sku, "GROCERY", "", "", {}, {199, "EUR"}, "food", true}, "");
    TILLHOUSE_ASSERT(made.hasValue());
    if (onHandMilli > 0)
        receive(sku, onHandMilli);
}

void TestStore::addBackorderProduct(const std::string &sku, std::int64_t onHandMilli)
{
    addBundle(sku, {}, true);
    if (onHandMilli > 0)
        receive(sku, onHandMilli);
}

void TestStore::addBundle(const std::string &sku, const std::vector<contract::BundlePart> &parts, bool mayOwe)
{
    inventory::Products products(*m_database, clock());
    const auto made = products.put(
        {kShop, sku, "Name of " + sku, "GROCERY", "", "", {}, {199, "EUR"}, "food", true, mayOwe, parts}, "");
    TILLHOUSE_ASSERT(made.hasValue());
}

void TestStore::set(const std::string &sql)
{
    const auto done =
        m_database->write("test_set", [&](db::Transaction &tx) -> domain::Result<int> { return tx.execute(sql); });
    TILLHOUSE_ASSERT(done.hasValue());
}

void TestStore::receive(const std::string &sku, std::int64_t milli, const std::string &location)
{
    inventory::Adjustments adjustments(*m_database, clock());
    const auto done = adjustments.adjust(
        {kShop, testId(m_nextId++), location, domain::MovementKind::Receipt, "delivery", {{sku, milli}}}, "tester");
    TILLHOUSE_ASSERT(done.hasValue());
}

auto TestStore::level(const std::string &sku, const std::string &location) -> domain::StockLevel
{
    const auto level = m_database->read([&](db::Reader &reader) -> domain::Result<domain::StockLevel> {
        auto rows = reader.query("SELECT on_hand_milli, allocated_milli FROM stock_levels WHERE store_id = ? "
                                 "AND sku = ? AND location_id = ?",
                                 kShop, sku, location);
        return rows.next() ? domain::StockLevel{rows.int64(0), rows.int64(1)} : domain::StockLevel{};
    });
    return *level;
}

auto TestStore::number(const std::string &sql) -> std::int64_t
{
    return *m_database->read([&](db::Reader &reader) -> domain::Result<std::int64_t> {
        auto rows = reader.query(sql);
        return rows.next() ? rows.int64(0) : 0;
    });
}

auto TestStore::differences() -> std::vector<std::string>
{
    return *m_database->read([](db::Reader &reader) -> domain::Result<std::vector<std::string>> {
        std::vector<std::string> texts;
        for (const auto &difference : inventory::checkLedger(reader))
            texts.push_back(difference.sku + " at " + difference.locationId + ": " + difference.what);
        return texts;
    });
}

auto reserveOne(std::int64_t order, const std::string &sku, std::int64_t milli, domain::ReservationPolicy policy)
    -> contract::ReserveRequest
{
    return {kShop, testId(order), kFloor, policy, 60, {{testId(order * 100), sku, milli}}};
}

auto orderEvent(std::int64_t position, contract::OrderEventType type, std::int64_t order, const std::string &sku,
                std::int64_t milli, bool restock) -> contract::OrderEvent
{
    return {position,
            testId(500'000 + position),
            type,
            kShop,
            testId(order),
            kFloor,
            "2026-03-01T12:00:00Z",
            {{testId(order * 100), sku, milli, restock}}};
}

} // namespace tillhouse::testing
