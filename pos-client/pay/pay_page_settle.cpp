// SPDX-License-Identifier: GPL-3.0-or-later
// The payment page once everything is paid: what comes back is booked, what has to be asked for is asked, the sale is
// written down.
#include "pos/i18n/error_words.h"
#include "pos/pay/pay_page.h"
#include "pos/pay/pay_summary.h"

#include <QStackedWidget>

namespace tillhouse::pos
{

auto PayPage::returnsFirst() -> bool
{
    const auto stage = m_exchange.stage();
    if (stage == ReturnStage::None || stage == ReturnStage::Booked)
        return false;
    if (!m_online && stage == ReturnStage::Chosen) {
        backToTenders();
        Q_EMIT refused(tr("An exchange needs the store server, which cannot be reached now. Nothing was booked."));
        return true;
    }
    if (stage == ReturnStage::Chosen && m_desk.cart().paidByReturn() == 0) {
        backToTenders();
        Q_EMIT refused(tr("Returned goods pay for goods only. Take them off this sale and refund them."));
        return true;
    }
    show(Returning);
    if (const auto started = m_exchange.start(); !started) {
        backToTenders();
        refuseWith(started.error());
    }
    return true;
}

void PayPage::stepBack()
{
    if (m_stack->currentIndex() == Returning)
        backToTenders();
}

void PayPage::returnChanged()
{
    if (!m_till.session().isSignedIn())
        return;
    if (m_stack->currentIndex() != Returning || m_exchange.stage() != ReturnStage::Booked)
        return;
    const auto due = m_sheet.split().leftMinor;
    m_sheet.follow(m_desk.cart());
    show(Tenders);
    if (m_sheet.isSettled())
        return settle();
    backToTenders();
    if (m_sheet.split().leftMinor != due)
        Q_EMIT refused(tr("The returned goods are worth %1: that is what was paid for them.")
                           .arg(money(m_desk.cart().returnedMinor())));
}

void PayPage::settle()
{
    if (!m_till.session().isSignedIn())
        return backToTenders(); // nobody sells
    if (returnsFirst())
        return;
    if (!m_sheet.needsServer())
        return finish(m_book.recordPayment(m_desk.cart(), m_sheet.payment()));
    const auto request = m_book.recordIntent(m_desk.cart(), m_sheet.payment());
    if (!request) {
        m_sheet.removeAsked();
        backToTenders();
        return refuseWith(request.error());
    }
    show(Asking);
    m_payment.start(*request);
}

void PayPage::resumeCard(const contract::CheckoutRequest &request)
{
    open();
    m_sheet.restore(m_desk.cart(), request);
    show(Asking);
    m_payment.resume(request);
}

void PayPage::cardChanged()
{
    m_summary->setBackEnabled(!isBusy());
    tellOfCards();
    const auto request = m_payment.request();
    switch (m_payment.state()) {
    case CardState::Approved:
        if (const auto order = m_payment.order())
            finish(m_book.completeCard(request, *order));
        return;
    case CardState::Declined:
    case CardState::Refused:
        // Closed for good: whatever is taken next is another order.
        if (auto closed = m_book.closeCard(request, m_payment.reason()); !closed)
            return Q_EMIT refused(errorWords(closed.error()));
        if (m_desk.cart().orderId() == request.order_id)
            m_desk.renewOrder();
        return;
    default:
        return;
    }
}

/// After the panel said that no money moved. What was to be asked for is chosen anew; cash on the table stays.
void PayPage::leaveCard()
{
    if (m_payment.state() == CardState::NotReached) {
        if (auto closed = m_book.closeCard(m_payment.request(), "never arrived"); !closed)
            return Q_EMIT refused(errorWords(closed.error()));
        m_desk.renewOrder();
    }
    m_payment.reset();
    m_sheet.removeAsked();
    backToTenders();
}

void PayPage::finish(Result<FinishedSale> sale)
{
    if (sale) {
        noteTrust(sale->request);
        return Q_EMIT sold(*sale);
    }
    m_sheet.start(m_desk.cart());
    backToTenders();
    Q_EMIT refused(errorWords(sale.error()));
}

} // namespace tillhouse::pos
