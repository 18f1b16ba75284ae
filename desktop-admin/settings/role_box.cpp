// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/role_box.h"

#include "admin/frame/words.h"
#include "admin/settings/decimal_edit.h"
#include "admin/settings/setting_row.h"
#include "admin/settings/till_actions.h"
#include "contract/till_rules.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

namespace tillhouse::admin
{

using namespace uikit;
using contract::Role;
using contract::RoleLimit;

namespace
{

constexpr int kPercentDecimals = 4; // a part per million is 0.0001 %
constexpr std::int64_t kWholePpm = 1'000'000;

/// What the role may do where the store has no row for it.
auto initialOf(Role role) -> RoleLimit
{
    return contract::limitOf({}, std::span(&role, 1));
}

auto percentField(const QString &role, const QString &what) -> DecimalEdit *
{
    auto *field = new DecimalEdit({kPercentDecimals, 0, kWholePpm});
    field->setAccessibleName(role + QStringLiteral(": ") + what);
    return field;
}

} // namespace

auto roleWords(Role role) -> QString
{
    switch (role) {
    case Role::Cashier:
        return RoleBox::tr("Cashiers");
    case Role::Manager:
        return RoleBox::tr("Managers");
    case Role::Admin:
        return RoleBox::tr("Admins");
    case Role::Customer:
        return RoleBox::tr("Customers");
    }
    return {};
}

RoleBox::RoleBox(Role role, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
{
    const auto discount = tr("Discount, in percent");
    const auto cut = tr("Price cut, in percent");
    m_discount = percentField(roleWords(role), discount);
    m_cut = percentField(roleWords(role), cut);
    m_discountRow =
        new SettingRow(discount, tr("Most that may be taken off a line, the price cut counted in."), m_discount);
    m_cutRow =
        new SettingRow(cut, tr("Most that a unit price may be lowered. 0: nobody of them touches a price."), m_cut);
    m_discount->setAccessibleName(roleWords(role) + QStringLiteral(": ") + discount);
    m_cut->setAccessibleName(roleWords(role) + QStringLiteral(": ") + cut);
    auto *title = new QLabel(roleWords(role));
    setLook(title, "leadStrong");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k12);
    column->addWidget(title);
    column->addWidget(m_discountRow);
    column->addWidget(m_cutRow);
    if (role == Role::Cashier)
        addActions(column);
    connect(m_discount, &QLineEdit::textChanged, this, &RoleBox::edited);
    connect(m_cut, &QLineEdit::textChanged, this, &RoleBox::edited);
}

void RoleBox::addActions(QVBoxLayout *column)
{
    auto *title = new QLabel(tr("May do alone, without a manager's PIN"));
    setLook(title, "strong");
    auto *always =
        new QLabel(tr("Always: take a line off, print a receipt again, begin a training, take a card on trust "
                      "within the limits of a till that is offline."));
    always->setWordWrap(true);
    setLook(always, "small");
    column->addWidget(title);
    column->addWidget(always);
    for (const auto &action : grantableActions()) {
        auto *box = new QCheckBox(action.words);
        m_actions.insert(action.name, box);
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &RoleBox::edited);
    }
    m_others = new QLabel;
    m_others->setWordWrap(true);
    setLook(m_others, "small");
    column->addWidget(m_others);
}

void RoleBox::load(const contract::TillPolicy &policy)
{
    const auto row = std::find_if(policy.role_limits.begin(), policy.role_limits.end(),
                                  [this](const RoleLimit &each) { return each.role == m_role; });
    const auto limit = row == policy.role_limits.end() ? initialOf(m_role) : *row;
    m_discount->setValue(limit.discount_ppm);
    m_cut->setValue(limit.price_cut_ppm);
    for (auto *box : std::as_const(m_actions))
        box->setChecked(false);
    QStringList others;
    for (const auto &action : limit.actions) {
        if (auto *box = m_actions.value(action))
            box->setChecked(true);
        else
            others += qstr(action);
    }
    if (m_others) {
        m_others->setText(tr("Set in another way, and kept: %1.").arg(others.join(QStringLiteral(", "))));
        m_others->setVisible(!others.isEmpty());
    }
}

auto RoleBox::limit(const RoleLimit &before, const std::string &path, std::vector<domain::FieldError> &faults) const
    -> RoleLimit
{
    auto limit = before;
    const auto read = [&](const DecimalEdit *field, const char *name, std::int64_t &into) {
        if (const auto value = field->value())
            into = *value;
        else
            faults.push_back({path + name, field->boundsWords().toStdString()});
    };
    read(m_discount, "/discount_ppm", limit.discount_ppm);
    read(m_cut, "/price_cut_ppm", limit.price_cut_ppm);
    // The order of the names stays, and so do those that have no box here.
    for (const auto &[name, box] : m_actions.asKeyValueRange()) {
        const auto at = std::find(limit.actions.begin(), limit.actions.end(), name);
        if (box->isChecked() && at == limit.actions.end())
            limit.actions.push_back(name);
        else if (!box->isChecked() && at != limit.actions.end())
            limit.actions.erase(at);
    }
    return limit;
}

void RoleBox::setEditable(bool editable)
{
    m_discount->setEnabled(editable);
    m_cut->setEnabled(editable);
    for (auto *box : std::as_const(m_actions))
        box->setEnabled(editable);
}

auto RoleBox::rowOf(const QString &field) const -> SettingRow *
{
    return field == QStringLiteral("discount_ppm")    ? m_discountRow
           : field == QStringLiteral("price_cut_ppm") ? m_cutRow
                                                      : nullptr;
}

void RoleBox::explain()
{
    const auto initial = initialOf(m_role);
    m_discountRow->showSource(m_discount->value() == initial.discount_ppm, formatRate(initial.discount_ppm));
    m_cutRow->showSource(m_cut->value() == initial.price_cut_ppm, formatRate(initial.price_cut_ppm));
}

} // namespace tillhouse::admin
