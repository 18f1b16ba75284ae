// SPDX-License-Identifier: GPL-3.0-or-later
// What the menu of the till's window offers.
#include "pos/frame/header_bar.h"
#include "pos/frame/main_window.h"
#include "pos/print/print_desk.h"

#include <QMenu>

namespace tillhouse::pos
{

void MainWindow::buildMenu()
{
    auto *menu = m_header->menu();
    menu->clear();
    const auto add = [this, menu](const QString &text, Act what) {
        menu->addAction(text + QStringLiteral("\t") + keyText(what), this, [this, what] { dispatch(what); });
    };
    add(tr("Customer"), Act::Customer);
    menu->addAction(tr("Sell a gift card"), this, &MainWindow::showGiftSale);
    menu->addSeparator();
    add(tr("Hold this sale"), Act::Hold);
    add(tr("Recall a held sale"), Act::Recall);
    add(tr("Give this sale up"), Act::VoidBasket);
    menu->addSeparator();
    add(tr("Take the line off"), Act::VoidLine);
    add(tr("Note on the line"), Act::NoteLine);
    add(tr("Note on the sale"), Act::NoteBasket);
    menu->addSeparator();
    add(tr("Refund from a receipt"), Act::Refund);
    menu->addAction(tr("Show the last receipt"), this, &MainWindow::showLastReceipt);
    menu->addAction(tr("Sales of this till"), this, &MainWindow::showQueue);
    menu->addAction(tr("Print jobs"), m_print, &PrintDesk::showPanel);
    menu->addSeparator();
    m_shift->addTo(*menu);
    addTrainingTo(*menu);
    menu->addSeparator();
    add(tr("Settings of this till"), Act::Settings);
    add(tr("Show the keys"), Act::Help);
    add(tr("Lock the till"), Act::Lock);
    if (!m_till.isTraining())
        menu->addAction(tr("Sign this till out"), this, &MainWindow::showSignOut);
    menu->addAction(tr("Close the till program"), this, &QWidget::close);
    // A card that is being asked for is not left alone.
    connect(menu, &QMenu::aboutToShow, m_pay, [this, menu] {
        for (auto *entry : menu->actions())
            entry->setEnabled(!m_pay->isBusy());
    });
}

} // namespace tillhouse::pos
