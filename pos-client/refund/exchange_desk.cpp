// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/refund/exchange_desk.h"

#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/refund/exchange_code.h"

#include <QPointer>

#include <algorithm>

namespace tillhouse::pos
{

using client::DeliveryState;
using domain::PaymentState;

namespace
{

constexpr auto kAskEvery = std::chrono::seconds(2);

auto refundOf(const contract::Order &order, const std::string &refundId) -> const contract::OrderRefund *
{
    const auto found = std::ranges::find(order.refunds, refundId, &contract::OrderRefund::refund_id);
    return found == order.refunds.end() ? nullptr : &*found;
}

} // namespace

ExchangeDesk::ExchangeDesk(Till &till, SalesDesk &desk, SaleBook &book, QObject *parent)
    : QObject(parent)
    , m_till(till)
    , m_desk(desk)
    , m_book(book)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ExchangeDesk::ask);
    connect(&m_till.queue(), &client::SalesQueue::acknowledged, this, &ExchangeDesk::answered);
    connect(&m_till.queue(), &client::SalesQueue::refused, this, &ExchangeDesk::refusedByServer);
    connect(&m_desk, &SalesDesk::givingUp, this, &ExchangeDesk::printCredit);
    m_desk.setReturnQuestion([desk = QPointer(this)] { return desk && desk->stage() == ReturnStage::Booking; });
}

auto ExchangeDesk::stage() -> ReturnStage
{
    const auto exchange = m_desk.cart().exchange();
    if (!exchange)
        return ReturnStage::None;
    if (exchange->booked_minor)
        return ReturnStage::Booked;
    const auto document = m_till.journal().find(exchange->refund_id);
    if (!document)
        return ReturnStage::Chosen;
    if (document->state == DeliveryState::Refused || document->state == DeliveryState::Closed)
        return ReturnStage::Refused;
    if (document->state != DeliveryState::Acknowledged)
        return ReturnStage::Booking;
    if (const auto order = contract::decode<contract::Order>(document->answer, {16 * 1024 * 1024, 16}))
        take(*order);
    if (m_declined == exchange->refund_id)
        return ReturnStage::Refused;
    return m_desk.cart().exchange()->booked_minor ? ReturnStage::Booked : ReturnStage::Booking;
}

auto ExchangeDesk::request() const -> contract::RefundRequest
{
    const auto &exchange = *m_desk.cart().exchange();
    contract::RefundRequest request;
    request.store_id = m_till.identity().store.store_id;
    request.order_id = exchange.order_id;
    request.refund_id = exchange.refund_id;
    request.reason = exchange.reason;
    request.lines = exchange.lines;
    request.to = domain::TenderKind::GiftCard;
    request.account = exchange.code;
    if (const auto wanted = m_desk.cart().paidByReturn(); wanted < exchange.value_minor)
        request.to_amount = contract::MoneyAmount{wanted, m_desk.cart().store().currency};
    if (const auto shiftId = m_till.journal().openShiftId(); !shiftId.empty())
        request.shift_id = shiftId;
    if (const auto &user = m_till.session().user())
        request.cashier_id = user->user_id;
    request.refunded_at = client::nowRfc3339();
    if (exchange.approval)
        request.approvals.push_back(*exchange.approval);
    return request;
}

auto ExchangeDesk::start() -> domain::Result<void>
{
    m_reason.clear();
    switch (stage()) {
    case ReturnStage::Chosen: {
        const auto refund = request();
        client::Journal::NewDocument document{
            client::EntryKind::Refund, refund.refund_id, {}, contract::encode(refund)};
        const auto &exchange = *m_desk.cart().exchange();
        document.words = {exchange.receipt_number,
                          m_book.issuer().cashier.toStdString(),
                          {},
                          exchange.value_minor,
                          m_desk.cart().store().currency};
        const auto recorded = m_till.journal().append(document);
        if (!recorded)
            return recorded.error();
        m_till.queue().wake();
        break;
    }
    case ReturnStage::Booking:
        m_till.queue().wake();
        ask();
        break;
    default:
        break;
    }
    Q_EMIT changed();
    return {};
}

void ExchangeDesk::answered(const QString &id)
{
    const auto exchange = m_desk.cart().exchange();
    if (!exchange || id.toStdString() != exchange->refund_id)
        return;
    if (stage() == ReturnStage::Booking)
        m_again.start(kAskEvery); // the acquirer has not said yet; the store server goes on asking it
    Q_EMIT changed();
}

void ExchangeDesk::refusedByServer(const QString &id, const QString &reason)
{
    const auto exchange = m_desk.cart().exchange();
    if (!exchange || id.toStdString() != exchange->refund_id)
        return;
    m_reason = reason;
    Q_EMIT changed();
}

/// The answer came, and said only that the money's way back is not known yet.
void ExchangeDesk::ask()
{
    const auto exchange = m_desk.cart().exchange();
    const auto document = exchange ? m_till.journal().find(exchange->refund_id) : std::nullopt;
    if (m_asking || !document || document->state != DeliveryState::Acknowledged || exchange->booked_minor)
        return;
    m_asking = true;
    m_till.api().call<contract::GetOrderRequest, contract::Order>(
        contract::kGetOrder, {m_till.identity().store.store_id, exchange->order_id}, this,
        [this](const client::Result<contract::Order> &order) {
            m_asking = false;
            if (order)
                take(*order);
            if (stage() == ReturnStage::Booking)
                m_again.start(kAskEvery);
            Q_EMIT changed();
        });
}

void ExchangeDesk::take(const contract::Order &order)
{
    auto exchange = m_desk.cart().exchange();
    const auto *refund = exchange ? refundOf(order, exchange->refund_id) : nullptr;
    if (!refund)
        return;
    if (refund->state == PaymentState::Declined) {
        m_declined = exchange->refund_id;
        m_reason = tr("the money could not be given back");
        return;
    }
    if (refund->state != PaymentState::Refunded)
        return;
    const auto document = m_till.journal().find(exchange->refund_id);
    const auto request = contract::decode<contract::RefundRequest>(document ? document->payload : std::string());
    exchange->booked_minor = bookedFor(*refund, request ? request->to_amount : std::nullopt);
    m_desk.setExchange(std::move(exchange));
}

void ExchangeDesk::drop()
{
    const auto exchange = m_desk.cart().exchange();
    if (!exchange)
        return;
    if (m_desk.cardIsOpen())
        return Q_EMIT refused(tr("A card was asked for in this sale. Pay shows what became of it."));
    if (stage() == ReturnStage::Booking)
        return Q_EMIT refused(tr("The returned goods are being booked. Wait for the answer."));
    printCredit(*m_desk.cart().exchange());
    m_desk.setExchange(std::nullopt);
    Q_EMIT changed();
}

void ExchangeDesk::printCredit(const CartExchange &exchange)
{
    const auto document = m_till.journal().find(exchange.refund_id);
    if (!document || document->state != DeliveryState::Acknowledged)
        return;
    const auto order = contract::decode<contract::Order>(document->answer, {16 * 1024 * 1024, 16});
    const auto request = contract::decode<contract::RefundRequest>(document->payload);
    if (!order || !request)
        return;
    // A refund that was declined after all put nothing on the code. The first answer may not have known it yet.
    const auto *refund = refundOf(*order, exchange.refund_id);
    if (exchange.booked_minor || (refund && refund->state == PaymentState::Refunded))
        Q_EMIT credited(
            receiptOfRefund(*order, *request, m_book.issuer(), m_book.refundSlip(*document, *order, *request)));
}

} // namespace tillhouse::pos
