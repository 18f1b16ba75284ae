// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sell_flow.h"
#include "uikit/number_buffer.h"

#include <QObject>

namespace tillhouse::pos
{

/// What is typed on the pad of a sale. Whatever comes next says what it is: a quantity, a percentage, an amount, a
/// price, or with Enter a code, which keeps its leading zeros.
class CartEntry : public QObject
{
    Q_OBJECT

public:
    CartEntry(SalesDesk &desk, SellFlow &flow, QObject *parent = nullptr);

    /// A digit, a decimal sign, or `*` after a quantity. False if it is none of these.
    auto typeKey(const QString &text) -> bool;
    void backspace();
    void clear();
    [[nodiscard]] auto isEmpty() const -> bool { return m_typed.isEmpty(); }
    /// As a code, and then nothing is typed any more.
    auto take() -> QString;
    /// For the screen: the multiplier, then what is typed, with the language's decimal sign.
    [[nodiscard]] auto shown() const -> QString;
    /// As money, in minor units; nothing where it is none.
    [[nodiscard]] auto amount() const -> std::optional<std::int64_t>;

    void applyQuantity();
    void applyDiscountPercent();
    void applyDiscountAmount();
    void applyPrice();

Q_SIGNALS:
    void changed();
    void refused(const QString &why);

private:
    SalesDesk &m_desk;
    SellFlow &m_flow;
    uikit::NumberBuffer m_typed = uikit::NumberBuffer::forCodes(3);
};

} // namespace tillhouse::pos
