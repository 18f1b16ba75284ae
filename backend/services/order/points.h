// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/till_policy.h"
#include "db/session.h"
#include "order/order_store.h"
#include "order/refund_store.h"

#include <cstdint>
#include <string>

namespace tillhouse::order
{

/// Loyalty points: earned and spent in the transaction that moves the order, each movement under an id that exists
/// once. They live with the orders that earn them; the payment service books what a tender of points is worth.

/// The store's scheme as inventory last told it; none: all zero.
auto loyaltyOf(db::Session &session, const std::string &storeId) -> contract::LoyaltyPolicy;
/// Keeps what inventory told with a reservation.
void keepLoyalty(db::Transaction &tx, const std::string &storeId, const contract::LoyaltyPolicy &scheme);

/// What a customer may spend; negative after spent points were taken back.
auto pointsOf(db::Session &session, const std::string &storeId, const std::string &customerId) -> std::int64_t;

/// A new order, not stored yet: sets points aside for its tenders of points. A tender whose customer has too few is
/// declined at once, with the reason, and nothing is set aside for any.
void openPoints(db::Transaction &tx, StoredOrder &stored);

/// The order is paid: what was set aside is spent, and the customer earns for what was paid with anything but points.
void settlePoints(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs);

/// The order is cancelled; `wasPaid`: its money had come. Everything goes back to where it was.
void revertPoints(db::Transaction &tx, StoredOrder &stored, bool wasPaid, std::int64_t nowMs);

/// A refund is settled: points that paid come back, points that were earned are taken back in proportion to the goods.
/// A balance below zero raises an entry of the inbox.
void returnPoints(db::Transaction &tx, const StoredOrder &stored, const StoredRefund &refund, std::int64_t nowMs);

} // namespace tillhouse::order
