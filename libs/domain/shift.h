// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/arrow.h"
#include "domain/enum_names.h"
#include "domain/result.h"

#include <cstdint>

namespace tillhouse::domain
{

enum class ShiftState { Open, Closed };

template <>
struct EnumNames<ShiftState> {
    static constexpr std::pair<ShiftState, std::string_view> kValues[] = {{ShiftState::Open, "open"},
                                                                          {ShiftState::Closed, "closed"}};
};

enum class ShiftEvent {
    Move,     ///< cash comes or goes: a sale, a refund, paid in, paid out
    Close,    ///< the drawer was counted
    HearLate, ///< something that happened at the till before the count is heard of only now
};

template <>
struct EnumNames<ShiftEvent> {
    static constexpr std::pair<ShiftEvent, std::string_view> kValues[] = {{ShiftEvent::Move, "move"},
                                                                          {ShiftEvent::Close, "close"},
                                                                          {ShiftEvent::HearLate, "hear_late"}};
};

using ShiftArrow = Arrow<ShiftState, ShiftEvent>;

/// The whole life of a shift.
auto shiftArrows() -> std::span<const ShiftArrow>;

/// The state after the event; Conflict where the table has no such arrow: a closed drawer is not touched any more.
auto next(ShiftState state, ShiftEvent event) -> Result<ShiftState>;

enum class CashMovementKind {
    Sale,
    Refund,
    PaidIn,
    PaidOut,
};

template <>
struct EnumNames<CashMovementKind> {
    static constexpr std::pair<CashMovementKind, std::string_view> kValues[] = {
        {CashMovementKind::Sale, "sale"},
        {CashMovementKind::Refund, "refund"},
        {CashMovementKind::PaidIn, "paid_in"},
        {CashMovementKind::PaidOut, "paid_out"}};
};

/// A shift's cash, kept up to date with every movement, so that closing costs the same at any size.
struct DrawerTotals {
    std::int64_t openingMinor = 0;
    std::int64_t salesMinor = 0;
    std::int64_t refundsMinor = 0;
    std::int64_t paidInMinor = 0;
    std::int64_t paidOutMinor = 0;
    auto operator==(const DrawerTotals &) const -> bool = default;
};

/// Adds a movement (amount > 0 or InvalidInput; LimitExceeded on overflow). Money may leave a drawer that should be
/// empty: the difference shows at the count, a document never blocks a close.
auto apply(DrawerTotals totals, CashMovementKind kind, std::int64_t amountMinor) -> Result<DrawerTotals>;

/// What must be in the drawer: opening + sales - refunds + paid in - paid out.
auto expectedMinor(const DrawerTotals &totals) -> Result<std::int64_t>;

/// Counted less expected: negative when the drawer is short.
auto differenceMinor(const DrawerTotals &totals, std::int64_t countedMinor) -> Result<std::int64_t>;

} // namespace tillhouse::domain
