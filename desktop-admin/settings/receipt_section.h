// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/settings/settings_section.h"

class QPlainTextEdit;
class QVBoxLayout;

namespace tillhouse::admin
{

class ReceiptPreview;

/// The store's own words on a receipt, and how they look there.
class ReceiptSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit ReceiptSection(const QString &currency, QWidget *parent = nullptr);

    void store(contract::PutStoreRequest &into, std::vector<domain::FieldError> &faults) const override;
    auto summary(const contract::PutStoreRequest &store) const -> QString override;
    void setEditable(bool editable) override;
    auto preview() const -> ReceiptPreview * { return m_preview; }

protected:
    void show(const contract::PutStoreRequest &store) override;
    void copyPart(const contract::PutStoreRequest &from, contract::PutStoreRequest &to) const override;
    void explain() override;
    auto placeOf(const QString &path) const -> Place override;

private:
    struct Words {
        QPlainTextEdit *field = nullptr;
        FieldNote *note = nullptr;
    };

    auto addWords(QVBoxLayout *column, const QString &name, const QString &meaning) -> Words;

    Words m_header;
    Words m_footer;
    ReceiptPreview *m_preview;
};

} // namespace tillhouse::admin
