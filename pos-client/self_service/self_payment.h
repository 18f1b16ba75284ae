// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/self_service.h"
#include "pos/pay/card_payment.h"

namespace tillhouse::pos
{

/// Takes the card money of a customer's order as CardPayment does a sale's: sent once, asked for when the answer is
/// lost, never charged twice.
class SelfPayment : public CardPayment
{
    Q_OBJECT

public:
    using CardPayment::CardPayment;

    /// Sends the order. Only from Idle: a second press does nothing.
    void startOrder(const contract::SelfOrderRequest &order);
    /// After a power cut: the order was sent, or was about to be, and its answer was not seen. Only asks.
    void resumeOrder(const std::string &storeId, const std::string &orderId);
    [[nodiscard]] auto wanted() const -> const contract::SelfOrderRequest & { return m_wanted; }
    /// As the server told it last; nothing before the first answer.
    [[nodiscard]] auto selfOrder() const -> const std::optional<contract::SelfOrder> & { return m_selfOrder; }
    /// Why the server did not take the order, in Refused: InsufficientStock, NotFound (not sold any more), InvalidInput
    /// with `total` (prices have changed) ...
    [[nodiscard]] auto refusal() const -> const std::optional<client::Error> & { return m_refusal; }
    /// Forgets the order; an answer that still comes is ignored.
    void forget();

protected:
    void post(QObject *context, Answer done) override;
    void look(QObject *context, Answer done) override;

private:
    [[nodiscard]] auto named() const -> contract::CheckoutRequest;
    auto take(const client::Result<contract::SelfOrder> &order) -> client::Result<contract::Order>;

    contract::SelfOrderRequest m_wanted;
    std::optional<contract::SelfOrder> m_selfOrder;
    std::optional<client::Error> m_refusal;
};

} // namespace tillhouse::pos
