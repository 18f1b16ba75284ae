// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/line_changes.h"

#include <algorithm>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;

namespace
{

auto notFound() -> Error
{
    return {ErrorCode::Conflict, "Find the product first.", {}};
}

} // namespace

auto putQuantity(CartLine &line, std::int64_t quantityMilli) -> Result<void>
{
    if (quantityMilli <= 0 || quantityMilli > domain::kMaxQuantityMilli)
        return domain::invalidField("quantity", "must be more than 0 and at most 1 000 000");
    if (line.issue && quantityMilli != kOneMilli)
        return Error{ErrorCode::Conflict, "Money on an account is sold once; add another line.", {}};
    line.seenMilli = std::min(line.seenMilli, quantityMilli);
    if (line.pack)
        return fitPack(line, quantityMilli);
    line.item.quantity.milli = quantityMilli;
    line.offMinor = 0;
    line.labelPrice = line.labelPrice && !domain::isMeasured(line.unit);
    return {};
}

auto putDiscount(CartLine &line, domain::Discount discount) -> Result<void>
{
    if (line.unknown || line.issue || line.item.quantity.milli == 0)
        return Error{ErrorCode::Conflict, "There is nothing on this line to discount.", {}};
    line.item.discount = discount;
    return {};
}

auto putUnitPrice(CartLine &line, std::int64_t unitPriceMinor) -> Result<void>
{
    if (line.unknown)
        return notFound();
    if (line.issue && unitPriceMinor <= 0)
        return domain::invalidField("price", "must be above zero");
    if (line.pack && line.item.quantity.milli > 0) {
        line.pack->price_minor = unitPriceMinor;
        return fitPack(line, line.countMilli());
    }
    line.item.unitPriceMinor = unitPriceMinor;
    line.offMinor = 0;
    line.labelPrice = false;
    return {};
}

auto putNote(CartLine &line, const std::string &note) -> Result<void>
{
    if (line.unknown)
        return notFound();
    line.note = note;
    return {};
}

auto countOn(CartLine &line, const CartLine &fresh, std::int64_t countMilli) -> Result<void>
{
    line.seenMilli += fresh.seenMilli;
    if (line.pack)
        return fitPack(line, line.countMilli() + countMilli);
    line.item.quantity.milli += fresh.item.quantity.milli;
    return {};
}

void takeOff(CartLine &line)
{
    line.item.quantity = {0};
    line.item.discount = {};
    line.offMinor = 0;
}

auto itemsIn(const std::vector<CartLine> &lines) -> std::int64_t
{
    std::int64_t count = 0;
    for (const auto &line : lines) {
        const auto milli = line.unknown ? 0 : line.item.quantity.milli;
        if (domain::isMeasured(line.unit))
            count += milli > 0 ? 1 : 0;
        else
            count += milli % kOneMilli == 0 ? milli / kOneMilli : 1;
    }
    return count;
}

auto quantitiesIn(const std::vector<CartLine> &lines) -> std::unordered_map<std::string, std::int64_t>
{
    std::unordered_map<std::string, std::int64_t> milli;
    for (const auto &line : lines)
        if (!line.unknown)
            milli[line.item.sku] += line.item.quantity.milli;
    return milli;
}

} // namespace tillhouse::pos
