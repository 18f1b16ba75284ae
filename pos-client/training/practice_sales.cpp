// SPDX-License-Identifier: GPL-3.0-or-later
// What the practice shop sells and takes back.
#include "client/ids.h"
#include "pos/training/practice_shop.h"

#include <algorithm>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;
using domain::TenderKind;

namespace
{

/// So often is an unknown card asked for before it is known: somebody has time to read what the till says.
constexpr int kQuestions = 3;

constexpr const char *kReference = "TRAINING";

void decline(PracticeOrder &made, const std::string &why)
{
    made.order.state = OrderState::Cancelled;
    for (auto &tender : made.order.tenders) {
        const bool said = tender.kind == TenderKind::Card || domain::hasAccount(tender.kind);
        tender.state = said ? PaymentState::Declined : PaymentState::Voided;
        if (said)
            tender.reason = why;
    }
}

/// What of the order earns points: neither what went on an account nor what was paid with points.
auto earningMinor(const contract::Order &order) -> std::int64_t
{
    auto minor = order.total.amount_minor;
    for (const auto &line : order.lines)
        minor -= line.issue ? line.total.amount_minor : 0;
    for (const auto &tender : order.tenders)
        minor -= tender.kind == TenderKind::Points ? tender.amount.amount_minor : 0;
    return std::max<std::int64_t>(minor, 0);
}

} // namespace

auto PracticeShop::checkOut(const contract::CheckoutRequest &sale) -> Result<contract::Order>
{
    if (const auto known = m_orders.find(sale.order_id); known != m_orders.end())
        return known->second.order;
    auto priced = practiceOrder(sale);
    if (!priced)
        return priced.error();
    const auto covered = m_accounts.cover(sale.tenders);
    m_sold.push_back(sale.order_id);
    auto &made = m_orders.emplace(sale.order_id, std::move(*priced)).first->second;
    const auto asked = covered ? askCards(made) : covered;
    if (!asked) {
        decline(made, asked.error().detail);
        return asked.error();
    }
    for (const auto &tender : sale.tenders)
        m_accounts.pay(tender);
    if (made.questionsLeft == 0)
        settle(made);
    return made.order;
}

/// Each card of the order, as the trainer chose it.
auto PracticeShop::askCards(PracticeOrder &made) const -> Result<void>
{
    for (auto &tender : made.order.tenders) {
        if (tender.kind != TenderKind::Card)
            continue;
        if (m_cards == Cards::Decline)
            return Error{ErrorCode::PaymentDeclined, "insufficient funds", {}};
        if (m_cards == Cards::LoseAnswer) {
            tender.state = PaymentState::Unknown;
            made.order.state = OrderState::AwaitingPayment;
            made.questionsLeft = kQuestions;
        }
    }
    return {};
}

/// Everything is paid: what was sold as money goes where it belongs.
void PracticeShop::settle(PracticeOrder &made)
{
    auto &order = made.order;
    order.state = OrderState::Fulfilled;
    for (auto &tender : order.tenders) {
        tender.state = PaymentState::Captured;
        if (tender.kind == TenderKind::Card)
            tender.reference = kReference;
    }
    for (const auto &line : order.lines)
        if (line.issue)
            m_accounts.issue(*line.issue, line.total.amount_minor);
    if (order.customer_id)
        order.points_earned = m_accounts.earn(*order.customer_id, earningMinor(order));
}

auto PracticeShop::order(const contract::GetOrderRequest &asked) -> Result<contract::Order>
{
    const auto found = m_orders.find(asked.order_id);
    if (found == m_orders.end())
        return Error{ErrorCode::NotFound, "there is no such order", {}};
    auto &made = found->second;
    if (made.questionsLeft > 0 && --made.questionsLeft == 0)
        settle(made);
    return made.order;
}

auto PracticeShop::orders(const contract::ListOrdersRequest &asked) -> Result<contract::OrderPage>
{
    contract::OrderPage page;
    const auto most = static_cast<std::size_t>(asked.limit.value_or(contract::kMaxPage));
    for (auto id = m_sold.rbegin(); id != m_sold.rend() && page.orders.size() < most; ++id) {
        const auto &order = m_orders.at(*id).order;
        const auto begin = asked.query.value_or("");
        if (!order.receipt_number.value_or("").starts_with(begin) && !order.order_id.starts_with(begin))
            continue;
        page.orders.push_back({order.order_id, order.receipt_number, order.state, order.channel, order.till_id,
                               order.cashier_id, order.sold_at, order.total, order.refunded,
                               static_cast<std::int64_t>(order.lines.size()), 0});
    }
    return page;
}

/// A card that money goes back to may say no, as in the real shop before anything else has moved.
auto PracticeShop::refund(const contract::RefundRequest &request) -> Result<contract::Order>
{
    const auto found = m_orders.find(request.order_id);
    if (found == m_orders.end())
        return Error{ErrorCode::NotFound, "there is no such order", {}};
    auto &sold = found->second;
    const auto &refunds = sold.order.refunds;
    if (std::ranges::find(refunds, request.refund_id, &contract::OrderRefund::refund_id) != refunds.end())
        return sold.order;
    const auto money = planReturn(sold, request, m_store.cash_rounding_minor);
    if (!money)
        return money.error();
    if (money->keptMinor(sold.order, TenderKind::Card) > 0) {
        if (m_cards == Cards::Decline)
            return Error{ErrorCode::PaymentDeclined, "the refund was declined; nothing was given back", {}};
        if (m_cards == Cards::LoseAnswer && m_lost.insert(request.refund_id).second)
            return Error{ErrorCode::PaymentUnknown, "The store server did not answer.", {}};
    }
    for (std::size_t i = 0; i < sold.order.tenders.size(); ++i) {
        const auto &tender = sold.order.tenders[i];
        m_accounts.giveBack(tender.kind, tender.account.value_or(""), money->backMinors[i] - money->elsewhereMinors[i]);
    }
    if (request.to)
        m_accounts.giveBack(*request.to, request.account.value_or(""), money->elsewhereMinor());
    if (auto booked = bookReturn(sold, request, *money, client::nowRfc3339()); !booked)
        return booked.error();
    return sold.order;
}

} // namespace tillhouse::pos
