// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/customer/customer_bar.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;
using uikit::Icon;

CustomerBar::CustomerBar(SalesDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_name(new Button(ButtonRole::Quiet, Icon::User, {}))
    , m_remove(new Button(ButtonRole::Quiet, Icon::Close, {}))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k12, uikit::space::k4, uikit::space::k12, 0);
    uikit::setLook(m_name, "edge"); // in line with the words below
    layout->setSpacing(uikit::size::kTouchGap);
    m_name->setObjectName(QStringLiteral("cartCustomer"));
    m_remove->setObjectName(QStringLiteral("removeCustomer"));
    m_remove->setAccessibleName(tr("Take the customer off this sale"));
    m_remove->setToolTip(m_remove->accessibleName());
    setTouchSquare(*m_remove);
    for (auto *button : {m_name, m_remove}) {
        setTouchHeight(*button, uikit::size::kTouch);
        button->setFocusPolicy(Qt::TabFocus);
    }
    layout->addWidget(m_name);
    layout->addStretch();
    layout->addWidget(m_remove);
    connect(m_name, &QPushButton::clicked, this, &CustomerBar::opened);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_desk.setCustomer(std::nullopt); });
    connect(&m_desk, &SalesDesk::changed, this, &CustomerBar::refresh);
    refresh();
}

auto CustomerBar::text() const -> QString
{
    return m_name->text();
}

void CustomerBar::refresh()
{
    const auto &customer = m_desk.cart().customer();
    setVisible(customer.has_value());
    if (!customer)
        return;
    auto text = QString::fromStdString(customer->name);
    if (!customer->group.empty())
        text += QStringLiteral("  ·  ") + QString::fromStdString(customer->group);
    if (!customer->tax_exempt_reason.empty())
        text += QStringLiteral("  ·  ") + tr("no tax");
    m_name->setText(text);
    m_name->setAccessibleName(tr("Customer of this sale: %1").arg(text));
}

} // namespace tillhouse::pos
