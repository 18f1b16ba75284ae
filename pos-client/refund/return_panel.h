// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/refund/exchange_desk.h"

#include <QWidget>

class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// On the payment page, while returned goods are booked: that it goes on, or why it did not.
class ReturnPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReturnPanel(ExchangeDesk &exchange, QWidget *parent = nullptr);

    [[nodiscard]] auto headline() const -> QString;
    [[nodiscard]] auto button() const -> uikit::Button * { return m_button; }

Q_SIGNALS:
    /// The cashier has read why nothing came back.
    void understood();

private:
    void refresh();

    ExchangeDesk &m_exchange;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_detail;
    uikit::Button *m_button;
};

} // namespace tillhouse::pos
