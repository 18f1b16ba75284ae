// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/sale_book.h"

#include <QObject>
#include <QTimer>

#include <functional>
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
    /// Which orders are the payment screen's business just now.
    void except(std::function<bool(const std::string &orderId)> isInHand) { m_isInHand = std::move(isInHand); }

Q_SIGNALS:
    /// An intent was charged; it is not noted in the journal yet.
    void charged(const tillhouse::contract::CheckoutRequest &request);
    /// An intent was charged after all.
    void completed(const tillhouse::pos::FinishedSale &sale);
    /// An intent came to nothing: no money moved.
    void failed(const tillhouse::contract::CheckoutRequest &request);

private:
    void ask(const contract::CheckoutRequest &request);
    auto note(const contract::CheckoutRequest &request, const client::Result<contract::Order> &order)
        -> client::Result<void>;
    auto closed(const contract::CheckoutRequest &request, const char *reason) -> client::Result<void>;
    [[nodiscard]] auto isInHand(const std::string &orderId) const -> bool { return m_isInHand && m_isInHand(orderId); }

    Till &m_till;
    SaleBook &m_book;
    QTimer m_timer;
    std::set<std::string> m_asking;
    std::function<bool(const std::string &)> m_isInHand;
};

} // namespace tillhouse::pos
