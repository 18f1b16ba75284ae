// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tillhouse::pos
{

/// What carries the worth of returned goods from their refund to the sale that spends it: `EX` and sixteen characters
/// of the refund's id that are random, so that nobody guesses one, in a form that any scanner reads.
auto exchangeCode(const std::string &refundId) -> std::string;

/// Whether an account is such a code.
auto isExchangeCode(const std::optional<std::string> &account) -> bool;

/// What a refund put on its code: at most what was asked for, where only a part was; all of it where the answer does
/// not tell the parts.
auto bookedFor(const contract::OrderRefund &refund, const std::optional<contract::MoneyAmount> &asked) -> std::int64_t;

} // namespace tillhouse::pos
