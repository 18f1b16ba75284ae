// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/key_map.h"
#include "pos/people/manager_approver.h"
#include "pos/people/till_audit.h"
#include "pos/shift/shift_desk.h"

#include <QObject>

class QMenu;

namespace tillhouse::pos
{

class CloseShiftPage;
class OpenShiftPage;
class PageStack;

/// Everything around the drawer in the till's window: its pages, its dialogs, its entries of the menu.
class ShiftFlow : public QObject
{
    Q_OBJECT

public:
    ShiftFlow(Till &till, ManagerApprover &approver, TillAudit &audit, PageStack &pages, QWidget *window);

    void addTo(QMenu &menu);
    [[nodiscard]] auto desk() -> ShiftDesk & { return m_desk; }
    [[nodiscard]] auto openPage() const -> OpenShiftPage * { return m_open; }
    [[nodiscard]] auto closePage() const -> CloseShiftPage * { return m_close; }
    /// Whether one of its pages is on the screen.
    [[nodiscard]] auto isShown() const -> bool;
    auto act(Act what) -> bool;

    /// Shows the page that opens a shift.
    void askToOpen();
    void closeShift();
    void moveCash();
    void openDrawer();
    void showX();
    /// The Z reports of this till, to be read and printed once more.
    void showZs();

Q_SIGNALS:
    /// A page of the drawer is on the screen.
    void shown();
    /// The drawer is ready, or closing it was left: back to selling.
    void ready();
    /// The shift is over.
    void ended();
    void said(const QString &text);
    void refused(const QString &why);

private:
    void show(QWidget *page);
    void doMoveCash(class CashDialog *dialog, contract::DrawerMovement kind, std::int64_t minor, const QString &reason);
    void doOpenDrawer(class NoSaleDialog *dialog, const QString &reason);
    void showReport(const std::optional<ShiftReport> &report);
    void printAgain(const ShiftReport &report);
    auto needsShift() -> bool;

    Till &m_till;
    ManagerApprover &m_approver;
    TillAudit &m_audit;
    PageStack &m_pages;
    QWidget *m_window;
    ShiftDesk m_desk;
    OpenShiftPage *m_open;
    CloseShiftPage *m_close;
};

} // namespace tillhouse::pos
