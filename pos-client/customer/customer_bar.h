// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sales_desk.h"

#include <QWidget>

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// On top of a cart: whose it is. Hidden while it is nobody's.
class CustomerBar : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerBar(SalesDesk &desk, QWidget *parent = nullptr);

    [[nodiscard]] auto text() const -> QString;

Q_SIGNALS:
    void opened();

private:
    void refresh();

    SalesDesk &m_desk;
    uikit::Button *m_name;
    uikit::Button *m_remove;
};

} // namespace tillhouse::pos
