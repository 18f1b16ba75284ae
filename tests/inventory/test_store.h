// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/database.h"
#include "inventory/inventory_service.h"
#include "inventory/ledger_check.h"

#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::testing
{

inline constexpr const char *kShop = "store-1";
inline constexpr const char *kFloor = "floor";

/// A UUIDv7 with a number in it.
auto testId(std::int64_t number) -> std::string;

/// A valid EAN-13 with a number in it.
auto testCode(std::int64_t number) -> std::string;

/// A real inventory store in a folder of its own: a shop in EUR with the locations "floor" and "cellar" and the tax
/// categories "food" (7 %) and "standard" (19 %). Time stands still until it is moved.
class TestStore
{
public:
    TestStore();

    /// Called after each command and read, with its name, on the thread that asked for it.
    std::function<void(std::string_view command)> onCommand;

    auto database() -> db::Database & { return *m_database; }
    auto clock() -> inventory::Clock;
    void pass(std::int64_t ms) { m_now += ms; }
    auto now() const -> std::int64_t { return m_now; }

    /// Makes a product that costs 1.99 and, if `onHandMilli` is above zero, receives so much on the floor.
    void addProduct(const std::string &sku, std::int64_t onHandMilli = 0);
    /// The same, but it may be ordered beyond what is there.
    void addBackorderProduct(const std::string &sku, std::int64_t onHandMilli = 0);
    /// Makes a product of others.
    void addBundle(const std::string &sku, const std::vector<contract::BundlePart> &parts, bool mayOwe = false);
    /// Writes past the program, to make what should never be.
    void set(const std::string &sql);
    void receive(const std::string &sku, std::int64_t milli, const std::string &location = kFloor);
    auto level(const std::string &sku, const std::string &location = kFloor) -> domain::StockLevel;
    /// A number that the store holds, by a query that answers one.
    auto number(const std::string &sql) -> std::int64_t;
    /// What the ledger check finds; empty when all levels are the sum of their movements.
    auto differences() -> std::vector<std::string>;

private:
    QTemporaryDir m_folder;
    std::atomic<std::int64_t> m_now{1'800'000'000'000};
    std::unique_ptr<db::Database> m_database;
    std::int64_t m_nextId = 1'000'000;
};

/// A request for one line of `sku`.
auto reserveOne(std::int64_t order, const std::string &sku, std::int64_t milli,
                domain::ReservationPolicy policy = domain::ReservationPolicy::Strict) -> contract::ReserveRequest;

/// An event of one line.
auto orderEvent(std::int64_t position, contract::OrderEventType type, std::int64_t order, const std::string &sku,
                std::int64_t milli, bool restock = true) -> contract::OrderEvent;

} // namespace tillhouse::testing
