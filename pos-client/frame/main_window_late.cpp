// SPDX-License-Identifier: GPL-3.0-or-later
// What is booked reaches the screen, the paper and the drawer: at once for whoever waits in front of it, later for
// whoever comes back.
#include "client/ids.h"
#include "pos/frame/header_bar.h"
#include "pos/frame/main_window.h"
#include "pos/i18n/error_words.h"
#include "pos/receipt/done_page.h"
#include "pos/refund/refund_page.h"
#include "pos/refund/refund_record.h"
#include "pos/sell/sell_page.h"
#include "uikit/money_format.h"

namespace tillhouse::pos
{

using uikit::Tone;

namespace
{

/// A refund that somebody waits for before money is given back: not cash that is gone already, not goods that come back
/// with a sale, which the sale follows itself.
auto awaitedRefund(const client::Journal &journal, const std::string &id) -> std::optional<contract::RefundRequest>
{
    const auto document = journal.find(id);
    if (!document || document->kind != client::EntryKind::Refund)
        return std::nullopt;
    auto request = contract::decode<contract::RefundRequest>(document->payload);
    if (!request || !asksFirst(*request))
        return std::nullopt;
    return std::move(*request);
}

} // namespace

/// Whoever calls has to be able to live with a no: a page of work is for somebody who is signed in.
auto MainWindow::showPage(QWidget *page) -> bool
{
    if (!m_pages->bring(page))
        return false;
    m_header->setSelling(page == m_sell);
    page->setFocus();
    return true;
}

void MainWindow::present(const Receipt &receipt, bool openDrawer)
{
    if (!m_till.session().isSignedIn())
        return presentLate(receipt.number.toStdString(), tr("Booked while nobody was here"), receipt, openDrawer);
    print(receipt, openDrawer);
    m_done->show(receipt);
    showPage(m_done);
}

/// The drawer stays shut until somebody of the staff is in front of it.
void MainWindow::presentLate(const std::string &id, const QString &headline, const Receipt &receipt, bool openDrawer)
{
    const auto detail =
        tr("Receipt %1, %2").arg(receipt.number, uikit::formatMoney(receipt.totalMinor, receipt.currency));
    m_notices.tell({id, Tone::Good, headline, detail, tr("Show the receipt"), [this, receipt, openDrawer] {
                        if (m_pay->isBusy()) {
                            refuse(tr("Wait until the card payment is decided."));
                            return false;
                        }
                        present(receipt, openDrawer);
                        return true;
                    }});
}

/// Heard before the refund page hears it: what that page waits for is its own to show.
void MainWindow::joinLateRefunds()
{
    connect(&m_till.queue(), &client::SalesQueue::acknowledged, this,
            [this](const QString &id) { refundAnswered(id.toStdString()); });
    connect(&m_till.queue(), &client::SalesQueue::refused, this,
            [this](const QString &id, const QString &reason) { refundRefused(id.toStdString(), reason); });
}

void MainWindow::refundAnswered(const std::string &id)
{
    if (!m_refund || m_refund->awaits(id))
        return;
    const auto document = m_till.journal().find(id);
    if (!document || !awaitedRefund(m_till.journal(), id))
        return;
    if (const auto receipt = m_book.refundReceipt(*document)) // as it is printed for whoever waits
        presentLate(id, tr("The refund is booked: give the money back"), *receipt, receipt->cashBack);
}

void MainWindow::refundRefused(const std::string &id, const QString &reason)
{
    if (!m_refund || m_refund->awaits(id) || !awaitedRefund(m_till.journal(), id))
        return;
    m_notices.tell(
        {id, Tone::Danger, tr("Not refunded, no money moved"), reason, tr("Understood"), [] { return true; }});
}

} // namespace tillhouse::pos
