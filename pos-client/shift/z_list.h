// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/shift_totals.h"

#include <QDialog>

#include <vector>

class QListWidget;

namespace tillhouse::pos
{

/// The Z reports of this till, the last one first: a tap or Enter shows one.
class ZList : public QDialog
{
    Q_OBJECT

public:
    explicit ZList(std::vector<client::ShiftTotals> shifts, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &shiftId);

private:
    void fill(const std::vector<client::ShiftTotals> &shifts);
    void choose();

    QListWidget *m_list;
};

} // namespace tillhouse::pos
