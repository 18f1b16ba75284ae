// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/event_effects.h"

#include "inventory/backorders.h"
#include "inventory/bundles.h"
#include "inventory/reservation_book.h"
#include "inventory/stock_events.h"
#include "inventory/stock_ledger.h"
#include "inventory/store_setup.h"

#include <algorithm>

namespace tillhouse::inventory
{

using contract::OrderEvent;
using contract::OrderEventLine;
using contract::OrderEventType;
using contract::StockEventKind;
using domain::MovementKind;
using domain::ReservationEvent;
using domain::ReservationPolicy;
using domain::ReservationState;
using domain::Result;

namespace
{

/// One event on its way into stock.
class EventEffect
{
public:
    EventEffect(db::Transaction &tx, const OrderEvent &event, std::int64_t nowMs)
        : m_tx(tx)
        , m_event(event)
        , m_nowMs(nowMs)
        , m_ledger(tx, event.store_id, nowMs)
        , m_backorders(tx, event.store_id, nowMs)
        , m_bundles(tx, event.store_id)
        , m_reservations(tx, event.store_id, nowMs)
    {
    }

    auto apply() -> Result<void>
    {
        if (m_event.type == OrderEventType::Unknown)
            return domain::invalidField("type", "is not known here");
        if (const auto store = loadStore(m_tx, m_event.store_id); !store)
            return store.error();
        const bool owing = m_backorders.owesAnything(m_event.order_id);
        auto done = m_event.type == OrderEventType::OrderPaid        ? sell()
                    : m_event.type == OrderEventType::OrderCancelled ? cancel()
                                                                     : takeBack();
        if (!done)
            return done;
        // After the sale, which is told in its own way: goods that were owed and are not wanted any more.
        if (owing && m_event.type == OrderEventType::OrderRefunded && !m_backorders.owesAnything(m_event.order_id))
            tell(StockEventKind::BackorderFilled);
        return m_backorders.fillFrom(m_ledger);
    }

private:
    auto sell() -> Result<void>
    {
        const auto reservation = m_reservations.find(m_event.order_id);
        const auto ended = m_reservations.end(m_event.order_id, ReservationEvent::Commit);
        if (!ended)
            return ended.error();
        if (!*ended)
            m_reservations.markEnded(m_event.order_id, m_event.location_id, ReservationState::Committed);
        const bool strict = reservation && reservation->policy == ReservationPolicy::Strict;
        bool newlyOwed = false;
        for (const auto &line : m_event.lines) {
            if (line.quantity_milli == 0)
                continue; // sold for nothing and nothing: it moves no stock
            const auto parts = m_bundles.takenBy(m_event.order_id, line.line_id, line.sku);
            if (parts.size() > 1 || parts.front().sku != line.sku)
                noteLineParts(m_tx, m_event.store_id, m_event.order_id, line.line_id, parts);
            for (const auto &part : parts) {
                if (auto sold = sellPart(line, part, strict, newlyOwed); !sold)
                    return sold;
            }
        }
        for (const auto &sku : m_reservations.skusOf(m_event.order_id))
            m_ledger.noteGain(sku, m_event.location_id); // less was sold than promised
        if (newlyOwed)
            tell(StockEventKind::Backordered);
        else if (reservation && reservation->backordered && !m_backorders.owesAnything(m_event.order_id))
            tell(StockEventKind::BackorderFilled); // it came in before the order was paid
        return {};
    }

