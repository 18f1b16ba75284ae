// SPDX-License-Identifier: GPL-3.0-or-later
// What is booked reaches the screen, the paper and the drawer: at once for whoever waits in front of it, later for
// whoever comes back.
#include "client/ids.h"
#include "pos/display/customer_displays.h"
#include "pos/frame/header_bar.h"
#include "pos/frame/main_window.h"
#include "pos/i18n/error_words.h"
#include "pos/receipt/done_page.h"
#include "pos/refund/refund_page.h"
#include "pos/refund/refund_record.h"
#include "pos/sell/sell_page.h"
#include "pos/sound/cues.h"
#include "uikit/money_format.h"
#include "uikit/toast.h"

#include <algorithm>

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

void MainWindow::finished(const FinishedSale &sale)
{
    sound(Cue::Paid);
    m_desk->finish();
    const bool cash = std::ranges::any_of(sale.request.tenders,
                                          [](const auto &tender) { return tender.kind == domain::TenderKind::Cash; });
    const bool openDrawer = cash || (sale.receipt.returned && sale.receipt.returned->cashBack);
    const auto print = [this](const Receipt &receipt) { printAnswered(receipt); };
    if (m_till.session().isSignedIn() && m_book.askLeft(sale, this, print)) {
        // The paper waits a moment for the answers; whoever gives change does not.
        if (openDrawer)
            (void)m_shift->desk().kickDrawer();
        m_displays->thank(sale.receipt);
        m_done->show(sale.receipt);
        showPage(m_done);
    } else {
        present(sale.receipt, openDrawer);
    }
    m_link.refresh();
}

/// The paper of a sale whose drawer is open already; the page shows the same, if it still shows that sale.
void MainWindow::printAnswered(const Receipt &receipt)
{
    const auto handed = m_book.print(receipt, false);
    if (!handed && m_till.printer().isThere())
        m_toast->present(Tone::Warn, errorWords(handed.error()));
    if (currentPage() == m_done && m_done->receipt().number == receipt.number && !m_done->receipt().copy)
        m_done->show(receipt);
}

/// The sale stands whatever the printer does; the cashier is told that no receipt will come.
void MainWindow::print(const Receipt &receipt, bool openDrawer)
{
    m_displays->thank(receipt);
    const auto handed = m_book.print(receipt, openDrawer);
    if (!handed && m_till.printer().isThere())
        m_toast->present(Tone::Warn, errorWords(handed.error()));
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
    const auto detail = tr("Receipt %1, %2")
                            .arg(receipt.ofReceipt.isEmpty() ? receipt.number : receipt.ofReceipt,
                                 uikit::formatMoney(receipt.totalMinor, receipt.currency));
    m_notices.tell({id, Tone::Good, headline, detail, tr("Show the receipt"), [this, id, receipt, openDrawer] {
                        if (m_pay->isBusy()) {
                            refuse(tr("Wait until the card payment is decided."));
                            return false;
                        }
                        present(receipt, openDrawer);
                        markTold(id);
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

/// Heard after everybody else: what no notice tells of was seen by whoever waited for it, or nobody has to wait for it.
void MainWindow::joinSeenRefunds()
{
    const auto settled = [this](const QString &id) {
        if (!m_notices.has(id.toStdString()))
            markTold(id.toStdString());
    };
    connect(&m_till.queue(), &client::SalesQueue::acknowledged, this, settled);
    connect(&m_till.queue(), &client::SalesQueue::refused, this, settled);
    // Of before the program was ended, whoever ended it.
    for (const auto &document : m_till.journal().untold()) {
        if (document.kind == client::EntryKind::CardIntent)
            tellOfCard(document);
        else if (document.state == client::DeliveryState::Refused)
            refundRefused(document.id, QString::fromStdString(document.answer));
        else
            refundAnswered(document.id);
        settled(QString::fromStdString(document.id));
    }
}

/// A journal that cannot be written says so by itself, and then it is told once more.
void MainWindow::markTold(const std::string &id)
{
    (void)m_till.journal().markTold(id);
}

void MainWindow::refundAnswered(const std::string &id)
{
    if (!m_refund || m_refund->awaits(id))
        return;
    const auto document = m_till.journal().find(id);
    if (!document || !awaitedRefund(m_till.journal(), id))
        return;
    if (const auto receipt = m_book.refundReceipt(*document)) // as it is printed for whoever waits
        presentLate(id,
                    isRefundOpen(*receipt) ? tr("The refund is booked: its money is under way")
                                           : tr("The refund is booked: give the money back"),
                    *receipt, receipt->cashBack);
}

void MainWindow::refundRefused(const std::string &id, const QString &reason)
{
    if (!m_refund || m_refund->awaits(id) || !awaitedRefund(m_till.journal(), id))
        return;
    m_notices.tell({id, Tone::Danger, tr("Not refunded, no money moved"), textWords(reason.toStdString()),
                    tr("Understood"), [this, id] {
                        markTold(id);
                        return true;
                    }});
}

} // namespace tillhouse::pos
