// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/shift_flow.h"

#include "pos/frame/menu_panel.h"
#include "pos/frame/page_stack.h"
#include "pos/i18n/error_words.h"
#include "pos/shift/cash_dialog.h"
#include "pos/shift/close_shift_page.h"
#include "pos/shift/no_sale_dialog.h"
#include "pos/shift/open_shift_page.h"
#include "pos/shift/report_dialog.h"
#include "pos/shift/z_list.h"
#include "uikit/money_format.h"

#include <QMenu>

namespace tillhouse::pos
{

using uikit::Icon;

ShiftFlow::ShiftFlow(Till &till, ManagerApprover &approver, TillAudit &audit, PageStack &pages, QWidget *window)
    : m_till(till)
    , m_approver(approver)
    , m_audit(audit)
    , m_pages(pages)
    , m_window(window)
    , m_desk(till)
    , m_open(new OpenShiftPage(till, m_desk))
    , m_close(new CloseShiftPage(till, m_desk, approver))
{
    m_pages.addWidget(m_open);
    m_pages.addWidget(m_close);
    connect(m_open, &OpenShiftPage::refused, this, &ShiftFlow::refused);
    connect(m_close, &CloseShiftPage::refused, this, &ShiftFlow::refused);
    connect(m_close, &CloseShiftPage::left, this, &ShiftFlow::ready);
    connect(m_close, &CloseShiftPage::done, this, &ShiftFlow::ended);
    connect(&m_desk, &ShiftDesk::opened, this, &ShiftFlow::ready);
}

void ShiftFlow::addTo(QMenu &menu)
{
    const auto add = [this, &menu](Icon icon, const QString &text, void (ShiftFlow::*what)()) {
        setMenuIcon(*menu.addAction(text, this, what), icon);
    };
    add(Icon::Cash, tr("Cash in or out"), &ShiftFlow::moveCash);
    add(Icon::Export, tr("Open the drawer without a sale"), &ShiftFlow::openDrawer);
    add(Icon::Clock, tr("X report"), &ShiftFlow::showX);
    add(Icon::Receipt, tr("Z reports"), &ShiftFlow::showZs);
    add(Icon::Check, tr("Close the shift"), &ShiftFlow::closeShift);
}

auto ShiftFlow::isShown() const -> bool
{
    return m_pages.currentWidget() == m_open || m_pages.currentWidget() == m_close;
}

auto ShiftFlow::act(Act what) -> bool
{
    if (m_pages.currentWidget() == m_open)
        return m_open->act(what);
    return m_pages.currentWidget() == m_close && m_close->act(what);
}

void ShiftFlow::show(QWidget *page)
{
    if (!m_pages.bring(page))
        return;
    Q_EMIT shown();
    page->setFocus();
}

void ShiftFlow::askToOpen()
{
    m_open->start();
    show(m_open);
}

auto ShiftFlow::needsShift() -> bool
{
    if (m_desk.isOpen())
        return true;
    Q_EMIT refused(tr("Open a shift first."));
    return false;
}

void ShiftFlow::closeShift()
{
    if (!needsShift())
        return;
    show(m_close);
    m_close->start();
}

void ShiftFlow::moveCash()
{
    if (!needsShift())
        return;
    auto *dialog = new CashDialog(QString::fromStdString(m_till.identity().store.currency), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CashDialog::asked, this,
            [this, dialog](contract::DrawerMovement kind, qlonglong minor, const QString &reason) {
                doMoveCash(dialog, kind, minor, reason);
            });
    dialog->open();
}

void ShiftFlow::doMoveCash(CashDialog *dialog, contract::DrawerMovement kind, std::int64_t minor, const QString &reason)
{
    const bool in = kind == contract::DrawerMovement::PaidIn;
    const auto money = uikit::formatMoney(minor, QString::fromStdString(m_till.identity().store.currency));
    const auto words =
        in ? tr("%1 into the drawer: %2").arg(money, reason) : tr("%1 out of the drawer: %2").arg(money, reason);
    m_approver.require(Action::CashMove, in ? minor : -minor, words, dialog,
                       [this, dialog, kind, minor, reason, words](const std::optional<contract::Approval> &approval) {
                           const auto moved = m_desk.moveCash(kind, minor, reason.toStdString(), approval);
                           if (!moved)
                               return Q_EMIT refused(errorWords(moved.error()));
                           m_desk.printMovement(*moved);
                           Q_EMIT said(words);
                           dialog->accept();
                       });
}

void ShiftFlow::openDrawer()
{
    if (!needsShift())
        return;
    auto *dialog = new NoSaleDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoSaleDialog::asked, this,
            [this, dialog](const QString &reason) { doOpenDrawer(dialog, reason); });
    dialog->open();
}

void ShiftFlow::doOpenDrawer(NoSaleDialog *dialog, const QString &reason)
{
    m_approver.require(Action::NoSale, 0, tr("Open the drawer without a sale: %1").arg(reason), dialog,
                       [this, dialog, reason](const std::optional<contract::Approval> &approval) {
                           const auto noted =
                               m_audit.record(contract::TillEventKind::DrawerOpened, reason.toStdString(), approval);
                           if (!noted)
                               return Q_EMIT refused(errorWords(noted.error()));
                           dialog->accept();
                           if (const auto kicked = m_desk.kickDrawer(); !kicked)
                               Q_EMIT refused(errorWords(kicked.error()));
                       });
}

/// Where drawers are counted blind, its X report is for who may know what should be there.
void ShiftFlow::showX()
{
    if (needsShift())
        m_approver.require(Action::ShowDrawer, 0, tr("Show what should be in the drawer"), m_window,
                           [this](const auto &) { showReport(m_desk.report()); });
}

void ShiftFlow::showZs()
{
    auto shifts = m_desk.closedShifts();
    if (shifts.empty())
        return Q_EMIT refused(tr("This till has not closed a shift yet."));
    auto *list = new ZList(std::move(shifts), m_window);
    list->setAttribute(Qt::WA_DeleteOnClose);
    connect(list, &ZList::chosen, this,
            [this](const QString &shiftId) { showReport(m_desk.zOf(shiftId.toStdString())); });
    list->open();
}

void ShiftFlow::showReport(const std::optional<ShiftReport> &report)
{
    if (!report)
        return Q_EMIT refused(tr("This report cannot be read from the till's journal."));
    auto *dialog = new ReportDialog(*report, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::printAsked, this, [this, report] { printAgain(*report); });
    dialog->open();
}

/// An X report is of now and no copy of anything; a Z report has been printed before.
void ShiftFlow::printAgain(const ShiftReport &report)
{
    if (!report.isZ())
        return m_desk.print(report);
    if (const auto printed = m_desk.printCopy(report); !printed)
        return Q_EMIT refused(errorWords(printed.error()));
    Q_EMIT said(tr("A copy is on its way to the printer"));
}

} // namespace tillhouse::pos
