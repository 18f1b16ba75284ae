// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/refund_finish.h"

#include "contract/endpoints.h"
#include "domain/time_text.h"
#include "kit/amount_text.h"
#include "kit/idempotency.h"
#include "order/day_totals.h"
#include "order/drawer.h"
#include "order/inbox.h"
#include "order/new_id.h"
#include "order/outbox.h"
#include "order/parts.h"
#include "order/points.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::PaymentState;
using domain::Result;
using domain::ReturnEvent;
using domain::ReturnState;

/// Counts the refund's lines and tenders against the order's (sign 1), or takes that back (sign -1).
void count(db::Transaction &tx, StoredOrder &stored, const StoredRefund &refund, int sign, std::int64_t nowMs)
{
    for (const auto &returned : refund.money.lines) {
        const auto line = std::ranges::find(stored.order.lines, returned.lineId, &contract::OrderLine::line_id);
        TILLHOUSE_ASSERT(line != stored.order.lines.end());
        line->refunded_quantity_milli += sign * returned.quantity.milli;
        line->refunded.amount_minor += sign * returned.totalMinor;
    }
    for (const auto &tender : refund.tenders)
        addRefundedOfTender(tx, refund.order, tender.tender_id, sign * tender.amount_minor);
    for (const auto &part : refund.lost)
        addRefundedOfTender(tx, refund.order, part.tender_id, sign * part.amount_minor);
    saveRefunded(tx, stored, nowMs);
}

void appendRefundEvent(db::Transaction &tx, const contract::Order &order, const StoredRefund &refund,
                       std::int64_t nowMs)
{
    contract::OrderEvent event;
    event.event_id = newId(nowMs);
    event.type = contract::OrderEventType::OrderRefunded;
    event.store_id = order.store_id;
    event.order_id = order.order_id;
    event.location_id = order.location_id;
    for (std::size_t i = 0; i < refund.money.lines.size(); ++i) {
        const auto &returned = refund.money.lines[i];
        const auto line = std::ranges::find(order.lines, returned.lineId, &contract::OrderLine::line_id);
        event.lines.push_back({returned.lineId, line->sku, returned.quantity.milli, refund.restock[i]});
    }
    appendEvent(tx, std::move(event), nowMs);
}

/// Everything is back with the shop: no line has anything left, and no other refund may still be refused.
auto givesEverythingBack(const contract::Order &order, const std::string &refundId) -> bool
{
    const bool linesBack = std::ranges::all_of(
        order.lines, [](const auto &line) { return line.refunded_quantity_milli == line.quantity_milli; });
    const bool othersFinal = std::ranges::all_of(order.refunds, [&](const auto &other) {
        return other.refund_id == refundId || other.state == PaymentState::Refunded ||
               other.state == PaymentState::Declined;
    });
    return linesBack && othersFinal;
}

/// The refund with only those tenders whose money went back.
auto whatMoved(const StoredRefund &refund) -> StoredRefund
{
    auto moved = refund;
    moved.tenders.clear();
    moved.divertedMinors.clear();
    for (std::size_t i = 0; i < refund.tenders.size(); ++i) {
        if (refund.tenders[i].state == PaymentState::Declined)
            continue;
        moved.tenders.push_back(refund.tenders[i]);
        moved.divertedMinors.push_back(refund.divertedMinor(i));
    }
    return moved;
}

/// The goods are back and some of their money went, so the refund stands. What did not go back is with its tender as
/// before, and somebody has to pay it another way.
void settleOwed(db::Transaction &tx, const contract::Order &order, const StoredRefund &refund, std::int64_t nowMs)
{
    std::string why;
    for (const auto &tender : refund.tenders) {
        if (tender.state != PaymentState::Declined)
            continue;
        addRefundedOfTender(tx, refund.order, tender.tender_id, -tender.amount_minor);
        if (why.empty() && tender.reason)
            why = ": " + *tender.reason;
    }
    const auto text = [&](std::int64_t minor) { return kit::amountText({minor, order.total.currency}); };
    contract::ExceptionEntry entry;
    entry.exception_id = refund.refundId + ".part";
    entry.code = "refund_in_part";
    entry.order_id = refund.order.orderId;
    entry.till_id = refund.tillId;
    entry.detail = "of " + text(refund.paidBackMinor()) + " only " +
                   text(refund.paidBackMinor() - refund.declinedMinor()) + " went back, " +
                   text(refund.declinedMinor()) + " were declined" + why;
    entry.raised_at = domain::formatUtc(nowMs);
    raise(tx, refund.order.storeId, std::move(entry));
}

