// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/settings/row_table.h"
#include "admin/settings/settings_section.h"

class QLabel;
class QLineEdit;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::admin
{

class BarcodeRow;

/// The kinds of barcodes that the shop's own scales print, and a field to try one.
class BarcodeSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit BarcodeSection(const QString &currency, QWidget *parent = nullptr);

    void store(contract::PutStoreRequest &into, std::vector<domain::FieldError> &faults) const override;
    auto summary(const contract::PutStoreRequest &store) const -> QString override;
    void setEditable(bool editable) override;
    /// What a till would make of the code in the field.
    auto tried() const -> QString;

protected:
    void show(const contract::PutStoreRequest &store) override;
    void copyPart(const contract::PutStoreRequest &from, contract::PutStoreRequest &to) const override;
    void explain() override;
    auto placeOf(const QString &path) const -> Place override;

private:
    void addBarcode(const contract::EmbeddedBarcode &barcode);
    void addTrial();
    void tryCode();

    uikit::Button *m_add;
    RowTable<BarcodeRow> m_table;
    QWidget *m_head;
    QLabel *m_none;
    QLineEdit *m_try;
    QLabel *m_reading;
};

} // namespace tillhouse::admin
