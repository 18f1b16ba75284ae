// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "domain/promotion.h"

namespace tillhouse::contract
{

constexpr std::size_t kMaxPromotions = 200; ///< of one store, active at once

///
struct PromotionTier {
    std::int64_t from_milli = 0;
    std::int64_t percent_ppm = 0;

    static constexpr std::string_view kName = "PromotionTier";
    template <class V>
    static void fields(V &&visit)
    {
        visit("from_milli", &PromotionTier::from_milli, range(1, kMaxQuantityMilli));
        visit("percent_ppm", &PromotionTier::percent_ppm, range(0, 1'000'000));
    }
};

/// A rule that lowers prices by itself; domain/promotion.h says what each kind does with which fields. `version` grows
/// by one with each change; send it back as If-Match to change this one.
struct Promotion {
    std::string store_id;
    std::string promotion_id;
    std::string name;
    bool active = true;
    domain::PromotionKind kind = domain::PromotionKind::Percent;
    std::int64_t percent_ppm = 0;
    std::int64_t amount_minor = 0;
    std::int64_t buy_milli = 0;
    std::int64_t get_milli = 0;
    std::vector<PromotionTier> tiers;
    std::vector<std::string> skus;
    std::vector<std::string> departments;
    std::vector<std::string> categories;
    std::optional<std::string> from_day;
    std::optional<std::string> to_day;
    std::int64_t weekdays = 0; ///< bit 0 Monday ... bit 6 Sunday; 0: every day
    std::int64_t from_minute = 0;
    std::int64_t to_minute = 1440;
    std::optional<std::string> coupon;
    std::optional<std::string> customer_group;
    std::int64_t priority = 0;
    bool combinable = false;
    std::int64_t version = 0;
    bool coupon_once = false; ///< the coupon is good for one sale, whoever brings it

    static constexpr std::string_view kName = "Promotion";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &Promotion::store_id, nameText());
        visit("promotion_id", &Promotion::promotion_id, nameText());
        visit("name", &Promotion::name, text(1, 60));
        visit("active", &Promotion::active, orDefault());
        visit("kind", &Promotion::kind);
        visit("percent_ppm", &Promotion::percent_ppm, orDefault(range(0, 1'000'000)));
        visit("amount_minor", &Promotion::amount_minor, orDefault(range(0, kMaxAmountMinor)));
        visit("buy_milli", &Promotion::buy_milli, orDefault(range(0, kMaxQuantityMilli)));
        visit("get_milli", &Promotion::get_milli, orDefault(range(0, kMaxQuantityMilli)));
        visit("tiers", &Promotion::tiers, orDefault(items(0, 10)));
        visit("skus", &Promotion::skus, orDefault(items(0, 1000)));
        visit("departments", &Promotion::departments, orDefault(items(0, 100)));
        visit("categories", &Promotion::categories, orDefault(items(0, 100)));
        visit("from_day", &Promotion::from_day, dayText());
        visit("to_day", &Promotion::to_day, dayText());
        visit("weekdays", &Promotion::weekdays, orDefault(range(0, 127)));
        visit("from_minute", &Promotion::from_minute, orDefault(range(0, 1439)));
        visit("to_minute", &Promotion::to_minute, orDefault(range(1, 1440)));
        visit("coupon", &Promotion::coupon, text(1, 40));
        visit("coupon_once", &Promotion::coupon_once, whereGiven());
        visit("customer_group", &Promotion::customer_group, nameText());
        visit("priority", &Promotion::priority, orDefault(range(-1000, 1000)));
        visit("combinable", &Promotion::combinable, orDefault());
        visit("version", &Promotion::version, orDefault(range(0, 1'000'000'000)));
    }
};

///
struct PromotionList {
    std::vector<Promotion> promotions;

    static constexpr std::string_view kName = "PromotionList";
    template <class V>
    static void fields(V &&visit)
    {
        visit("promotions", &PromotionList::promotions, items(0, 2000));
    }
};

///
struct GetCouponRequest {
    std::string store_id;
    std::string code;

    static constexpr std::string_view kName = "GetCouponRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GetCouponRequest::store_id, nameText());
        visit("code", &GetCouponRequest::code, text(1, 40));
    }
};

/// Whether a coupon that is good for one sale was in one. A code that was never used, or that nobody knows, is not.
struct CouponUse {
    std::string store_id;
    std::string code; ///< as it was asked for
    bool used = false;
    std::optional<std::string> order_id;
    std::optional<std::string> receipt_number;
    std::optional<std::string> used_at;

    static constexpr std::string_view kName = "CouponUse";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &CouponUse::store_id, nameText());
        visit("code", &CouponUse::code, text(1, 40));
        visit("used", &CouponUse::used);
        visit("order_id", &CouponUse::order_id, uuidText());
        visit("receipt_number", &CouponUse::receipt_number, nameText(40));
        visit("used_at", &CouponUse::used_at, dateTimeText());
    }
};

/// What a promotion took off a line of a basket.
struct LinePromotion {
    std::string promotion_id;
    std::string name;
    std::int64_t amount_minor = 0;

    static constexpr std::string_view kName = "LinePromotion";
    template <class V>
    static void fields(V &&visit)
    {
        visit("promotion_id", &LinePromotion::promotion_id, nameText());
        visit("name", &LinePromotion::name, text(1, 60));
        visit("amount_minor", &LinePromotion::amount_minor, range(0, kMaxAmountMinor));
    }
    auto operator==(const LinePromotion &) const -> bool = default;
};

} // namespace tillhouse::contract
