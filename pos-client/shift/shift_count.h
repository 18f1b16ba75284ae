// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/shift_totals.h"
#include "contract/shift.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::pos
{

/// What a person counted, as far as they did.
struct ShiftCount {
    std::optional<std::int64_t> cashMinor;
    std::vector<contract::CountedDenomination> denominations; ///< sum to the cash; empty if only a sum was typed
    std::vector<contract::CountedTender> others;
};

enum class Balance { Right, Over, Short, NotCounted };

/// A kind of tender as it was expected and as it was counted.
struct TenderDifference {
    domain::TenderKind kind = domain::TenderKind::Cash;
    std::int64_t expectedMinor = 0;
    std::optional<std::int64_t> countedMinor;
    Balance balance = Balance::NotCounted;
    std::int64_t differenceMinor = 0; ///< counted - expected
};

/// Cash first, then the other kinds that were taken or counted.
auto differencesOf(const client::ShiftTotals &totals, const ShiftCount &count) -> std::vector<TenderDifference>;

/// The kinds beside cash that a person can count: slips, cards, vouchers. What is only written somewhere is not
/// counted.
auto countableKinds(const client::ShiftTotals &totals) -> std::vector<domain::TenderKind>;

} // namespace tillhouse::pos
