// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shift.h"

#include "domain/checked.h"

namespace tillhouse::domain
{

namespace
{

/// What happens after the count belongs to the next shift; what happened before it belongs to this one, whenever it is
/// heard of.
constexpr ShiftArrow kShiftArrows[] = {
    {ShiftState::Open, ShiftEvent::Move, ShiftState::Open},
    {ShiftState::Open, ShiftEvent::Close, ShiftState::Closed},
    {ShiftState::Open, ShiftEvent::HearLate, ShiftState::Open},
    {ShiftState::Closed, ShiftEvent::HearLate, ShiftState::Closed},
};

auto sumOf(DrawerTotals &totals, CashMovementKind kind) -> std::int64_t &
{
    switch (kind) {
    case CashMovementKind::Sale:
        return totals.salesMinor;
    case CashMovementKind::Refund:
        return totals.refundsMinor;
    case CashMovementKind::PaidIn:
        return totals.paidInMinor;
    case CashMovementKind::PaidOut:
        break;
    }
    return totals.paidOutMinor;
}

} // namespace

auto shiftArrows() -> std::span<const ShiftArrow>
{
    return kShiftArrows;
}

auto next(ShiftState state, ShiftEvent event) -> Result<ShiftState>
{
    if (const auto after = follow(shiftArrows(), state, event))
        return *after;
    return Error{ErrorCode::Conflict,
                 "a shift that is " + std::string(name(state)) + " does not take " + std::string(name(event)),
                 {}};
}

auto apply(DrawerTotals totals, CashMovementKind kind, std::int64_t amountMinor) -> Result<DrawerTotals>
{
    if (amountMinor <= 0)
        return invalidField("amount_minor", "must be above zero");
    auto &sum = sumOf(totals, kind);
    const auto added = checkedAdd(sum, amountMinor);
    if (!added)
        return added.error();
    sum = *added;
    return totals;
}

auto expectedMinor(const DrawerTotals &totals) -> Result<std::int64_t>
{
    std::int64_t expected = totals.openingMinor;
    for (const auto in : {totals.salesMinor, totals.paidInMinor}) {
        const auto sum = checkedAdd(expected, in);
        if (!sum)
            return sum;
        expected = *sum;
    }
    for (const auto out : {totals.refundsMinor, totals.paidOutMinor}) {
        const auto rest = checkedSub(expected, out);
        if (!rest)
            return rest;
        expected = *rest;
    }
    return expected;
}

auto differenceMinor(const DrawerTotals &totals, std::int64_t countedMinor) -> Result<std::int64_t>
{
    const auto expected = expectedMinor(totals);
    if (!expected)
        return expected;
    return checkedSub(countedMinor, *expected);
}

} // namespace tillhouse::domain
