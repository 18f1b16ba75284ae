// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "contract/payment.h"
#include "db/session.h"
#include "domain/refund.h"
#include "order/order_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::order
{

/// A refund with what only the service needs to know of it.
struct StoredRefund {
    OrderKey order;
    std::string refundId;
    std::string requestHash;
    domain::PaymentState state = domain::PaymentState::Created;
    std::string reason;
    std::optional<std::string> actor;
    std::int64_t createdAtMs = 0;
    domain::Refund money;                         ///< what is paid back, line by line
    std::vector<bool> restock;                    ///< for each line of `money`
    std::vector<contract::TenderOutcome> tenders; ///< to which tenders the money goes back
    std::optional<std::int64_t> nextCheckAt;
    std::int64_t checks = 0;
};

/// Writes a new refund with its lines and tenders.
void insertRefund(db::Transaction &tx, const StoredRefund &refund);

auto loadRefund(db::Session &session, const OrderKey &key, const std::string &refundId) -> std::optional<StoredRefund>;

/// Writes the outcome: state, tenders, when recovery looks again.
void saveRefundOutcome(db::Transaction &tx, const StoredRefund &refund);

/// How much of each tender (by its number in the order) is given back or promised to be.
auto refundedOfTenders(db::Session &session, const OrderKey &key) -> std::vector<std::int64_t>;

/// Adds to what is given back of a tender; a refusal takes it away again with a negative amount.
void addRefundedOfTender(db::Transaction &tx, const OrderKey &key, const std::string &tenderId, std::int64_t minor);

/// An order's refunds as the contract shows them, oldest first.
auto loadRefunds(db::Session &session, const contract::Order &order) -> std::vector<contract::OrderRefund>;

/// Refunds that recovery should look at by now.
struct RefundKey {
    OrderKey order;
    std::string refundId;
};
auto refundsToCheck(db::Session &session, std::int64_t nowMs, int limit) -> std::vector<RefundKey>;

} // namespace tillhouse::order
