// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/stock_ledger.h"

#include "inventory/counters.h"

namespace tillhouse::inventory
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto insufficientStock() -> Error
{
    return {ErrorCode::InsufficientStock, "Less than that is available.", {}};
}

} // namespace

auto StockLedger::level(std::string_view sku, std::string_view locationId) -> domain::StockLevel
{
    auto rows = m_tx.query("SELECT on_hand_milli, allocated_milli FROM stock_levels "
                           "WHERE store_id = ? AND sku = ? AND location_id = ?",
                           m_storeId, sku, locationId);
    if (!rows.next())
        return {};
    return {rows.int64(0), rows.int64(1)};
}

auto StockLedger::post(const Movement &movement) -> Result<domain::StockLevel>
{
    const auto expected =
        domain::moved(level(movement.sku, movement.locationId), movement.kind, movement.quantityMilli);
    if (!expected)
        return expected.error();
    if (movement.quantityMilli > 0)
        m_gained.emplace(movement.sku, movement.locationId);
    domain::StockLevel level;
    {
        // Changed by the difference, so that it stays the sum of its movements whoever writes at the same time.
        auto rows = m_tx.query("INSERT INTO stock_levels (store_id, location_id, sku, on_hand_milli, allocated_milli) "
                               "VALUES (?, ?, ?, ?, 0) ON CONFLICT (store_id, sku, location_id) DO UPDATE SET "
                               "on_hand_milli = stock_levels.on_hand_milli + excluded.on_hand_milli "
                               "RETURNING on_hand_milli, allocated_milli",
                               m_storeId, movement.locationId, movement.sku, movement.quantityMilli);
        rows.next();
        level = {rows.int64(0), rows.int64(1)};
    }
    m_tx.execute("INSERT INTO stock_movements (store_id, movement_no, sku, location_id, kind, quantity_milli, "
                 "on_hand_after_milli, reason, source_id, order_id, actor, recorded_at) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 m_storeId, takeNumbers(m_tx, m_storeId, kMovementCounter), movement.sku, movement.locationId,
                 domain::name(movement.kind), movement.quantityMilli, level.onHandMilli, movement.reason,
                 movement.sourceId, movement.orderId, movement.actor, m_nowMs);
    return level;
}

auto StockLedger::allocate(std::string_view sku, std::string_view locationId, std::int64_t milli,
                           domain::ReservationPolicy policy) -> Result<domain::StockLevel>
{
    const bool strict = policy == domain::ReservationPolicy::Strict;
    const auto wanted = domain::allocated(level(sku, locationId), milli, strict);
    if (!wanted)
        return wanted.error();
    if (strict) {
        // The condition is asked again by the statement itself: on an engine with several writers the level that was
        // read a moment ago may be gone.
        const auto changed = m_tx.execute("UPDATE stock_levels SET allocated_milli = allocated_milli + ? "
                                          "WHERE store_id = ? AND sku = ? AND location_id = ? "
                                          "AND on_hand_milli - allocated_milli >= ?",
                                          milli, m_storeId, sku, locationId, milli);
        return changed == 1 ? wanted : Result<domain::StockLevel>(insufficientStock());
    }
    m_tx.execute("INSERT INTO stock_levels (store_id, location_id, sku, on_hand_milli, allocated_milli) "
                 "VALUES (?, ?, ?, 0, ?) ON CONFLICT (store_id, sku, location_id) DO UPDATE SET "
                 "allocated_milli = stock_levels.allocated_milli + excluded.allocated_milli",
                 m_storeId, locationId, sku, milli);
    return wanted;
}

void StockLedger::deallocate(std::string_view sku, std::string_view locationId, std::int64_t milli)
{
    // The table's own check refuses an end of more than was promised.
    m_tx.execute("UPDATE stock_levels SET allocated_milli = allocated_milli - ? "
                 "WHERE store_id = ? AND sku = ? AND location_id = ?",
                 milli, m_storeId, sku, locationId);
    m_gained.emplace(sku, locationId);
}

} // namespace tillhouse::inventory
