// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/tip_panel.h"

#include "domain/checked.h"
#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/tokens.h"

#include <QBoxLayout>

namespace tillhouse::pos
{

auto tipOf(std::int64_t totalMinor, std::int64_t percent) -> std::int64_t
{
    const auto tip = domain::mulDiv(totalMinor, percent, 100, domain::Rounding::HalfUp);
    return tip ? *tip : 0;
}

TipPanel::TipPanel(QWidget *parent)
    : EntryPanel(tr("Tip for the staff"), parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::size::kTouchGap);
    auto *none = new uikit::Button(uikit::ButtonRole::Touch, tr("No tip"));
    none->setObjectName(QStringLiteral("tipNone"));
    setTouchHeight(*none, uikit::size::kNumpadKeyHeight, 2);
    none->setFocusPolicy(Qt::TabFocus);
    row->addWidget(none, 1);
    connect(none, &QPushButton::clicked, this, [this] { Q_EMIT chosen(0); });
    for (std::size_t i = 0; i < kPercents.size(); ++i) {
        m_presets[i] = new uikit::Button(uikit::ButtonRole::Touch);
        m_presets[i]->setObjectName(QStringLiteral("tip%1").arg(kPercents[i]));
        setTouchHeight(*m_presets[i], uikit::size::kNumpadKeyHeight, 2);
        m_presets[i]->setFocusPolicy(Qt::TabFocus);
        row->addWidget(m_presets[i], 1);
        connect(m_presets[i], &QPushButton::clicked, this, [this, i] { Q_EMIT chosen(tipOf(m_total, kPercents[i])); });
    }
    choices()->addLayout(row);
}

void TipPanel::open(const QString &currency, std::int64_t totalMinor, std::int64_t tipMinor)
{
    m_currency = currency;
    m_total = totalMinor;
    for (std::size_t i = 0; i < kPercents.size(); ++i)
        m_presets[i]->setText(QStringLiteral("%1 %\n%2")
                                  .arg(kPercents[i])
                                  .arg(uikit::formatMoney(tipOf(totalMinor, kPercents[i]), currency)));
    setCurrency(currency);
    preset(tipMinor);
}

void TipPanel::changed()
{
    const auto minor = amountMinor();
    say(tr("On top of %1. The customer pays %2.")
            .arg(uikit::formatMoney(m_total, m_currency), uikit::formatMoney(m_total + minor, m_currency)));
    setTake(minor > 0 ? tr("Add %1").arg(uikit::formatMoney(minor, m_currency)) : tr("No tip"), true);
}

void TipPanel::take()
{
    Q_EMIT chosen(amountMinor());
}

} // namespace tillhouse::pos
