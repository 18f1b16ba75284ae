// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/till_section.h"

#include "admin/settings/decimal_edit.h"
#include "admin/settings/duration_edit.h"
#include "admin/settings/setting_row.h"
#include "uikit/money_edit.h"

#include <QCheckBox>

namespace tillhouse::admin
{

using contract::PutStoreRequest;
using contract::TillPolicy;

namespace
{

constexpr std::int64_t kLongestLockS = 86'400; // what the contract takes

} // namespace

TillSection::TillSection(const QString &currency, QWidget *parent)
    : SettingsSection(tr("At the till"), currency, parent)
    , m_tips(new QCheckBox(tr("Offered")))
    , m_blind(new QCheckBox(tr("Counted blind")))
    , m_voids(new QCheckBox(tr("A manager has to agree")))
    , m_difference(moneyField())
    , m_lock(new DurationEdit(tr("Lock by itself after"), kLongestLockS))
{
    m_tipsRow = addRow(QStringLiteral("till/tips"), tr("Tips"), tr("A button for a tip where a sale is paid."), m_tips);
    m_blindRow = addRow(QStringLiteral("till/blind_count"), tr("Counting a drawer"),
                        tr("Blind: whoever counts is not shown what should be in it."), m_blind);
    m_differenceRow = addRow(QStringLiteral("till/most_difference_minor"), tr("Most difference of a count"),
                             tr("More, too much or too little, and a manager has to agree. For each means of payment."),
                             m_difference);
    m_voidsRow = addRow(QStringLiteral("till/guard_voids"), tr("Taking goods off a sale"),
                        tr("Each time, with a reason. Without it the reason is asked for and anybody may."), m_voids);
    m_lockRow = addRow(QStringLiteral("till/lock_after_s"), tr("Lock by itself after"),
                       tr("So long without a touch. 0: never."), m_lock);
    addEffect(
        tr("Counting and locking change as soon as a till has taken it over. The button for tips is as it was for a "
           "basket with goods in it."));
    connect(m_tips, &QCheckBox::toggled, this, &TillSection::react);
    connect(m_blind, &QCheckBox::toggled, this, &TillSection::react);
    connect(m_voids, &QCheckBox::toggled, this, &TillSection::react);
    connect(m_lock, &DurationEdit::edited, this, &TillSection::react);
}

void TillSection::show(const PutStoreRequest &store)
{
    m_tips->setChecked(store.till->tips);
    m_blind->setChecked(store.till->blind_count);
    m_difference->setMinor(store.till->most_difference_minor);
    m_voids->setChecked(store.till->guard_voids);
    m_lock->setSeconds(store.till->lock_after_s);
}

void TillSection::store(PutStoreRequest &into, std::vector<domain::FieldError> &faults) const
{
    auto &till = *into.till;
    till.tips = m_tips->isChecked();
    till.blind_count = m_blind->isChecked();
    till.guard_voids = m_voids->isChecked();
    till.most_difference_minor =
        moneyIn(m_difference, "till/most_difference_minor", till.most_difference_minor, faults);
    const auto seconds = m_lock->seconds();
    if (!seconds)
        faults.push_back({"till/lock_after_s",
                          tr("A whole number; at most %1 together.").arg(durationWords(kLongestLockS)).toStdString()});
    till.lock_after_s = seconds.value_or(till.lock_after_s);
}

void TillSection::copyPart(const PutStoreRequest &from, PutStoreRequest &to) const
{
    to.till->tips = from.till->tips;
    to.till->blind_count = from.till->blind_count;
    to.till->most_difference_minor = from.till->most_difference_minor;
    to.till->guard_voids = from.till->guard_voids;
    to.till->lock_after_s = from.till->lock_after_s;
}

auto TillSection::summary(const PutStoreRequest &store) const -> QString
{
    const auto &till = *store.till;
    return QStringList{till.tips ? tr("tips offered") : tr("no tips"),
                       till.blind_count ? tr("counted blind") : tr("not counted blind"),
                       tr("difference up to %1").arg(money(till.most_difference_minor)),
                       till.guard_voids ? tr("a manager agrees to what is taken off") : tr("anybody takes goods off"),
                       till.lock_after_s == 0 ? tr("never locks by itself")
                                              : tr("locks after %1").arg(durationWords(till.lock_after_s))}
        .join(QStringLiteral(", "));
}

void TillSection::explain()
{
    const TillPolicy initial;
    m_tipsRow->showSource(m_tips->isChecked() == initial.tips, initial.tips ? tr("offered") : tr("not offered"));
    m_blindRow->showSource(m_blind->isChecked() == initial.blind_count,
                           initial.blind_count ? tr("counted blind") : tr("not counted blind"));
    m_differenceRow->showSource(m_difference->minor() == initial.most_difference_minor,
                                money(initial.most_difference_minor));
    m_voidsRow->showSource(m_voids->isChecked() == initial.guard_voids, tr("anybody may"));
    m_lockRow->showSource(m_lock->seconds() == initial.lock_after_s, durationWords(initial.lock_after_s));
}

} // namespace tillhouse::admin
