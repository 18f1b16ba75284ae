// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/card_panel.h"

#include "pos/i18n/error_words.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

using uikit::Icon;
using uikit::Tone;

constexpr CardFace::Sizes kCashierSizes{64, 440, 200, 56, uikit::space::k12, false};

/// Balances are asked for without the customer's doing anything.
auto asksCard(const contract::CheckoutRequest &request) -> bool
{
    return request.tenders.empty() || std::ranges::any_of(request.tenders, [](const auto &tender) {
               return tender.kind == domain::TenderKind::Card;
           });
}

} // namespace

CardPanel::CardPanel(CardPayment &payment, QWidget *parent)
    : CardFace(kCashierSizes, "card", parent)
    , m_payment(payment)
{
    m_payment.tellArrival();
    connect(&m_payment, &CardPayment::changed, this, &CardPanel::refresh);
    connect(&uikit::Theme::instance(), &uikit::Theme::changed, this, &CardPanel::refresh);
    connect(firstButton(), &QPushButton::clicked, this, &CardPanel::firstPressed);
    connect(secondButton(), &QPushButton::clicked, this, [this] {
        if (m_payment.state() == CardState::Unknown)
            Q_EMIT leaveAsked();
        else
            Q_EMIT otherTender();
    });
    refresh();
}

void CardPanel::firstPressed()
{
    switch (m_payment.state()) {
    case CardState::Unknown:
        return m_payment.checkNow();
    case CardState::NotReached:
        return m_payment.retry();
    case CardState::Declined:
    case CardState::Refused:
        return Q_EMIT otherTender();
    default:
        return;
    }
}

auto CardPanel::waitingFace() const -> Face
{
    if (!asksCard(m_payment.request()))
        return {Icon::Refresh, Tone::Info, tr("Booking the sale"), tr("The store server is asked.")};
    if (!m_payment.hasArrived())
        return {Icon::Up, Tone::Info, tr("Sent"), tr("The payment is under way. Nobody has answered yet.")};
    return {Icon::Card, Tone::Info, tr("Waiting for the card"), tr("Ask the customer to tap, insert or swipe.")};
}

auto CardPanel::unknownFace() const -> Face
{
    return {Icon::Warning,
            Tone::Warn,
            tr("We do not know yet whether the card was charged"),
            m_payment.isChecking() ? tr("Checking (%1 of %2)… Do not ask for the card again.")
                                         .arg(std::max(1, m_payment.check()))
                                         .arg(m_payment.checks())
                                   : tr("No answer yet. Do not ask for the card again."),
            tr("Check again"),
            tr("Go on without it (manager)")};
}

auto CardPanel::faceNow() const -> Face
{
    const auto reason = textWords(m_payment.reason());
    switch (m_payment.state()) {
    case CardState::Approved:
        return {Icon::Check, Tone::Good, tr("Approved"), tr("The card was charged.")};
    case CardState::Declined:
        return {Icon::Stop, Tone::Danger, tr("Declined"),
                reason.isEmpty() ? tr("The card was not charged. Try another card or take cash.")
                                 : tr("The card was not charged: %1. Try another card or take cash.").arg(reason),
                tr("Choose another tender")};
    case CardState::Refused:
        return {Icon::Stop, Tone::Danger, tr("Not possible"),
                tr("The store server did not take this sale: %1 No money moved.").arg(reason),
                tr("Choose another tender")};
    case CardState::NotReached:
        return {Icon::Warning,
                Tone::Warn,
                tr("The payment never arrived"),
                tr("The store server has no such sale. No money moved."),
                tr("Send it again"),
                tr("Choose another tender")};
    case CardState::Unknown:
        return unknownFace();
    default:
        return waitingFace();
    }
}

void CardPanel::refresh()
{
    present(faceNow());
    if (m_payment.state() != CardState::Unknown)
        return;
    firstButton()->setEnabled(!m_payment.isChecking());
}

} // namespace tillhouse::pos
