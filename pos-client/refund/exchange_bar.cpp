// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/refund/exchange_bar.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace tillhouse::pos
{

ExchangeBar::ExchangeBar(SalesDesk &desk, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_what(new QLabel)
    , m_detail(new QLabel)
    , m_worth(new QLabel)
    , m_remove(new uikit::Button(uikit::ButtonRole::Quiet, uikit::Icon::Close, {}))
{
    setObjectName(QStringLiteral("exchangeBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k16, 0, uikit::space::k8, 0);
    layout->setSpacing(uikit::space::k8);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    uikit::setLook(m_what, "leadStrong");
    uikit::setLook(m_detail, "muted");
    m_what->setMinimumWidth(0);
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->addWidget(m_what);
    words->addWidget(m_detail);
    uikit::setLook(m_worth, "leadStrong");
    m_worth->setObjectName(QStringLiteral("exchangeWorth"));
    m_remove->setObjectName(QStringLiteral("exchangeRemove"));
    m_remove->setAccessibleName(tr("Take the returned goods off this sale"));
    m_remove->setToolTip(m_remove->accessibleName());
    setTouchHeight(*m_remove, uikit::size::kTouch);
    m_remove->setFixedWidth(uikit::size::kTouch);
    m_remove->setFocusPolicy(Qt::TabFocus);
    layout->addLayout(words, 1);
    layout->addWidget(m_worth);
    layout->addWidget(m_remove);
    connect(m_remove, &QPushButton::clicked, this, &ExchangeBar::removeAsked);
    connect(&m_desk, &SalesDesk::changed, this, &ExchangeBar::refresh);
    refresh();
}

auto ExchangeBar::text() const -> QString
{
    return m_what->text() + u'\n' + m_detail->text() + u'\n' + m_worth->text();
}

void ExchangeBar::refresh()
{
    const auto &cart = m_desk.cart();
    const auto &exchange = cart.exchange();
    setVisible(exchange.has_value());
    if (!exchange)
        return;
    m_what->setText(tr("Back: %1").arg(QString::fromStdString(exchange->what)));
    m_what->setToolTip(m_what->text());
    const auto receipt = QString::fromStdString(exchange->receipt_number);
    m_detail->setText(exchange->booked_minor ? tr("from receipt %1, taken back").arg(receipt)
                                             : tr("from receipt %1").arg(receipt));
    m_worth->setText(uikit::formatMoney(-cart.returnedMinor(), QString::fromStdString(cart.store().currency)));
}

} // namespace tillhouse::pos
