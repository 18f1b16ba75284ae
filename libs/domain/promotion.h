// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enum_names.h"
#include "domain/quantity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::domain
{

/// What a promotion does to the lines it is for.
enum class PromotionKind {
    Percent,    ///< `percentPpm` off each line
    Amount,     ///< `amountMinor` off, once a basket, shared among its lines
    FixedPrice, ///< each unit costs `amountMinor`, where that is less
    BuyGet,     ///< of every `buy` + `get` units, the cheapest `get` are `percentPpm` off
    Tiers,      ///< the highest tier that the lines together reach is taken off them all
};

template <>
struct EnumNames<PromotionKind> {
    static constexpr std::pair<PromotionKind, std::string_view> kValues[] = {
        {PromotionKind::Percent, "percent"},
        {PromotionKind::Amount, "amount"},
        {PromotionKind::FixedPrice, "fixed_price"},
        {PromotionKind::BuyGet, "buy_get"},
        {PromotionKind::Tiers, "tiers"},
    };
};

struct PromotionTier {
    Quantity from; ///< of all the lines together
    std::int64_t percentPpm = 0;
    auto operator==(const PromotionTier &) const -> bool = default;
};

/// Which lines a promotion is for: those of any of the named products, departments or categories; all, if none is
/// named.
struct PromotionScope {
    std::vector<std::string> skus;
    std::vector<std::string> departments;
    std::vector<std::string> categories;
    auto operator==(const PromotionScope &) const -> bool = default;
};

/// When a promotion runs, by the clock on the shop's wall. An end before its start reaches past midnight.
struct PromotionTime {
    std::string fromDay;       ///< YYYY-MM-DD, "" for always
    std::string toDay;         ///< the last day, "" for ever
    std::int64_t weekdays = 0; ///< bit 0 Monday ... bit 6 Sunday; 0: every day
    std::int64_t fromMinute = 0;
    std::int64_t toMinute = 1440; ///< the first minute after it
    auto operator==(const PromotionTime &) const -> bool = default;
};

/// A rule that lowers prices by itself.
struct Promotion {
    std::string promotionId;
    std::string name;
    PromotionKind kind = PromotionKind::Percent;
    std::int64_t percentPpm = 0;
    std::int64_t amountMinor = 0;
    Quantity buy;
    Quantity get;
    std::vector<PromotionTier> tiers;
    PromotionScope scope;
    PromotionTime time;
    std::string coupon;        ///< only with this code, "" without
    std::string customerGroup; ///< only for these customers, "" for everybody
    std::int64_t priority = 0; ///< higher ones are applied first
    bool combinable = false;   ///< may follow others on the same line; otherwise the line is left alone
    auto operator==(const Promotion &) const -> bool = default;
};

} // namespace tillhouse::domain
