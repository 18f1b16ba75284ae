// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sales_desk.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace tillhouse::uikit
{
class Button;
class MoneyEdit;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

/// Sells a gift card, or tops one up: its code and the amount become a line of the sale. The card is worth that once
/// the sale is paid.
class GiftSale : public QDialog
{
    Q_OBJECT

public:
    explicit GiftSale(SalesDesk &desk, QWidget *parent = nullptr);

    void scanned(const QString &code);

private:
    void refresh();
    void add();

    SalesDesk &m_desk;
    QLineEdit *m_code;
    uikit::MoneyEdit *m_amount;
    uikit::Button *m_add;
};

} // namespace tillhouse::pos
