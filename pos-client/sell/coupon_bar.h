// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sales_desk.h"

#include <QScrollArea>

class QHBoxLayout;

namespace tillhouse::pos
{

/// The coupons of the active cart, each with what it took off. A tap takes one away. Hidden without coupons.
class CouponBar : public QScrollArea
{
    Q_OBJECT

public:
    explicit CouponBar(SalesDesk &desk, QWidget *parent = nullptr);

private:
    void refresh();
    void addChip(std::size_t index);

    SalesDesk &m_desk;
    QWidget *m_row;
    QHBoxLayout *m_chips;
};

} // namespace tillhouse::pos
