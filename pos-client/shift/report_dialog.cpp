// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/report_dialog.h"

#include "pos/frame/touch.h"
#include "pos/shift/report_view.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>

namespace tillhouse::pos
{

namespace
{

constexpr int kReportHeight = 560;

} // namespace

ReportDialog::ReportDialog(const ShiftReport &report, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(report.isZ() ? tr("Z report") : tr("X report"));
    setObjectName(QStringLiteral("reportDialog"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k16);
    auto *view = new ReportView;
    view->show(report);
    view->setFixedHeight(kReportHeight);
    layout->addWidget(view);
    auto *close = new uikit::Button(uikit::ButtonRole::Secondary, tr("Close"));
    auto *print = new uikit::Button(uikit::ButtonRole::Primary, tr("Print"));
    print->setObjectName(QStringLiteral("printReport"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(uikit::size::kTouchGap);
    for (auto *button : {close, print}) {
        setTouchHeight(*button, uikit::size::kTouch);
        buttons->addWidget(button, 1);
    }
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(print, &QPushButton::clicked, this, &ReportDialog::printAsked);
}

} // namespace tillhouse::pos
