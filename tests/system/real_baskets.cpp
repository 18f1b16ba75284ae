// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/real_baskets.h"

#include "ctl/ids.h"

#include <zlib.h>

#include <string_view>

namespace tillhouse::testing
{

namespace
{

/// Splits a line of the data set; its only quoted fields are names.
auto splitCsvLine(std::string_view line) -> std::vector<std::string>
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
            fields.back() += line[i++];
        else if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ',' && !quoted)
            fields.emplace_back();
        else if (line[i] != '\r')
            fields.back() += line[i];
    }
    return fields;
}

template <class Visit>
void eachRow(const std::string &csv, Visit &&visit)
{
    std::size_t begin = csv.find('\n') + 1; // past the header
    while (begin < csv.size()) {
        const auto end = std::min(csv.find('\n', begin), csv.size());
        if (!visit(splitCsvLine(std::string_view(csv).substr(begin, end - begin))))
            return;
        begin = end + 1;
    }
}

} // namespace

auto readGzip(const std::filesystem::path &file) -> domain::Result<std::string>
{
    const auto in = gzopen(file.c_str(), "rb");
    if (!in)
        return domain::Error{domain::ErrorCode::NotFound, file.string() + " can't be opened", {}};
    std::string text;
    char buffer[1 << 16];
    int got = 0;
    while ((got = gzread(in, buffer, sizeof buffer)) > 0)
        text.append(buffer, static_cast<std::size_t>(got));
    gzclose(in);
    if (got < 0)
        return domain::invalidField(file.string(), "is not gzip");
    return text;
}

auto readBaskets(const std::string &csv, std::size_t most) -> std::vector<RealBasket>
{
    // basket,store,household,time,sku,quantity,sales_value_minor,retail_discount_minor,coupon_discount_minor
    std::vector<RealBasket> baskets;
    std::map<std::string, std::size_t> known;
    eachRow(csv, [&](const std::vector<std::string> &row) {
        const auto [at, isNew] = known.emplace(row[0], baskets.size());
        if (isNew && baskets.size() == most)
            return false;
        if (isNew)
            baskets.push_back({row[0], row[3] + "Z", {}});
        baskets[at->second].lines.push_back({row[4], std::stoll(row[5]), std::stoll(row[6]), std::stoll(row[7])});
        return true;
    });
    return baskets;
}

auto readProducts(const std::string &csv) -> std::map<std::string, RealProduct>
{
    // sku,barcode,name,department,category,brand,price_minor,price_source,tax_category
    std::map<std::string, RealProduct> products;
    eachRow(csv, [&](const std::vector<std::string> &row) {
        products[row[0]] = {row[2], row[8]};
        return true;
    });
    return products;
}

auto productOf(const std::map<std::string, RealProduct> &products, const std::string &sku) -> RealProduct
{
    const auto found = products.find(sku);
    return found == products.end() ? RealProduct{"Not in the catalogue", "standard"} : found->second;
}

auto checkoutOf(const RealBasket &basket, const std::map<std::string, RealProduct> &products,
                const std::string &storeId, const std::string &tillId, int number) -> contract::CheckoutRequest
{
    contract::CheckoutRequest checkout;
    checkout.store_id = storeId;
    checkout.order_id = ctl::newId();
    checkout.location_id = "shop";
    checkout.till_id = tillId;
    checkout.receipt_number = tillId + "-" + std::to_string(number);
    checkout.sold_at = basket.soldAt;
    checkout.currency = "EUR";
    std::int64_t total = 0;
    for (const auto &real : basket.lines) {
        const auto product = productOf(products, real.sku);
        const auto wanted = real.paidMinor + real.discountMinor;
        const auto price = real.quantity == 0 ? 0 : (wanted + real.quantity - 1) / real.quantity;
        contract::CheckoutLine line;
        line.line_id = ctl::newId();
        line.sku = real.sku;
        line.name = product.name;
        line.quantity_milli = real.quantity * 1000;
        line.unit_price = contract::MoneyAmount{price, "EUR"};
        if (const auto off = price * real.quantity - real.paidMinor; off > 0)
            line.discount = contract::MoneyAmount{off, "EUR"};
        line.tax_rates = {product.taxCategory == "food" ? contract::TaxRate{"VAT 7 %", 70'000}
                                                        : contract::TaxRate{"VAT 19 %", 190'000}};
        checkout.lines.push_back(std::move(line));
        total += real.paidMinor;
    }
    checkout.total = {total, "EUR"};
    if (total > 0) {
        const auto note = (total / 2000 + 1) * 2000; // paid with whole twenties
        checkout.tenders = {
            {ctl::newId(), domain::TenderKind::Cash, {total, "EUR"}, contract::MoneyAmount{note, "EUR"}}};
    }
    return checkout;
}

auto includedTaxMinor(std::int64_t paidMinor, const std::string &taxCategory) -> std::int64_t
{
    const std::int64_t percent = taxCategory == "food" ? 7 : 19;
    return (2 * paidMinor * percent + (100 + percent)) / (2 * (100 + percent));
}

} // namespace tillhouse::testing