auto settleRefund(db::Transaction &tx, StoredOrder &stored, const StoredRefund &refund, std::int64_t nowMs)
    -> Result<void>
{
    auto &order = stored.order;
    if (refund.money.lines.empty()) { // a till gave cash back for goods that were back already
        appendHistory(tx, order, "cash given back again: " + refund.reason, refund.actor.value_or(""), nowMs);
        bookLoss(tx, order, refund, nowMs);
        return {};
    }
    const auto owed = refund.declinedMinor();
    const auto event = owed == 0 && givesEverythingBack(order, refund.refundId) ? domain::OrderEvent::RefundAll
                                                                                : domain::OrderEvent::RefundPart;
    const auto after = domain::next(order.state, event);
    if (!after)
        return after.error();
    order.state = *after;
    order.refunded.amount_minor += refund.paidBackMinor() - owed;
    saveRefunded(tx, stored, nowMs);
    auto note = (owed == 0 ? "refunded: " : "refunded in part: ") + refund.reason;
    if (const auto lost = refund.lostMinor(); lost > 0)
        note += "; for " + kit::amountText({lost, order.total.currency}) + " of the goods nothing was ever paid";
    appendHistory(tx, order, std::move(note), refund.actor.value_or(""), nowMs);
    appendRefundEvent(tx, order, refund, nowMs);
    addRefundToDay(tx, order, refund.money.totalMinor, nowMs);
    const auto moved = whatMoved(refund);
    bookRefund(tx, order, moved, nowMs);
    bookLoss(tx, order, refund, nowMs);
    returnPoints(tx, stored, moved, nowMs);
    if (owed > 0)
        settleOwed(tx, order, refund, nowMs);
    return {};
}

/// What the payment service's answer is in the return's life; nothing if it only waits on.
auto returnEventOf(const StoredRefund &refund, Verdict verdict) -> std::optional<ReturnEvent>
{
    if (verdict == Verdict::Done || verdict == Verdict::InPart)
        return ReturnEvent::Settle;
    if (verdict == Verdict::Refused)
        return ReturnEvent::Decline;
    const auto unknown = [](const auto &tender) { return tender.state == PaymentState::Unknown; };
    return std::ranges::any_of(refund.tenders, unknown) ? std::optional(ReturnEvent::LoseReply) : std::nullopt;
}

/// Moves the refund and, through it, the order. Nothing to do where it was settled before and is only told later.
auto applyVerdict(db::Transaction &tx, StoredOrder &stored, StoredRefund &refund, const Outcome &outcome,
                  std::int64_t nowMs) -> Result<void>
{
    const auto event = returnEventOf(refund, outcome.verdict);
    if (!event || domain::isEnd(domain::returnArrows(), refund.state))
        return {};
    const auto after = domain::next(refund.state, *event);
    if (!after)
        return after.error();
    refund.state = *after;
    if (*event == ReturnEvent::Settle)
        return settleRefund(tx, stored, refund, nowMs);
    if (*event == ReturnEvent::Decline) {
        count(tx, stored, refund, -1, nowMs);
        appendHistory(tx, stored.order, "a refund was declined", refund.actor.value_or(""), nowMs);
    }
    return {};
}

} // namespace

void promiseRefund(db::Transaction &tx, StoredOrder &stored, StoredRefund &refund, std::int64_t nowMs)
{
    refund.createdAtMs = nowMs;
    refund.nextCheckAt = nowMs + kFirstCheckMs;
    count(tx, stored, refund, 1, nowMs);
    insertRefund(tx, refund);
}

auto finishRefund(db::Transaction &tx, StoredRefund &refund, const Outcome &outcome, std::int64_t nowMs)
    -> Result<contract::Order>
{
    auto stored = loadOrder(tx, refund.order);
    TILLHOUSE_ASSERT(stored.has_value());
    const bool wasSettled = refund.state == ReturnState::Refunded;
    if (const auto applied = applyVerdict(tx, *stored, refund, outcome, nowMs); !applied)
        return applied.error();
    const bool told = outcome.recorded && outcome.verdict != Verdict::Waiting;
    refund.nextCheckAt = told ? std::nullopt : std::optional(nextCheck(nowMs, refund.checks));
    saveRefundOutcome(tx, refund);
    stored->order.refunds = loadRefunds(tx, stored->order);
    if (refund.state == ReturnState::Refunded && !wasSettled)
        kit::IdempotencyStore::remember(
            tx, {refund.order.storeId, std::string(contract::kRefundOrder.id), refund.refundId, refund.requestHash},
            contract::encode(stored->order), nowMs / 1000);
    return std::move(stored->order);
}

} // namespace tillhouse::order
