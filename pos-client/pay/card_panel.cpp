// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/card_panel.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "uikit/button.h"
#include "uikit/icons.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

#include <QPainter>
#include <algorithm>

namespace tillhouse::pos
{

namespace
{

using uikit::Icon;
using uikit::Tone;

constexpr int kBigIcon = 64;
constexpr int kButtonHeight = 56;
constexpr int kTextWidth = 440;
constexpr int kMostOfTheWidth = 1000; // before the air beside it

/// Balances are asked for without the customer's doing anything.
auto asksCard(const contract::CheckoutRequest &request) -> bool
{
    return request.tenders.empty() || std::ranges::any_of(request.tenders, [](const auto &tender) {
               return tender.kind == domain::TenderKind::Card;
           });
}

} // namespace

CardPanel::CardPanel(CardPayment &payment, QWidget *parent)
    : QFrame(parent)
    , m_payment(payment)
    , m_icon(new QLabel)
    , m_headline(new QLabel)
    , m_detail(new QLabel)
    , m_first(new uikit::Button(uikit::ButtonRole::Primary))
    , m_second(new uikit::Button(uikit::ButtonRole::Secondary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k32, uikit::space::k32, uikit::space::k32, uikit::space::k32);
    layout->setSpacing(uikit::space::k16);
    uikit::setLook(m_headline, "headline");
    uikit::setLook(m_detail, "lead");
    for (auto *label : {m_headline, m_detail}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    m_headline->setObjectName(QStringLiteral("cardHeadline"));
    for (auto *button : {m_first, m_second}) {
        button->setMinimumWidth(200);
        setTouchHeight(*button, kButtonHeight);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_first->setObjectName(QStringLiteral("cardFirst"));
    m_second->setObjectName(QStringLiteral("cardSecond"));
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignCenter);
    // A column of its own, so that the words are as high as their lines need.
    auto *words = new QWidget;
    uikit::onTheme(words, [words] { words->setMaximumWidth(uikit::Theme::instance().wide(kTextWidth)); });
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(uikit::space::k16);
    lines->addWidget(m_headline);
    lines->addWidget(m_detail);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(words, kMostOfTheWidth);
    middle->addStretch(1);
    layout->addLayout(middle);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(uikit::space::k12);
    buttons->addStretch();
    buttons->addWidget(m_second);
    buttons->addWidget(m_first);
    buttons->addStretch();
    layout->addSpacing(uikit::space::k8);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(&m_payment, &CardPayment::changed, this, &CardPanel::refresh);
    connect(&uikit::Theme::instance(), &uikit::Theme::changed, this, &CardPanel::refresh);
    connect(m_first, &QPushButton::clicked, this, &CardPanel::firstPressed);
    connect(m_second, &QPushButton::clicked, this, [this] {
        if (m_payment.state() == CardState::Unknown)
            Q_EMIT overridden();
        else
            Q_EMIT otherTender();
    });
    refresh();
}

void CardPanel::setMayOverride(bool may)
{
    m_mayOverride = may;
    refresh();
}

auto CardPanel::headline() const -> QString
{
    return m_headline->text();
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

void CardPanel::say(int icon, int tone, const QString &headline, const QString &detail)
{
    auto &theme = uikit::Theme::instance();
    const auto toneOf = static_cast<Tone>(tone);
    m_icon->setPixmap(uikit::iconPixmap(static_cast<Icon>(icon), theme.toneInk(toneOf), kBigIcon, devicePixelRatioF()));
    m_headline->setText(headline);
    m_detail->setText(detail);
    auto palette = this->palette();
    palette.setColor(QPalette::Window,
                     toneOf == Tone::Neutral ? theme.color(&uikit::Colors::surface) : theme.toneSoft(toneOf));
    setPalette(palette);
    setAutoFillBackground(true);
}

void CardPanel::offer(const QString &first, const QString &second)
{
    m_first->setVisible(!first.isEmpty());
    m_first->setText(first);
    m_second->setVisible(!second.isEmpty());
    m_second->setText(second);
    m_first->setEnabled(true);
    m_second->setEnabled(true);
}

void CardPanel::refresh()
{
    const auto reason = textWords(m_payment.reason());
    const auto show = [this](Icon icon, Tone tone, const QString &headline, const QString &detail) {
        say(static_cast<int>(icon), static_cast<int>(tone), headline, detail);
    };
    switch (m_payment.state()) {
    case CardState::Idle:
    case CardState::Waiting:
        if (!asksCard(m_payment.request())) {
            show(Icon::Refresh, Tone::Info, tr("Booking the sale"), tr("The store server is asked."));
            return offer({}, {});
        }
        show(Icon::Card, Tone::Info, tr("Waiting for the card"), tr("Ask the customer to tap, insert or swipe."));
        return offer({}, {});
    case CardState::Approved:
        show(Icon::Check, Tone::Good, tr("Approved"), tr("The card was charged."));
        return offer({}, {});
    case CardState::Declined:
        show(Icon::Stop, Tone::Danger, tr("Declined"),
             reason.isEmpty() ? tr("The card was not charged. Try another card or take cash.")
                              : tr("The card was not charged: %1. Try another card or take cash.").arg(reason));
        return offer(tr("Choose another tender"), {});
    case CardState::Refused:
        show(Icon::Stop, Tone::Danger, tr("Not possible"),
             tr("The store server did not take this sale: %1 No money moved.").arg(reason));
        return offer(tr("Choose another tender"), {});
    case CardState::NotReached:
        show(Icon::Warning, Tone::Warn, tr("The payment never arrived"),
             tr("The store server has no such sale. No money moved."));
        return offer(tr("Send it again"), tr("Choose another tender"));
    case CardState::Unknown:
        show(Icon::Warning, Tone::Warn, tr("We do not know yet whether the card was charged"),
             m_payment.isChecking() ? tr("Checking (%1 of %2)… Do not ask for the card again.")
                                          .arg(std::max(1, m_payment.check()))
                                          .arg(m_payment.checks())
                                    : tr("No answer yet. Do not ask for the card again."));
        offer(tr("Check again"), tr("Other tender (manager)"));
        m_first->setEnabled(!m_payment.isChecking());
        m_second->setEnabled(m_mayOverride);
        return;
    }
}

} // namespace tillhouse::pos
