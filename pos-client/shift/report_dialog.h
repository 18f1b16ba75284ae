// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/shift/shift_report.h"

#include <QDialog>

namespace tillhouse::pos
{

/// An X report, or a Z report of before, on the screen.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReportDialog(const ShiftReport &report, QWidget *parent = nullptr);

Q_SIGNALS:
    void printAsked();
};

} // namespace tillhouse::pos
