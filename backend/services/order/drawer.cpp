// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/drawer.h"

#include "domain/assert.h"
#include "domain/time_text.h"
#include "order/inbox.h"
#include "order/shift_judge.h"
#include "order/shift_store.h"
#include "order/till_journal.h"

#include <map>

namespace tillhouse::order
{

namespace
{

using domain::CashMovementKind;
using domain::TenderKind;

/// Entries of a till's journal. A sale is one that was paid when it was written.
constexpr std::string_view kSaleEntry = "sale";
constexpr std::string_view kRefundEntry = "refund";

/// What goes into a drawer or comes out of it in one step.
struct Booking {
    std::string id; ///< names the cash movement and the exception
    const contract::Order &order;
    std::optional<std::string> tillId;
    std::optional<std::string> shiftId;
    std::optional<std::string> actor;
    std::map<TenderKind, std::int64_t> amounts;
    bool refund = false;
    std::string documentId = {};        ///< as the till's journal names it; empty where it has none
    std::string_view documentKind = {}; ///< as the till's journal calls what had happened when it was written
    std::optional<CashMovementKind> cashOnly = {}; ///< cash that is no tender of a sale or refund
};

/// A shift that takes a booking, and how.
struct Place {
    StoredShift stored;
    domain::ShiftEvent event = domain::ShiftEvent::Move;
};

auto fits(const StoredShift &stored, const Booking &booking) -> bool
{
    return stored.shift.opening.currency == booking.order.total.currency;
}

/// Whether the booking happened before the shift's count, though it is heard of only now: the till counted it. What the
/// till had to ask for (a card's sale, a refund that was not paid out) happened when it was answered, and was not
/// counted before: there the till does as this does.
auto wasCounted(db::Session &session, const StoredShift &stored, const Booking &booking) -> bool
{
    return stored.closedSequence && !booking.documentId.empty() &&
           isInJournal(session, stored.shift.store_id, stored.shift.till_id, booking.documentId, booking.documentKind,
                       stored.openedSequence.value_or(0), *stored.closedSequence);
}

/// The shift that takes the booking: the one it names, else the till's open one, else none.
auto placeOf(db::Transaction &tx, const Booking &booking, std::int64_t nowMs) -> std::optional<Place>
{
    const auto &storeId = booking.order.store_id;
    auto stored = loadShift(tx, storeId, *booking.shiftId);
    if (!stored && booking.tillId)
        stored = hearOfShift(tx, storeId, *booking.shiftId, *booking.tillId, booking.order.total.currency, nowMs);
    if (stored && fits(*stored, booking)) {
        if (stored->shift.state == domain::ShiftState::Open)
            return Place{std::move(*stored), domain::ShiftEvent::Move};
        if (wasCounted(tx, *stored, booking))
            return Place{std::move(*stored), domain::ShiftEvent::HearLate};
    }
    if (!booking.tillId)
        return std::nullopt;
    const auto other = openShiftOf(tx, storeId, *booking.tillId);
    stored = other ? loadShift(tx, storeId, *other) : std::nullopt;
    return stored && fits(*stored, booking) ? std::optional(Place{std::move(*stored)}) : std::nullopt;
}

void tellStray(db::Transaction &tx, const Booking &booking, const std::optional<Place> &place, std::int64_t nowMs)
{
    contract::ExceptionEntry entry;
    entry.exception_id = booking.id + ".shift";
    entry.code = "sale_after_close";
    entry.order_id = booking.order.order_id;
    entry.till_id = booking.tillId;
    entry.detail = std::string(booking.refund ? "a refund" : "a sale") + " names the shift " + *booking.shiftId +
                   ", which is not open; " +
                   (place ? "it was booked to the shift " + place->stored.shift.shift_id
                          : std::string("no shift of the till is open: it is in no drawer"));
    entry.raised_at = domain::formatUtc(nowMs);
    raise(tx, booking.order.store_id, std::move(entry));
}

void book(db::Transaction &tx, const Booking &booking, std::int64_t nowMs)
{
    if (!booking.shiftId || booking.amounts.empty())
        return;
    const auto place = placeOf(tx, booking, nowMs);
    if (!place || place->stored.shift.shift_id != *booking.shiftId)
        tellStray(tx, booking, place, nowMs);
    if (!place)
        return;
    const auto &shift = place->stored.shift;
    for (const auto &[kind, minor] : booking.amounts) {
        if (kind == TenderKind::Cash) {
            const auto added = addMovement(
                tx, shift, place->event,
                {booking.id,
                 booking.cashOnly.value_or(booking.refund ? CashMovementKind::Refund : CashMovementKind::Sale), minor,
                 "", booking.order.order_id, booking.actor},
                nowMs);
            TILLHOUSE_ASSERT(added); // the shift takes it, the amount is positive, and no drawer holds 2^63 cents
        }
        if (!booking.cashOnly)
            addTender(tx, booking.order.store_id, shift.shift_id, kind, minor, booking.refund);
    }
    if (place->event == domain::ShiftEvent::HearLate)
        judgeCount(tx, shift.store_id, shift.shift_id, nowMs);
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
    book(tx,
         {order.order_id, order, order.till_id, order.shift_id, order.cashier_id, amountsOf(order), false,
          order.order_id, kSaleEntry},
         nowMs);
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
    for (std::size_t i = 0; i < refund.tenders.size(); ++i) {
        const auto &tender = refund.tenders[i];
        const auto diverted = refund.divertedMinor(i);
        if (diverted > 0)
            amounts[refund.to.value_or(tender.kind)] += diverted;
        if (tender.amount_minor > diverted)
            amounts[tender.kind] += tender.amount_minor - diverted;
    }
    book(tx,
         {refund.refundId + ".refund", order, refund.tillId ? refund.tillId : order.till_id, refund.shiftId,
          refund.actor, amounts, true, refund.paidOut ? refund.refundId : std::string(), kRefundEntry},
         nowMs);
}

void bookLoss(db::Transaction &tx, const contract::Order &order, const StoredRefund &refund, std::int64_t nowMs)
{
    if (refund.lossMinor == 0)
        return;
    const bool out = refund.lossMinor > 0;
    book(tx,
         {refund.refundId + ".loss",
          order,
          refund.tillId ? refund.tillId : order.till_id,
          refund.shiftId,
          refund.actor,
          {{TenderKind::Cash, out ? refund.lossMinor : -refund.lossMinor}},
          true,
          refund.refundId,
          kRefundEntry,
          out ? CashMovementKind::PaidOut : CashMovementKind::PaidIn},
         nowMs);
}

} // namespace tillhouse::order
