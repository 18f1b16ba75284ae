// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/drawer.h"

#include "domain/assert.h"
#include "domain/time_text.h"
#include "order/inbox.h"
#include "order/shift_store.h"

#include <map>

namespace tillhouse::order
{

namespace
{

using domain::CashMovementKind;
using domain::TenderKind;

/// What goes into a drawer or comes out of it in one step.
struct Booking {
    std::string id; ///< names the cash movement and the exception
    const contract::Order &order;
    std::optional<std::string> tillId;
    std::optional<std::string> shiftId;
    std::optional<std::string> actor;
    std::map<TenderKind, std::int64_t> amounts;
    bool refund = false;
};

/// The shift that takes the booking: the one it names, else the till's open one, else none.
auto shiftFor(db::Transaction &tx, const Booking &booking) -> std::optional<contract::Shift>
{
    const auto &storeId = booking.order.store_id;
    auto shift = loadShift(tx, storeId, *booking.shiftId);
    const bool open = shift && shift->state == domain::ShiftState::Open;
    if (open && shift->opening.currency == booking.order.total.currency)
        return shift;
    if (!booking.tillId)
        return std::nullopt;
    const auto other = openShiftOf(tx, storeId, *booking.tillId);
    shift = other ? loadShift(tx, storeId, *other) : std::nullopt;
    const bool fits = shift && shift->opening.currency == booking.order.total.currency;
    return fits ? shift : std::nullopt;
}

void tellStray(db::Transaction &tx, const Booking &booking, const std::optional<contract::Shift> &shift,
               std::int64_t nowMs)
{
    contract::ExceptionEntry entry;
    entry.exception_id = booking.id + ".shift";
    entry.code = "sale_after_close";
    entry.order_id = booking.order.order_id;
    entry.till_id = booking.tillId;
    entry.detail = std::string(booking.refund ? "a refund" : "a sale") + " names the shift " + *booking.shiftId +
                   ", which is not open; " +
                   (shift ? "it was booked to the shift " + shift->shift_id
                          : std::string("no shift of the till is open: it is in no drawer"));
    entry.raised_at = domain::formatUtc(nowMs);
    raise(tx, booking.order.store_id, std::move(entry));
}

void book(db::Transaction &tx, const Booking &booking, std::int64_t nowMs)
{
    if (!booking.shiftId || booking.amounts.empty())
        return;
    const auto shift = shiftFor(tx, booking);
    if (!shift || shift->shift_id != *booking.shiftId)
        tellStray(tx, booking, shift, nowMs);
    if (!shift)
        return;
    for (const auto &[kind, minor] : booking.amounts) {
        if (kind == TenderKind::Cash) {
            const auto added =
                addMovement(tx, *shift,
                            {booking.id, booking.refund ? CashMovementKind::Refund : CashMovementKind::Sale, minor, "",
                             booking.order.order_id, booking.actor},
                            nowMs);
            TILLHOUSE_ASSERT(added); // the shift is open, the amount positive, and no drawer holds 2^63 cents
        }
        addTender(tx, booking.order.store_id, shift->shift_id, kind, minor, booking.refund);
    }
}

auto amountsOf(const contract::Order &order) -> std::map<TenderKind, std::int64_t>
{
    std::map<TenderKind, std::int64_t> amounts;
    for (const auto &tender : order.tenders)
        amounts[tender.kind] += tender.amount.amount_minor;
    return amounts;
}

} // namespace

void bookSale(db::Transaction &tx, const contract::Order &order, std::int64_t nowMs)
{
    book(tx, {order.order_id, order, order.till_id, order.shift_id, order.cashier_id, amountsOf(order), false}, nowMs);
}

void unbookSale(db::Transaction &tx, const contract::Order &order, std::int64_t nowMs)
{
    book(
        tx,
        {order.order_id + ".cancelled", order, order.till_id, order.shift_id, order.cashier_id, amountsOf(order), true},
        nowMs);
}

void bookRefund(db::Transaction &tx, const contract::Order &order, const StoredRefund &refund, std::int64_t nowMs)
{
    std::map<TenderKind, std::int64_t> amounts;
    for (const auto &tender : refund.tenders)
        amounts[refund.to.value_or(tender.kind)] += tender.amount_minor;
    book(tx,
         {refund.refundId + ".refund", order, refund.tillId ? refund.tillId : order.till_id, refund.shiftId,
          refund.actor, amounts, true},
         nowMs);
}

} // namespace tillhouse::order
