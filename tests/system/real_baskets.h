// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// A line of a real sale: what was paid for it, after a discount.
struct RealLine {
    std::string sku;
    std::int64_t quantity = 0;
    std::int64_t paidMinor = 0;
    std::int64_t discountMinor = 0;
};

/// A real sale.
struct RealBasket {
    std::string id;
    std::string soldAt;
    std::vector<RealLine> lines;
};

/// What the catalogue says of a product, as far as a till shows it.
struct RealProduct {
    std::string name;
    std::string taxCategory;
};

/// Unpacks a .gz file. Errors: NotFound, InvalidInput (not gzip).
auto readGzip(const std::filesystem::path &file) -> domain::Result<std::string>;

/// The first `most` baskets of the file, in its order. A basket's rows stand together.
auto readBaskets(const std::string &csv, std::size_t most) -> std::vector<RealBasket>;

/// The products of the catalogue by SKU.
auto readProducts(const std::string &csv) -> std::map<std::string, RealProduct>;

/// What the till knows of a SKU. The real sales hold a few codes (coupons) that no catalogue row has.
auto productOf(const std::map<std::string, RealProduct> &products, const std::string &sku) -> RealProduct;

/// The checkout of a basket: a quantity of n at a price that, less the discount, comes to what was paid. Odd quantities
/// make no whole unit price, so it is rounded up and the difference is part of the discount.
auto checkoutOf(const RealBasket &basket, const std::map<std::string, RealProduct> &products,
                const std::string &storeId, const std::string &tillId, int number) -> contract::CheckoutRequest;

/// Included tax of an amount, computed apart from the product's code: round(paid * rate / (1 + rate)), half up.
auto includedTaxMinor(std::int64_t paidMinor, const std::string &taxCategory) -> std::int64_t;

} // namespace tillhouse::testing
