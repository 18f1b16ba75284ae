// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enum_names.h"
#include "domain/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace tillhouse::domain
{

/// Why stock changed. Stock is the sum of its movements, never an edited number.
enum class MovementKind {
    Receipt,         ///< goods came in; positive
    Sale,            ///< goods were sold; negative
    Return,          ///< goods came back from a customer and can be sold again; positive
    Adjustment,      ///< loss, breakage, found goods; either sign, with a reason
    TransferOut,     ///< left for another location; negative
    TransferIn,      ///< arrived from another location; positive
    CountCorrection, ///< the difference that a count found; either sign
};

template <>
struct EnumNames<MovementKind> {
    static constexpr std::pair<MovementKind, std::string_view> kValues[] = {
        {MovementKind::Receipt, "receipt"},
        {MovementKind::Sale, "sale"},
        {MovementKind::Return, "return"},
        {MovementKind::Adjustment, "adjustment"},
        {MovementKind::TransferOut, "transfer_out"},
        {MovementKind::TransferIn, "transfer_in"},
        {MovementKind::CountCorrection, "count_correction"},
    };
};

/// Whether a movement of this kind may change the stock by `deltaMilli` (thousandths of a unit): never by zero, and
/// only with the sign of the kind.
auto mayMove(MovementKind kind, std::int64_t deltaMilli) -> bool;

/// No stock level, movement or sum may exceed this (thousandths of a unit; a million millions of units).
inline constexpr std::int64_t kMaxStockMilli = 1'000'000'000'000'000;

/// What a location has of one product, in thousandths of a unit.
struct StockLevel {
    std::int64_t onHandMilli = 0;    ///< sum of all movements; below zero when tills sold more than was booked in
    std::int64_t allocatedMilli = 0; ///< promised to reservations that are held; never below zero

    /// What may still be promised: on hand less allocated.
    auto availableToPromiseMilli() const -> std::int64_t { return onHandMilli - allocatedMilli; }
    auto operator==(const StockLevel &) const -> bool = default;
};

/// The level after a movement. InvalidInput when the kind does not allow the sign, LimitExceeded beyond kMaxStockMilli.
auto moved(const StockLevel &level, MovementKind kind, std::int64_t deltaMilli) -> Result<StockLevel>;

/// The level after promising `milli` (> 0) more. With `strict`, InsufficientStock when less than that is available.
auto allocated(const StockLevel &level, std::int64_t milli, bool strict) -> Result<StockLevel>;

/// Whether a reservation may be refused.
enum class ReservationPolicy {
    Strict, ///< ordering for later: all lines are available, or nothing is reserved
    Till,   ///< the goods are in the customer's hand: always granted, a shortage is only flagged
};

template <>
struct EnumNames<ReservationPolicy> {
    static constexpr std::pair<ReservationPolicy, std::string_view> kValues[] = {
        {ReservationPolicy::Strict, "strict"},
        {ReservationPolicy::Till, "till"},
    };
};

/// The life of a reservation.
enum class ReservationState {
    Held,      ///< stock is promised to an order
    Committed, ///< the order was paid: the promise became a sale
    Released,  ///< the order did not come about
    Expired,   ///< nobody asked for it in time
};

template <>
struct EnumNames<ReservationState> {
    static constexpr std::pair<ReservationState, std::string_view> kValues[] = {
        {ReservationState::Held, "held"},
        {ReservationState::Committed, "committed"},
        {ReservationState::Released, "released"},
        {ReservationState::Expired, "expired"},
    };
};

/// What happens to a reservation.
enum class ReservationEvent {
    Commit,  ///< the order was paid
    Release, ///< the order did not come about
    Expire,  ///< its time is over
    Renew,   ///< the goods are promised again, or for longer, before money is taken; refused if they are gone
};

template <>
struct EnumNames<ReservationEvent> {
    static constexpr std::pair<ReservationEvent, std::string_view> kValues[] = {
        {ReservationEvent::Commit, "commit"},
        {ReservationEvent::Release, "release"},
        {ReservationEvent::Expire, "expire"},
        {ReservationEvent::Renew, "renew"},
    };
};

/// One arrow of the table below.
struct ReservationArrow {
    ReservationState from;
    ReservationEvent event;
    ReservationState to;
};

/// The whole life of a reservation: an arrow that is not written here does not exist. A payment that was learned of
/// late commits a promise that had already ended: the goods are sold, whatever the promise was.
inline constexpr ReservationArrow kReservationArrows[] = {
    {ReservationState::Held, ReservationEvent::Commit, ReservationState::Committed},
    {ReservationState::Held, ReservationEvent::Release, ReservationState::Released},
    {ReservationState::Held, ReservationEvent::Expire, ReservationState::Expired},
    {ReservationState::Expired, ReservationEvent::Commit, ReservationState::Committed},
    {ReservationState::Released, ReservationEvent::Commit, ReservationState::Committed},
    {ReservationState::Held, ReservationEvent::Renew, ReservationState::Held},
    {ReservationState::Expired, ReservationEvent::Renew, ReservationState::Held},
    {ReservationState::Released, ReservationEvent::Renew, ReservationState::Held},
};

/// The table, for documents and tests that walk it.
constexpr auto reservationArrows() -> std::span<const ReservationArrow>
{
    return kReservationArrows;
}

/// The state after the event, or nothing when the table has no such arrow.
auto next(ReservationState state, ReservationEvent event) -> std::optional<ReservationState>;

} // namespace tillhouse::domain
