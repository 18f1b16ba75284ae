// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/refund.h"

#include <algorithm>
#include <map>

namespace tillhouse::domain
{

namespace
{

/// What all returns up to a quantity have paid back together.
struct Cumulative {
    std::int64_t totalMinor = 0;
    std::int64_t taxMinor = 0;
    std::vector<std::int64_t> taxMinors;
};

auto share(std::int64_t whole, std::int64_t part, std::int64_t of) -> std::int64_t
{
    if (of == 0)
        return 0;
    const auto value = mulDiv(whole, part, of, Rounding::HalfUp);
    TILLHOUSE_ASSERT(value); // part <= of, so the result is never above `whole`
    return *value;
}

/// The total follows the quantity; the tax follows the total and each rate's tax follows what is left of the tax, so
/// that none of them ever shrinks while the quantity grows, and all of them reach the sale's figures at its end.
auto cumulativeAt(const SoldLine &line, Quantity returned) -> Cumulative
{
    Cumulative sum;
    sum.totalMinor = share(line.totalMinor, returned.milli, line.sold.milli);
    sum.taxMinor = share(line.taxMinor, sum.totalMinor, line.totalMinor);
    std::int64_t left = sum.taxMinor;
    std::int64_t leftOfSale = line.taxMinor;
    for (const auto &tax : line.taxes) {
        const auto part = share(tax.taxMinor, left, leftOfSale);
        sum.taxMinors.push_back(part);
        left -= part;
        leftOfSale -= tax.taxMinor;
    }
    return sum;
}

auto refundLine(const SoldLine &line, Quantity returned) -> RefundedLine
{
    const auto before = cumulativeAt(line, line.refunded);
    const auto after = cumulativeAt(line, {line.refunded.milli + returned.milli});
    RefundedLine refunded;
    refunded.lineId = line.lineId;
    refunded.quantity = returned;
    refunded.totalMinor = after.totalMinor - before.totalMinor;
    refunded.taxMinor = after.taxMinor - before.taxMinor;
    refunded.netMinor = refunded.totalMinor - refunded.taxMinor;
    for (std::size_t i = 0; i < line.taxes.size(); ++i) {
        const auto &tax = line.taxes[i];
        refunded.taxes.push_back(
            {tax.code, tax.ratePpm, tax.mode, refunded.netMinor, after.taxMinors[i] - before.taxMinors[i]});
    }
    return refunded;
}

auto checkReturned(const SoldLine &line, const ReturnedLine &returned, const std::string &prefix) -> Result<void>
{
    if (returned.quantity.milli <= 0)
        return invalidField(prefix + "quantity_milli", "must be above zero");
    const auto left = line.sold.milli - line.refunded.milli;
    if (returned.quantity.milli > left)
        return Error{ErrorCode::LimitExceeded,
                     "more than what was sold and not yet refunded",
                     {{prefix + "quantity_milli", "at most " + std::to_string(left) + " can be refunded"}}};
    return {};
}

auto addRefunded(Refund &refund, RefundedLine line) -> Result<void>
{
    const auto total = checkedAdd(refund.totalMinor, line.totalMinor);
    if (!total)
        return total.error();
    // net and tax are parts of the total, neither negative: they fit where it fits.
    refund.totalMinor = *total;
    refund.netMinor += line.netMinor;
    refund.taxMinor += line.taxMinor;
    const auto taxes = addTaxes(refund.taxes, line.taxes);
    refund.lines.push_back(std::move(line));
    return taxes;
}

} // namespace

auto priceRefund(std::span<const SoldLine> sold, std::span<const ReturnedLine> returned) -> Result<Refund>
{
    if (returned.empty())
        return invalidField("lines", "must name at least one line");
    Refund refund;
    std::map<std::string_view, std::int64_t> returning;
    for (std::size_t i = 0; i < returned.size(); ++i) {
        const auto prefix = "lines/" + std::to_string(i) + "/";
        const auto line = std::ranges::find(sold, returned[i].lineId, &SoldLine::lineId);
        if (line == sold.end())
            return invalidField(prefix + "line_id", "is not a line of the order");
        if (!returning.emplace(line->lineId, returned[i].quantity.milli).second)
            return invalidField(prefix + "line_id", "must not be repeated");
        if (const auto valid = checkReturned(*line, returned[i], prefix); !valid)
            return valid.error();
        if (const auto added = addRefunded(refund, refundLine(*line, returned[i].quantity)); !added)
            return added.error();
    }
    refund.completesOrder = std::ranges::all_of(sold, [&](const SoldLine &line) {
        const auto found = returning.find(line.lineId);
        return line.refunded.milli + (found == returning.end() ? 0 : found->second) == line.sold.milli;
    });
    return refund;
}

} // namespace tillhouse::domain
