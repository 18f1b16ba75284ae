// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/settings/row_table.h"
#include "admin/settings/settings_section.h"

class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::admin
{

class CurrencyRow;

/// The foreign currencies that the tills take as cash.
class CurrencySection : public SettingsSection
{
    Q_OBJECT

public:
    explicit CurrencySection(const QString &currency, QWidget *parent = nullptr);

    void store(contract::PutStoreRequest &into, std::vector<domain::FieldError> &faults) const override;
    auto summary(const contract::PutStoreRequest &store) const -> QString override;
    void setEditable(bool editable) override;

protected:
    void show(const contract::PutStoreRequest &store) override;
    void copyPart(const contract::PutStoreRequest &from, contract::PutStoreRequest &to) const override;
    void explain() override;
    auto placeOf(const QString &path) const -> Place override;

private:
    void addCurrency(const contract::ForeignCurrency &foreign);

    uikit::Button *m_add;
    RowTable<CurrencyRow> m_table;
    QLabel *m_none;
};

} // namespace tillhouse::admin
