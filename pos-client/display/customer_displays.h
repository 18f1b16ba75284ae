// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/display/customer_window.h"
#include "pos/display/display_options.h"
#include "pos/sell/sales_desk.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace tillhouse::pos
{

/// The displays that face the customer, if this till has any. However fast the till works, each is given only the
/// latest state, and only when the till has nothing else to do.
class CustomerDisplays : public QObject
{
    Q_OBJECT

public:
    /// `till` is the window beside which the customer's is placed.
    CustomerDisplays(const DisplayOptions &options, const QString &logoFile, QWidget &till);
    ~CustomerDisplays() override;

    /// Shows what is on this desk from now on.
    void follow(const SalesDesk &desk);
    /// Somebody sells: the desk's cart is shown; thanks stay until the next customer's first line, or a while.
    void resume();
    /// Nobody sells.
    void close();
    /// It is paid, or given back.
    void thank(const Receipt &receipt);

    /// For tests; null without `--customer-display`.
    [[nodiscard]] auto window() const -> CustomerWindow * { return m_window.get(); }
    [[nodiscard]] auto shownCount() const -> int { return m_shownCount; }

private:
    void want(CustomerView view);
    void deskChanged();
    void showLatest();

    std::unique_ptr<CustomerWindow> m_window;
    std::unique_ptr<PoleDisplay> m_pole;
    QPointer<const SalesDesk> m_desk;
    CustomerView m_latest;
    bool m_selling = false;
    bool m_fromDesk = false; ///< the latest is what the desk holds when it is shown
    QTimer m_soon;
    QTimer m_thanks;
    int m_shownCount = 0;
};

} // namespace tillhouse::pos
