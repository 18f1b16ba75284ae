// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "db/session.h"
#include "domain/result.h"

#include <cstdint>

namespace tillhouse::order
{

/// Notes that the order uses the coupons that are good for one sale, as far as they took something off it; the
/// reservation says which those are. One that another order used, unless that was cancelled, is refused for an order
/// for later: Conflict, field `coupons/<n>`. A till's sale has happened: it is recorded, with an exception.
auto takeCoupons(db::Transaction &tx, const contract::PlaceOrderRequest &request, contract::Order &order,
                 std::int64_t nowMs) -> domain::Result<void>;

/// The sale that used the coupon first, if one did.
auto couponUse(db::Session &session, const contract::GetCouponRequest &request) -> contract::CouponUse;

} // namespace tillhouse::order
