// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/settings/settings_section.h"

class QLabel;

namespace tillhouse::admin
{

class DecimalEdit;

/// What customers earn, and what a point pays.
class LoyaltySection : public SettingsSection
{
    Q_OBJECT

public:
    explicit LoyaltySection(const QString &currency, QWidget *parent = nullptr);

    void store(contract::PutStoreRequest &into, std::vector<domain::FieldError> &faults) const override;
    auto summary(const contract::PutStoreRequest &store) const -> QString override;
    /// What the fields come to, with a sample sale.
    auto example() const -> QString;

protected:
    void show(const contract::PutStoreRequest &store) override;
    void copyPart(const contract::PutStoreRequest &from, contract::PutStoreRequest &to) const override;
    void explain() override;

private:
    DecimalEdit *m_points;
    uikit::MoneyEdit *m_worth;
    SettingRow *m_pointsRow;
    SettingRow *m_worthRow;
    QLabel *m_example;
};

} // namespace tillhouse::admin
