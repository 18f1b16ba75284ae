// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/sale_book.h"

#include <QObject>
#include <QTimer>

#include <set>
#include <string>

namespace tillhouse::pos
{

/// Finds out what became of card intents that nobody looks at any more: left by a manager's override, or by a till that
/// stopped. It asks for each order by its id every half minute and notes the end in the journal; it charges nothing.
class CardRecovery : public QObject
{
    Q_OBJECT

public:
    CardRecovery(Till &till, SaleBook &book, QObject *parent = nullptr);

    void start();
    void askNow();
    /// The order on the payment screen is that screen's business.
    void except(const std::string &orderId) { m_except = orderId; }

Q_SIGNALS:
    /// An intent was charged after all.
    void completed(const tillhouse::pos::FinishedSale &sale);

private:
    void ask(const contract::CheckoutRequest &request);

    Till &m_till;
    SaleBook &m_book;
    QTimer m_timer;
    std::set<std::string> m_asking;
    std::string m_except;
};

} // namespace tillhouse::pos
