// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/promotion.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tillhouse::domain
{

/// A line of a basket as promotions see it.
struct PromotionLine {
    std::string_view sku;
    std::string_view department;
    std::string_view category;
    Quantity quantity;
    std::int64_t unitPriceMinor = 0;
    /// A person gave a discount or another price: that is the last word, no promotion touches or counts the line.
    bool byHand = false;
};

/// Who buys, and when.
struct PromotionContext {
    std::vector<std::string> coupons; ///< the codes that the customer showed
    std::string customerGroup;        ///< "" for somebody unknown
    WallTime now;
};

/// What a promotion took off a line; 0 where it counted the line and rounding left nothing.
struct PromotionShare {
    const Promotion *promotion = nullptr; ///< of the book, and no longer than it
    std::int64_t amountMinor = 0;
};

/// What was taken off one line, in the order in which it was.
using LineShares = std::vector<PromotionShare>;

/// A line is left alone by further promotions when so many had a part of it.
constexpr std::size_t kMaxPromotionsPerLine = 10;

/// The promotions of a store, sorted and indexed once for many baskets. Immutable, so threads may share it.
class PromotionBook
{
public:
    PromotionBook() = default;
    /// Takes promotions that validate() accepts.
    explicit PromotionBook(std::vector<Promotion> promotions);
    PromotionBook(const PromotionBook &) = delete;
    auto operator=(const PromotionBook &) -> PromotionBook & = delete;

    /// In the order in which they are applied: higher priority first, then by id.
    auto promotions() const -> const std::vector<Promotion> & { return m_promotions; }

    /// What each promotion takes off each line: the one rule of the till and of the order service. In the order of
    /// promotions(), each from what those before it have left of the line (at first the gross), never below zero.
    ///
    /// - Percent: round(left * ppm / 1000000).
    /// - Amount: the lesser of the amount and what is left of all its lines, shared in proportion to what is left of
    ///   each by the largest remainder, ties to the earlier line.
    /// - FixedPrice: left - round(price * milli / 1000), where that is above zero; other lines are not touched.
    /// - BuyGet: the units of its lines, dearest first, in groups of buy + get; the last `get` of each full group are
    ///   reduced, on each line by round(left * reduced * ppm / (quantity * 1000000)). Units beyond the last full group
    ///   are not touched. Weighed goods count as what they weigh, so a group may end within a line.
    /// - Tiers: the highest tier that the quantities of its lines reach together, as Percent of each.
    ///
    /// Each round goes half away from zero. A promotion that is not combinable leaves lines alone that another one had
    /// a part in, be it only as the goods that had to be bought. Lines that no promotion may take do not count towards
    /// a group or a tier. One answer for each line, in their order. Error: LimitExceeded where sums do not fit.
    auto apply(std::span<const PromotionLine> lines,
               const PromotionContext &context) const & -> Result<std::vector<LineShares>>;
    /// The answer points into the book, so the book has to be there.
    auto apply(std::span<const PromotionLine> lines, const PromotionContext &context) const && = delete;

private:
    struct TextHash {
        using is_transparent = void;
        auto operator()(std::string_view text) const -> std::size_t { return std::hash<std::string_view>{}(text); }
    };
    using Index = std::unordered_map<std::string, std::vector<std::uint32_t>, TextHash, std::equal_to<>>;

    auto applies(const Promotion &promotion, const PromotionContext &context) const -> bool;
    /// For each promotion that runs, the lines that it is for.
    auto linesOfEach(std::span<const PromotionLine> lines, const PromotionContext &context) const
        -> std::vector<std::vector<std::uint32_t>>;

    std::vector<Promotion> m_promotions;
    std::vector<std::uint32_t> m_forAll; ///< those that name nothing
    Index m_bySku;
    Index m_byDepartment;
    Index m_byCategory;
};

/// What all promotions together took off a line.
auto sumOf(const LineShares &shares) -> std::int64_t;

} // namespace tillhouse::domain
