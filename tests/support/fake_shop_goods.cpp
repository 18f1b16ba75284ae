// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake shop sells.
#include "support/fake_shop.h"

#include "contract/endpoints.h"
#include "support/fake_reply.h"

namespace tillhouse::testing
{

using kit::HttpReply;
using kit::HttpRequest;

namespace
{

constexpr const char *kGoodsTime = "2026-03-02T10:15:00.000Z";

} // namespace

void FakeShop::addProduct(const std::string &sku, const std::string &name, const std::string &barcode,
                          std::int64_t price, const std::string &department)
{
    contract::Product product;
    product.store_id = "main";
    product.sku = sku;
    product.name = name;
    product.department = department;
    product.barcodes = {barcode};
    product.price = {price, "EUR"};
    product.tax_category = "reduced";
    product.tax_rates = {{"VAT", 70000}};
    product.version = 1;
    product.updated_at = kGoodsTime;
    const std::lock_guard lock(m_mutex);
    m_products.push_back(std::move(product));
}

void FakeShop::offer(contract::Product product)
{
    product.store_id = "main";
    if (product.price.currency.empty())
        product.price.currency = "EUR";
    product.tax_category = "reduced";
    product.tax_rates = {{"VAT", 70000}};
    product.version = 1;
    product.updated_at = kGoodsTime;
    const std::lock_guard lock(m_mutex);
    m_products.push_back(std::move(product));
}

void FakeShop::setPromotions(std::vector<contract::Promotion> promotions)
{
    const std::lock_guard lock(m_mutex);
    m_promotions = std::move(promotions);
}

auto FakeShop::putProduct(const std::string &sku, const HttpRequest &request) -> HttpReply
{
    const auto wanted =
        contract::decodeRequest(contract::kPutProduct, {{"store_id", "main"}, {"sku", sku}}, {}, request.body);
    if (!wanted) {
        HttpReply reply;
        reply.status = contract::httpStatus(wanted.error().code);
        reply.contentType = "application/problem+json";
        reply.body = contract::encode(contract::toProblem(wanted.error(), ""));
        return reply;
    }
    contract::Product product;
    product.sku = sku;
    product.name = wanted->name;
    product.barcodes = wanted->barcodes;
    product.price = wanted->price;
    offer(product);
    const std::lock_guard lock(m_mutex);
    return json(contract::encode(m_products.back()));
}

auto FakeShop::changes(const HttpRequest &request) const -> HttpReply
{
    const auto query = contract::parseQuery(request.query);
    std::size_t since = 0;
    for (const auto &[name, value] : *query)
        if (name == "since")
            since = std::stoul(value);
    constexpr std::size_t kPage = 50;
    const std::lock_guard lock(m_mutex);
    contract::ChangePage page;
    for (std::size_t i = since; i < m_products.size() && page.products.size() < kPage; ++i)
        page.products.push_back(m_products[i]);
    page.next_since = static_cast<std::int64_t>(since + page.products.size());
    page.has_more = since + page.products.size() < m_products.size();
    return json(contract::encode(page));
}

auto FakeShop::goods(const std::string &path, const HttpRequest &request) -> std::optional<HttpReply>
{
    if (path == "/stores/main/promotions") {
        const std::lock_guard lock(m_mutex);
        return json(contract::encode(contract::PromotionList{m_promotions}));
    }
    if (path == "/stores/main/tax-categories")
        return json(contract::encode(contract::TaxCategoryList{
            {{"main", "reduced", "Food", {{"VAT", 70000}}}, {"main", "standard", "Other goods", {{"VAT", 190000}}}}}));
    if (path.starts_with("/stores/main/products/") && request.method == "PUT")
        return putProduct(path.substr(std::string("/stores/main/products/").size()), request);
    if (path == "/stores/main/catalogue/changes")
        return changes(request);
    return std::nullopt;
}

} // namespace tillhouse::testing
