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
        const auto why = saleBar();
        for (auto *entry : menu->actions())
            barMenuEntry(*entry, m_pay->isBusy() || isMenuOfSale(*entry) ? why : QString());
    });
}

/// Under headings, as somebody looks for it; what cannot be taken back is set apart at the end.
void MainWindow::fillMenu()
{
    auto *menu = m_header->menu();
    menu->clear();
    const auto add = [this, menu](Icon icon, const QString &text, Act what) {
        auto *entry = menu->addAction(text + u'\t' + keyText(what), this, [this, what] { dispatch(what); });
        setMenuIcon(*entry, icon);
        setMenuOfSale(*entry);
    };
    const auto open = [menu](Icon icon, const QString &text, auto *who, auto what) {
        auto *entry = menu->addAction(text, who, what);
        setMenuIcon(*entry, icon);
        return entry;
    };
    menu->addSection(tr("Sale"));
    add(Icon::User, tr("Customer"), Act::Customer);
    add(Icon::Pause, tr("Hold this sale"), Act::Hold);
    add(Icon::Play, tr("Recall a held sale"), Act::Recall);
    add(Icon::Edit, tr("Note on the sale"), Act::NoteBasket);
    add(Icon::Edit, tr("Note on the line"), Act::NoteLine);
    add(Icon::Minus, tr("Take the line off"), Act::VoidLine);
    setMenuOfSale(*open(Icon::Card, tr("Sell a gift card"), this, [this] {
        if (toSale(Act::Customer))
            m_panels->showGiftSale();
    }));
    setMenuOfSale(*open(Icon::Percent, tr("Sell without tax"), this, [this] {
        if (!toSale(Act::Customer))
            return;
        if (const auto why = TaxFreeDialog::obstacle(*m_desk); !why.isEmpty())
            return refuse(why);
        (new TaxFreeDialog(*m_desk, m_approver, this))->open();
    }));
    menu->addSection(tr("After the sale"));
    open(Icon::Receipt, tr("Show the last receipt"), m_panels, &SalePanels::showLastReceipt);
    open(Icon::Orders, tr("Sales of this till"), this, &MainWindow::showQueue);
    add(Icon::Refund, tr("Refund from a receipt"), Act::Refund);
    open(Icon::Print, tr("Print jobs"), m_print, &PrintDesk::showPanel);
    menu->addSection(tr("Money"));
    m_shift->addTo(*menu);
    fillTillMenu();
}

void MainWindow::fillTillMenu()
{
    auto *menu = m_header->menu();
    const auto add = [this, menu](Icon icon, const QString &text, Act what) {
        auto *entry = menu->addAction(text + u'\t' + keyText(what), this, [this, what] { dispatch(what); });
        setMenuIcon(*entry, icon);
        return entry;
    };
    const auto open = [this, menu](Icon icon, const QString &text, auto what) {
        setMenuIcon(*menu->addAction(text, this, what), icon);
    };
    menu->addSection(tr("Till"));
    add(Icon::Lock, tr("Lock the till"), Act::Lock);
    setMenuOfSale(*add(Icon::Barcode, tr("Scan mode, or buttons"), Act::SellMode));
    add(Icon::Settings, tr("Settings of this till"), Act::Settings);
    add(Icon::Info, tr("Show the keys"), Act::Help);
    if (!m_till.isTraining())
        open(Icon::Home, tr("Practise without real money"), &MainWindow::startTraining);
    setMenuEnds(*menu->addSection(tr("Give up or end")));
    setMenuOfSale(*add(Icon::Trash, tr("Give this sale up"), Act::VoidBasket));
    if (m_till.isTraining())
        open(Icon::Stop, tr("End the training"), &MainWindow::endTraining);
    else
        open(Icon::Offline, tr("Sign this till out"), &MainWindow::showSignOut);
    open(Icon::Close, tr("Close the till program"), &QWidget::close);
}

} // namespace tillhouse::pos
