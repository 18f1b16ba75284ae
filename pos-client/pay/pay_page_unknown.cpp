// SPDX-License-Identifier: GPL-3.0-or-later
// The payment page when nobody knows whether the card was charged, and somebody has to go on.
#include "pos/ask/choice_dialog.h"
#include "pos/i18n/error_words.h"
#include "pos/pay/pay_page.h"

namespace tillhouse::pos
{

/// Both ways leave the intent open in the journal: it is asked for until it is known.
void PayPage::askToLeave()
{
    if (m_payment.state() != CardState::Unknown)
        return;
    auto *dialog = new ChoiceDialog(
        tr("Go on without knowing?"),
        tr("The card may have been charged %1. The till goes on asking. If it was charged, do not let the customer "
           "pay a second time.")
            .arg(money(cardMinor(m_payment.request()))),
        {tr("The customer pays another way now"), tr("Ask later, and serve the next customer")},
        tr("Wait for the answer"), this);
    connect(dialog, &ChoiceDialog::chosen, this,
            [this](int index) { allowToLeave(index == 0 ? LeftHow::Otherwise : LeftHow::Later); });
    dialog->open();
}

void PayPage::allowToLeave(LeftHow how)
{
    if (m_payment.state() != CardState::Unknown || !m_approver)
        return;
    const auto request = m_payment.request();
    // Whoever looks at a sale again that waits by somebody's word leaves it as it was.
    if (how == LeftHow::Later && m_setAside.howLeft(request.order_id) == LeftHow::Later)
        return passOver();
    const auto minor = cardMinor(request);
    const auto words = how == LeftHow::Later
                           ? tr("Leave the sale of %1 aside: nobody knows yet whether the card was charged")
                           : tr("Take %1 another way: nobody knows yet whether the card was charged");
    m_approver->require(Action::LeaveCard, minor, words.arg(money(minor)), this,
                        [this, request, how](const std::optional<contract::Approval> &approval) {
                            leaveUnknown(request, how, approval);
                        });
}

void PayPage::leaveUnknown(const contract::CheckoutRequest &request, LeftHow how,
                           const std::optional<contract::Approval> &approval)
{
    if (m_payment.state() != CardState::Unknown || m_payment.request().order_id != request.order_id)
        return; // the answer came while somebody was asked
    if (const auto noted = m_setAside.leave(request, how, approval); !noted)
        return Q_EMIT refused(errorWords(noted.error()));
    if (how == LeftHow::Later)
        return passOver();
    m_desk.leaveOrder();
    open();
}

void PayPage::passOver()
{
    const auto number = QString::fromStdString(m_payment.request().receipt_number.value_or(""));
    m_desk.passOver();
    open(); // forgets the card; the journal does not
    Q_EMIT putAside(number);
}

} // namespace tillhouse::pos
