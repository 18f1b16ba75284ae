// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/self_pay_page.h"

#include "pos/i18n/error_words.h"
#include "pos/self_service/self_sizes.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

using uikit::Icon;
using uikit::Tone;

constexpr CardFace::Sizes kCustomerSizes{96, self_size::kTextWidth, 280, self_size::kAct, self_size::kGap, true};

auto isAboutPrice(const client::Error &refusal) -> bool
{
    return std::ranges::any_of(refusal.fields, [](const auto &fault) { return fault.field.starts_with("total"); });
}

} // namespace

SelfPayPage::SelfPayPage(SelfPayment &payment, QWidget *parent)
    : CardFace(kCustomerSizes, "selfPay", parent)
    , m_payment(payment)
{
    connect(&m_payment, &CardPayment::changed, this, &SelfPayPage::refresh);
    connect(&uikit::Theme::instance(), &uikit::Theme::changed, this, &SelfPayPage::refresh);
    connect(firstButton(), &QPushButton::clicked, this, &SelfPayPage::firstPressed);
    connect(secondButton(), &QPushButton::clicked, this, &SelfPayPage::secondPressed);
    refresh();
}

void SelfPayPage::firstPressed()
{
    switch (m_payment.state()) {
    case CardState::Approved:
        return Q_EMIT orderAsked();
    case CardState::Unknown:
        return m_payment.checkNow();
    case CardState::NotReached:
        return m_payment.retry();
    case CardState::Declined:
        return Q_EMIT againAsked();
    case CardState::Refused:
        return Q_EMIT backAsked();
    default:
        return;
    }
}

void SelfPayPage::secondPressed()
{
    if (m_payment.state() == CardState::Unknown)
        Q_EMIT orderAsked();
    else
        Q_EMIT backAsked();
}

auto SelfPayPage::refusedFace() const -> Face
{
    const auto &refusal = m_payment.refusal();
    const auto back = tr("Back to my order");
    if (refusal && refusal->code == client::ErrorCode::InsufficientStock)
        return {Icon::Stock, Tone::Warn, tr("Somebody was faster"),
                tr("Something in your order has just sold out. Your card was not charged."), back};
    if (refusal && refusal->code == client::ErrorCode::NotFound)
        return {Icon::Stock, Tone::Warn, tr("No longer for sale"),
                tr("Something in your order is not sold any more. Your card was not charged."), back};
    if (refusal && isAboutPrice(*refusal))
        return {Icon::Tag, Tone::Warn, tr("A price has changed"),
                tr("Please look at your order again. Your card was not charged."), back};
    const auto why = refusal ? errorWords(*refusal) : QString();
    return {Icon::Stop, Tone::Danger, tr("Not possible at the moment"),
            tr("Your order was not taken and your card was not charged. %1").arg(why).trimmed(), back};
}

auto SelfPayPage::unknownFace() const -> Face
{
    if (m_payment.isChecking())
        return {Icon::Warning, Tone::Warn, tr("We do not know yet whether your card was charged"),
                tr("Checking (%1 of %2)… Please wait, and do not pay again.")
                    .arg(std::max(1, m_payment.check()))
                    .arg(m_payment.checks()),
                tr("Check again")};
    return {Icon::Warning,
            Tone::Warn,
            tr("We do not know yet whether your card was charged"),
            tr("No answer yet. Please do not pay again: ask our staff, who can see it."),
            tr("Check again"),
            m_payment.selfOrder() ? tr("Show my order") : QString()};
}

auto SelfPayPage::faceOf(CardState state) const -> Face
{
    const auto reason = textWords(m_payment.reason());
    switch (state) {
    case CardState::Approved:
        return {Icon::Check, Tone::Good, tr("Thank you! Your order is paid"), tr("Your card was charged."),
                tr("Show my order")};
    case CardState::Declined:
        return {Icon::Stop,
                Tone::Danger,
                tr("Your card was declined"),
                reason.isEmpty() ? tr("It was not charged. Please try another card.")
                                 : tr("It was not charged: %1. Please try another card.").arg(reason),
                tr("Try another card"),
                tr("Back to my order")};
    case CardState::Refused:
        return refusedFace();
    case CardState::NotReached:
        return {Icon::Offline,
                Tone::Warn,
                tr("Your order did not arrive"),
                tr("Your card was not charged. Please try once more."),
                tr("Try again"),
                tr("Back to my order")};
    case CardState::Unknown:
        return unknownFace();
    default:
        return {Icon::Card, Tone::Info, tr("Please tap or insert your card"),
                tr("Follow the card reader. Your order is on its way.")};
    }
}

void SelfPayPage::refresh()
{
    present(faceOf(m_payment.state()));
    const auto &total = m_payment.wanted().total; // not known yet when the order is asked for after a power cut
    setSum(total.currency.empty() ? QString()
                                  : uikit::formatMoney(total.amount_minor, QString::fromStdString(total.currency)));
    firstButton()->setEnabled(m_payment.state() != CardState::Unknown || !m_payment.isChecking());
    if (firstButton()->isVisible() && firstButton()->isEnabled())
        firstButton()->setFocus();
}

} // namespace tillhouse::pos
