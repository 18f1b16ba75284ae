// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/currency_section.h"

#include "admin/frame/words.h"
#include "admin/settings/currency_row.h"
#include "admin/settings/field_note.h"
#include "contract/till_rules.h"
#include "domain/decimal_text.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;
using contract::ForeignCurrency;
using contract::PutStoreRequest;

namespace
{

constexpr int kSummaryDecimals = 6;

} // namespace

CurrencySection::CurrencySection(const QString &currency, QWidget *parent)
    : SettingsSection(tr("Foreign cash"), currency, parent)
    , m_add(new Button(ButtonRole::Secondary, Icon::Plus, tr("Add a currency")))
    , m_table(m_add)
    , m_none(new QLabel(tr("Default: none. The tills take no foreign cash.")))
{
    auto *about =
        new QLabel(tr("What is given is worth so much, rounded down to the last cent; change is given in %1. The "
                      "rate may have six decimals.")
                       .arg(currency));
    about->setWordWrap(true);
    setLook(about, "small");
    setLook(m_none, "muted");
    m_none->setWordWrap(true);
    m_table.lines()->setSpacing(space::k12);
    body()->addWidget(about);
    body()->addWidget(m_none);
    body()->addLayout(m_table.lines());
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    addEffect(
        tr("A basket with goods in it keeps the old currencies and rates to its end; an empty one has the new ones as "
           "soon as the till has taken them over."));
    connect(m_add, &QPushButton::clicked, this, [this] {
        addCurrency({});
        m_table.rows().back()->setFocus();
        react();
    });
}

void CurrencySection::addCurrency(const ForeignCurrency &foreign)
{
    auto *row = new CurrencyRow(foreign, currency());
    m_table.append(row);
    connect(row, &CurrencyRow::edited, this, &CurrencySection::react);
    connect(row, &CurrencyRow::removed, this, [this, row] {
        m_table.take(row);
        react();
    });
}

void CurrencySection::show(const PutStoreRequest &store)
{
    m_table.clear();
    for (const auto &foreign : store.till->foreign_currencies)
        addCurrency(foreign);
}

void CurrencySection::store(PutStoreRequest &into, std::vector<domain::FieldError> &faults) const
{
    auto &currencies = into.till->foreign_currencies;
    currencies.clear();
    for (const auto *row : m_table.rows())
        currencies.push_back(row->foreign("till/foreign_currencies/" + std::to_string(currencies.size()), faults));
    contract::TillPolicy alone;
    alone.foreign_currencies = currencies;
    if (const auto valid = contract::checkTillPolicy(alone, currency().toStdString()); !valid)
        faults.insert(faults.end(), valid.error().fields.begin(), valid.error().fields.end());
}

void CurrencySection::copyPart(const PutStoreRequest &from, PutStoreRequest &to) const
{
    to.till->foreign_currencies = from.till->foreign_currencies;
}

auto CurrencySection::summary(const PutStoreRequest &store) const -> QString
{
    QStringList parts;
    for (const auto &foreign : store.till->foreign_currencies)
        parts += qstr(foreign.currency + " " + domain::decimalText(foreign.rate_micro, kSummaryDecimals));
    return parts.isEmpty() ? tr("none") : parts.join(QStringLiteral(", "));
}

auto CurrencySection::placeOf(const QString &path) const -> Place
{
    const auto parts = path.split(u'/');
    const auto *row = m_table.rowOf(parts, QStringLiteral("foreign_currencies"));
    return row ? Place{row->fieldOf(parts.value(3)), row->note()} : Place{};
}

void CurrencySection::setEditable(bool editable)
{
    m_table.setEditable(editable);
}

void CurrencySection::explain()
{
    m_none->setVisible(m_table.rows().isEmpty());
    m_table.explain();
}

} // namespace tillhouse::admin
