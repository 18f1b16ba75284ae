// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/refund/return_panel.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "uikit/button.h"
#include "uikit/icons.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace tillhouse::pos
{

using uikit::Icon;
using uikit::Tone;

namespace
{

constexpr int kBigIcon = 56;
constexpr int kButtonWidth = 280;
constexpr int kButtonHeight = 56;

} // namespace

ReturnPanel::ReturnPanel(ExchangeDesk &exchange, QWidget *parent)
    : QWidget(parent)
    , m_exchange(exchange)
    , m_icon(new QLabel)
    , m_headline(new QLabel)
    , m_detail(new QLabel)
    , m_button(new uikit::Button(uikit::ButtonRole::Primary, tr("Back to the sale")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k32, uikit::space::k32, uikit::space::k32, uikit::space::k32);
    layout->setSpacing(uikit::space::k12);
    layout->addStretch();
    for (auto *label : {m_icon, m_headline, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_icon);
        layout->addWidget(label);
    }
    uikit::setLook(m_headline, "title");
    uikit::setLook(m_detail, "lead");
    m_headline->setObjectName(QStringLiteral("returnHeadline"));
    m_button->setObjectName(QStringLiteral("returnUnderstood"));
    setTouchHeight(*m_button, kButtonHeight);
    m_button->setMinimumWidth(kButtonWidth);
    layout->addSpacing(uikit::space::k8);
    layout->addWidget(m_button, 0, Qt::AlignCenter);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, &ReturnPanel::understood);
    connect(&m_exchange, &ExchangeDesk::changed, this, &ReturnPanel::refresh);
    connect(&uikit::Theme::instance(), &uikit::Theme::changed, this, &ReturnPanel::refresh);
    refresh();
}

auto ReturnPanel::headline() const -> QString
{
    return m_headline->text();
}

void ReturnPanel::refresh()
{
    const bool refused = m_exchange.stage() == ReturnStage::Refused;
    const auto tone = refused ? Tone::Danger : Tone::Info;
    auto &theme = uikit::Theme::instance();
    m_icon->setPixmap(
        uikit::iconPixmap(refused ? Icon::Stop : Icon::Refresh, theme.toneInk(tone), kBigIcon, devicePixelRatioF()));
    m_headline->setText(refused ? tr("The goods were not taken back") : tr("Booking the returned goods"));
    const auto reason = textWords(m_exchange.reason().toStdString());
    m_detail->setText(!refused           ? tr("Do not hand anything over yet.")
                      : reason.isEmpty() ? tr("No money moved. Take the returned goods off this sale, or look the "
                                              "receipt up again.")
                                         : tr("No money moved: %1. Take the returned goods off this sale, or look the "
                                              "receipt up again.")
                                               .arg(reason));
    m_button->setVisible(refused);
}

} // namespace tillhouse::pos
