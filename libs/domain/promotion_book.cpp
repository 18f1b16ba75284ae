// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/promotion_book.h"

#include <algorithm>
#include <numeric>

namespace tillhouse::domain
{

namespace
{

constexpr std::int64_t kWholeShare = 1'000'000;
constexpr std::int64_t kOneUnit = 1000;

using LineNumbers = std::vector<std::uint32_t>;

/// What is left of the basket while promotions take from it.
class Taking
{
public:
    explicit Taking(std::span<const PromotionLine> lines)
        : m_lines(lines)
        , m_left(lines.size(), 0)
        , m_taken(lines.size())
    {
    }

    /// Sets what a line costs before any promotion. Lines out of the bounds of a basket are left to priceBasket().
    void open(std::uint32_t line)
    {
        const auto gross =
            mulDiv(m_lines[line].unitPriceMinor, m_lines[line].quantity.milli, kOneUnit, Rounding::HalfUp);
        m_left[line] = gross ? *gross : 0;
    }

    auto take(const Promotion &promotion, LineNumbers lines) -> Result<void>
    {
        std::erase_if(lines, [&](std::uint32_t line) {
            const auto before = m_taken[line].size();
            return m_left[line] <= 0 || before >= kMaxPromotionsPerLine || (before > 0 && !promotion.combinable);
        });
        if (lines.empty())
            return {};
        switch (promotion.kind) {
        case PromotionKind::Percent:
            takePercent(promotion, lines, promotion.percentPpm);
            break;
        case PromotionKind::Amount:
            return takeAmount(promotion, lines);
        case PromotionKind::FixedPrice:
            takeFixedPrice(promotion, lines);
            break;
        case PromotionKind::BuyGet:
            takeGroups(promotion, lines);
            break;
        case PromotionKind::Tiers:
            takeTier(promotion, lines);
            break;
        }
        return {};
    }

    auto result() && -> std::vector<LineShares> { return std::move(m_taken); }

private:
    void note(const Promotion &promotion, std::uint32_t line, std::int64_t amountMinor)
    {
        m_left[line] -= amountMinor;
        m_taken[line].push_back({&promotion, amountMinor});
    }

    /// left * part / whole for a part of the whole: it always fits, and is never more than is left.
    auto partOfLeft(std::uint32_t line, std::int64_t part, std::int64_t whole) const -> std::int64_t
    {
        const auto share = mulDiv(m_left[line], part, whole, Rounding::HalfUp);
        TILLHOUSE_ASSERT(share);
        return std::clamp<std::int64_t>(*share, 0, m_left[line]);
    }

    void takePercent(const Promotion &promotion, const LineNumbers &lines, std::int64_t ppm)
    {
        for (const auto line : lines)
            note(promotion, line, partOfLeft(line, std::min(ppm, kWholeShare), kWholeShare));
    }

    auto takeAmount(const Promotion &promotion, const LineNumbers &lines) -> Result<void>
    {
        std::vector<std::int64_t> weights;
        std::int64_t sum = 0;
        for (const auto line : lines) {
            weights.push_back(m_left[line]);
            const auto added = checkedAdd(sum, m_left[line]);
            if (!added)
                return added.error();
            sum = *added;
        }
        const auto parts = allocateMinor(std::min(promotion.amountMinor, sum), weights);
        if (!parts)
            return parts.error();
        for (std::size_t i = 0; i < lines.size(); ++i)
            note(promotion, lines[i], (*parts)[i]);
        return {};
    }

    void takeFixedPrice(const Promotion &promotion, const LineNumbers &lines)
    {
        for (const auto line : lines) {
            const auto price = mulDiv(promotion.amountMinor, m_lines[line].quantity.milli, kOneUnit, Rounding::HalfUp);
            if (price && *price < m_left[line])
                note(promotion, line, m_left[line] - *price);
        }
    }

    void takeGroups(const Promotion &promotion, LineNumbers lines)
    {
        const auto group = promotion.buy.milli + promotion.get.milli;
        TILLHOUSE_ASSERT(group > 0); // validate() asks for both
        const auto full = quantityOf(lines) / group * group;
        // How much of the first `units` is reduced: the end of each group.
        const auto reducedBefore = [&](std::int64_t units) {
            units = std::min(units, full);
            return units / group * promotion.get.milli + std::max<std::int64_t>(0, units % group - promotion.buy.milli);
        };
        std::stable_sort(lines.begin(), lines.end(), [&](std::uint32_t a, std::uint32_t b) {
            return m_lines[a].unitPriceMinor > m_lines[b].unitPriceMinor;
        });
        std::int64_t at = 0;
        for (const auto line : lines) {
            if (at >= full)
                return;
            const auto quantity = m_lines[line].quantity.milli;
            const auto reduced = reducedBefore(at + quantity) - reducedBefore(at);
            note(promotion, line, partOfLeft(line, reduced * promotion.percentPpm, quantity * kWholeShare));
            at += quantity;
        }
    }

