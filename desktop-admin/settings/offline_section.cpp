// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/offline_section.h"

#include "admin/settings/decimal_edit.h"
#include "admin/settings/setting_row.h"
#include "domain/offline.h"
#include "uikit/money_edit.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using contract::OfflinePolicy;
using contract::PutStoreRequest;

namespace
{

constexpr std::int64_t kMostHours = 168; // what the contract takes

} // namespace

auto offlineWords(const OfflinePolicy &policy, const QString &currency) -> QString
{
    const auto money = [&currency](std::int64_t minor) { return uikit::formatMoney(minor, currency); };
    domain::OfflineAllowance allowance;
    allowance.limits = {policy.card_each_minor, policy.card_total_minor, policy.card_hours, policy.refund_total_minor,
                        policy.gift_card_total_minor};
    allowance.cardsLostAtMs = 0;
    const auto each = domain::cardLeftMinor(allowance, 0);
    QStringList words;
    if (each == 0)
        words += OfflineSection::tr("No card is taken on trust: that needs all three limits of cards.");
    else
        words += OfflineSection::tr("Cards are taken on trust up to %1 each and %2 altogether, for %n hours.", nullptr,
                                    static_cast<int>(policy.card_hours))
                     .arg(money(each), money(policy.card_total_minor));
    words += policy.refund_total_minor == 0
                 ? OfflineSection::tr("No cash is given back.")
                 : OfflineSection::tr("Up to %1 in cash may be given back.").arg(money(policy.refund_total_minor));
    words += policy.gift_card_total_minor == 0
                 ? OfflineSection::tr("No gift card is taken.")
                 : OfflineSection::tr("Gift cards are taken up to %1, out of what the store server lent the till.")
                       .arg(money(policy.gift_card_total_minor));
    return words.join(u' ');
}

OfflineSection::OfflineSection(const QString &currency, QWidget *parent)
    : SettingsSection(tr("While the tills are offline"), currency, parent)
    , m_amounts{{{"till/offline/card_each_minor", &OfflinePolicy::card_each_minor},
                 {"till/offline/card_total_minor", &OfflinePolicy::card_total_minor},
                 {"till/offline/refund_total_minor", &OfflinePolicy::refund_total_minor},
                 {"till/offline/gift_card_total_minor", &OfflinePolicy::gift_card_total_minor}}}
    , m_hours(new DecimalEdit({0, 0, kMostHours}))
    , m_words(new QLabel)
{
    addAmount(0, tr("One card payment"),
              tr("Most that is taken without asking; it is charged later, and may be declined then."));
    addAmount(1, tr("All card payments"), tr("Of one till, until it is back."));
    m_hoursRow = addRow(QStringLiteral("till/offline/card_hours"), tr("Hours for cards"),
                        tr("So long after a card could be asked for last."), m_hours);
    addAmount(2, tr("Cash given back"), tr("Of one till, for goods that it sold for cash itself."));
    addAmount(3, tr("Gift card money"), tr("Of one till, as far as the store server lent it beforehand."));
    m_words->setWordWrap(true);
    uikit::setLook(m_words, "strong");
    body()->addWidget(m_words);
    addEffect(
        tr("A till that is offline now follows what it had until it is back. What was taken on trust stays taken."));
    connect(m_hours, &QLineEdit::textChanged, this, &OfflineSection::react);
}

void OfflineSection::addAmount(std::size_t at, const QString &name, const QString &meaning)
{
    auto &amount = m_amounts.at(at);
    amount.field = moneyField();
    amount.row = addRow(QLatin1String(amount.path), name, meaning, amount.field);
}

void OfflineSection::show(const PutStoreRequest &store)
{
    for (const auto &amount : m_amounts)
        amount.field->setMinor(store.till->offline.*amount.minor);
    m_hours->setValue(store.till->offline.card_hours);
}

void OfflineSection::store(PutStoreRequest &into, std::vector<domain::FieldError> &faults) const
{
    auto &offline = into.till->offline;
    for (const auto &amount : m_amounts)
        offline.*amount.minor = moneyIn(amount.field, amount.path, offline.*amount.minor, faults);
    const auto hours = m_hours->value();
    if (!hours)
        faults.push_back({"till/offline/card_hours", m_hours->boundsWords().toStdString()});
    offline.card_hours = hours.value_or(offline.card_hours);
}

void OfflineSection::copyPart(const PutStoreRequest &from, PutStoreRequest &to) const
{
    to.till->offline = from.till->offline;
}

auto OfflineSection::summary(const PutStoreRequest &store) const -> QString
{
    return offlineWords(store.till->offline, currency());
}

auto OfflineSection::now() const -> OfflinePolicy
{
    OfflinePolicy policy;
    for (const auto &amount : m_amounts)
        policy.*amount.minor = amount.field->minor().value_or(0);
    policy.card_hours = m_hours->value().value_or(0);
    return policy;
}

void OfflineSection::explain()
{
    const OfflinePolicy initial;
    for (const auto &amount : m_amounts)
        amount.row->showSource(amount.field->minor() == initial.*amount.minor, money(initial.*amount.minor));
    m_hoursRow->showSource(m_hours->value() == initial.card_hours, QString::number(initial.card_hours));
    m_words->setText(offlineWords(now(), currency()));
}

} // namespace tillhouse::admin
