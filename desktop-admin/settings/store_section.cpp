// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/store_section.h"

#include "admin/frame/words.h"
#include "admin/settings/field_note.h"
#include "admin/settings/setting_row.h"
#include "domain/split.h"
#include "uikit/choice.h"
#include "uikit/money_edit.h"

namespace tillhouse::admin
{

using contract::PutStoreRequest;

namespace
{

constexpr std::int64_t kMostRounding = 10'000; // what the contract takes
constexpr std::int64_t kSampleDue = 798;
constexpr int kLongestName = 100;

} // namespace

StoreSection::StoreSection(const QString &currency, QWidget *parent)
    : SettingsSection(tr("Store and prices"), currency, parent)
    , m_name(new QLineEdit)
    , m_tax(new uikit::Choice)
    , m_rounding(moneyField(kMostRounding))
{
    m_name->setMaxLength(kLongestName);
    m_tax->addItem(tr("Prices include tax"), true);
    m_tax->addItem(tr("Tax comes on top"), false);
    addRow(QStringLiteral("name"), tr("Name"), tr("Stands on top of each receipt."), m_name);
    addRow(QStringLiteral("prices_include_tax"), tr("Tax"),
           tr("What the prices of the catalogue mean. The prices themselves stay as they are."), m_tax);
    m_roundingRow = addRow(QStringLiteral("cash_rounding_minor"), tr("Smallest coin"),
                           tr("Cash is settled in steps of so much. 0: to the last cent."), m_rounding);
    addEffect(
        tr("A change of tax or rounding: a basket with goods in it keeps the old way to its end; an empty one has the "
           "new way as soon as the till has taken it over. Held sales have it when they are taken up again. "
           "What a till sold the old way stays sold; where it no longer fits it is shown under Exceptions."));
    connect(m_name, &QLineEdit::textChanged, this, &StoreSection::react);
    connect(m_tax, &QComboBox::currentIndexChanged, this, &StoreSection::react);
}

void StoreSection::show(const PutStoreRequest &store)
{
    m_name->setText(qstr(store.name));
    m_tax->setCurrentIndex(m_tax->findData(store.prices_include_tax));
    m_rounding->setMinor(store.cash_rounding_minor);
}

void StoreSection::store(PutStoreRequest &into, std::vector<domain::FieldError> &faults) const
{
    into.name = m_name->text().trimmed().toStdString();
    if (into.name.empty())
        faults.push_back({"name", tr("A store needs a name.").toStdString()});
    into.prices_include_tax = m_tax->currentData().toBool();
    into.cash_rounding_minor = moneyIn(m_rounding, "cash_rounding_minor", into.cash_rounding_minor, faults);
}

void StoreSection::copyPart(const PutStoreRequest &from, PutStoreRequest &to) const
{
    to.name = from.name;
    to.prices_include_tax = from.prices_include_tax;
    to.cash_rounding_minor = from.cash_rounding_minor;
}

auto StoreSection::roundingWords(std::int64_t step) const -> QString
{
    const auto split = domain::splitDue({kSampleDue, 0, step}, {});
    if (step <= 1 || !split)
        return {};
    return tr("%1 are settled with %2 in cash.").arg(money(kSampleDue), money(split->cashLeftMinor));
}

auto StoreSection::summary(const PutStoreRequest &store) const -> QString
{
    return tr("%1, %2, cash in steps of %3")
        .arg(qstr(store.name), store.prices_include_tax ? tr("prices include tax") : tr("tax comes on top"),
             money(store.cash_rounding_minor));
}

void StoreSection::explain()
{
    const auto step = m_rounding->minor().value_or(0);
    m_roundingRow->showSource(step == 0, money(0));
    if (const auto words = roundingWords(step); !words.isEmpty())
        m_roundingRow->note()->setSource(words + u' ' + tr("Default: %1").arg(money(0)));
}

} // namespace tillhouse::admin
