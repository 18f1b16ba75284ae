// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/barcode_row.h"

#include "admin/frame/words.h"
#include "admin/settings/barcode_words.h"
#include "admin/settings/decimal_edit.h"
#include "admin/settings/field_note.h"
#include "uikit/button.h"
#include "uikit/choice.h"
#include "uikit/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <array>

namespace tillhouse::admin
{

using namespace uikit;
using contract::EmbeddedBarcode;
using contract::EmbeddedValue;
using domain::ValueCheck;

namespace
{

constexpr int kLongestPrefix = 4; // what the contract takes
/// Widths of prefix, what the value is, the three numbers, and the value's check digit.
constexpr std::array kWidths{64, 96, 52, 52, 68, 104};

auto columnWidth(std::size_t column) -> int
{
    return Theme::instance().wide(kWidths.at(column));
}

auto line(const QList<QWidget *> &fields) -> QHBoxLayout *
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k8);
    for (std::size_t i = 0; i < kWidths.size(); ++i) {
        fields[static_cast<qsizetype>(i)]->setFixedWidth(columnWidth(i));
        row->addWidget(fields[static_cast<qsizetype>(i)]);
    }
    return row;
}

} // namespace

BarcodeRow::BarcodeRow(const EmbeddedBarcode &barcode, QWidget *parent)
    : QWidget(parent)
    , m_prefix(new QLineEdit(qstr(barcode.prefix)))
    , m_value(new Choice)
    , m_item(new DecimalEdit({0, 3, 8}))
    , m_digits(new DecimalEdit({0, 3, 7}))
    , m_decimals(new DecimalEdit({0, 0, 3}))
    , m_check(new Choice)
    , m_remove(new Button(ButtonRole::Quiet, Icon::Trash, {}))
    , m_note(new FieldNote)
{
    m_prefix->setMaxLength(kLongestPrefix);
    m_value->addItem(tr("Weight"), int(EmbeddedValue::Weight));
    m_value->addItem(tr("Price"), int(EmbeddedValue::Price));
    m_value->setCurrentIndex(m_value->findData(int(barcode.value)));
    m_item->setValue(barcode.item_digits);
    m_digits->setValue(barcode.value_digits);
    m_decimals->setValue(barcode.value_decimals);
    m_check->addItem(tr("None"), int(ValueCheck::None));
    m_check->addItem(tr("GS1"), int(ValueCheck::Gs1));
    m_check->addItem(tr("Skip it"), int(ValueCheck::Unread));
    m_check->setCurrentIndex(m_check->findData(int(barcode.value_check)));
    auto *fields = line({m_prefix, m_value, m_item, m_digits, m_decimals, m_check});
    fields->addWidget(m_remove);
    fields->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k4);
    column->addLayout(fields);
    column->addWidget(m_note);
    for (auto *field : std::initializer_list<QLineEdit *>{m_prefix, m_item, m_digits, m_decimals})
        connect(field, &QLineEdit::textChanged, this, &BarcodeRow::edited);
    connect(m_value, &QComboBox::currentIndexChanged, this, &BarcodeRow::edited);
    connect(m_check, &QComboBox::currentIndexChanged, this, &BarcodeRow::edited);
    connect(m_remove, &QPushButton::clicked, this, &BarcodeRow::removed);
    setFocusProxy(m_prefix);
}

auto BarcodeRow::makeHead() -> QWidget *
{
    auto *head = new QWidget;
    QList<QWidget *> names;
    for (const auto &name : {tr("Prefix"), tr("It says"), tr("Item"), tr("Value"), tr("Decimals"), tr("Value check")}) {
        auto *label = new QLabel(name);
        setLook(label, "label");
        names += label;
    }
    auto *row = line(names);
    row->addStretch();
    head->setLayout(row);
    return head;
}

auto BarcodeRow::barcode(const std::string &path, std::vector<domain::FieldError> &faults) const -> EmbeddedBarcode
{
    EmbeddedBarcode barcode;
    barcode.prefix = m_prefix->text().trimmed().toStdString();
    barcode.value = EmbeddedValue(m_value->currentData().toInt());
    barcode.value_check = ValueCheck(m_check->currentData().toInt());
    const auto read = [&](const DecimalEdit *field, const char *name, std::int64_t &into) {
        if (const auto value = field->value())
            into = *value;
        else
            faults.push_back({path + name, field->boundsWords().toStdString()});
    };
    read(m_item, "/item_digits", barcode.item_digits);
    read(m_digits, "/value_digits", barcode.value_digits);
    read(m_decimals, "/value_decimals", barcode.value_decimals);
    return barcode;
}

auto BarcodeRow::fieldOf(const QString &name) const -> QWidget *
{
    const QMap<QString, QWidget *> fields{
        {QStringLiteral("prefix"), m_prefix},           {QStringLiteral("value"), m_value},
        {QStringLiteral("item_digits"), m_item},        {QStringLiteral("value_digits"), m_digits},
        {QStringLiteral("value_decimals"), m_decimals}, {QStringLiteral("value_check"), m_check}};
    return fields.value(name, m_prefix);
}

void BarcodeRow::explain()
{
    std::vector<domain::FieldError> faults;
    const auto now = barcode({}, faults);
    m_note->setSource(faults.empty() && !now.prefix.empty() ? layoutWords(now) : QString());
}

void BarcodeRow::setEditable(bool editable)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_prefix, m_value, m_item, m_digits, m_decimals, m_check})
        field->setEnabled(editable);
    m_remove->setVisible(editable);
}

auto BarcodeRow::lastField() const -> QWidget *
{
    return m_remove;
}

void BarcodeRow::setNumber(int number)
{
    m_prefix->setAccessibleName(tr("Prefix %1").arg(number));
    m_value->setAccessibleName(tr("Prefix %1: what the value is").arg(number));
    m_item->setAccessibleName(tr("Prefix %1: digits of the item").arg(number));
    m_digits->setAccessibleName(tr("Prefix %1: digits of the value").arg(number));
    m_decimals->setAccessibleName(tr("Prefix %1: decimals of the value").arg(number));
    m_check->setAccessibleName(tr("Prefix %1: check digit of the value").arg(number));
    m_remove->setAccessibleName(tr("Take prefix %1 off").arg(number));
    m_remove->setToolTip(tr("Take this prefix off"));
}

} // namespace tillhouse::admin
