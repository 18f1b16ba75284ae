// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/shift/shift_report.h"

#include <QScrollArea>

namespace tillhouse::pos
{

/// A report on the screen as it comes out of the printer; scrolls.
class ReportView : public QScrollArea
{
    Q_OBJECT

public:
    explicit ReportView(QWidget *parent = nullptr);

    void show(const ShiftReport &report);
};

} // namespace tillhouse::pos
