// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal.h"
#include "contract/order_query.h"
#include "pos/pay/set_aside.h"

#include <QString>

namespace tillhouse::pos
{

/// How much waits and since when, and how much was refused.
auto waitingSummary(const client::WaitingDocuments &waiting) -> QString;

/// One line for a person: when, which receipt, how much, and what became of it. A refund names the receipt whose goods
/// came back.
auto documentText(const client::Journal &journal, const client::Document &document) -> QString;

/// The same for a card that was charged after all, and whose money has to go back.
auto doubleChargeText(const DoubleCharge &charge) -> QString;

/// The same for a sale that the store server keeps.
auto orderText(const contract::OrderSummary &order) -> QString;

} // namespace tillhouse::pos
