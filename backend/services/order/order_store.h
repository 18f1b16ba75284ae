// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "db/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::order
{

/// Names an order in SQL.
struct OrderKey {
    std::string storeId;
    std::string orderId;
    auto operator<=>(const OrderKey &) const = default;
};

/// An order with what only the service needs to know of it.
struct StoredOrder {
    contract::Order order;
    std::string requestHash; ///< of the checkout that made it
    std::int64_t createdAtMs = 0;
    std::optional<std::int64_t> nextCheckAt; ///< when recovery looks at it; nothing: it is settled
    std::int64_t checks = 0;                 ///< how often recovery looked
};

/// Writes a new order with its lines, tenders and exceptions, and the first entry of its history. Fills its times.
void insertOrder(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs);

/// The whole order, or nothing.
auto loadOrder(db::Session &session, const OrderKey &key) -> std::optional<StoredOrder>;

/// Writes what a payment changed: state, paid amount, tenders, and when recovery looks again.
void savePayment(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs);

/// Writes what a refund changed: state, refunded amounts of the order and its lines.
void saveRefunded(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs);

/// Appends to the order's history, in the store and in `order`. The note is a sentence for a person.
void appendHistory(db::Transaction &tx, contract::Order &order, std::string note, std::string_view actor,
                   std::int64_t nowMs);

/// Orders that recovery should look at by now, the longest waiting first.
auto ordersToCheck(db::Session &session, std::int64_t nowMs, int limit) -> std::vector<OrderKey>;

} // namespace tillhouse::order
