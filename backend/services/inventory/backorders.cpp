// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/backorders.h"

#include "inventory/counters.h"
#include "inventory/stock_events.h"

#include <algorithm>

namespace tillhouse::inventory
{

using domain::Result;

struct BackorderBook::Entry {
    std::int64_t arrival = 0;
    OwedLine line;
    bool paid = false;
};

void BackorderBook::owe(const OwedLine &line)
{
    m_tx.execute("INSERT INTO backorders (store_id, arrival_no, order_id, line_no, line_id, sku, location_id, "
                 "owed_milli) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                 m_storeId, takeNumbers(m_tx, m_storeId, kArrivalCounter), line.orderId, line.lineNo, line.lineId,
                 line.sku, line.locationId, line.milli);
}

auto BackorderBook::owed(std::string_view orderId, std::string_view lineId, std::string_view sku) -> std::int64_t
{
    auto row = m_tx.query("SELECT COALESCE(SUM(owed_milli), 0) FROM backorders "
                          "WHERE store_id = ? AND order_id = ? AND line_id = ? AND sku = ?",
                          m_storeId, orderId, lineId, sku);
    return row.next() ? row.int64(0) : 0;
}

auto BackorderBook::forgive(std::string_view orderId, std::string_view lineId, std::string_view sku, std::int64_t milli)
    -> std::int64_t
{
    std::int64_t forgiven = 0;
    while (forgiven < milli) {
        std::int64_t arrival = 0;
        std::int64_t owed = 0;
        {
            auto row = m_tx.query("SELECT arrival_no, owed_milli FROM backorders WHERE store_id = ? AND order_id = ? "
                                  "AND line_id = ? AND sku = ? ORDER BY arrival_no DESC LIMIT 1",
                                  m_storeId, orderId, lineId, sku);
            if (!row.next())
                break;
            arrival = row.int64(0);
            owed = row.int64(1);
        }
        const auto now = std::min(owed, milli - forgiven);
        lessen(arrival, owed, now);
        forgiven += now;
    }
    return forgiven;
}

void BackorderBook::forget(std::string_view orderId)
{
    m_tx.execute("DELETE FROM backorders WHERE store_id = ? AND order_id = ?", m_storeId, orderId);
}

auto BackorderBook::owesAnything(std::string_view orderId) -> bool
{
    return m_tx.query("SELECT 1 FROM backorders WHERE store_id = ? AND order_id = ? LIMIT 1", m_storeId, orderId)
        .next();
}

void BackorderBook::lessen(std::int64_t arrival, std::int64_t owed, std::int64_t by)
{
    if (by == owed)
        m_tx.execute("DELETE FROM backorders WHERE store_id = ? AND arrival_no = ?", m_storeId, arrival);
    else
        m_tx.execute("UPDATE backorders SET owed_milli = owed_milli - ? WHERE store_id = ? AND arrival_no = ?", by,
                     m_storeId, arrival);
}

auto BackorderBook::first(std::string_view sku, std::string_view locationId) -> std::optional<Entry>
{
    auto row = m_tx.query("SELECT b.arrival_no, b.order_id, b.line_no, b.line_id, b.owed_milli, r.state "
                          "FROM backorders AS b JOIN reservations AS r "
                          "ON r.store_id = b.store_id AND r.order_id = b.order_id "
                          "WHERE b.store_id = ? AND b.sku = ? AND b.location_id = ? ORDER BY b.arrival_no LIMIT 1",
                          m_storeId, sku, locationId);
    if (!row.next())
        return std::nullopt;
    return Entry{row.int64(0),
                 {row.text(1), row.int64(2), row.text(3), std::string(sku), std::string(locationId), row.int64(4)},
                 row.text(5) == domain::name(domain::ReservationState::Committed)};
}

auto BackorderBook::give(StockLedger &ledger, const Entry &entry, std::int64_t milli) -> Result<void>
{
    const auto &line = entry.line;
    if (entry.paid) {
        const auto sold =
            ledger.post({line.sku, line.locationId, domain::MovementKind::Sale, -milli, "sale, owed until now",
                         "backorder-" + std::to_string(entry.arrival), line.orderId, std::nullopt});
        return sold ? Result<void>() : Result<void>(sold.error());
    }
    const auto promised = ledger.allocate(line.sku, line.locationId, milli, domain::ReservationPolicy::Strict);
    if (!promised)
        return promised.error();
    m_tx.execute("UPDATE reservation_lines SET quantity_milli = quantity_milli + ? "
                 "WHERE store_id = ? AND order_id = ? AND line_no = ?",
                 milli, m_storeId, line.orderId, line.lineNo);
    return {};
}

auto BackorderBook::fill(const std::string &sku, const std::string &locationId) -> Result<void>
{
    StockLedger ledger(m_tx, m_storeId, m_nowMs);
    while (const auto entry = first(sku, locationId)) {
        const auto available = ledger.level(sku, locationId).availableToPromiseMilli();
        if (available <= 0)
            break;
        const auto milli = std::min(available, entry->line.milli);
        if (auto given = give(ledger, *entry, milli); !given)
            return given;
        lessen(entry->arrival, entry->line.milli, milli);
        // An order that is not paid yet is told of with its payment: the order service knows it only then.
        if (entry->paid && !owesAnything(entry->line.orderId))
            appendStockEvent(m_tx, contract::StockEventKind::BackorderFilled, m_storeId, entry->line.orderId, m_nowMs);
    }
    return {};
}

auto BackorderBook::fillFrom(const StockLedger &ledger) -> Result<void>
{
    for (const auto &[sku, locationId] : ledger.gained()) {
        if (auto filled = fill(sku, locationId); !filled)
            return filled;
    }
    return {};
}

} // namespace tillhouse::inventory
