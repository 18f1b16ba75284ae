// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/refund/refund_to.h"

#include "client/journal/sold_order.h"
#include "pos/frame/touch.h"
#include "pos/receipt/receipt.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QStringList>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

using domain::TenderKind;

auto paidBy(const contract::Order &order, TenderKind kind) -> bool
{
    return std::ranges::any_of(order.tenders, [kind](const auto &tender) { return tender.kind == kind; });
}

auto paidInCashAlone(const contract::Order &order) -> bool
{
    return std::ranges::all_of(order.tenders, [](const auto &tender) { return tender.kind == TenderKind::Cash; });
}

/// The means of payment, each once: "Card, Cash".
auto originalWords(const contract::Order &order) -> QString
{
    QStringList names;
    for (const auto &tender : order.tenders)
        if (const auto name = tenderName(tender.kind); !names.contains(name))
            names.append(name);
    return names.isEmpty() ? tenderName(TenderKind::Cash) : names.join(QStringLiteral(", "));
}

} // namespace

RefundTo::RefundTo(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_choices(new QButtonGroup(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(uikit::space::k8);
    auto *label = new QLabel(tr("Money goes to"));
    uikit::setLook(label, "label");
    m_layout->addWidget(label);
    m_layout->addStretch();
    connect(m_choices, &QButtonGroup::idClicked, this, &RefundTo::changed);
    hide();
}

void RefundTo::show(const contract::Order &order, bool choosable)
{
    m_order = order;
    for (auto *button : m_choices->buttons())
        delete button;
    // Points go back as points, and what was never paid goes nowhere.
    const bool free = choosable && !paidBy(order, TenderKind::Points) && client::neverPaidMinor(order) == 0;
    addChoice(Original, originalWords(order), "toOriginal");
    if (free && !paidInCashAlone(order))
        addChoice(Cash, tenderName(TenderKind::Cash), "toCash");
    if (free && order.customer_id)
        addChoice(Credit, tenderName(TenderKind::StoreCredit), "toCredit");
    m_choices->button(Original)->setChecked(true);
    setVisible(m_choices->buttons().size() > 1);
}

void RefundTo::addChoice(Choice choice, const QString &text, const char *name)
{
    auto *button = new uikit::Button(uikit::ButtonRole::Chip, text);
    button->setObjectName(QLatin1String(name));
    button->setCheckable(true);
    button->setAccessibleName(choice == Original ? tr("As it was paid: %1").arg(text) : text);
    button->setToolTip(button->accessibleName());
    setTouchHeight(*button, uikit::size::kTouch);
    m_choices->addButton(button, choice);
    m_layout->insertWidget(m_layout->count() - 1, button);
}

auto RefundTo::chosen() const -> int
{
    return m_choices->checkedId();
}

auto RefundTo::to() const -> std::optional<TenderKind>
{
    switch (chosen()) {
    case Cash:
        return TenderKind::Cash;
    case Credit:
        return TenderKind::StoreCredit;
    default:
        return std::nullopt;
    }
}

auto RefundTo::account() const -> std::optional<std::string>
{
    return chosen() == Credit ? m_order.customer_id : std::nullopt;
}

auto RefundTo::words() const -> QString
{
    const auto kind = to();
    return (kind ? tenderName(*kind) : originalWords(m_order)).toLower();
}

auto RefundTo::chooseCash() -> bool
{
    if (paidInCashAlone(m_order) && chosen() == Original)
        return true;
    auto *cash = m_choices->button(paidInCashAlone(m_order) ? Original : Cash);
    if (!cash)
        return false;
    cash->click();
    return true;
}

} // namespace tillhouse::pos
