// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "contract/common.h"

#include <string>
#include <vector>

namespace tillhouse::pos
{

/// A cart line as it is kept on disk.
struct CartLineContent {
    std::string line_id;
    std::string sku;
    std::string code; ///< what was scanned
    std::string name;
    bool unknown = false;
    std::int64_t quantity_milli = 0;
    std::int64_t unit_price_minor = 0;
    std::string discount_kind;
    std::int64_t discount_value = 0;
    std::string tax_category;
    std::vector<contract::TaxRate> tax_rates;
    std::optional<contract::IssuedValue> issue = {};
    std::string department = {};
    std::string category = {};
    std::int64_t list_price_minor = 0;

    static constexpr std::string_view kName = "CartLineContent";
    template <class V>
    static void fields(V &&visit)
    {
        visit("line_id", &CartLineContent::line_id);
        visit("sku", &CartLineContent::sku);
        visit("code", &CartLineContent::code);
        visit("name", &CartLineContent::name);
        visit("unknown", &CartLineContent::unknown);
        visit("quantity_milli", &CartLineContent::quantity_milli);
        visit("unit_price_minor", &CartLineContent::unit_price_minor);
        visit("discount_kind", &CartLineContent::discount_kind);
        visit("discount_value", &CartLineContent::discount_value);
        visit("tax_category", &CartLineContent::tax_category);
        visit("tax_rates", &CartLineContent::tax_rates);
        visit("issue", &CartLineContent::issue);
        visit("department", &CartLineContent::department, contract::whereGiven(contract::TextRule{}));
        visit("category", &CartLineContent::category, contract::whereGiven(contract::TextRule{}));
        visit("list_price_minor", &CartLineContent::list_price_minor, contract::whereGiven(contract::IntRule{}));
    }
};

/// Whose cart it is, as the till knew them when they were attached.
struct CartCustomer {
    std::string customer_id;
    std::string name;
    std::string group;             ///< for promotions, "" without one
    std::string tax_exempt_reason; ///< "" where tax is due

    static constexpr std::string_view kName = "CartCustomer";
    template <class V>
    static void fields(V &&visit)
    {
        visit("customer_id", &CartCustomer::customer_id);
        visit("name", &CartCustomer::name);
        visit("group", &CartCustomer::group);
        visit("tax_exempt_reason", &CartCustomer::tax_exempt_reason);
    }
    auto operator==(const CartCustomer &) const -> bool = default;
};

/// A cart as it is kept on disk: open, or parked.
struct CartContent {
    std::string order_id;
    std::vector<CartLineContent> lines;
    std::optional<CartCustomer> customer = {};
    std::vector<std::string> coupons = {};
    std::string customer_group = {};

    static constexpr std::string_view kName = "CartContent";
    template <class V>
    static void fields(V &&visit)
    {
        visit("order_id", &CartContent::order_id);
        visit("lines", &CartContent::lines);
        visit("customer", &CartContent::customer);
        visit("coupons", &CartContent::coupons, contract::whereGiven(contract::items(0, 10)));
        visit("customer_group", &CartContent::customer_group, contract::whereGiven(contract::TextRule{}));
    }
};

/// The carts open in the header's tabs.
struct OpenCarts {
    std::int64_t active = 0;
    std::vector<CartContent> carts;

    static constexpr std::string_view kName = "OpenCarts";
    template <class V>
    static void fields(V &&visit)
    {
        visit("active", &OpenCarts::active);
        visit("carts", &OpenCarts::carts);
    }
};

} // namespace tillhouse::pos
