// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sales_desk.h"
#include "uikit/tokens.h"

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QMenu;

namespace tillhouse::uikit
{
class Button;
class SearchField;
class PillButton;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

/// The bar on top: open sales as tabs, search, the link and what waits, who is at the till, and the menu.
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    /// Shows the desk's carts as tabs; nothing while nobody may sell.
    void setDesk(SalesDesk *desk);
    void setLink(uikit::Tone tone, const QString &text);
    void setCashier(const QString &name);
    /// Search and tabs are for the sell screen.
    void setSelling(bool selling);
    [[nodiscard]] auto search() const -> uikit::SearchField * { return m_search; }
    [[nodiscard]] auto menu() const -> QMenu * { return m_menu; }
    [[nodiscard]] auto linkText() const -> QString;

Q_SIGNALS:
    void lockAsked();
    /// The pill was tapped: what waits, and since when?
    void linkAsked();

private:
    void showMenu();
    void showOrders();
    [[nodiscard]] auto tabText(std::size_t order) const -> QString;
    void buildTabs();
    /// Tabs stay from one change to the next: to make new ones costs more than all else that a scan paints.
    void refreshTabs();
    void fitTabs(std::size_t count);
    void addTab();
    [[nodiscard]] auto firstShown() const -> std::size_t;

    SalesDesk *m_desk = nullptr;
    QWidget *m_tabs;
    QHBoxLayout *m_tabLayout;
    std::vector<uikit::Button *> m_orders; ///< one for each cart that is shown
    uikit::Button *m_more;
    uikit::Button *m_plus;
    uikit::SearchField *m_search;
    uikit::PillButton *m_link;
    uikit::Button *m_cashier;
    uikit::Button *m_menuButton;
    QMenu *m_menu;
};

} // namespace tillhouse::pos
