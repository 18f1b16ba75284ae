// SPDX-License-Identifier: GPL-3.0-or-later
// What the menu of the till's window offers.
#include "pos/customer/tax_free.h"
#include "pos/frame/header_bar.h"
#include "pos/frame/main_window.h"
#include "pos/frame/menu_panel.h"
#include "pos/frame/sale_panels.h"
#include "pos/frame/till_keys.h"
#include "pos/print/print_desk.h"
#include "pos/sell/sell_page.h"

#include <QMenu>

namespace tillhouse::pos
{

using uikit::Icon;

void MainWindow::buildMenu()
{
    auto *menu = m_header->menu();
    onKeys(menu, [this] { fillMenu(); });
    // A card that is being asked for is not left alone.
    connect(menu, &QMenu::aboutToShow, m_pay, [this, menu] {
        for (auto *entry : menu->actions())
            entry->setEnabled(!m_pay->isBusy());
    });
}

void MainWindow::fillMenu()
{
    auto *menu = m_header->menu();
    menu->clear();
    const auto add = [this, menu](Icon icon, const QString &text, Act what) {
        setMenuIcon(*menu->addAction(text + u'\t' + keyText(what), this, [this, what] { dispatch(what); }), icon);
    };
    const auto open = [menu](Icon icon, const QString &text, auto *who, auto what) {
        setMenuIcon(*menu->addAction(text, who, what), icon);
    };
    add(Icon::User, tr("Customer"), Act::Customer);
    open(Icon::Card, tr("Sell a gift card"), this, [this] {
        if (currentPage() == m_sell)
            m_panels->showGiftSale();
    });
    open(Icon::Percent, tr("Sell without tax"), this, [this] {
        if (currentPage() != m_sell)
            return;
        if (const auto why = TaxFreeDialog::obstacle(*m_desk); !why.isEmpty())
            return refuse(why);
        (new TaxFreeDialog(*m_desk, m_approver, this))->open();
    });
    menu->addSeparator();
    add(Icon::Pause, tr("Hold this sale"), Act::Hold);
    add(Icon::Play, tr("Recall a held sale"), Act::Recall);
    add(Icon::Trash, tr("Give this sale up"), Act::VoidBasket);
    menu->addSeparator();
    add(Icon::Minus, tr("Take the line off"), Act::VoidLine);
    add(Icon::Edit, tr("Note on the line"), Act::NoteLine);
    add(Icon::Edit, tr("Note on the sale"), Act::NoteBasket);
    add(Icon::Barcode, tr("Scan mode, or buttons"), Act::SellMode);
    menu->addSeparator();
    add(Icon::Refund, tr("Refund from a receipt"), Act::Refund);
    open(Icon::Receipt, tr("Show the last receipt"), m_panels, &SalePanels::showLastReceipt);
    open(Icon::Orders, tr("Sales of this till"), this, &MainWindow::showQueue);
    open(Icon::Print, tr("Print jobs"), m_print, &PrintDesk::showPanel);
    menu->addSeparator();
    m_shift->addTo(*menu);
    addTrainingTo(*menu);
    menu->addSeparator();
    add(Icon::Settings, tr("Settings of this till"), Act::Settings);
    add(Icon::Info, tr("Show the keys"), Act::Help);
    add(Icon::Lock, tr("Lock the till"), Act::Lock);
    if (!m_till.isTraining())
        open(Icon::Offline, tr("Sign this till out"), this, &MainWindow::showSignOut);
    open(Icon::Close, tr("Close the till program"), this, &QWidget::close);
}

} // namespace tillhouse::pos
