// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/card_face.h"
#include "pos/self_service/self_payment.h"

namespace tillhouse::pos
{

/// What a customer sees while the card is asked: waiting, approved, declined, unknown, not possible. Each says what
/// happened, whether money moved, and what to do next. While it is unknown there is no way to pay again.
class SelfPayPage : public CardFace
{
    Q_OBJECT

public:
    explicit SelfPayPage(SelfPayment &payment, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Back to the basket: no money moved.
    void backAsked();
    /// The same basket with another card: no money moved.
    void againAsked();
    /// Paid, or the outcome is left to be found out: on to the order.
    void orderAsked();

private:
    auto faceOf(CardState state) const -> Face;
    auto refusedFace() const -> Face;
    auto unknownFace() const -> Face;
    void refresh();
    void firstPressed();
    void secondPressed();

    SelfPayment &m_payment;
};

} // namespace tillhouse::pos
