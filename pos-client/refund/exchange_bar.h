// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sales_desk.h"

#include <QFrame>

class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// Below the cart's lines: what comes back with this sale, what it is worth, and a way to take it off again.
class ExchangeBar : public QFrame
{
    Q_OBJECT

public:
    explicit ExchangeBar(SalesDesk &desk, QWidget *parent = nullptr);

    [[nodiscard]] auto removeButton() const -> uikit::Button * { return m_remove; }
    [[nodiscard]] auto text() const -> QString;

Q_SIGNALS:
    void removeAsked();

private:
    void refresh();

    SalesDesk &m_desk;
    QLabel *m_what;
    QLabel *m_detail;
    QLabel *m_worth;
    uikit::Button *m_remove;
};

} // namespace tillhouse::pos
