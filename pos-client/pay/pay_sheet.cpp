// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/pay_sheet.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

auto isAsked(const PaidTender &tender) -> bool
{
    return tender.kind != domain::TenderKind::Cash && tender.kind != domain::TenderKind::Manual && !tender.onTrust;
}

} // namespace

void PaySheet::start(const Cart &cart)
{
    m_cart = cart;
    const auto taken = take(bare(0));
    TILLHOUSE_ASSERT(taken.hasValue()); // a priced cart can be looked at, and returned goods pay no more than it costs
}

void PaySheet::follow(const Cart &cart)
{
    m_cart = cart;
    auto payment = bare(m_payment.tipMinor);
    for (const auto &tender : m_payment.tenders)
        if (!isReturn(tender))
            payment.tenders.push_back(tender);
    if (!take(std::move(payment)))
        start(cart);
}

auto PaySheet::isReturn(const PaidTender &tender) const -> bool
{
    const auto &exchange = m_cart->exchange();
    return exchange && tender.kind == domain::TenderKind::GiftCard && tender.account == exchange->code;
}

auto PaySheet::bare(std::int64_t tipMinor) const -> Payment
{
    Payment payment;
    payment.tipMinor = tipMinor;
    if (const auto minor = m_cart->paidByReturn(); minor > 0)
        payment.tenders.push_back({domain::TenderKind::GiftCard, minor, m_cart->exchange()->code, std::nullopt});
    return payment;
}

void PaySheet::restore(const Cart &cart, const contract::CheckoutRequest &request)
{
    start(cart);
    Payment payment;
    payment.tipMinor = request.tip ? request.tip->amount_minor : 0;
    for (const auto &tender : request.tenders)
        payment.tenders.push_back({tender.kind,
                                   tender.tendered ? tender.tendered->amount_minor : tender.amount.amount_minor,
                                   tender.account, tender.foreign, tender.on_trust, tender.lease_id});
    (void)take(std::move(payment)); // a cart that was changed since is paid anew
}

auto PaySheet::take(Payment payment) -> Result<void>
{
    auto split = splitPayment(*m_cart, payment);
    if (!split)
        return split.error();
    m_payment = std::move(payment);
    m_split = std::move(*split);
    return {};
}

auto PaySheet::add(PaidTender tender) -> Result<void>
{
    auto payment = m_payment;
    payment.tenders.push_back(std::move(tender));
    return take(std::move(payment));
}

void PaySheet::remove(std::size_t index)
{
    if (index >= m_payment.tenders.size() || isReturn(m_payment.tenders[index]))
        return;
    auto payment = m_payment;
    payment.tenders.erase(payment.tenders.begin() + static_cast<std::ptrdiff_t>(index));
    if (!take(payment))
        (void)take(bare(payment.tipMinor)); // cash that was more than enough for what is left starts anew
}

void PaySheet::removeAsked()
{
    auto payment = m_payment;
    std::erase_if(payment.tenders, [this](const PaidTender &tender) { return isAsked(tender) && !isReturn(tender); });
    if (!take(payment))
        (void)take(bare(payment.tipMinor));
}

auto PaySheet::setTip(std::int64_t tipMinor) -> Result<void>
{
    auto payment = m_payment;
    payment.tipMinor = tipMinor;
    return take(std::move(payment));
}

auto PaySheet::dueMinor() const -> std::int64_t
{
    return m_cart->priced().totalMinor + m_payment.tipMinor + m_split.roundingMinor;
}

auto PaySheet::needsServer() const -> bool
{
    return std::ranges::any_of(m_payment.tenders, isAsked);
}

auto PaySheet::leftForBalances() const -> std::int64_t
{
    auto left = m_cart->priced().totalMinor - m_cart->issuedMinor();
    for (const auto &tender : m_payment.tenders)
        left -= domain::hasAccount(tender.kind) ? tender.givenMinor : 0;
    return std::clamp<std::int64_t>(left, 0, m_split.leftMinor);
}

} // namespace tillhouse::pos
