// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sales_desk.h"

#include <QStackedWidget>

class QListView;

namespace tillhouse::uikit
{
class EmptyState;
}

namespace tillhouse::pos
{

class CartDelegate;
class CartModel;

/// The lines of the active cart, or what to do while there are none. The line that keys act on stays in view, also when
/// the list gets less room.
class CartLines : public QStackedWidget
{
    Q_OBJECT

public:
    explicit CartLines(SalesDesk &desk, QWidget *parent = nullptr);

    /// Beside the last item shown huge: every line is large, and what can be done about a red one is offered there.
    void setScanMode(bool on);
    /// What it needs at least, in pixels: one line, or all of a red one that keys act on.
    [[nodiscard]] auto leastHeight() const -> int;
    [[nodiscard]] auto list() const -> QListView * { return m_list; }
    [[nodiscard]] auto model() const -> CartModel & { return *m_model; }

Q_SIGNALS:
    void searchAsked(int row);
    void createAsked(int row);
    void removeAsked(int row);
    void tapped(int row);

private:
    void build();
    void refresh();
    void sayEmpty();
    void showCurrent();

    SalesDesk &m_desk;
    CartModel *m_model;
    CartDelegate *m_delegate;
    QListView *m_list;
    uikit::EmptyState *m_empty;
    bool m_scanMode = false;
};

} // namespace tillhouse::pos
