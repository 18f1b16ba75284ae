// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_line.h"

#include "client/ids.h"
#include "domain/exact_line.h"
#include "domain/pricing.h"
#include "domain/share.h"

#include <algorithm>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;

namespace
{

constexpr std::int64_t kWholeShare = 1'000'000;
constexpr std::size_t kNameBytes = 200; ///< as the contract has it

auto wholeCount(std::int64_t countMilli, const char *words) -> Result<std::int64_t>
{
    if (countMilli <= 0 || countMilli % kOneMilli != 0)
        return Error{ErrorCode::InvalidInput, words, {}};
    return countMilli / kOneMilli;
}

auto fit(CartLine &line, const Result<domain::ExactLine> &figures) -> Result<void>
{
    if (!figures)
        return figures.error();
    line.item.quantity = figures->quantity;
    line.item.unitPriceMinor = figures->unitPriceMinor;
    line.offMinor = figures->discountMinor;
    return {};
}

/// Makes the line cost what so many labels say.
auto fitLabel(CartLine &line, std::int64_t labelPriceMinor, std::int64_t countMilli) -> Result<void>
{
    const auto count = wholeCount(countMilli, "A labelled portion is sold whole.");
    if (!count)
        return count.error();
    line.labelPrice = true;
    if (!domain::isMeasured(line.unit) || line.listPriceMinor == 0) {
        line.item.quantity = {countMilli};
        line.item.unitPriceMinor = labelPriceMinor;
        return {};
    }
    const auto wanted = domain::checkedMul(labelPriceMinor, *count);
    if (!wanted)
        return wanted.error();
    return fit(line, domain::measuredFor(line.listPriceMinor, *wanted));
}

/// Cut at a character's start, so that what is left is still UTF-8.
auto nameOf(const Goods &goods) -> std::string
{
    auto name = goods.product.name;
    if (goods.pack)
        name += " (" + goods.pack->name + ")";
    auto end = std::min(name.size(), kNameBytes);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
        --end;
    name.resize(end);
    return name;
}

auto packOf(const Goods &goods) -> std::optional<CartPack>
{
    if (!goods.pack)
        return std::nullopt;
    CartPack pack{goods.pack->name, goods.pack->quantity_milli};
    if (goods.pack->price)
        pack.price_minor = goods.pack->price->amount_minor;
    const auto contents =
        domain::mulDiv(goods.product.price.amount_minor, pack.quantity_milli, kOneMilli, domain::Rounding::HalfUp);
    pack.list_price_minor = pack.price_minor.value_or(contents ? *contents : 0);
    return pack;
}

} // namespace

auto CartLine::countMilli() const -> std::int64_t
{
    if (!pack || pack->quantity_milli <= 0)
        return item.quantity.milli;
    return item.quantity.milli / pack->quantity_milli * kOneMilli; // whole packs: nothing is left
}

auto grossOf(const domain::BasketLine &item) -> Result<std::int64_t>
{
    return domain::mulDiv(item.unitPriceMinor, item.quantity.milli, kOneMilli, domain::Rounding::HalfUp);
}

auto pricedItem(const CartLine &line) -> Result<domain::BasketLine>
{
    auto item = line.item;
    if (line.offMinor == 0)
        return item;
    const auto gross = grossOf(item);
    if (!gross)
        return gross.error();
    const auto rest = *gross - line.offMinor;
    auto more = Result<std::int64_t>(item.discount.value);
    if (item.discount.kind == domain::DiscountKind::Percent)
        more = domain::mulDiv(rest, item.discount.value, kWholeShare, domain::Rounding::HalfUp);
    else if (item.discount.kind == domain::DiscountKind::None)
        more = std::int64_t{0};
    if (!more)
        return more.error();
    if (*more > rest)
        return domain::invalidField("discount", "must be from 0 to what the line costs");
    item.discount = {domain::DiscountKind::Amount, line.offMinor + *more};
    return item;
}

auto fitPack(CartLine &line, std::int64_t countMilli) -> Result<void>
{
    const auto count = wholeCount(countMilli, "A pack is sold whole.");
    if (!count)
        return count.error();
    const auto milli = domain::checkedMul(line.pack->quantity_milli, *count);
    if (!milli || *milli > domain::kMaxQuantityMilli)
        return Error{ErrorCode::LimitExceeded, "That is more than one line can hold.", {}};
    if (!line.pack->price_minor) {
        line.item.quantity = {*milli};
        line.item.unitPriceMinor = line.listPriceMinor;
        line.offMinor = 0;
        return {};
    }
    const auto wanted = domain::checkedMul(*line.pack->price_minor, *count);
    if (!wanted)
        return wanted.error();
    return fit(line, domain::exactLine({*milli}, line.listPriceMinor, *wanted));
}

auto priceCutOf(const CartLine &line, std::int64_t unitPriceMinor) -> std::int64_t
{
    const auto list = line.pack ? line.pack->list_price_minor : line.listPriceMinor;
    return domain::shareUp(list - unitPriceMinor, list);
}

