// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_exceptions.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

// The contract's bound of the list; a basket that breaks it has told enough.
constexpr std::size_t kMostExceptions = 1000;

auto amountText(const contract::MoneyAmount &amount) -> std::string
{
    return std::to_string(amount.amount_minor) + " " + amount.currency;
}

void compareLine(const contract::CheckoutLine &line, const contract::LineSnapshot *snapshot,
                 std::vector<contract::OrderException> &out)
{
    if (snapshot == nullptr || !snapshot->known) {
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

auto exceptionsOf(const contract::PlaceOrderRequest &request) -> std::vector<contract::OrderException>
{
    std::vector<contract::OrderException> out;
    const auto &checkout = request.checkout;
    if (checkout.channel != contract::Channel::Till)
        return out;
    if (!request.reservation) {
        out.push_back({"not_checked", std::nullopt, "inventory did not answer; stock and prices were not compared"});
        return out;
    }
    for (const auto &line : checkout.lines) {
        if (line.quantity_milli > 0)
            compareLine(line, snapshotOf(request, line.line_id), out);
    }
    out.resize(std::min(out.size(), kMostExceptions));
    return out;
}

} // namespace tillhouse::order
