// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_promotions.h"

#include "contract/promotion_book.h"
#include "domain/exact_line.h"
#include "domain/time_text.h"
#include "kit/amount_text.h"
#include "order/order_exceptions.h"

#include <algorithm>
#include <cstdlib>

namespace tillhouse::order
{

namespace
{

using contract::CheckoutLine;
using contract::CheckoutRequest;
using contract::LineSnapshot;
using domain::invalidField;
using domain::Result;

constexpr std::int64_t kMinuteMs = 60'000;
/// Clocks on walls are at most so far from UTC.
constexpr std::int64_t kMostWallOffsetMs = 15 * 60 * kMinuteMs;

auto wallTimeOf(const CheckoutRequest &checkout) -> domain::WallTime
{
    if (checkout.sold_local) {
        const auto local = domain::parseWallTime(*checkout.sold_local);
        if (local)
            return *local;
    }
    const auto utc = domain::parseUtc(checkout.sold_at);
    const auto ms = utc ? *utc : 0;
    return {ms / domain::kMsPerDay, ms % domain::kMsPerDay / kMinuteMs};
}

auto promotionLine(const CheckoutLine &line, const LineSnapshot *snapshot, const CheckoutRequest &checkout)
    -> domain::PromotionLine
{
    const bool known = snapshot != nullptr && snapshot->known;
    const auto listed = known ? listedPrice(*snapshot, checkout) : 0;
    const bool tillPrice = checkout.channel == contract::Channel::Till && line.unit_price.has_value();
    domain::PromotionLine out;
    out.sku = line.sku;
    if (known) {
        out.department = snapshot->department;
        out.category = snapshot->category;
    } else {
        out.department = line.department ? std::string_view(*line.department) : std::string_view();
        out.category = line.category ? std::string_view(*line.category) : std::string_view();
    }
    out.quantity = {line.quantity_milli};
    out.unitPriceMinor = tillPrice ? line.unit_price->amount_minor : listed;
    const auto byPerson = (line.discount ? line.discount->amount_minor : 0) - contract::sumOf(line.promotions);
    const bool otherPrice = tillPrice && known && line.unit_price->amount_minor != listed && line.promotions.empty();
    // As the till has it: what is left over of a label's price is nobody's discount.
    const bool leftOver =
        line.unit && domain::isMeasured(*line.unit) && domain::isLeftOver(byPerson, out.unitPriceMinor);
    out.byHand = (byPerson > 0 && !leftOver) || otherPrice || line.issue.has_value();
    return out;
}

auto sameShares(const std::vector<contract::LinePromotion> &a, const std::vector<contract::LinePromotion> &b) -> bool
{
    return std::ranges::equal(a, b, [](const auto &left, const auto &right) {
        return left.promotion_id == right.promotion_id && left.amount_minor == right.amount_minor;
    });
}

/// "Two for one 2.00 EUR, Staff 0.18 EUR", or that there is none.
auto told(const std::vector<contract::LinePromotion> &promotions, const std::string &currency) -> std::string
{
    std::string text;
    for (const auto &promotion : promotions)
        text += (text.empty() ? "" : ", ") + promotion.name + " " + kit::amountText({promotion.amount_minor, currency});
    return text.empty() ? "nothing" : text;
}

/// At most so many bytes, without half a character at the end.
auto shortened(std::string text, std::size_t bytes) -> std::string
{
    if (text.size() <= bytes)
        return text;
    text.resize(bytes);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
        text.pop_back();
    if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U)
        text.pop_back();
    return text + "...";
}

} // namespace

auto givenPromotions(const contract::PlaceOrderRequest &request) -> Result<PromotionsOfLines>
{
    const auto &checkout = request.checkout;
    if (!request.reservation || request.reservation->promotions.empty())
        return PromotionsOfLines(checkout.lines.size());
    std::vector<domain::PromotionLine> lines;
    for (const auto &line : checkout.lines)
        lines.push_back(promotionLine(line, snapshotOf(request, line.line_id), checkout));
    const auto book = contract::bookOf(request.reservation->promotions);
    const auto shares =
        book->apply(lines, {checkout.coupons, checkout.customer_group.value_or(""), wallTimeOf(checkout)});
    if (!shares)
        return shares.error();
    PromotionsOfLines given;
    for (const auto &ofLine : *shares)
        given.push_back(contract::linePromotions(ofLine));
    return given;
}

auto checkPromotions(const CheckoutRequest &checkout) -> Result<void>
{
    const bool online = checkout.channel == contract::Channel::Online;
    for (std::size_t i = 0; i < checkout.lines.size(); ++i) {
        const auto &line = checkout.lines[i];
        const auto field = "lines/" + std::to_string(i) + "/promotions";
        if (online && !line.promotions.empty())
            return invalidField(field, "are the store's to give");
        if (!line.promotions.empty() &&
            contract::sumOf(line.promotions) > (line.discount ? line.discount->amount_minor : 0))
            return invalidField(field, "must not be more than the line's discount, which they are part of");
    }
    if (!checkout.sold_local)
        return {};
    const auto local = domain::parseWallTime(*checkout.sold_local);
    if (!local)
        return local.error();
    const auto utc = domain::parseUtc(checkout.sold_at, "sold_at");
    if (!utc)
        return utc.error();
    const auto localMs = local->day * domain::kMsPerDay + local->minute * kMinuteMs;
    if (online && std::abs(localMs - *utc) > kMostWallOffsetMs)
        return invalidField("sold_local", "must be sold_at on some wall of the world");
    return {};
}

auto promotionsDiffer(const contract::PlaceOrderRequest &request) -> std::optional<contract::OrderException>
{
    constexpr std::size_t kMostDetail = 280;
    const auto given = givenPromotions(request);
    if (!given)
        return std::nullopt; // more than an order may cost: refused for that
    const auto &lines = request.checkout.lines;
    std::size_t count = 0;
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (sameShares(lines[i].promotions, (*given)[i]))
            continue;
        ++count;
        first = first ? first : i;
    }
    if (!first)
        return std::nullopt;
    const auto &line = lines[*first];
    const auto &currency = request.checkout.currency;
    return contract::OrderException{"promotion_differs", line.line_id,
                                    shortened("on " + std::to_string(count) +
                                                  (count == 1 ? " line; " : " lines; the first: ") + line.sku +
                                                  " was given " + told(line.promotions, currency) +
                                                  ", the store's promotions give " + told((*given)[*first], currency),
                                              kMostDetail)};
}

} // namespace tillhouse::order
