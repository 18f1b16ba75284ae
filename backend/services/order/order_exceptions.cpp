// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_exceptions.h"

#include "domain/tax_exempt.h"
#include "kit/amount_text.h"
#include "order/order_promotions.h"

#include <algorithm>
#include <cstdlib>

namespace tillhouse::order
{

namespace
{

using kit::amountText;

// A few less than the contract's bound of the list, for what is said of the whole sale; a basket that breaks it has
// told enough.
constexpr std::size_t kMostExceptions = 990;

/// What inventory lists, as it is charged to whoever owes no tax.
auto listedOf(const contract::LineSnapshot &snapshot, const contract::CheckoutRequest &checkout)
    -> contract::LineSnapshot
{
    auto listed = snapshot;
    listed.price.amount_minor = listedPrice(snapshot, checkout);
    if (checkout.tax_exempt_reason)
        listed.tax_rates.clear();
    return listed;
}

auto sellsGoods(const contract::CheckoutRequest &checkout) -> bool
{
    return std::ranges::any_of(checkout.lines, [](const auto &line) { return !line.issue; });
}

void compareLine(const contract::CheckoutLine &line, const std::optional<contract::LineSnapshot> &snapshot,
                 std::vector<contract::OrderException> &out)
{
    if (!snapshot || !snapshot->known) {
        out.push_back({"unknown_product", line.line_id, "no product has the SKU " + line.sku});
        return;
    }
    if (line.unit_price && *line.unit_price != snapshot->price)
        out.push_back({"price_differs", line.line_id,
                       "charged " + amountText(*line.unit_price) + ", listed at " + amountText(snapshot->price)});
    if (line.unit_price && line.tax_rates != snapshot->tax_rates)
        out.push_back({"tax_differs", line.line_id, "the taxes charged are not those of " + snapshot->tax_category});
    if (snapshot->short_of_stock)
        out.push_back({"short_of_stock", line.line_id, "less was on hand than was sold of " + line.sku});
}

} // namespace

auto snapshotOf(const contract::PlaceOrderRequest &request, std::string_view lineId) -> const contract::LineSnapshot *
{
    if (!request.reservation)
        return nullptr;
    const auto &lines = request.reservation->lines;
    const auto found = std::ranges::find(lines, lineId, &contract::LineSnapshot::line_id);
    return found == lines.end() ? nullptr : &*found;
}

auto listedPrice(const contract::LineSnapshot &snapshot, const contract::CheckoutRequest &checkout) -> std::int64_t
{
    const auto minor = snapshot.price.amount_minor;
    if (!checkout.tax_exempt_reason)
        return minor;
    domain::TaxCategory tax;
    const auto mode = checkout.prices_include_tax ? domain::TaxMode::Included : domain::TaxMode::Excluded;
    for (const auto &rate : snapshot.tax_rates)
        tax.rates.push_back({rate.name, rate.rate_ppm, mode});
    const auto net = domain::priceWithoutTax(minor, tax);
    return net ? *net : minor;
}

auto roundingFits(const contract::PlaceOrderRequest &request) -> bool
{
    const auto &checkout = request.checkout;
    const auto step = request.reservation ? request.reservation->cash_rounding_minor : std::nullopt;
    const auto minor = checkout.rounding ? checkout.rounding->amount_minor : 0;
    if (!step || minor == 0)
        return true; // exact coins may always be given
    if (*step <= 0)
        return false;
    // What the other tenders leave is what the coins have to meet.
    std::int64_t inCash = checkout.total.amount_minor + (checkout.tip ? checkout.tip->amount_minor : 0);
    for (const auto &tender : checkout.tenders)
        inCash -= tender.kind == domain::TenderKind::Cash ? 0 : tender.amount.amount_minor;
    return std::abs(minor) * 2 <= *step && (inCash + minor) % *step == 0;
}

auto exceptionsOf(const contract::PlaceOrderRequest &request) -> std::vector<contract::OrderException>
{
    std::vector<contract::OrderException> out;
    const auto &checkout = request.checkout;
    if (checkout.channel != contract::Channel::Till)
        return out;
    if (!request.reservation && !sellsGoods(checkout))
        return out;
    if (!request.reservation) {
        out.push_back({"not_checked", std::nullopt, "inventory did not answer; stock and prices were not compared"});
        return out;
    }
    if (!roundingFits(request))
        out.push_back({"rounding_differs", std::nullopt,
                       "rounded by " + amountText(*checkout.rounding) + ", which the store's step of cash does not"});
    if (auto differs = promotionsDiffer(request))
        out.push_back(std::move(*differs));
    for (const auto &line : checkout.lines) {
        const auto *snapshot = snapshotOf(request, line.line_id);
        if (line.quantity_milli > 0 && !line.issue)
            compareLine(line, snapshot ? std::optional(listedOf(*snapshot, checkout)) : std::nullopt, out);
    }
    out.resize(std::min(out.size(), kMostExceptions));
    return out;
}

} // namespace tillhouse::order