    auto sellPart(const OrderEventLine &line, const BundlePart &part, bool strict, bool &newlyOwed) -> Result<void>
    {
        auto milli = partMilli(part, line.quantity_milli);
        milli -= std::min(milli, m_backorders.owed(m_event.order_id, line.line_id, part.sku));
        if (strict) {
            // Less is there than was promised when the promise ended before the payment was known, or when a till sold
            // what was promised. Nobody gets what isn't there.
            const auto available = m_ledger.level(part.sku, m_event.location_id).availableToPromiseMilli();
            const auto missing = milli - std::clamp<std::int64_t>(available, 0, milli);
            if (missing > 0) {
                m_backorders.owe(
                    {m_event.order_id, kNoReservedLine, line.line_id, part.sku, m_event.location_id, missing});
                newlyOwed = true;
                milli -= missing;
            }
        }
        return milli == 0 ? Result<void>() : post(part.sku, MovementKind::Sale, -milli, "sale");
    }

    auto cancel() -> Result<void>
    {
        const auto state = m_reservations.end(m_event.order_id, ReservationEvent::Release);
        if (!state)
            return state.error();
        if (!*state)
            m_reservations.markEnded(m_event.order_id, m_event.location_id, ReservationState::Released);
        if (*state != ReservationState::Committed)
            return {}; // never sold
        for (const auto &line : m_event.lines) {
            for (const auto &part : m_bundles.takenBy(m_event.order_id, line.line_id, line.sku)) {
                const auto milli = partMilli(part, line.quantity_milli);
                m_backorders.forgive(m_event.order_id, line.line_id, part.sku, milli);
                const auto back = std::min(milli, soldToOrder(part.sku));
                if (auto returned = back > 0 ? giveBack(line, part.sku, back) : Result<void>(); !returned)
                    return returned;
            }
        }
        return {};
    }

    auto takeBack() -> Result<void>
    {
        for (const auto &line : m_event.lines) {
            for (const auto &part : m_bundles.takenBy(m_event.order_id, line.line_id, line.sku)) {
                auto milli = partMilli(part, line.quantity_milli);
                milli -= m_backorders.forgive(m_event.order_id, line.line_id, part.sku, milli);
                if (auto returned = milli > 0 ? giveBack(line, part.sku, milli) : Result<void>(); !returned)
                    return returned;
            }
        }
        return {};
    }

    auto giveBack(const OrderEventLine &line, const std::string &sku, std::int64_t milli) -> Result<void>
    {
        const std::string why = m_event.type == OrderEventType::OrderCancelled ? "cancelled" : "refund";
        if (auto returned = post(sku, MovementKind::Return, milli, why); !returned || line.restock)
            return returned;
        // What can't be sold again came back all the same: two movements tell both.
        return post(sku, MovementKind::Adjustment, -milli, why + ", written off");
    }

    /// Sold to the order less what came back of it.
    auto soldToOrder(const std::string &sku) -> std::int64_t
    {
        auto row = m_tx.query("SELECT COALESCE(SUM(quantity_milli), 0) FROM stock_movements WHERE store_id = ? "
                              "AND sku = ? AND order_id = ? AND kind IN ('sale', 'return')",
                              m_event.store_id, sku, m_event.order_id);
        return row.next() ? -row.int64(0) : 0;
    }

    auto post(const std::string &sku, MovementKind kind, std::int64_t milli, std::string reason) -> Result<void>
    {
        const auto level = m_ledger.post({sku, m_event.location_id, kind, milli, std::move(reason), m_event.event_id,
                                          m_event.order_id, std::nullopt});
        return level ? Result<void>() : Result<void>(level.error());
    }

    void tell(StockEventKind kind) { appendStockEvent(m_tx, kind, m_event.store_id, m_event.order_id, m_nowMs); }

    static constexpr std::int64_t kNoReservedLine = -1;

    db::Transaction &m_tx;
    const OrderEvent &m_event;
    std::int64_t m_nowMs;
    StockLedger m_ledger;
    BackorderBook m_backorders;
    BundleBook m_bundles;
    ReservationBook m_reservations;
};

} // namespace

auto applyOrderEvent(db::Transaction &tx, const OrderEvent &event, std::int64_t nowMs) -> Result<void>
{
    return EventEffect(tx, event, nowMs).apply();
}

} // namespace tillhouse::inventory
