// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/verify/numbers.h"
#include "ctl/verify/proofs.h"
#include "ctl/verify/report.h"
#include "ctl/verify/snapshot.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::ctl::verify
{

/// Follows every order event from the outbox to its effect on stock. A million orders have as many events and three
/// times as many movements, so each table is read once from its beginning to its end, and 64-bit numbers stand for the
/// texts; a row is looked at again, by its texts, before it is named.
class EventBooks
{
public:
    EventBooks(Snapshot &snapshot, Report &report)
        : m_session(snapshot.session())
        , m_report(report)
    {
    }

    /// Positions without gaps, no event twice.
    void readOutbox();
    /// What inventory applied is what the outbox has there, and nothing up to its position is left out. Inventory is
    /// read first, so what lies beyond its position is still on its way.
    void checkApplied();
    /// Every order has the events that its state and refunds ask for.
    void checkOrders();
    /// Whatever is committed belongs to an order that may sell.
    void checkReservations(Proofs &proofs);
    /// Stock moved once for each event that was applied.
    void checkEffects();

private:
    enum class Type : std::uint8_t { Paid, Cancelled, Refunded };
    struct Event {
        std::int64_t position = 0;
        std::uint64_t id = 0;
        std::uint64_t order = 0;
        Type type = Type::Paid;
        bool seen = false; ///< applied, or put aside
    };
    struct Order {
        std::int32_t events[3] = {0, 0, 0}; ///< by Type
        std::int32_t refunds = 0;
        bool sold = false;         ///< its payment took effect in stock ...
        bool undone = false;       ///< ... and its cancellation
        bool maySell = false;      ///< it is paid, or was before it was cancelled
        std::uint64_t balance = 0; ///< sold less what stock lost by it, see SoldAndMoved in the source
    };

    auto eventAt(std::int64_t position) -> Event *;
    void nameGap(std::int64_t before, std::int64_t position);
    void see(std::string_view table, db::Rows &row, std::int64_t &position);
    void addExpected();
    void addMoved();
    void add(std::uint64_t order, std::string_view sku, std::int64_t milli);
    void nameOrder(const std::string &storeId, const std::string &orderId);

    db::Session &m_session;
    Report &m_report;
    std::vector<Event> m_events; ///< by position
    NumberMap<Order> m_orders;
};

} // namespace tillhouse::ctl::verify
