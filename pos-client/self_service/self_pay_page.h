// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/self_service/self_payment.h"

#include <QFrame>

class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// What a customer sees while the card is asked: waiting, approved, declined, unknown, not possible. Each says what
/// happened, whether money moved, and what to do next. While it is unknown there is no way to pay again.
class SelfPayPage : public QFrame
{
    Q_OBJECT

public:
    explicit SelfPayPage(SelfPayment &payment, QWidget *parent = nullptr);

    [[nodiscard]] auto headline() const -> QString;
    [[nodiscard]] auto detail() const -> QString;
    [[nodiscard]] auto firstButton() const -> uikit::Button * { return m_first; }
    [[nodiscard]] auto secondButton() const -> uikit::Button * { return m_second; }

Q_SIGNALS:
    /// Back to the basket: no money moved.
    void backAsked();
    /// The same basket with another card: no money moved.
    void againAsked();
    /// Paid, or the outcome is left to be found out: on to the order.
    void orderAsked();

private:
    struct Face;
    auto faceOf(CardState state) const -> Face;
    auto refusedFace() const -> Face;
    auto unknownFace() const -> Face;
    void refresh();
    void firstPressed();
    void secondPressed();

    SelfPayment &m_payment;
    QLabel *m_icon;
    QLabel *m_amount;
    QLabel *m_headline;
    QLabel *m_detail;
    uikit::Button *m_first;
    uikit::Button *m_second;
};

} // namespace tillhouse::pos
