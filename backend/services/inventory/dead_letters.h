// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/database.h"
#include "inventory/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::inventory
{

/// Order events that could not be applied, and those that follow one of them in the same order.
class DeadLetterBook
{
public:
    DeadLetterBook(db::Transaction &tx, std::int64_t nowMs)
        : m_tx(tx)
        , m_nowMs(nowMs)
    {
    }

    /// Whether an earlier event of the order is here, so that this one has to wait behind it.
    auto waitsFor(const contract::OrderEvent &event) -> bool;
    void put(const contract::OrderEvent &event, const std::string &reason, std::int64_t attempts);
    auto find(std::string_view storeId, std::string_view eventId) -> std::optional<contract::OrderEvent>;
    /// The order's oldest.
    auto firstOf(std::string_view storeId, std::string_view orderId) -> std::optional<contract::OrderEvent>;
    void remove(const contract::OrderEvent &event);
    /// One more attempt that failed.
    void failedAgain(const contract::OrderEvent &event, const std::string &reason);

private:
    db::Transaction &m_tx;
    std::int64_t m_nowMs;
};

auto isDeadLetter(db::Session &session, std::string_view storeId, std::string_view eventId) -> bool;
/// How many there are in all stores; -1 while the store can't be read.
auto deadLetterCount(db::Database &database) -> std::int64_t;

/// The list for people.
auto listDeadLetters(db::Database &database, const contract::StoreRequest &request)
    -> domain::Result<contract::DeadLetterList>;

} // namespace tillhouse::inventory
