// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/till_policy.h"
#include "domain/error.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace tillhouse::admin
{

class DecimalEdit;
class SettingRow;

/// What one role may do alone. Managers and admins may do everything; only what they take off a price can be limited.
class RoleBox : public QWidget
{
    Q_OBJECT

public:
    explicit RoleBox(contract::Role role, QWidget *parent = nullptr);

    auto role() const -> contract::Role { return m_role; }
    /// Shows the role's row, or what holds without one.
    void load(const contract::TillPolicy &policy);
    /// The row with what the fields say; what cannot be read stays as it was in `before`, with a fault under `path`.
    auto limit(const contract::RoleLimit &before, const std::string &path,
               std::vector<domain::FieldError> &faults) const -> contract::RoleLimit;
    void setEditable(bool editable);
    /// Where a fault of the field is said: `discount_ppm` or `price_cut_ppm`.
    auto rowOf(const QString &field) const -> SettingRow *;
    /// Says where the values come from.
    void explain();

Q_SIGNALS:
    void edited();

private:
    void addActions(QVBoxLayout *column);

    contract::Role m_role;
    DecimalEdit *m_discount;
    DecimalEdit *m_cut;
    SettingRow *m_discountRow;
    SettingRow *m_cutRow;
    QMap<std::string, QCheckBox *> m_actions;
    QLabel *m_others = nullptr; ///< actions that this console has no words for
};

/// "Cashiers".
auto roleWords(contract::Role role) -> QString;

} // namespace tillhouse::admin
