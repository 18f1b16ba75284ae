// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/foreign_panel.h"

#include "domain/foreign_cash.h"
#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/tokens.h"

#include <QBoxLayout>

namespace tillhouse::pos
{

namespace
{

auto parsed(const std::string &code) -> domain::Currency
{
    const auto currency = domain::Currency::parse(code);
    return currency ? *currency : domain::Currency();
}

/// A rate as people write it, with their language's sign: 0.92, at most six decimals, no zeros behind.
auto rateText(std::int64_t rateMicro) -> QString
{
    constexpr std::int64_t kMillion = 1'000'000;
    auto decimals = QStringLiteral("%1").arg(rateMicro % kMillion, 6, 10, QLatin1Char('0'));
    while (decimals.size() > 2 && decimals.endsWith(u'0'))
        decimals.chop(1);
    return QStringLiteral("%1%2%3").arg(rateMicro / kMillion).arg(uikit::MoneyStyle::current().decimal).arg(decimals);
}

} // namespace

ForeignPanel::ForeignPanel(QWidget *parent)
    : EntryPanel(tr("Cash of another currency"), parent)
    , m_row(new QHBoxLayout)
{
    m_row->setSpacing(uikit::size::kTouchGap);
    choices()->addLayout(m_row);
}

void ForeignPanel::open(const contract::StoreSettings &store, std::int64_t leftMinor)
{
    m_store = store;
    m_left = leftMinor;
    while (auto *item = m_row->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto &currencies = m_store.till.foreign_currencies;
    for (std::size_t i = 0; i < currencies.size(); ++i) {
        auto *button = new uikit::Button(uikit::ButtonRole::Touch, QString::fromStdString(currencies[i].currency));
        button->setObjectName(QStringLiteral("foreign%1").arg(QString::fromStdString(currencies[i].currency)));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setChecked(i == 0);
        button->setFocusPolicy(Qt::TabFocus);
        setTouchHeight(*button, uikit::size::kTouch);
        m_row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
    }
    m_row->addStretch();
    if (!currencies.empty())
        choose(0);
}

auto ForeignPanel::chosen() const -> const contract::ForeignCurrency &
{
    return m_store.till.foreign_currencies.at(m_index);
}

auto ForeignPanel::worth() const -> Result<std::int64_t>
{
    return domain::foreignWorth(amountMinor(), parsed(chosen().currency), chosen().rate_micro,
                                parsed(m_store.currency));
}

void ForeignPanel::choose(std::size_t index)
{
    m_index = index;
    setCurrency(QString::fromStdString(chosen().currency));
    const auto needed =
        domain::foreignNeeded(m_left, parsed(chosen().currency), chosen().rate_micro, parsed(m_store.currency));
    preset(needed ? *needed : 0);
}

void ForeignPanel::changed()
{
    const auto own = QString::fromStdString(m_store.currency);
    const auto foreign = QString::fromStdString(chosen().currency);
    const auto value = worth();
    const auto minor = value ? *value : 0;
    const auto rest = minor >= m_left ? tr("change %1").arg(uikit::formatMoney(minor - m_left, own))
                                      : tr("still missing %1").arg(uikit::formatMoney(m_left - minor, own));
    say(tr("1 %1 is %2 %3. Worth %4, %5.")
            .arg(foreign, rateText(chosen().rate_micro), own, uikit::formatMoney(minor, own), rest));
    setTake(tr("Take %1").arg(uikit::formatMoney(amountMinor(), foreign)), minor > 0);
}

void ForeignPanel::take()
{
    const auto value = worth();
    if (!value || *value <= 0)
        return;
    Q_EMIT taken({domain::TenderKind::Cash, *value, std::nullopt,
                  contract::ForeignCash{{amountMinor(), chosen().currency}, chosen().rate_micro}});
}

} // namespace tillhouse::pos