auto offList(const CartLine &line) -> std::int64_t
{
    const auto price = line.pack && line.pack->price_minor ? *line.pack->price_minor : line.item.unitPriceMinor;
    const auto cut = line.pack && !line.pack->price_minor ? 0 : priceCutOf(line, price);
    const auto &discount = line.item.discount;
    auto share = discount.value;
    if (discount.kind == domain::DiscountKind::None)
        share = 0;
    else if (discount.kind == domain::DiscountKind::Amount) {
        const auto gross = grossOf(line.item);
        share = domain::shareUp(discount.value, gross ? *gross - line.offMinor : 0);
    }
    // The discount takes its share of what the lower price has left.
    const auto left = domain::mulDiv(kWholeShare - cut, kWholeShare - share, kWholeShare, domain::Rounding::Down);
    return kWholeShare - (left ? *left : 0);
}

auto joins(const CartLine &last, const CartLine &fresh) -> bool
{
    return !last.unknown && !last.issue && !fresh.issue && last.item.quantity.milli > 0 &&
           last.item.sku == fresh.item.sku && last.item.tax == fresh.item.tax &&
           last.item.discount.kind == domain::DiscountKind::None && last.pack == fresh.pack &&
           last.listPriceMinor == fresh.listPriceMinor &&
           (fresh.pack || last.item.unitPriceMinor == fresh.item.unitPriceMinor) && !last.labelPrice &&
           !fresh.labelPrice && !domain::isMeasured(fresh.unit) && last.note.empty();
}

auto makeLine(const Goods &goods, std::int64_t countMilli, domain::TaxMode mode) -> Result<CartLine>
{
    const auto &product = goods.product;
    CartLine line;
    line.code = goods.code;
    line.unit = product.unit;
    line.minimumAge = product.minimum_age;
    line.listPriceMinor = product.price.amount_minor;
    line.department = product.department;
    line.category = product.category;
    line.pack = packOf(goods);
    line.item.lineId = client::newId();
    line.item.sku = product.sku;
    line.item.name = nameOf(goods);
    line.item.quantity = {countMilli};
    line.item.unitPriceMinor = product.price.amount_minor;
    line.item.tax.code = product.tax_category;
    for (const auto &rate : product.tax_rates)
        line.item.tax.rates.push_back({rate.name, rate.rate_ppm, mode});
    auto fitted = Result<void>();
    if (line.pack)
        fitted = fitPack(line, countMilli);
    else if (goods.labelPriceMinor)
        fitted = fitLabel(line, *goods.labelPriceMinor, countMilli);
    else if (goods.labelQuantityMilli) {
        const auto milli = domain::mulDiv(*goods.labelQuantityMilli, countMilli, kOneMilli, domain::Rounding::HalfUp);
        if (!milli)
            return milli.error();
        line.item.quantity = {*milli};
    }
    if (!fitted)
        return fitted.error();
    line.seenMilli = domain::isMeasured(line.unit) && !line.pack ? line.item.quantity.milli : kOneMilli;
    return line;
}

auto contentOf(const CartLine &line) -> CartLineContent
{
    CartLineContent kept{line.item.lineId,
                         line.item.sku,
                         line.code,
                         line.item.name,
                         line.unknown,
                         line.item.quantity.milli,
                         line.item.unitPriceMinor,
                         std::string(domain::name(line.item.discount.kind)),
                         line.item.discount.value,
                         line.item.tax.code,
                         {}};
    for (const auto &rate : line.item.tax.rates)
        kept.tax_rates.push_back({rate.code, rate.ratePpm});
    kept.unit = line.unit;
    kept.minimum_age = line.minimumAge;
    kept.list_price_minor = line.listPriceMinor;
    kept.pack = line.pack;
    kept.label_price = line.labelPrice;
    kept.off_minor = line.offMinor;
    kept.note = line.note;
    kept.issue = line.issue;
    kept.seen_milli = line.seenMilli;
    kept.department = line.department;
    kept.category = line.category;
    return kept;
}

auto lineOf(const CartLineContent &kept, domain::TaxMode mode) -> CartLine
{
    CartLine line;
    line.code = kept.code;
    line.unknown = kept.unknown;
    line.item.lineId = kept.line_id;
    line.item.sku = kept.sku;
    line.item.name = kept.name;
    line.item.quantity = {kept.quantity_milli};
    line.item.unitPriceMinor = kept.unit_price_minor;
    line.item.discount.kind =
        domain::enumFromName<domain::DiscountKind>(kept.discount_kind).value_or(domain::DiscountKind::None);
    line.item.discount.value = kept.discount_value;
    line.item.tax.code = kept.tax_category;
    for (const auto &rate : kept.tax_rates)
        line.item.tax.rates.push_back({rate.name, rate.rate_ppm, mode});
    line.unit = kept.unit;
    line.minimumAge = kept.minimum_age;
    line.listPriceMinor = kept.list_price_minor > 0 ? kept.list_price_minor : kept.unit_price_minor;
    line.pack = kept.pack;
    line.labelPrice = kept.label_price;
    line.offMinor = kept.off_minor;
    line.note = kept.note;
    line.issue = kept.issue;
    line.seenMilli = kept.seen_milli;
    line.department = kept.department;
    line.category = kept.category;
    return line;
}

} // namespace tillhouse::pos
