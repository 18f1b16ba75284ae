// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/currency_row.h"

#include "admin/frame/words.h"
#include "admin/settings/decimal_edit.h"
#include "admin/settings/field_note.h"
#include "domain/foreign_cash.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace tillhouse::admin
{

using namespace uikit;
using contract::ForeignCurrency;

namespace
{

constexpr int kRateDecimals = 6; // millionths, as the contract has them
constexpr int kCodeLength = 3;
constexpr int kCodeWidth = 72;
constexpr int kRateWidth = 136;
constexpr std::int64_t kSampleNote = 50; // in major units

} // namespace

auto rateWords(const ForeignCurrency &foreign, const QString &storeCurrency) -> QString
{
    const auto theirs = domain::Currency::parse(foreign.currency);
    const auto ours = domain::Currency::parse(storeCurrency.toStdString());
    if (!theirs || !ours)
        return {};
    const auto given = kSampleNote * theirs->minorPerMajor();
    const auto worth = domain::foreignWorth(given, *theirs, foreign.rate_micro, *ours);
    if (!worth)
        return {};
    return CurrencyRow::tr("A note of %1 %2 pays %3.")
        .arg(QString::number(kSampleNote), qstr(foreign.currency), formatMoney(*worth, storeCurrency));
}

CurrencyRow::CurrencyRow(const ForeignCurrency &foreign, const QString &storeCurrency, QWidget *parent)
    : QWidget(parent)
    , m_storeCurrency(storeCurrency)
    , m_currency(new QLineEdit(qstr(foreign.currency)))
    , m_rate(new DecimalEdit({kRateDecimals, 1, domain::kMaxRateMicro}))
    , m_remove(new Button(ButtonRole::Quiet, Icon::Trash, {}))
    , m_note(new FieldNote)
{
    m_currency->setMaxLength(kCodeLength);
    m_currency->setFixedWidth(Theme::instance().wide(kCodeWidth));
    m_rate->setFixedWidth(Theme::instance().wide(kRateWidth));
    if (foreign.rate_micro > 0)
        m_rate->setValue(foreign.rate_micro);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::k8);
    row->addWidget(new QLabel(QStringLiteral("1")));
    row->addWidget(m_currency);
    row->addWidget(new QLabel(QStringLiteral("=")));
    row->addWidget(m_rate);
    row->addWidget(new QLabel(storeCurrency));
    row->addWidget(m_remove);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k4);
    column->addLayout(row);
    column->addWidget(m_note);
    connect(m_currency, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_currency->setText(text.toUpper()); });
    connect(m_currency, &QLineEdit::textChanged, this, &CurrencyRow::edited);
    connect(m_rate, &QLineEdit::textChanged, this, &CurrencyRow::edited);
    connect(m_remove, &QPushButton::clicked, this, &CurrencyRow::removed);
    setFocusProxy(m_currency);
}

auto CurrencyRow::foreign(const std::string &path, std::vector<domain::FieldError> &faults) const -> ForeignCurrency
{
    const auto rate = m_rate->value();
    if (!rate)
        faults.push_back({path + "/rate_micro", m_rate->boundsWords().toStdString()});
    return {m_currency->text().trimmed().toStdString(), rate.value_or(0)};
}

auto CurrencyRow::fieldOf(const QString &name) const -> QWidget *
{
    return name == QStringLiteral("rate_micro") ? static_cast<QWidget *>(m_rate) : m_currency;
}

void CurrencyRow::explain()
{
    std::vector<domain::FieldError> faults;
    const auto now = foreign({}, faults);
    m_note->setSource(faults.empty() ? rateWords(now, m_storeCurrency) : QString());
}

void CurrencyRow::setEditable(bool editable)
{
    m_currency->setEnabled(editable);
    m_rate->setEnabled(editable);
    m_remove->setVisible(editable);
}

auto CurrencyRow::lastField() const -> QWidget *
{
    return m_remove;
}

void CurrencyRow::setNumber(int number)
{
    m_currency->setAccessibleName(tr("Currency %1").arg(number));
    m_rate->setAccessibleName(tr("Currency %1: rate").arg(number));
    m_remove->setAccessibleName(tr("Take currency %1 off").arg(number));
    m_remove->setToolTip(tr("Take this currency off"));
}

} // namespace tillhouse::admin
