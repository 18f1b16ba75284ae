// SPDX-License-Identifier: GPL-3.0-or-later
// Receipts once more: of what has happened, and of nothing else.
#include "client/journal/refund_number.h"
#include "client/journal/shift_effect.h"
#include "contract/endpoints.h"
#include "pos/pay/sale_book.h"
#include "pos/refund/refund_record.h"

#include <algorithm>

namespace tillhouse::pos
{

using client::DeliveryState;
using client::EntryKind;
using domain::Error;
using domain::ErrorCode;
using domain::OrderState;

namespace
{

/// Why there is no receipt of a card payment, or of what would be one; nothing where there is.
auto whyNot(const client::Document &document) -> std::optional<Error>
{
    if (document.kind == EntryKind::CardIntent) {
        if (document.state == DeliveryState::Recorded || document.state == DeliveryState::Sending)
            return Error{ErrorCode::Conflict,
                         "Whether receipt " + document.number +
                             " was charged is not known yet: there is nothing to print.",
                         {}};
        if (document.state == DeliveryState::Acknowledged)
            return std::nullopt;
    }
    if (document.kind == EntryKind::CardIntent || document.state == DeliveryState::Closed)
        return Error{
            ErrorCode::Conflict, "Receipt " + document.number + " was not charged: there is nothing to print.", {}};
    return std::nullopt;
}

auto isPaid(OrderState state) -> bool
{
    return state != OrderState::Created && state != OrderState::AwaitingPayment && state != OrderState::Cancelled;
}

} // namespace

auto SaleBook::nameOf(const std::optional<std::string> &userId) const -> QString
{
    if (!userId)
        return {};
    const auto &people = m_till.identity().cashiers;
    const auto person = std::ranges::find(people, *userId, &contract::Cashier::user_id);
    return person == people.end() ? QString() : QString::fromStdString(person->display_name);
}

auto SaleBook::again(const client::Document &document) -> Result<Receipt>
{
    if (document.kind == EntryKind::Refund) {
        auto receipt = refundReceipt(document);
        return receipt ? Result<Receipt>(asCopy(std::move(*receipt))) : receipt;
    }
    auto receipt = saleReceipt(document);
    return receipt ? Result<Receipt>(asCopy(std::move(*receipt))) : receipt;
}

auto SaleBook::saleReceipt(const client::Document &document) -> Result<Receipt>
{
    if (document.kind != EntryKind::Sale && document.kind != EntryKind::CardIntent)
        return Error{ErrorCode::NotFound, "This is no sale: it has no receipt.", {}};
    if (auto why = whyNot(document))
        return std::move(*why);
    const auto request = contract::decode<contract::CheckoutRequest>(document.payload);
    if (!request)
        return request.error();
    auto receipt = receiptOf(*request);
    if (!receipt)
        return receipt;
    // A sale without a card was printed before the store server answered.
    if (document.kind == EntryKind::CardIntent)
        if (const auto order = contract::decode<contract::Order>(document.answer, {16 * 1024 * 1024, 16})) {
            receipt->reference = cardReference(*order);
            receipt->pointsEarned = order->points_earned;
        }
    return receipt;
}

void SaleBook::askRefund(const Receipt &receipt, QObject *context, std::function<void(const Receipt &)> done)
{
    if (!receipt.refund)
        return;
    m_till.api().call<contract::GetOrderRequest, contract::Order>(
        contract::kGetOrder, {m_till.identity().store.store_id, receipt.refund->orderId}, context,
        [this, receipt, done = std::move(done)](const client::Result<contract::Order> &order) {
            const auto document = order ? m_till.journal().find(receipt.refund->refundId) : std::nullopt;
            auto known = document ? refundReceipt(*document, &*order) : Result<Receipt>(Error{});
            if (!known || isRefundOpen(*known))
                return;
            known->copy = receipt.copy;
            known->copiedAt = receipt.copiedAt;
            done(*known);
        });
}

auto SaleBook::refundReceipt(const client::Document &document) -> Result<Receipt>
{
    return refundReceipt(document, nullptr);
}

auto SaleBook::refundReceipt(const client::Document &document, const contract::Order *known) -> Result<Receipt>
{
    auto record = refundRecord(m_till.journal(), document);
    if (!record)
        return Error{ErrorCode::Internal, "This refund cannot be read.", {}};
    if (!asksFirst(record->request) && !record->request.paid_out)
        return Error{ErrorCode::Conflict, "These goods came back with a sale: they are on its receipt.", {}};
    if (document.state == DeliveryState::Refused && !record->request.paid_out)
        return Error{ErrorCode::Conflict, "This refund was refused: no money moved, there is nothing to print.", {}};
    if (!record->order)
        return Error{
            ErrorCode::Conflict, "The store server has not answered this refund yet: there is nothing to print.", {}};
    if (known)
        record->order = *known;
    auto who = issuer();
    who.cashier = document.words.cashier.empty() ? nameOf(record->request.cashier_id)
                                                 : QString::fromStdString(document.words.cashier);
    return receiptOfRefund(*record->order, record->request, who, refundSlip(document, *record->order, record->request));
}

auto SaleBook::refundSlip(const client::Document &document, const contract::Order &order,
                          const contract::RefundRequest &request) const -> RefundSlip
{
    const auto number = client::refundNumber(m_till.identity().credential.till_id, document.position.sequence);
    return {QString::fromStdString(number),
            request.paid_out ? m_till.journal().goodsOf(document) : client::goodsOfRefund(order, request)};
}

auto SaleBook::reprint(const std::string &number) -> Result<Receipt>
{
    const auto document = m_till.journal().findByNumber(number);
    if (!document)
        return Error{ErrorCode::NotFound, "This till has no receipt " + number + ".", {}};
    return again(*document);
}

auto SaleBook::reprint(const contract::Order &order) -> Result<Receipt>
{
    const auto number = order.receipt_number.value_or(order.order_id);
    if (order.state == OrderState::Cancelled)
        return Error{ErrorCode::Conflict, "Receipt " + number + " was not charged: there is nothing to print.", {}};
    if (!isPaid(order.state))
        return Error{ErrorCode::Conflict,
                     "Whether receipt " + number + " was charged is not known yet: there is nothing to print.",
                     {}};
    auto who = issuer();
    who.cashier = nameOf(order.cashier_id);
    auto receipt = receiptOfOrder(order, who);
    const auto customer = order.customer_id ? m_till.customers().find(*order.customer_id) : std::nullopt;
    if (customer)
        receipt.customer = QString::fromStdString(customer->name);
    return asCopy(std::move(receipt));
}

} // namespace tillhouse::pos
