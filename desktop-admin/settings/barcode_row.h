// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/till_policy.h"
#include "domain/error.h"

#include <QWidget>

class QLineEdit;

namespace tillhouse::uikit
{
class Button;
class Choice;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

class DecimalEdit;
class FieldNote;

/// One kind of in-store barcode, as a line of fields.
class BarcodeRow : public QWidget
{
    Q_OBJECT

public:
    explicit BarcodeRow(const contract::EmbeddedBarcode &barcode, QWidget *parent = nullptr);

    /// What the fields say; what cannot be read gets a fault under `path`.
    auto barcode(const std::string &path, std::vector<domain::FieldError> &faults) const -> contract::EmbeddedBarcode;
    /// The field of the name, such as `item_digits`; the prefix for one that is not here.
    auto fieldOf(const QString &name) const -> QWidget *;
    auto note() const -> FieldNote * { return m_note; }
    void explain();
    void setEditable(bool editable);
    /// Its place in the table, from 1, for those who hear the screen.
    void setNumber(int number);
    auto lastField() const -> QWidget *;

    /// The names over the fields, in columns as wide as the fields.
    static auto makeHead() -> QWidget *;

Q_SIGNALS:
    void edited();
    void removed();

private:
    QLineEdit *m_prefix;
    uikit::Choice *m_value;
    DecimalEdit *m_item;
    DecimalEdit *m_digits;
    DecimalEdit *m_decimals;
    uikit::Choice *m_check;
    uikit::Button *m_remove;
    FieldNote *m_note;
};

} // namespace tillhouse::admin
