// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/coupons.h"

#include "domain/promotion.h"
#include "domain/time_text.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::Result;

/// As domain::sameCoupon() compares: letters of either case are the same letter.
auto folded(std::string code)
{
    std::ranges::transform(code, code.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return code;
}

auto gaveSomething(const contract::Order &order, const std::string &promotionId) -> bool
{
    return std::ranges::any_of(order.lines, [&](const contract::OrderLine &line) {
        return std::ranges::find(line.promotions, promotionId, &contract::LinePromotion::promotion_id) !=
               line.promotions.end();
    });
}

auto findUse(db::Session &session, const std::string &storeId, const std::string &code) -> contract::CouponUse
{
    contract::CouponUse use{storeId, code, false, std::nullopt, std::nullopt, std::nullopt};
    auto row = session.query("SELECT u.order_id, o.receipt_number, u.used_at FROM coupon_uses AS u"
                             " JOIN orders AS o ON o.store_id = u.store_id AND o.order_id = u.order_id"
                             " WHERE u.store_id = ? AND u.code = ? AND o.state <> ?"
                             " ORDER BY u.used_at, u.order_id LIMIT 1",
                             storeId, folded(code), domain::name(domain::OrderState::Cancelled));
    if (!row.next())
        return use;
    use.used = true;
    use.order_id = row.text(0);
    use.receipt_number = row.optionalText(1);
    use.used_at = domain::formatUtc(row.int64(2));
    return use;
}

auto fieldOf(const contract::CheckoutRequest &checkout, const std::string &code) -> std::string
{
    const auto shown =
        std::ranges::find_if(checkout.coupons, [&](const auto &coupon) { return domain::sameCoupon(coupon, code); });
    return "coupons/" + std::to_string(shown - checkout.coupons.begin());
}

} // namespace

auto takeCoupons(db::Transaction &tx, const contract::PlaceOrderRequest &request, contract::Order &order,
                 std::int64_t nowMs) -> Result<void>
{
    if (!request.reservation || order.coupons.empty())
        return {};
    for (const auto &promotion : request.reservation->promotions) {
        if (!promotion.coupon_once || !promotion.coupon || !gaveSomething(order, promotion.promotion_id))
            continue;
        const auto &code = *promotion.coupon;
        if (const auto earlier = findUse(tx, order.store_id, code); earlier.used) {
            const auto told = "the coupon " + code + " is good for one sale and was used with " +
                              earlier.receipt_number.value_or("the order " + *earlier.order_id) + " at " +
                              *earlier.used_at;
            if (order.channel == contract::Channel::Online)
                return domain::Error{
                    domain::ErrorCode::Conflict, told, {{fieldOf(request.checkout, code), "was used"}}};
            order.exceptions.push_back({"coupon_used_before", std::nullopt, told});
        }
        tx.execute("INSERT INTO coupon_uses (store_id, code, order_id, used_at) VALUES (?, ?, ?, ?)"
                   " ON CONFLICT DO NOTHING",
                   order.store_id, folded(code), order.order_id, nowMs);
    }
    return {};
}

auto couponUse(db::Session &session, const contract::GetCouponRequest &request) -> contract::CouponUse
{
    return findUse(session, request.store_id, request.code);
}

} // namespace tillhouse::order
