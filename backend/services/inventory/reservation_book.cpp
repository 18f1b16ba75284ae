// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/reservation_book.h"

#include "domain/assert.h"
#include "inventory/backorders.h"
#include "inventory/stock_events.h"
#include "inventory/stock_ledger.h"

#include <algorithm>

namespace tillhouse::inventory
{

using domain::Error;
using domain::ErrorCode;
using domain::ReservationEvent;
using domain::ReservationPolicy;
using domain::ReservationState;
using domain::Result;

auto ReservationBook::find(std::string_view orderId) -> std::optional<KeptReservation>
{
    auto row = m_tx.query("SELECT state, policy, location_id, expires_at, request_hash, answer, backordered, asked "
                          "FROM reservations WHERE store_id = ? AND order_id = ?",
                          m_storeId, orderId);
    if (!row.next())
        return std::nullopt;
    const auto state = domain::enumFromName<ReservationState>(row.text(0));
    const auto policy = domain::enumFromName<ReservationPolicy>(row.text(1));
    TILLHOUSE_ASSERT(state.has_value() && policy.has_value());
    return KeptReservation{*state,      *policy,     row.text(2),    row.int64(3),
                           row.text(4), row.text(5), row.boolean(6), row.int64(7)};
}

void ReservationBook::askedAgain(std::string_view orderId)
{
    m_tx.execute("UPDATE reservations SET asked = asked + 1 WHERE store_id = ? AND order_id = ?", m_storeId, orderId);
}

void ReservationBook::insert(std::string_view orderId, const KeptReservation &reservation, const TakenLines &taken)
{
    m_tx.execute("INSERT INTO reservations (store_id, order_id, location_id, policy, state, expires_at, recorded_at, "
                 "request_hash, answer, backordered, asked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 m_storeId, orderId, reservation.locationId, domain::name(reservation.policy),
                 domain::name(reservation.state), reservation.expiresAtMs, m_nowMs, reservation.requestHash,
                 reservation.answer, reservation.backordered, reservation.asked);
    std::int64_t number = 0;
    for (const auto &part : taken.parts) {
        m_tx.execute("INSERT INTO reservation_lines (store_id, order_id, line_no, line_id, sku, quantity_milli, "
                     "wanted_milli, may_owe) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                     m_storeId, orderId, number, part.lineId, part.sku, part.heldMilli, part.wantedMilli, part.mayOwe);
        note(orderId, number++, part, reservation.locationId);
    }
    for (const auto &[lineId, parts] : taken.bundles)
        noteLineParts(m_tx, m_storeId, orderId, lineId, parts);
}

void ReservationBook::markEnded(std::string_view orderId, std::string_view locationId, ReservationState state)
{
    m_tx.execute("INSERT INTO reservations (store_id, order_id, location_id, policy, state, expires_at, recorded_at, "
                 "request_hash, answer) VALUES (?, ?, ?, ?, ?, ?, ?, '', '')",
                 m_storeId, orderId, locationId, domain::name(ReservationPolicy::Till), domain::name(state), m_nowMs,
                 m_nowMs);
}

void ReservationBook::removeMark(std::string_view orderId)
{
    m_tx.execute("DELETE FROM reservations WHERE store_id = ? AND order_id = ? AND request_hash = ''", m_storeId,
                 orderId);
}

auto ReservationBook::skusOf(std::string_view orderId) -> std::vector<std::string>
{
    std::vector<std::string> skus;
    for (auto &part : partsOf(orderId))
        skus.push_back(std::move(part.sku));
    return skus;
}

void ReservationBook::note(std::string_view orderId, std::int64_t number, const HeldPart &part,
                           std::string_view locationId)
{
    if (part.heldMilli == part.wantedMilli)
        return;
    BackorderBook(m_tx, m_storeId, m_nowMs)
        .owe({std::string(orderId), number, part.lineId, part.sku, std::string(locationId),
              part.wantedMilli - part.heldMilli});
}

auto ReservationBook::partsOf(std::string_view orderId) -> std::vector<HeldPart>
{
    std::vector<HeldPart> parts;
    auto row = m_tx.query("SELECT line_id, sku, COALESCE(wanted_milli, quantity_milli), quantity_milli, may_owe "
                          "FROM reservation_lines WHERE store_id = ? AND order_id = ? ORDER BY line_no",
                          m_storeId, orderId);
    while (row.next())
        parts.push_back({row.text(0), row.text(1), row.int64(2), row.int64(3), row.boolean(4)});
    return parts;
}

auto ReservationBook::free(std::string_view orderId, const KeptReservation &reservation, ReservationEvent event)
    -> Result<void>
{
    StockLedger ledger(m_tx, m_storeId, m_nowMs);
    for (const auto &part : partsOf(orderId)) {
        if (part.heldMilli > 0)
            ledger.deallocate(part.sku, reservation.locationId, part.heldMilli);
    }
    // A sale takes what was freed for it right after this, and fills from what it leaves.
    if (event == ReservationEvent::Commit)
        return {};
    BackorderBook backorders(m_tx, m_storeId, m_nowMs);
    backorders.forget(orderId);
    return backorders.fillFrom(ledger);
}

auto ReservationBook::end(std::string_view orderId, ReservationEvent event) -> Result<std::optional<ReservationState>>
{
    const auto reservation = find(orderId);
    if (!reservation)
        return std::optional<ReservationState>();
    const auto after = domain::next(reservation->state, event);
    if (!after)
        return std::optional(reservation->state);
    // An ended reservation says since when, so that nobody takes it for one that still runs.
    const auto endedAt =
        event == ReservationEvent::Commit ? reservation->expiresAtMs : std::min(reservation->expiresAtMs, m_nowMs);
    m_tx.execute("UPDATE reservations SET state = ?, expires_at = ? WHERE store_id = ? AND order_id = ?",
                 domain::name(*after), endedAt, m_storeId, orderId);
    if (reservation->state == ReservationState::Held) {
        if (auto freed = free(orderId, *reservation, event); !freed)
            return freed.error();
    }
    if (event == ReservationEvent::Expire && reservation->policy == ReservationPolicy::Strict)
        appendStockEvent(m_tx, contract::StockEventKind::ReservationExpired, m_storeId, orderId, m_nowMs);
    return std::optional(*after);
}

auto ReservationBook::holdAgain(std::string_view orderId, const KeptReservation &reservation) -> Result<void>
{
    StockLedger ledger(m_tx, m_storeId, m_nowMs);
    std::vector<domain::FieldError> gone;
    std::int64_t number = 0;
    for (auto part : partsOf(orderId)) {
        auto milli = part.wantedMilli;
        if (part.mayOwe)
            milli = std::clamp<std::int64_t>(ledger.level(part.sku, reservation.locationId).availableToPromiseMilli(),
                                             0, part.wantedMilli);
        if (milli > 0) {
            const auto level = ledger.allocate(part.sku, reservation.locationId, milli, reservation.policy);
            if (!level && level.error().code != ErrorCode::InsufficientStock)
                return level.error();
            if (!level)
                gone.push_back({"order_id", "less of " + part.sku + " is available than was reserved"});
        }
        part.heldMilli = milli;
        m_tx.execute("UPDATE reservation_lines SET quantity_milli = ? "
                     "WHERE store_id = ? AND order_id = ? AND line_no = ?",
                     milli, m_storeId, orderId, number);
        note(orderId, number++, part, reservation.locationId);
    }
    if (gone.empty())
        return {};
    return Error{ErrorCode::InsufficientStock, "The goods were given to others meanwhile.", std::move(gone)};
}

auto ReservationBook::renew(std::string_view orderId, const KeptReservation &reservation, std::int64_t expiresAtMs)
    -> Result<void>
{
    const auto after = domain::next(reservation.state, ReservationEvent::Renew);
    if (!after)
        return Error{ErrorCode::Conflict, "The reservation has become a sale.", {{"order_id", "has been paid"}}};
    if (reservation.state != ReservationState::Held) {
        if (auto held = holdAgain(orderId, reservation); !held)
            return held;
    } else {
        expiresAtMs = std::max(expiresAtMs, reservation.expiresAtMs);
    }
    m_tx.execute("UPDATE reservations SET state = ?, expires_at = ? WHERE store_id = ? AND order_id = ?",
                 domain::name(*after), expiresAtMs, m_storeId, orderId);
    return {};
}

} // namespace tillhouse::inventory
