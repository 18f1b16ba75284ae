// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/till_policy.h"
#include "domain/error.h"

#include <QWidget>

class QLineEdit;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::admin
{

class DecimalEdit;
class FieldNote;

/// One foreign currency and what it is worth.
class CurrencyRow : public QWidget
{
    Q_OBJECT

public:
    CurrencyRow(const contract::ForeignCurrency &foreign, const QString &storeCurrency, QWidget *parent = nullptr);

    /// What the fields say; a rate that cannot be read gets a fault under `path`.
    auto foreign(const std::string &path, std::vector<domain::FieldError> &faults) const -> contract::ForeignCurrency;
    auto fieldOf(const QString &name) const -> QWidget *;
    auto note() const -> FieldNote * { return m_note; }
    void explain();
    void setEditable(bool editable);
    void setNumber(int number);
    auto lastField() const -> QWidget *;

Q_SIGNALS:
    void edited();
    void removed();

private:
    QString m_storeCurrency;
    QLineEdit *m_currency;
    DecimalEdit *m_rate;
    uikit::Button *m_remove;
    FieldNote *m_note;
};

/// What a note of fifty is worth, by the function of the till; nothing where it cannot be told.
auto rateWords(const contract::ForeignCurrency &foreign, const QString &storeCurrency) -> QString;

} // namespace tillhouse::admin
