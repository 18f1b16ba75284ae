// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "db/session.h"
#include "domain/enum_names.h"

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

/// What was asked of an order and is not done yet. It is stored before the payment service is asked, and tried until it
/// has answered.
enum class PendingKind { Capture, Cancel };
struct PendingAction {
    PendingKind kind = PendingKind::Capture;
    std::string reason;
    std::optional<std::string> actor;
    std::string requestHash; ///< empty: nobody waits for an answer, the service asked itself
};

/// What only the service needs to know of a tender.
struct TenderTerms {
    std::optional<std::int64_t> limitMinor = std::nullopt; ///< on account: how much the customer may owe altogether
    std::int64_t points = 0;                               ///< set aside for it
    std::int64_t excessMinor = 0; ///< on account: how far above the customer's own limit somebody let it go
    std::int64_t lostMinor = 0;   ///< what of it never came though it counts as paid: a card that was declined later
};

/// Why nothing goes back for a tender that was lost: its `reason` in the order.
inline constexpr std::string_view kNeverPaid = "declined when it was charged: it paid nothing";

/// An order with what only the service needs to know of it.
struct StoredOrder {
    contract::Order order;
    std::string requestHash; ///< of the checkout that made it
    std::int64_t createdAtMs = 0;
    std::optional<std::int64_t> nextCheckAt; ///< when recovery looks at it; nothing: it is settled
    std::int64_t checks = 0;                 ///< how often recovery looked
    bool authorizeOnly = false;              ///< the money is held until the order is captured or cancelled
    std::int64_t cashStepMinor = 0;          ///< the store's cash rounding when it was sold, 0: none
    std::optional<std::int64_t> heldUntil = std::nullopt; ///< until when the goods are held, where that matters
    std::optional<PendingAction> pending = std::nullopt;
    std::vector<TenderTerms> terms = {}; ///< of the order's tenders, in their order
};

/// What the customer pays: total, cash rounding and tip.
auto dueMinor(const contract::Order &order) -> std::int64_t;

/// The part of the total that goes on accounts instead of paying for goods.
auto issuedMinor(const contract::Order &order) -> std::int64_t;

/// Writes a new order with its lines, tenders and exceptions, and the first entry of its history. Fills its times.
void insertOrder(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs);

/// The whole order, or nothing.
auto loadOrder(db::Session &session, const OrderKey &key) -> std::optional<StoredOrder>;

/// Writes what a payment changed: state, paid amount, tenders, and when recovery looks again.
void savePayment(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs);

/// Writes how many points the order earned.
void savePointsEarned(db::Transaction &tx, const contract::Order &order);

/// Writes until when the goods are held.
void saveHeldUntil(db::Transaction &tx, const StoredOrder &stored);

/// Writes what was asked of the order, or that it is done.
void savePending(db::Transaction &tx, const StoredOrder &stored);

/// Writes how much of each line was handed over and is still to come in, and the order's state.
void saveGoods(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs);

/// Writes what a refund changed: state, refunded amounts of the order and its lines.
void saveRefunded(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs);

/// A tender that counts as paid never was: the order stays as it is, and its history says so. Nothing for a tender that
/// is not there, or was lost before.
void loseTender(db::Transaction &tx, const OrderKey &key, const std::string &tenderId, std::int64_t nowMs);

/// Appends to the order's history, in the store and in `order`. The note is a sentence for a person.
void appendHistory(db::Transaction &tx, contract::Order &order, std::string note, std::string_view actor,
                   std::int64_t nowMs);

/// Recovery looks at the order at once, if it is one that it still looks at or whose payment is open.
void checkUnfinishedSoon(db::Transaction &tx, const OrderKey &key, std::int64_t nowMs);

/// Orders that recovery should look at by now, the longest waiting first.
auto ordersToCheck(db::Session &session, std::int64_t nowMs, int limit) -> std::vector<OrderKey>;

} // namespace tillhouse::order

template <>
struct tillhouse::domain::EnumNames<tillhouse::order::PendingKind> {
    static constexpr std::pair<tillhouse::order::PendingKind, std::string_view> kValues[] = {
        {tillhouse::order::PendingKind::Capture, "capture"},
        {tillhouse::order::PendingKind::Cancel, "cancel"},
    };
};
