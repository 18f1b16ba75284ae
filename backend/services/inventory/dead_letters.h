// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/event_list.h"
#include "contract/inventory.h"
#include "db/database.h"
#include "inventory/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::inventory
{

/// An order event as it came, understood or not.
using ArrivedOrderEvent = contract::ArrivedEvent<contract::OrderEvent>;

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
    auto waitsFor(const contract::EventEnvelope &event) -> bool;
    void put(const ArrivedOrderEvent &event, const std::string &reason, std::int64_t attempts);
    /// The order that a letter is about.
    auto orderOf(std::string_view storeId, std::string_view eventId) -> std::optional<std::string>;
    /// The order's oldest, read again: what was not understood when it came may be by now.
    auto firstOf(std::string_view storeId, std::string_view orderId) -> std::optional<ArrivedOrderEvent>;
    void remove(const contract::EventEnvelope &event);
    /// One more attempt that failed.
    void failedAgain(const contract::EventEnvelope &event, const std::string &reason);

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
