// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/code_lookup.h"

#include "contract/till_rules.h"
#include "domain/gtin.h"

#include <QCoreApplication>

#include <algorithm>

namespace tillhouse::pos
{

using domain::EmbeddedKind;
using domain::Error;
using domain::ErrorCode;

namespace
{

class LookupWords
{
    Q_DECLARE_TR_FUNCTIONS(tillhouse::pos::CodeLookup)
};

/// The code as it was read, then as scanners that add or drop leading zeros read the same article.
auto readings(const std::string &code) -> std::vector<std::string>
{
    std::vector<std::string> all{code};
    const auto parsed = domain::Barcode::parse(code);
    if (!parsed || parsed->kind() == domain::BarcodeKind::Plu)
        return all;
    const std::string whole(parsed->gtin14());
    for (const std::size_t length : {std::size_t{14}, std::size_t{13}, std::size_t{12}, std::size_t{8}}) {
        const auto zeros = whole.size() - length;
        if (whole.find_first_not_of('0') >= zeros && whole.substr(zeros) != code)
            all.push_back(whole.substr(zeros));
    }
    return all;
}

auto sameArticle(const std::string &listed, const std::string &code) -> bool
{
    if (listed == code)
        return true;
    const auto a = domain::Barcode::parse(listed);
    const auto b = domain::Barcode::parse(code);
    return a && b && *a == *b;
}

auto plainGoods(const client::LocalCatalogue &catalogue, const std::string &code) -> std::optional<Goods>
{
    for (const auto &reading : readings(code)) {
        auto product = catalogue.findByCode(reading);
        if (!product)
            continue;
        Goods goods{std::move(*product), code};
        const auto &packs = goods.product.packs;
        const auto pack = std::find_if(packs.begin(), packs.end(),
                                       [&](const contract::ProductPack &each) { return sameArticle(each.code, code); });
        if (pack != packs.end())
            goods.pack = *pack;
        return goods;
    }
    return std::nullopt;
}

auto labelledGoods(Goods goods, const domain::EmbeddedReading &label, const contract::StoreSettings &store)
    -> Result<std::optional<Goods>>
{
    if (label.value == 0) {
        // Whoever measures the goods at the till needs no value; anything else would be sold for nothing.
        if (domain::isMeasured(goods.product.unit) && label.kind == EmbeddedKind::Weight)
            return std::optional(std::move(goods));
        return Error{ErrorCode::InvalidInput,
                     LookupWords::tr("This label says neither weight nor price: weigh it again.").toStdString(),
                     {}};
    }
    if (label.kind == EmbeddedKind::Weight) {
        goods.labelQuantityMilli = domain::embeddedQuantity(label).milli;
        return std::optional(std::move(goods));
    }
    const auto currency = domain::Currency::parse(store.currency);
    if (!currency)
        return currency.error();
    const auto price = domain::embeddedPriceMinor(label, *currency);
    if (!price)
        return Error{ErrorCode::InvalidInput,
                     LookupWords::tr("This label's price cannot be read: check how the till is "
                                     "set up for labels.")
                         .toStdString(),
                     {}};
    goods.labelPriceMinor = *price;
    return std::optional(std::move(goods));
}

} // namespace

auto lookUp(const client::LocalCatalogue &catalogue, const contract::StoreSettings &store, const std::string &code)
    -> Result<std::optional<Goods>>
{
    if (auto goods = plainGoods(catalogue, code))
        return goods;
    const auto label = domain::readEmbedded(code, contract::embeddedRules(store.till));
    if (!label)
        return Error{
            ErrorCode::InvalidInput, LookupWords::tr("The label was misread: scan it again.").toStdString(), {}};
    if (!*label)
        return std::optional<Goods>{};
    for (const auto &listed : (*label)->productCodes)
        if (auto product = catalogue.findByCode(listed))
            return labelledGoods(Goods{std::move(*product), code}, **label, store);
    return std::optional<Goods>{};
}

} // namespace tillhouse::pos
