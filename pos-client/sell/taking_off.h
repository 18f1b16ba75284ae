// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sale_acts.h"

#include <QObject>

#include <functional>

namespace tillhouse::pos
{

/// What leaves a sale again: a line, a part of one, all of it. The owner is told of each (docs/adr/0160).
class TakingOff : public QObject
{
    Q_OBJECT

public:
    explicit TakingOff(SaleActs &acts, QObject *parent = nullptr);

    /// Takes the current line off, for a reason. An unknown code just goes.
    void line();
    /// Does a change at once, or when somebody has allowed it.
    using Guard = std::function<void(const std::function<bool()> &change)>;
    /// Makes the current line fewer than it is; `milli` counts as CartLine::countMilli(). What was scanned or measured
    /// is taken off for a reason; what was only typed is put right without one.
    void reduce(std::int64_t milli, const Guard &guard);
    /// Gives the whole sale up, for a reason. One of which nothing is left is given up at once.
    void basket();

Q_SIGNALS:
    /// Something that the cashier should know of.
    void said(const QString &text);

private:
    /// The last goods of a sale were taken off: it ends here, and what belonged to its customer with it.
    void nothingLeft();

    SaleActs &m_acts;
    SalesDesk &m_desk;
};

} // namespace tillhouse::pos
