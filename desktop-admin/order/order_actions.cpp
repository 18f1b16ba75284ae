// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/order_actions.h"

#include "admin/frame/words.h"
#include "domain/fulfilment_state.h"

#include <QCoreApplication>

#include <algorithm>

namespace tillhouse::admin
{

using domain::OrderEvent;
using domain::PaymentState;

namespace
{

auto handOverLine(const contract::OrderLine &line) -> domain::HandOverLine
{
    return {line.line_id, line.quantity_milli, line.refunded_quantity_milli, line.fulfilled_milli,
            line.backordered_milli};
}

auto mayFulfil(const contract::Order &order) -> bool
{
    // What a till sells is in the customer's hand at once.
    if (order.channel != contract::Channel::Online || !domain::next(order.state, OrderEvent::FulfilPart))
        return false;
    std::vector<domain::HandOverLine> lines;
    std::ranges::transform(order.lines, std::back_inserter(lines), handOverLine);
    const auto state = domain::fulfilmentOf(lines);
    return state == domain::FulfilmentState::Open || state == domain::FulfilmentState::Partial;
}

auto mayRefund(const contract::Order &order) -> bool
{
    return domain::next(order.state, OrderEvent::RefundPart) &&
           std::ranges::any_of(order.lines, [](const auto &line) { return refundableMilli(line) > 0; });
}

auto isUnknown(const contract::Order &order) -> bool
{
    return std::ranges::any_of(undecidedTenders(order),
                               [](const auto &tender) { return tender.state == PaymentState::Unknown; });
}

} // namespace

auto permissionFor(OrderAction action) -> contract::Permission
{
    switch (action) {
    case OrderAction::Capture:
    case OrderAction::Fulfil:
        return contract::Permission::FulfilOrder;
    case OrderAction::Decide:
        return contract::Permission::OverridePayment;
    case OrderAction::Refund:
    case OrderAction::Cancel:
        break;
    }
    return contract::Permission::Refund;
}

auto takes(const contract::Order &order, OrderAction action) -> bool
{
    switch (action) {
    case OrderAction::Capture:
        return isHeld(order);
    case OrderAction::Decide:
        // While a payment is pending somebody may be typing a PIN: nobody decides over their head.
        return isUnknown(order);
    case OrderAction::Fulfil:
        return mayFulfil(order);
    case OrderAction::Refund:
        return mayRefund(order);
    case OrderAction::Cancel:
        return bool(domain::next(order.state, OrderEvent::Cancel));
    }
    return false;
}

auto undecidedTenders(const contract::Order &order) -> std::vector<contract::OrderTender>
{
    std::vector<contract::OrderTender> undecided;
    std::ranges::copy_if(order.tenders, std::back_inserter(undecided), [](const auto &tender) {
        return tender.kind == domain::TenderKind::Card &&
               (tender.state == PaymentState::Unknown || tender.state == PaymentState::Pending);
    });
    return undecided;
}

auto isHeld(const contract::Order &order) -> bool
{
    const auto is = [](PaymentState state) {
        return [state](const contract::OrderTender &tender) { return tender.state == state; };
    };
    return order.state == domain::OrderState::AwaitingPayment &&
           std::ranges::any_of(order.tenders, is(PaymentState::Authorized)) &&
           std::ranges::all_of(order.tenders, [&](const auto &tender) {
               return is(PaymentState::Authorized)(tender) || is(PaymentState::Captured)(tender);
           });
}

auto stateWords(const contract::Order &order) -> QString
{
    if (isUnknown(order))
        return QCoreApplication::translate("admin", "Payment unknown");
    return isHeld(order) ? QCoreApplication::translate("admin", "Payment held") : words(order.state);
}

auto stateTone(const contract::Order &order) -> uikit::Tone
{
    return isHeld(order) ? uikit::Tone::Info : tone(order.state);
}

auto refundableMilli(const contract::OrderLine &line) -> std::int64_t
{
    return std::max<std::int64_t>(0, line.quantity_milli - line.refunded_quantity_milli);
}

auto leftToHandOver(const contract::OrderLine &line) -> std::int64_t
{
    return domain::leftToFulfil(handOverLine(line));
}

} // namespace tillhouse::admin
