// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/card_face.h"
#include "pos/pay/card_payment.h"

namespace tillhouse::pos
{

/// What the cashier sees while a card is being asked: waiting, approved, declined, unknown. Each says what happened,
/// whether money moved, and what to press next. There is no plain "retry" while it is unknown.
class CardPanel : public CardFace
{
    Q_OBJECT

public:
    explicit CardPanel(CardPayment &payment, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Back to the choice of tender: no money moved.
    void otherTender();
    /// The sale is to go on though nobody knows the outcome.
    void leaveAsked();

private:
    [[nodiscard]] auto waitingFace() const -> Face;
    [[nodiscard]] auto unknownFace() const -> Face;
    [[nodiscard]] auto faceNow() const -> Face;
    void refresh();
    void firstPressed();

    CardPayment &m_payment;
};

} // namespace tillhouse::pos
