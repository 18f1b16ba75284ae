// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

class QStackedWidget;

namespace tillhouse::uikit
{
class Banner;
class Button;
class Choice;
class SearchField;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

class ListView;
class OrderListModel;
class OrderView;

/// The orders of the store: a list with filters, and one order. Going back leaves list, filters and scroll as they
/// were.
class OrdersPage : public Page
{
    Q_OBJECT

public:
    explicit OrdersPage(const Console &console, QWidget *parent = nullptr);

    /// `id=...` one order, `state=...` or `day=YYYY-MM-DD` a filtered list, empty what was there.
    void open(const QString &what) override;
    void refresh() override;
    void focusSearch() override;
    auto isSettled() const -> bool override;
    auto model() const -> OrderListModel * { return m_model; }
    auto view() const -> OrderView * { return m_view; }
    void showOrder(const std::string &orderId);
    void showList();

private:
    auto makeList() -> QWidget *;
    auto makeFilters() -> QWidget *;
    void filter();
    void showState(std::optional<domain::OrderState> state);

    OrderListModel *m_model;
    QStackedWidget *m_stack;
    ListView *m_list = nullptr;
    OrderView *m_view;
    uikit::Banner *m_trouble;
    uikit::SearchField *m_search = nullptr;
    uikit::Button *m_dayChip = nullptr;
    uikit::Choice *m_state;
    QString m_day;
    bool m_asked = false;
};

} // namespace tillhouse::admin
