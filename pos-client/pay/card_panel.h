// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/card_payment.h"

#include <QFrame>

class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// What the cashier sees while a card is being asked: waiting, approved, declined, unknown. Each says what happened,
/// whether money moved, and what to press next. There is no plain "retry" while it is unknown.
class CardPanel : public QFrame
{
    Q_OBJECT

public:
    explicit CardPanel(CardPayment &payment, QWidget *parent = nullptr);

    /// Whether a manager is signed in, who may leave an unknown outcome behind.
    void setMayOverride(bool may);
    [[nodiscard]] auto headline() const -> QString;
    [[nodiscard]] auto firstButton() const -> uikit::Button * { return m_first; }
    [[nodiscard]] auto secondButton() const -> uikit::Button * { return m_second; }

Q_SIGNALS:
    /// Back to the choice of tender: no money moved.
    void otherTender();
    /// A manager leaves an unknown outcome to be cleared up later.
    void overridden();

private:
    void refresh();
    void say(int icon, int tone, const QString &headline, const QString &detail);
    void offer(const QString &first, const QString &second);
    void firstPressed();

    CardPayment &m_payment;
    bool m_mayOverride = false;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_detail;
    uikit::Button *m_first;
    uikit::Button *m_second;
};

} // namespace tillhouse::pos
