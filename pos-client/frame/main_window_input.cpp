// SPDX-License-Identifier: GPL-3.0-or-later
// Where a key and a scan go.
#include "pos/customer/customer_panel.h"
#include "pos/customer/gift_sale.h"
#include "pos/frame/key_help.h"
#include "pos/frame/main_window.h"
#include "pos/frame/sale_panels.h"
#include "pos/queue/queue_panel.h"
#include "pos/receipt/done_page.h"
#include "pos/refund/refund_page.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/lock_page.h"
#include "pos/sound/cues.h"

#include <QApplication>
#include <QKeyEvent>

namespace tillhouse::pos
{

namespace
{

auto takesMoney(Act what) -> bool
{
    return what == Act::Pay || what == Act::ExactCash || what == Act::Card;
}

/// What is about the goods of a sale: without any there is nothing to do.
auto needsGoods(Act what) -> bool
{
    switch (what) {
    case Act::Hold:
    case Act::Quantity:
    case Act::Price:
    case Act::Discount:
    case Act::DiscountAmount:
    case Act::VoidLine:
    case Act::VoidBasket:
    case Act::NoteLine:
    case Act::CreateProduct:
        return true;
    default:
        return false;
    }
}

} // namespace

void MainWindow::scanned(const QString &code)
{
    if (m_approver.dialog())
        return m_approver.dialog()->scanned(code);
    auto *dialog = QApplication::activeModalWidget();
    if (auto *panel = qobject_cast<CustomerPanel *>(dialog))
        return panel->scanned(code);
    if (auto *gift = qobject_cast<GiftSale *>(dialog))
        return gift->scanned(code);
    if (auto *queue = qobject_cast<QueuePanel *>(dialog))
        return queue->scanned(code);
    if (dialog)
        return sound(Cue::Error); // whoever scans does not see the sale behind the dialog
    if ((currentPage() == m_sell || currentPage() == m_done) && takeCard(code))
        return showSell();
    if (currentPage() == m_sell)
        return m_sell->scanned(code);
    if (currentPage() == m_refund)
        return m_refund->scanned(code);
    if (currentPage() == m_lock)
        return m_lock->scanned(code);
    if (currentPage() == m_done) {
        showSell();
        return m_sell->scanned(code);
    }
    if (currentPage() == m_pay && m_pay->scanned(code))
        return;
    if (currentPage() != m_pay)
        return sound(Cue::Error);
    refuse(tr("Not added: this sale is being paid."));
}

auto MainWindow::dispatch(Act what) -> bool
{
    if (what == Act::Help) {
        auto *help = new KeyHelp(this);
        help->setAttribute(Qt::WA_DeleteOnClose);
        connect(help, &KeyHelp::changeAsked, m_settings, &SettingsDesk::showKeys);
        help->open();
        return true;
    }
    if (what == Act::Settings) {
        m_settings->showDialog(); // also where nobody is signed in: a language is chosen before it is read
        return true;
    }
    if (!m_desk || !m_till.session().isSignedIn())
        return false;
    if (currentPage() == m_pay && m_pay->act(what))
        return true;
    if (what == Act::Lock) {
        lock();
        return true;
    }
    if (currentPage() == m_done && m_done->act(what))
        return true;
    if (currentPage() == m_refund && m_refund->act(what))
        return true;
    if (m_shift->isShown() && m_shift->act(what))
        return true;
    if (what == Act::Back && currentPage() != m_sell)
        return false; // there is nothing to go back from
    return !toSale(what) || actOnSale(what);
}

/// What stands against acting on the sale from the page that is shown, in a sentence; empty where nothing does.
auto MainWindow::saleBar() const -> QString
{
    if (m_pay->isBusy())
        return tr("Wait until the card payment is decided.");
    if (m_till.journal().openShiftId().empty())
        return tr("Open a shift first.");
    const auto back = keyText(Act::Back);
    if (m_shift->isShown())
        return tr("The shift is being closed. %1 leaves the count; then this can be done.").arg(back);
    if (currentPage() == m_pay)
        return tr("This sale is being paid. %1 goes back to it; then this can be done.").arg(back);
    if (currentPage() == m_refund && !m_refund->isIdle())
        return tr("A refund is not finished. Finish it, or leave it with %1; then this can be done.").arg(back);
    return {};
}

/// Brings the sale to the front, so that nobody changes one that is not seen; false, and said why, where it stays
/// behind.
auto MainWindow::toSale(Act what) -> bool
{
    auto why = currentPage() == m_sell ? QString() : saleBar();
    if (why.isEmpty() && currentPage() != m_sell) {
        if (takesMoney(what))
            why = tr("Nothing was paid: the sale is not in front of you. %1 shows it.").arg(keyText(Act::Back));
        else if (needsGoods(what) && m_desk->cart().isEmpty())
            why = tr("There is nothing in the next sale yet.");
        else
            showSell();
    }
    if (!why.isEmpty())
        refuse(why);
    return currentPage() == m_sell;
}

auto MainWindow::actOnSale(Act what) -> bool
{
    switch (what) {
    case Act::Recall:
        m_panels->showRecall();
        return true;
    case Act::Customer:
        m_panels->showCustomer();
        return true;
    case Act::Refund:
        showRefund();
        return true;
    case Act::ExactCash:
    case Act::Card:
        showPay();
        return currentPage() == m_pay && m_pay->act(what);
    default:
        return m_sell->act(what);
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const auto what = actOf(*event);
    if (event->isAutoRepeat() && what && takesMoney(*what))
        return; // a key that is held down pays once
    if (!what || !dispatch(*what))
        QMainWindow::keyPressEvent(event);
}

} // namespace tillhouse::pos
