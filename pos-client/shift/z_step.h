// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/shift/shift_report.h"

#include <QWidget>

class QLabel;

namespace tillhouse::uikit
{
class Button;
class FitLabel;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

class ReportView;
class VerdictLine;

/// The last step of closing a shift: its Z report, and beside it what the owner asks first.
class ZStep : public QWidget
{
    Q_OBJECT

public:
    explicit ZStep(QWidget *parent = nullptr);

    void present(const ShiftReport &report);
    [[nodiscard]] auto doneButton() const -> uikit::Button * { return m_done; }

Q_SIGNALS:
    void printAsked();
    void done();

private:
    auto buildSide() -> class QVBoxLayout *;

    QLabel *m_cashWords;
    VerdictLine *m_cash;
    uikit::FitLabel *m_turnover;
    uikit::Button *m_done;
    ReportView *m_view;
};

} // namespace tillhouse::pos
