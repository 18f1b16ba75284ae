// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/sale_panels.h"

#include "pos/customer/customer_panel.h"
#include "pos/customer/gift_sale.h"
#include "pos/i18n/error_words.h"
#include "pos/park/park_desk.h"
#include "pos/park/recall_panel.h"
#include "pos/pay/sale_book.h"
#include "pos/queue/older_sales.h"
#include "pos/queue/queue_panel.h"
#include "pos/queue/refused_dialog.h"
#include "pos/sell/sales_desk.h"
#include "pos/till/till.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr int kLastReceipts = 20; ///< that are looked at for one that has come about

} // namespace

SalePanels::SalePanels(Till &till, SalesDesk &desk, ParkDesk &park, SaleBook &book, ManagerApprover &approver,
                       QWidget &window)
    : QObject(&window)
    , m_till(till)
    , m_desk(desk)
    , m_park(park)
    , m_book(book)
    , m_refused(till, approver)
    , m_window(window)
{
}

void SalePanels::open(QDialog *panel, const char *name)
{
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->setObjectName(QLatin1String(name));
    panel->open();
}

void SalePanels::showRecall()
{
    auto *panel = new RecallPanel(m_park, QString::fromStdString(m_till.identity().store.currency), &m_window);
    connect(panel, &RecallPanel::chosen, &m_park, [this](const QString &id) { m_park.recall(id.toStdString()); });
    open(panel, "recall");
}

void SalePanels::showCustomer()
{
    auto *panel = new CustomerPanel(m_till, m_desk, &m_window);
    connect(panel, &CustomerPanel::said, this, &SalePanels::said);
    open(panel, "customer");
}

void SalePanels::showGiftSale()
{
    open(new GiftSale(m_till.api(), m_desk, &m_window), "giftSale");
}

void SalePanels::showQueue()
{
    auto *panel = new QueuePanel(m_till.journal(), &m_window);
    panel->setOpen({[this](const client::Document &document) { return showAgain(m_book.again(document)); },
                    [this](const contract::Order &order) { return showAgain(m_book.reprint(order)); },
                    [this, panel](const client::Document &document) {
                        return showPaidTwice(document, *panel) || showRefused(document, *panel);
                    }});
    connect(&m_refused, &RefusedDesk::changed, panel, &QueuePanel::refresh);
    panel->setOlder(new OlderSales(m_till, panel));
    open(panel, "queue");
}

/// Money that has to go back comes before its receipt.
auto SalePanels::showPaidTwice(const client::Document &document, QDialog &panel) -> bool
{
    const auto charges = doubleChargesOf(m_till.journal());
    const auto twice = std::ranges::find(charges, document.id, &DoubleCharge::orderId);
    if (twice == charges.end())
        return false;
    panel.accept();
    Q_EMIT paidTwiceChosen(*twice);
    return true;
}

/// What nobody but a person can move on.
auto SalePanels::showRefused(const client::Document &document, QueuePanel &panel) -> bool
{
    if (!RefusedDesk::needsSomebody(document))
        return false;
    const bool hasReceipt = document.kind == client::EntryKind::Sale || document.kind == client::EntryKind::Refund;
    auto *dialog =
        new RefusedDialog(documentRow(m_till.journal(), document), textWords(document.answer), hasReceipt, &panel);
    const auto finished = [dialog](const domain::Result<void> &done) {
        if (done)
            return dialog->accept();
        dialog->refuse(errorWords(done.error()));
    };
    connect(dialog, &RefusedDialog::receiptAsked, &panel, [this, document, dialog, &panel] {
        if (const auto whyNot = showAgain(m_book.again(document)); !whyNot.isEmpty())
            return dialog->refuse(whyNot);
        dialog->accept();
        panel.accept();
    });
    connect(dialog, &RefusedDialog::sendAsked, &m_refused,
            [this, id = document.id, finished] { finished(m_refused.sendAgain(id)); });
    connect(dialog, &RefusedDialog::settleAsked, &m_refused, [this, document, dialog, finished](const QString &note) {
        m_refused.settle(document, note, dialog, finished);
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return true;
}

void SalePanels::showLastReceipt()
{
    for (const auto &document : m_till.journal().receipts({}, kLastReceipts))
        if (const auto receipt = m_book.again(document)) {
            (void)showAgain(receipt);
            return;
        }
    Q_EMIT refused(tr("This till has not sold anything yet."));
}

/// Shows a receipt once more; else why not, in words for the cashier.
auto SalePanels::showAgain(const domain::Result<Receipt> &receipt) -> QString
{
    if (!receipt)
        return errorWords(receipt.error());
    Q_EMIT receiptChosen(*receipt);
    return {};
}

} // namespace tillhouse::pos
