// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/z_step.h"

#include "pos/frame/till_keys.h"
#include "pos/frame/touch.h"
#include "pos/shift/report_view.h"
#include "pos/shift/shift_step.h"
#include "pos/shift/verdict_line.h"
#include "uikit/button.h"
#include "uikit/fit_label.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

ZStep::ZStep(QWidget *parent)
    : QWidget(parent)
    , m_cashWords(new QLabel(tr("Cash in the drawer")))
    , m_cash(new VerdictLine)
    , m_turnover(new uikit::FitLabel(uikit::Type::Headline))
    , m_done(new Button(ButtonRole::Pay))
    , m_view(new ReportView)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k32);
    layout->addLayout(buildSide(), 1);
    layout->addWidget(m_view);
    onKeys(this, [this] { m_done->setText(withKey(tr("Done"), Act::Pay)); });
}

auto ZStep::buildSide() -> QVBoxLayout *
{
    auto *side = new QVBoxLayout;
    side->setSpacing(uikit::space::k12);
    titled(side, tr("The shift is closed"),
           tr("The report is in this till's journal and signed. It reaches the store server by itself; held sales stay "
              "where they are."));
    side->addStretch(1);
    auto *turnover = new QLabel(tr("Net turnover"));
    for (auto *label : {m_cashWords, turnover})
        uikit::setLook(label, "lead");
    side->addWidget(m_cashWords);
    side->addWidget(m_cash);
    side->addSpacing(uikit::space::k16);
    side->addWidget(turnover);
    side->addWidget(m_turnover);
    side->addStretch(2);
    auto *print = new Button(ButtonRole::Secondary, uikit::Icon::Print, tr("Print it again"));
    setTouchHeight(*print, uikit::size::kPayHeight);
    m_done->setObjectName(QStringLiteral("shiftDone"));
    side->addWidget(print);
    side->addWidget(m_done);
    connect(print, &QPushButton::clicked, this, &ZStep::printAsked);
    connect(m_done, &QPushButton::clicked, this, &ZStep::done);
    return side;
}

void ZStep::present(const ShiftReport &report)
{
    const auto currency = QString::fromStdString(report.totals.currency);
    m_turnover->setText(uikit::formatMoney(client::netMinor(report.totals), currency));
    const auto cash = std::ranges::find(report.differences, domain::TenderKind::Cash, &TenderDifference::kind);
    const bool counted = cash != report.differences.end();
    m_cashWords->setVisible(counted);
    m_cash->setVisible(counted);
    if (counted)
        m_cash->say(cash->balance == Balance::Right ? tr("Exactly right") : balanceWords(*cash, currency),
                    cash->balance);
    m_view->show(report);
}

} // namespace tillhouse::pos