    void takeTier(const Promotion &promotion, const LineNumbers &lines)
    {
        const auto together = quantityOf(lines);
        const PromotionTier *reached = nullptr;
        for (const auto &tier : promotion.tiers) {
            if (tier.from.milli <= together && (reached == nullptr || tier.from.milli > reached->from.milli))
                reached = &tier;
        }
        if (reached != nullptr)
            takePercent(promotion, lines, reached->percentPpm);
    }

    auto quantityOf(const LineNumbers &lines) const -> std::int64_t
    {
        return std::accumulate(lines.begin(), lines.end(), std::int64_t{0}, [&](std::int64_t sum, std::uint32_t line) {
            return sum + m_lines[line].quantity.milli;
        });
    }

    std::span<const PromotionLine> m_lines;
    std::vector<std::int64_t> m_left;
    std::vector<LineShares> m_taken;
};

auto canBeReduced(const PromotionLine &line) -> bool
{
    return !line.byHand && line.quantity.milli > 0 && line.quantity.milli <= kMaxQuantityMilli &&
           line.unitPriceMinor > 0;
}

} // namespace

PromotionBook::PromotionBook(std::vector<Promotion> promotions)
    : m_promotions(std::move(promotions))
{
    std::ranges::sort(m_promotions, [](const Promotion &a, const Promotion &b) {
        return a.priority != b.priority ? a.priority > b.priority : a.promotionId < b.promotionId;
    });
    for (std::uint32_t number = 0; number < m_promotions.size(); ++number) {
        const auto &scope = m_promotions[number].scope;
        if (scope.skus.empty() && scope.departments.empty() && scope.categories.empty())
            m_forAll.push_back(number);
        for (const auto &sku : scope.skus)
            m_bySku[sku].push_back(number);
        for (const auto &department : scope.departments)
            m_byDepartment[department].push_back(number);
        for (const auto &category : scope.categories)
            m_byCategory[category].push_back(number);
    }
}

auto PromotionBook::applies(const Promotion &promotion, const PromotionContext &context) const -> bool
{
    if (!promotion.customerGroup.empty() && promotion.customerGroup != context.customerGroup)
        return false;
    const auto shown = [&](const std::string &code) { return sameCoupon(code, promotion.coupon); };
    if (!promotion.coupon.empty() && std::ranges::none_of(context.coupons, shown))
        return false;
    return runsAt(promotion.time, context.now);
}

auto PromotionBook::linesOfEach(std::span<const PromotionLine> lines, const PromotionContext &context) const
    -> std::vector<LineNumbers>
{
    std::vector<LineNumbers> each(m_promotions.size());
    std::vector<bool> runs(m_promotions.size());
    for (std::size_t number = 0; number < m_promotions.size(); ++number)
        runs[number] = applies(m_promotions[number], context);
    const auto add = [&](const LineNumbers &numbers, std::uint32_t line) {
        for (const auto number : numbers) {
            // A line that is named twice, by its product and its department, is one line.
            if (runs[number] && (each[number].empty() || each[number].back() != line))
                each[number].push_back(line);
        }
    };
    const auto addFrom = [&](const Index &index, std::string_view text, std::uint32_t line) {
        if (const auto found = index.find(text); found != index.end())
            add(found->second, line);
    };
    for (std::uint32_t line = 0; line < lines.size(); ++line) {
        if (!canBeReduced(lines[line]))
            continue;
        add(m_forAll, line);
        addFrom(m_bySku, lines[line].sku, line);
        addFrom(m_byDepartment, lines[line].department, line);
        addFrom(m_byCategory, lines[line].category, line);
    }
    return each;
}

auto PromotionBook::apply(std::span<const PromotionLine> lines,
                          const PromotionContext &context) const & -> Result<std::vector<LineShares>>
{
    if (m_promotions.empty())
        return std::vector<LineShares>(lines.size());
    auto each = linesOfEach(lines, context);
    Taking taking(lines);
    for (std::uint32_t line = 0; line < lines.size(); ++line) {
        if (canBeReduced(lines[line]))
            taking.open(line);
    }
    for (std::size_t number = 0; number < m_promotions.size(); ++number) {
        if (each[number].empty())
            continue;
        if (const auto taken = taking.take(m_promotions[number], std::move(each[number])); !taken)
            return taken.error();
    }
    return std::move(taking).result();
}

auto sumOf(const LineShares &shares) -> std::int64_t
{
    return std::accumulate(shares.begin(), shares.end(), std::int64_t{0},
                           [](std::int64_t sum, const PromotionShare &share) { return sum + share.amountMinor; });
}

} // namespace tillhouse::domain
