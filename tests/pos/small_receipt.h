// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/receipt/receipt.h"

namespace tillhouse::testing
{

/// A receipt of two lines, the second of the given product, paid in cash: 7.55 EUR.
inline auto smallReceipt(const QString &second) -> pos::Receipt
{
    pos::Receipt receipt;
    receipt.storeName = QStringLiteral("Café Nordic");
    receipt.tillId = QStringLiteral("T1");
    receipt.cashier = QStringLiteral("Maria");
    receipt.number = QStringLiteral("T1-000042");
    receipt.soldAt = QStringLiteral("02.03.2026 10:15");
    receipt.currency = QStringLiteral("EUR");
    receipt.lines = {{QStringLiteral("Crème brûlée"), 2000, 350, 700, 70}, {second, 1000, 125, 125, 0}};
    receipt.totalMinor = 755;
    receipt.discountMinor = 70;
    receipt.taxes = {{QStringLiteral("VAT 7 %"), 70000, 706, 49}};
    receipt.tenders = {{QStringLiteral("Cash"), 1000}};
    receipt.changeMinor = 245;
    return receipt;
}

} // namespace tillhouse::testing
