// SPDX-License-Identifier: GPL-3.0-or-later
// How a visit's order is paid for, and what it is paid for.
#include "pos/self_service/notice.h"
#include "pos/self_service/order_page.h"
#include "pos/self_service/self_pay_page.h"
#include "pos/self_service/self_service_window.h"
#include "pos/self_service/shop_page.h"

namespace tillhouse::pos
{

void SelfServiceWindow::pay()
{
    if (m_basket->isEmpty() || m_payment.state() != CardState::Idle)
        return;
    const auto order = m_basket->order();
    if (const auto kept = m_till.openPayment().keep({order.order_id, m_till.visit().token()}); !kept)
        qWarning("a power cut would hide this order's outcome: %s", kept.error().detail.c_str());
    m_payment.startOrder(order);
    goTo(m_pay);
}

/// The order of a declined card is closed for good: the next card has an order of its own.
void SelfServiceWindow::payAgain()
{
    if (m_visitOver)
        return later(&SelfServiceWindow::startOver);
    m_payment.forget();
    m_basket->renewOrderId();
    pay();
}

/// No money moved. What the server knows better, such as a price, is shown as soon as it is here.
void SelfServiceWindow::backToShop()
{
    if (m_visitOver)
        return later(&SelfServiceWindow::startOver);
    m_payment.forget();
    m_till.openPayment().forget();
    m_basket->renewOrderId();
    goTo(m_shop);
    m_till.refresh();
}

/// The store's prices or promotions changed while somebody chooses. Never while the card is asked: what was agreed to
/// is what the server checks.
void SelfServiceWindow::priceAgain()
{
    if (m_basket->isEmpty() || m_payment.state() != CardState::Idle)
        return;
    const auto find = [this](const std::string &sku) { return m_till.catalogue().findByCode(sku); };
    if (m_basket->priceAgain(find))
        m_notice->present({uikit::Icon::Tag,
                           uikit::Tone::Warn,
                           tr("A price has changed"),
                           tr("Your order costs something else now. Please look at it again."),
                           tr("OK"),
                           {}});
}

void SelfServiceWindow::paymentChanged()
{
    const auto state = m_payment.state();
    if (currentPage() != m_pay)
        return;
    const bool noMoney = state == CardState::Declined || state == CardState::Refused || state == CardState::NotReached;
    if (m_cameBack && noMoney) // whoever it was can begin anew
        return later(&SelfServiceWindow::startOver);
    if (state != CardState::Approved)
        return;
    QTimer::singleShot(m_timing.approvedFor, m_pay, [this] {
        if (currentPage() == m_pay)
            showOrder();
    });
}

void SelfServiceWindow::showOrder()
{
    if (!m_payment.selfOrder())
        return;
    m_watch->follow(*m_payment.selfOrder());
    goTo(m_order);
}

} // namespace tillhouse::pos
