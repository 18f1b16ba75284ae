// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "pos/pay/set_aside.h"
#include "pos/queue/refused_desk.h"
#include "pos/receipt/receipt.h"

#include <QObject>

class QDialog;
class QWidget;

namespace tillhouse::pos
{

class ParkDesk;
class SaleBook;
class SalesDesk;
class Till;

/// What comes in front of the sale for a moment: whose it is, the held ones, the sales of before.
class SalePanels : public QObject
{
    Q_OBJECT

public:
    /// The panels belong to `window`.
    SalePanels(Till &till, SalesDesk &desk, ParkDesk &park, SaleBook &book, ManagerApprover &approver, QWidget &window);

    void showRecall();
    void showCustomer();
    void showGiftSale();
    void showQueue();
    void showLastReceipt();

Q_SIGNALS:
    /// A receipt of before is to be seen again.
    void receiptChosen(const tillhouse::pos::Receipt &receipt);
    /// A card that was charged twice was chosen from the list of sales.
    void paidTwiceChosen(const tillhouse::pos::DoubleCharge &charge);
    void said(const QString &text);
    void refused(const QString &why);

private:
    void open(QDialog *panel, const char *name);
    auto showPaidTwice(const client::Document &document, QDialog &panel) -> bool;
    auto showRefused(const client::Document &document, class QueuePanel &panel) -> bool;
    auto showAgain(const domain::Result<Receipt> &receipt) -> QString;

    Till &m_till;
    SalesDesk &m_desk;
    ParkDesk &m_park;
    SaleBook &m_book;
    RefusedDesk m_refused;
    QWidget &m_window;
};

} // namespace tillhouse::pos
