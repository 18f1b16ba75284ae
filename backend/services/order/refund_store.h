// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "contract/payment.h"
#include "db/session.h"
#include "domain/refund.h"
#include "domain/return_state.h"
#include "order/order_store.h"

#include <cstdint>
#include <numeric>
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
    domain::ReturnState state = domain::ReturnState::Created;
    std::string reason;
    std::optional<std::string> actor;
    std::int64_t createdAtMs = 0;
    domain::Refund money;                         ///< what is paid back, line by line
    std::vector<bool> restock;                    ///< for each line of `money`
    std::vector<contract::TenderOutcome> tenders; ///< to which tenders the money goes back
    std::vector<contract::TenderOutcome> lost{};  ///< of which tenders nothing goes back, because nothing came
    std::optional<std::int64_t> nextCheckAt;
    std::int64_t checks = 0;
    std::int64_t roundingMinor = 0;                      ///< of the cash: what the tenders give is the total plus this
    std::optional<domain::TenderKind> to = std::nullopt; ///< absent: where it came from
    std::optional<std::string> account = std::nullopt;   ///< of `to`
    std::vector<std::int64_t> divertedMinors{};          ///< for each of `tenders`, what of it goes to `to`
    std::optional<std::string> shiftId = std::nullopt;   ///< whose drawer the cash leaves
    std::optional<std::string> tillId = std::nullopt;    ///< at which till it was asked for
    /// Cash that a till gave back on trust beyond `paidBackMinor` (below zero: so much less).
    std::int64_t lossMinor = 0;
    bool paidOut = false; ///< a till gave cash back before it told us

    /// What of the nth tender goes to `to`.
    auto divertedMinor(std::size_t tender) const -> std::int64_t
    {
        return tender < divertedMinors.size() ? divertedMinors[tender] : 0;
    }
    /// What goes to `to` altogether; the rest goes back the way it was paid.
    auto divertedMinor() const -> std::int64_t
    {
        return std::accumulate(divertedMinors.begin(), divertedMinors.end(), std::int64_t{0});
    }
    /// What the goods cost and nobody ever paid.
    auto lostMinor() const -> std::int64_t
    {
        std::int64_t minor = 0;
        for (const auto &part : lost)
            minor += part.amount_minor;
        return minor;
    }
    /// What is paid back, cash rounding included.
    auto paidBackMinor() const -> std::int64_t { return money.totalMinor + roundingMinor - lostMinor(); }
    /// What of that did not go back, because its tender's part was declined.
    auto declinedMinor() const -> std::int64_t;
};

/// Writes a new refund with its lines and tenders.
void insertRefund(db::Transaction &tx, const StoredRefund &refund);

auto loadRefund(db::Session &session, const OrderKey &key, const std::string &refundId) -> std::optional<StoredRefund>;

/// Writes the outcome: state, tenders, when recovery looks again.
void saveRefundOutcome(db::Transaction &tx, const StoredRefund &refund);

/// How much of each tender (by its number in the order) is given back or promised to be.
auto refundedOfTenders(db::Session &session, const OrderKey &key) -> std::vector<std::int64_t>;

/// Whether any order of the store has this refund.
auto refundExists(db::Session &session, const std::string &storeId, const std::string &refundId) -> bool;

/// The cash rounding that an order's refunds gave back or promised to.
auto refundedRounding(db::Session &session, const OrderKey &key) -> std::int64_t;

/// Adds to what is given back of a tender; a refusal takes it away again with a negative amount.
void addRefundedOfTender(db::Transaction &tx, const OrderKey &key, const std::string &tenderId, std::int64_t minor);

/// An order's refunds as the contract shows them, oldest first.
auto loadRefunds(db::Session &session, const contract::Order &order) -> std::vector<contract::OrderRefund>;

/// Recovery looks at the refund at once, if it is not done.
void checkRefundSoon(db::Transaction &tx, const OrderKey &key, const std::string &refundId, std::int64_t nowMs);

/// Refunds that recovery should look at by now.
struct RefundKey {
    OrderKey order;
    std::string refundId;
};
auto refundsToCheck(db::Session &session, std::int64_t nowMs, int limit) -> std::vector<RefundKey>;

} // namespace tillhouse::order
