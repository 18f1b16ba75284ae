// SPDX-License-Identifier: GPL-3.0-or-later
// Goods that come back with a sale: from the refund page to the cart, and what is left of them on paper.
#include "pos/frame/header_bar.h"
#include "pos/frame/main_window.h"
#include "pos/receipt/done_page.h"
#include "pos/refund/exchange_bar.h"
#include "pos/refund/refund_page.h"
#include "pos/sell/cart_panel.h"
#include "pos/sell/sell_page.h"
#include "uikit/toast.h"

namespace tillhouse::pos
{

void MainWindow::joinExchange()
{
    auto &desk = m_pay->exchange();
    connect(m_refund, &RefundPage::exchangeChosen, this, &MainWindow::exchange);
    connect(m_sell->cartPanel()->exchangeBar(), &ExchangeBar::removeAsked, &desk, &ExchangeDesk::drop);
    connect(&desk, &ExchangeDesk::refused, this, &MainWindow::refuse);
    connect(&desk, &ExchangeDesk::credited, this, [this](const Receipt &receipt) {
        present(receipt, receipt.cashBack);
    });
}

void MainWindow::exchange(const CartExchange &exchange)
{
    const auto stage = m_pay->exchange().stage();
    if (stage == ReturnStage::Booking || stage == ReturnStage::Booked)
        return refuse(tr("Goods came back with this sale already. Finish it first, or open another sale."));
    m_desk->setExchange(exchange);
    showSell();
    m_toast->present(uikit::Tone::Info, tr("Now the new goods: scan them, then pay the difference."));
}

} // namespace tillhouse::pos
