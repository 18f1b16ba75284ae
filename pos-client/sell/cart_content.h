// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "contract/common.h"
#include "contract/order.h"
#include "domain/unit.h"

#include <string>
#include <vector>

namespace tillhouse::pos
{

/// A pack on a line: more than one of the product under a code and maybe at a price of its own.
struct CartPack {
    std::string name;
    std::int64_t quantity_milli = 0;
    std::optional<std::int64_t> price_minor = {}; ///< of the whole pack; absent: what its contents cost
    std::int64_t list_price_minor = 0;            ///< what the catalogue asks for the whole pack

    static constexpr std::string_view kName = "CartPack";
    template <class V>
    static void fields(V &&visit)
    {
        visit("name", &CartPack::name);
        visit("quantity_milli", &CartPack::quantity_milli);
        visit("price_minor", &CartPack::price_minor);
        visit("list_price_minor", &CartPack::list_price_minor);
    }
    auto operator==(const CartPack &) const -> bool = default;
};

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
    domain::Unit unit = domain::Unit::Piece;
    std::int64_t minimum_age = 0;
    std::int64_t list_price_minor = 0;
    std::optional<CartPack> pack = {};
    bool label_price = false;
    std::int64_t off_minor = 0;
    std::string note = {};
    std::optional<contract::IssuedValue> issue = {};
    std::string department = {};
    std::string category = {};
    std::int64_t seen_milli = 0; ///< of what was scanned or measured, not only typed

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
        visit("unit", &CartLineContent::unit, contract::orDefault());
        visit("minimum_age", &CartLineContent::minimum_age, contract::whereGiven(contract::IntRule{}));
        visit("list_price_minor", &CartLineContent::list_price_minor, contract::whereGiven(contract::IntRule{}));
        visit("pack", &CartLineContent::pack);
        visit("label_price", &CartLineContent::label_price, contract::whereGiven());
        visit("off_minor", &CartLineContent::off_minor, contract::whereGiven(contract::IntRule{}));
        visit("note", &CartLineContent::note, contract::whereGiven(contract::text(0, 200)));
        visit("issue", &CartLineContent::issue);
        visit("department", &CartLineContent::department, contract::whereGiven(contract::TextRule{}));
        visit("category", &CartLineContent::category, contract::whereGiven(contract::TextRule{}));
        visit("seen_milli", &CartLineContent::seen_milli, contract::whereGiven(contract::IntRule{}));
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

/// Goods of an earlier sale that come back with this one: what they are worth pays for the new goods (docs/adr/0112).
struct CartExchange {
    std::string order_id;       ///< whose goods they are
    std::string receipt_number; ///< of that sale
    std::string refund_id;
    std::string code; ///< what carries their worth from the refund to this sale
    std::string reason;
    std::vector<contract::RefundLine> lines;
    std::string what; ///< the goods in words
    std::int64_t value_minor = 0;
    std::optional<std::int64_t> booked_minor = {}; ///< what is on the code, once the refund is booked
    std::optional<contract::Approval> approval = {};

    static constexpr std::string_view kName = "CartExchange";
    template <class V>
    static void fields(V &&visit)
    {
        visit("order_id", &CartExchange::order_id);
        visit("receipt_number", &CartExchange::receipt_number);
        visit("refund_id", &CartExchange::refund_id);
        visit("code", &CartExchange::code);
        visit("reason", &CartExchange::reason);
        visit("lines", &CartExchange::lines);
        visit("what", &CartExchange::what);
        visit("value_minor", &CartExchange::value_minor);
        visit("booked_minor", &CartExchange::booked_minor);
        visit("approval", &CartExchange::approval);
    }
};

/// A cart as it is kept on disk: open, or parked.
struct CartContent {
    std::string order_id;
    std::vector<CartLineContent> lines;
    std::string note = {};
    std::int64_t age_checked = 0;
    std::vector<contract::Approval> approvals = {};
    std::optional<CartCustomer> customer = {};
    std::vector<std::string> coupons = {};
    std::string customer_group = {};
    std::optional<CartExchange> exchange = {};
    std::string tax_exempt_reason = {}; ///< said of this very sale, "" where it was not
    std::vector<std::string> left_orders =
        {}; ///< cards were asked for under these, and nobody knew what became of them

    static constexpr std::string_view kName = "CartContent";
    template <class V>
    static void fields(V &&visit)
    {
        visit("order_id", &CartContent::order_id);
        visit("lines", &CartContent::lines);
        visit("note", &CartContent::note, contract::whereGiven(contract::text(0, 300)));
        visit("age_checked", &CartContent::age_checked, contract::whereGiven(contract::IntRule{}));
        visit("approvals", &CartContent::approvals, contract::whereGiven(contract::items(0, 50)));
        visit("customer", &CartContent::customer);
        visit("coupons", &CartContent::coupons, contract::whereGiven(contract::items(0, 10)));
        visit("customer_group", &CartContent::customer_group, contract::whereGiven(contract::TextRule{}));
        visit("exchange", &CartContent::exchange);
        visit("tax_exempt_reason", &CartContent::tax_exempt_reason, contract::whereGiven(contract::text(0, 100)));
        visit("left_orders", &CartContent::left_orders, contract::whereGiven(contract::items(0, 100)));
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
