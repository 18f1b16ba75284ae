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

/// Money of another currency as it was counted.
struct CountedForeign {
    std::string currency;
    std::int64_t minor = 0;      ///< in that currency
    std::int64_t worthMinor = 0; ///< in the store's, at the rates at which it was taken
    auto operator==(const CountedForeign &) const -> bool = default;
};

/// What a person counted, as far as they did.
struct ShiftCount {
    std::optional<std::int64_t> cashMinor; ///< with the worth of foreign money
    /// The store's own coins and notes: with foreign money they sum to the cash. Empty if only a sum was typed.
    std::vector<contract::CountedDenomination> denominations;
    std::vector<CountedForeign> foreign;
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

/// Money of another currency that must be in the drawer, and what was counted of it, both in that currency.
struct ForeignDifference {
    std::string currency;
    std::int64_t expectedMinor = 0;
    std::int64_t countedMinor = 0;
    Balance balance = Balance::Right;
};

/// Each currency that was taken: it is part of the cash's difference, and here is why.
auto foreignDifferencesOf(const client::ShiftTotals &totals, const ShiftCount &count) -> std::vector<ForeignDifference>;

/// The kinds beside cash that a person can count: slips, cards, vouchers. What is only written somewhere is not
/// counted.
auto countableKinds(const client::ShiftTotals &totals) -> std::vector<domain::TenderKind>;

} // namespace tillhouse::pos
