// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/settings/settings_section.h"

class QLineEdit;

namespace tillhouse::uikit
{
class Choice;
}

namespace tillhouse::admin
{

/// The store's name, whether its prices include tax, and the coins that cash is settled in.
class StoreSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit StoreSection(const QString &currency, QWidget *parent = nullptr);

    void store(contract::PutStoreRequest &into, std::vector<domain::FieldError> &faults) const override;
    auto summary(const contract::PutStoreRequest &store) const -> QString override;

protected:
    void show(const contract::PutStoreRequest &store) override;
    void copyPart(const contract::PutStoreRequest &from, contract::PutStoreRequest &to) const override;
    void explain() override;

private:
    auto roundingWords(std::int64_t step) const -> QString;

    QLineEdit *m_name;
    uikit::Choice *m_tax;
    uikit::MoneyEdit *m_rounding;
    SettingRow *m_roundingRow;
};

} // namespace tillhouse::admin
