// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/access.h"
#include "contract/common.h"
#include "domain/embedded_barcode.h"

namespace tillhouse::contract
{

enum class EmbeddedValue {
    Weight, ///< the value is a quantity
    Price,  ///< the value is what the pack costs
};

/// A kind of in-store barcode that a scale prints: prefix, item number, perhaps a check digit of the value, value, check
/// digit; 13 digits together.
struct EmbeddedBarcode {
    std::string prefix;           ///< digits, e.g. "27"
    std::int64_t item_digits = 5; ///< of the item number, which is the product's barcode without value
    std::int64_t value_digits = 5;
    EmbeddedValue value = EmbeddedValue::Weight;
    std::int64_t value_decimals = 3; ///< digits after the point: 3 for grams of a kilogram, 2 for cents
    domain::ValueCheck value_check = domain::ValueCheck::None; ///< between item and value

    static constexpr std::string_view kName = "EmbeddedBarcode";
    template <class V>
    static void fields(V &&visit)
    {
        visit("prefix", &EmbeddedBarcode::prefix, text(1, 4));
        visit("item_digits", &EmbeddedBarcode::item_digits, range(3, 8));
        visit("value_digits", &EmbeddedBarcode::value_digits, range(3, 7));
        visit("value", &EmbeddedBarcode::value);
        visit("value_decimals", &EmbeddedBarcode::value_decimals, range(0, 3));
        visit("value_check", &EmbeddedBarcode::value_check, orDefault());
    }
};

/// How far a role may go at the till without somebody above it.
struct RoleLimit {
    Role role = Role::Cashier;
    std::int64_t discount_ppm = 0;  ///< most discount on a line, in parts per million of its gross: 10 % is 100000
    std::int64_t price_cut_ppm = 0; ///< most that a unit price may be lowered, likewise
    /// What else the role may do alone: `refund`, `no_sale`, `cash_move`, `void_basket` ... (docs/adr/0120).
    std::vector<std::string> actions = {};

    static constexpr std::string_view kName = "RoleLimit";
    template <class V>
    static void fields(V &&visit)
    {
        visit("role", &RoleLimit::role);
        visit("discount_ppm", &RoleLimit::discount_ppm, range(0, 1'000'000));
        visit("price_cut_ppm", &RoleLimit::price_cut_ppm, range(0, 1'000'000));
        visit("actions", &RoleLimit::actions, whereGiven(items(0, 20)));
    }
};

/// A foreign currency that the tills take as cash; change is given in the store's own.
struct ForeignCurrency {
    std::string currency;
    std::int64_t rate_micro = 0; ///< millionths of the store's major unit for one major unit: 0.92 is 920000

    static constexpr std::string_view kName = "ForeignCurrency";
    template <class V>
    static void fields(V &&visit)
    {
        visit("currency", &ForeignCurrency::currency, currencyText());
        visit("rate_micro", &ForeignCurrency::rate_micro, range(1, 1'000'000'000'000));
    }
};

/// What a till may promise while it cannot ask anybody. All amounts in the store's minor units; 0 allows nothing.
struct OfflinePolicy {
    std::int64_t card_each_minor = 0;       ///< most of one card payment that is taken on trust
    std::int64_t card_total_minor = 0;      ///< of all of them until the till is back
    std::int64_t card_hours = 0;            ///< how long after the link was lost
    std::int64_t refund_total_minor = 0;    ///< cash that may be given back
    std::int64_t gift_card_total_minor = 0; ///< gift card money that may be taken on trust

    static constexpr std::string_view kName = "OfflinePolicy";
    template <class V>
    static void fields(V &&visit)
    {
        visit("card_each_minor", &OfflinePolicy::card_each_minor, range(0, kMaxAmountMinor));
        visit("card_total_minor", &OfflinePolicy::card_total_minor, range(0, kMaxAmountMinor));
        visit("card_hours", &OfflinePolicy::card_hours, range(0, 168));
        visit("refund_total_minor", &OfflinePolicy::refund_total_minor, range(0, kMaxAmountMinor));
        visit("gift_card_total_minor", &OfflinePolicy::gift_card_total_minor, range(0, kMaxAmountMinor));
    }
};

/// What customers earn and what it is worth. 0 points a unit: there is no loyalty scheme.
struct LoyaltyPolicy {
    std::int64_t points_per_major = 0; ///< earned for each whole major unit that is paid
    std::int64_t point_minor = 0;      ///< what one point pays, in minor units

    static constexpr std::string_view kName = "LoyaltyPolicy";
    template <class V>
    static void fields(V &&visit)
    {
        visit("points_per_major", &LoyaltyPolicy::points_per_major, range(0, 1000));
        visit("point_minor", &LoyaltyPolicy::point_minor, range(0, 100'000));
    }
    auto operator==(const LoyaltyPolicy &) const -> bool = default;
};

/// How the tills of a store behave. A till keeps a copy and follows it without a network.
struct TillPolicy {
    std::vector<EmbeddedBarcode> embedded_barcodes;
    std::vector<RoleLimit> role_limits; ///< a role without a row: cashiers nothing, managers and admins everything
    std::vector<ForeignCurrency> foreign_currencies;
    OfflinePolicy offline;
    LoyaltyPolicy loyalty;
    bool blind_count = true;                ///< whoever counts a drawer is not shown what should be in it
    std::int64_t most_difference_minor = 0; ///< of a count, before a manager has to agree
    bool guard_voids = false;               ///< taking goods off a sale takes an approval
    bool tips = false;
    std::int64_t lock_after_s = 300; ///< without a touch; 0: never
    std::string receipt_header;      ///< under the store's name: address, tax number
    std::string receipt_footer;

    static constexpr std::string_view kName = "TillPolicy";
    template <class V>
    static void fields(V &&visit)
    {
        visit("embedded_barcodes", &TillPolicy::embedded_barcodes, orDefault(items(0, 20)));
        visit("role_limits", &TillPolicy::role_limits, orDefault(items(0, 10)));
        visit("foreign_currencies", &TillPolicy::foreign_currencies, orDefault(items(0, 20)));
        visit("offline", &TillPolicy::offline, orDefault());
        visit("loyalty", &TillPolicy::loyalty, orDefault());
        visit("blind_count", &TillPolicy::blind_count, orDefault());
        visit("most_difference_minor", &TillPolicy::most_difference_minor, orDefault(range(0, kMaxAmountMinor)));
        visit("guard_voids", &TillPolicy::guard_voids, orDefault());
        visit("tips", &TillPolicy::tips, orDefault());
        visit("lock_after_s", &TillPolicy::lock_after_s, orDefault(range(0, 86'400)));
        visit("receipt_header", &TillPolicy::receipt_header, orDefault(document(500)));
        visit("receipt_footer", &TillPolicy::receipt_footer, orDefault(document(500)));
    }
};

} // namespace tillhouse::contract

template <>
struct tillhouse::domain::EnumNames<tillhouse::contract::EmbeddedValue> {
    static constexpr std::pair<tillhouse::contract::EmbeddedValue, std::string_view> kValues[] = {
        {tillhouse::contract::EmbeddedValue::Weight, "weight"},
        {tillhouse::contract::EmbeddedValue::Price, "price"},
    };
};
