// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/receipt/receipt.h"
#include "pos/sell/cart.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace tillhouse::pos
{

enum class CustomerPhase {
    Closed,  ///< nobody sells
    Welcome, ///< nothing is scanned yet
    Selling,
    Thanks, ///< paid or refunded: the change, and thanks
};

struct CustomerLine {
    QString name;
    std::int64_t quantityMilli = 1000; ///< 0: taken off again
    std::int64_t unitPriceMinor = 0;
    std::int64_t totalMinor = 0; ///< what the customer pays for it
    domain::Unit unit = domain::Unit::Piece;
    auto operator==(const CustomerLine &) const -> bool = default;
};

/// "1.250 kg × 2.99/kg", "3 × 0.89": how much at which price. Empty for one piece, and for what was taken off again.
auto measureText(const CustomerLine &line, const QString &currency) -> QString;

/// What the customer sees, on whatever kind of display.
struct CustomerView {
    CustomerPhase phase = CustomerPhase::Closed;
    QString storeName;
    QString currency;
    std::vector<CustomerLine> lines;
    int current = -1; ///< the line that was scanned or changed last
    std::int64_t totalMinor = 0;
    std::int64_t savedMinor = 0;
    std::int64_t changeMinor = 0;
    bool taxExempt = false; ///< no tax is taken
    bool givesBack = false; ///< Thanks: `changeMinor` is what returned goods are worth more than the new ones
    bool refund = false;
    bool refundOpen = false; ///< nobody knows yet whether its money is back
    QString qr;              ///< the receipt's code, to take along; may be empty
    auto operator==(const CustomerView &) const -> bool = default;
};

/// What the customer gets instead of paying, above zero: goods of less than what came back, or a refund. Else 0.
auto backMinor(const CustomerView &view) -> std::int64_t;

/// A cart while it is filled and paid; codes that nobody knows are not shown to the customer. `current` is the line
/// that keys act on, as the desk counts them.
auto viewOfCart(const Cart &cart, int current) -> CustomerView;
/// What was paid or given back.
auto viewOfReceipt(const Receipt &receipt) -> CustomerView;

} // namespace tillhouse::pos
