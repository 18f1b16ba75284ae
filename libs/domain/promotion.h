// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enum_names.h"
#include "domain/quantity.h"
#include "domain/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

/// When a promotion runs, by the clock on the shop's wall. An end before its start reaches past midnight; what comes
/// after midnight belongs to the day on which it started, so Friday's happy hour is Friday's until its end.
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
    bool couponOnce = false;   ///< the code is good for one sale; whether it was used is not a matter of prices
    auto operator==(const Promotion &) const -> bool = default;
};

constexpr std::int64_t kMinutesPerDay = 1440;

/// A moment by the clock on the shop's wall. No time zone: whoever looked at the clock was in the shop.
struct WallTime {
    std::int64_t day = 0;    ///< days since 1970-01-01
    std::int64_t minute = 0; ///< of the day, 0 .. 1439
    auto operator==(const WallTime &) const -> bool = default;
};

/// Reads `2026-03-01T17:30`; InvalidInput naming `field` for anything else, impossible dates included.
auto parseWallTime(std::string_view text, std::string_view field = "sold_local") -> Result<WallTime>;

/// Whether it runs at that moment. A day that cannot be read is no bound; validate() refuses it.
auto runsAt(const PromotionTime &time, const WallTime &now) -> bool;

/// Whether the customer's code is the promotion's: letters of either case are the same letter (ASCII).
auto sameCoupon(std::string_view shown, std::string_view wanted) -> bool;

/// Whether the promotion says everything that its kind needs and nothing that it has no use for. InvalidInput lists
/// every faulty field by the contract's name: `percent_ppm`, `tiers/1/from_milli`, `to_day` ...
auto validate(const Promotion &promotion) -> Result<void>;

} // namespace tillhouse::domain
