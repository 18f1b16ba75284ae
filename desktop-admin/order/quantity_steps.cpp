// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/quantity_steps.h"

#include "uikit/button.h"
#include "uikit/money_edit.h"
#include "uikit/theme.h"

#include <QHBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

auto quantitySteps(QuantityEdit *quantity) -> QLayout *
{
    auto *less = new Button(ButtonRole::Secondary, Icon::Minus, {});
    auto *more = new Button(ButtonRole::Secondary, Icon::Plus, {});
    auto *steps = new QHBoxLayout;
    steps->setSpacing(space::k4);
    for (auto *button : {less, more}) {
        // The field itself takes Up and Down.
        button->setFocusPolicy(Qt::NoFocus);
        button->setFixedWidth(size::kControl);
        setLook(button, "square");
        button->setEnabled(quantity->isEnabled());
    }
    less->setAccessibleName(QObject::tr("One less"));
    more->setAccessibleName(QObject::tr("One more"));
    steps->addWidget(less);
    steps->addWidget(quantity);
    steps->addWidget(more);
    QObject::connect(less, &QPushButton::clicked, quantity, [quantity] { quantity->stepBy(-1); });
    QObject::connect(more, &QPushButton::clicked, quantity, [quantity] { quantity->stepBy(1); });
    return steps;
}

} // namespace tillhouse::admin
