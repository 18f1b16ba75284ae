// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "db/session.h"
#include "payment/payment_rows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::payment
{

/// What goes back to one tender. Its state walks the payments' table: `captured` means here that the money went back.
struct RefundTenderRow {
    std::string tenderId;
    domain::TenderKind kind = domain::TenderKind::Cash;
    std::int64_t amountMinor = 0;
    domain::PaymentState state = domain::PaymentState::Created;
    std::optional<std::string> reference{};
    std::optional<std::string> reason{};
    std::int64_t divertedMinor = 0; ///< of it, what goes to the refund's `toKind`

    /// What goes back the way it was paid.
    [[nodiscard]] auto ownMinor() const -> std::int64_t { return amountMinor - divertedMinor; }
};

/// One refund of an order, or the reversal of a tender that must not stay taken.
struct RefundRow {
    std::string storeId;
    std::string refundId;
    std::string orderId;
    std::string currency;
    std::string requestHash;
    std::vector<RefundTenderRow> tenders;
    std::optional<domain::TenderKind> toKind{}; ///< where what is diverted goes; absent: nothing is
    std::optional<std::string> toAccount{};
    std::int64_t roundingMinor = 0; ///< of the last part that goes back in cash
    std::int64_t tipMinor = 0;      ///< of a reversal: the tip that was in its tender
};

/// Stands where a request's hash would: nobody asked for it by name.
inline constexpr std::string_view kReversal = "reversal";

/// Whether any of the part goes back in cash; or to the card that paid.
auto hasCash(const RefundRow &refund, const RefundTenderRow &part) -> bool;
auto needsCard(const RefundTenderRow &part) -> bool;

auto findRefund(db::Session &session, const std::string &storeId, const std::string &refundId)
    -> std::optional<RefundRow>;
void insertRefund(db::Transaction &tx, const RefundRow &refund, std::int64_t now);
void saveRefundTender(db::Transaction &tx, const RefundRow &refund, const RefundTenderRow &tender, std::int64_t now);

struct RefundKey {
    std::string storeId;
    std::string refundId;
};
/// The refunds with a tender whose outcome is not known yet.
auto openRefunds(db::Session &session) -> std::vector<RefundKey>;

/// Notes that the refund's open parts were asked about for too long; answers the tenders that were not noted before.
auto parkRefund(db::Transaction &tx, const RefundKey &key, std::int64_t now) -> std::vector<std::string>;
/// The rounding that refunds of the order have given back so far.
auto refundedRounding(db::Session &session, const std::string &storeId, const std::string &orderId) -> std::int64_t;

auto toResult(const RefundRow &refund) -> contract::RefundPaymentResult;

} // namespace tillhouse::payment
