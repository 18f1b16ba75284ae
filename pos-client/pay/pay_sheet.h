// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/checkout_builder.h"

#include <cstddef>
#include <optional>

namespace tillhouse::pos
{

/// How the sale on the payment page is being paid: tenders that were chosen so far and the tip. Nothing of it has
/// happened yet, cash that lies on the table aside; each can be taken off again until the sale is recorded.
class PaySheet
{
public:
    /// Forgets everything and looks at this cart. Goods that come back with it pay first.
    void start(const Cart &cart);
    /// The cart has changed, or what its returned goods are worth: the other tenders stay, as far as they still fit.
    void follow(const Cart &cart);
    /// After a restart in the middle of a payment: the tenders as they were recorded.
    void restore(const Cart &cart, const contract::CheckoutRequest &request);

    /// Refused, if it is not above zero or more than what is due (cash may exceed it), or one too many.
    auto add(PaidTender tender) -> Result<void>;
    void remove(std::size_t index);
    /// What has to be asked for elsewhere is taken off; money on the table stays.
    void removeAsked();
    /// Refused, if the tenders chosen so far are more than what is due with it.
    auto setTip(std::int64_t tipMinor) -> Result<void>;

    [[nodiscard]] auto payment() const -> const Payment & { return m_payment; }
    [[nodiscard]] auto split() const -> const domain::Split & { return m_split; }
    [[nodiscard]] auto tipMinor() const -> std::int64_t { return m_payment.tipMinor; }
    /// Total and tip, and the rounding where cash settles it.
    [[nodiscard]] auto dueMinor() const -> std::int64_t;
    [[nodiscard]] auto isSettled() const -> bool { return m_split.settled; }
    [[nodiscard]] auto isEmpty() const -> bool { return m_payment.tenders.empty(); }
    /// Whether this tender is what the returned goods are worth: it is not taken off here.
    [[nodiscard]] auto isReturn(const PaidTender &tender) const -> bool;
    /// Whether somebody has to be asked: a card, a balance, points.
    [[nodiscard]] auto needsServer() const -> bool;
    /// What tenders of these balances may pay at most: not what is put on an account by this very sale.
    [[nodiscard]] auto leftForBalances() const -> std::int64_t;

private:
    auto take(Payment payment) -> Result<void>;
    /// Without any tender that was chosen here.
    [[nodiscard]] auto bare(std::int64_t tipMinor) const -> Payment;

    std::optional<Cart> m_cart;
    Payment m_payment;
    domain::Split m_split;
};

} // namespace tillhouse::pos
