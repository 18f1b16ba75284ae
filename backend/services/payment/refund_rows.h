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
    std::optional<std::string> reference;
    std::optional<std::string> reason;
};

struct RefundRow {
    std::string storeId;
    std::string refundId;
    std::string orderId;
    std::string currency;
    std::string requestHash;
    std::vector<RefundTenderRow> tenders;
};

auto findRefund(db::Session &session, const std::string &storeId, const std::string &refundId)
    -> std::optional<RefundRow>;
void insertRefund(db::Transaction &tx, const RefundRow &refund, std::int64_t now);
void saveRefundTender(db::Transaction &tx, const RefundRow &refund, const RefundTenderRow &tender, std::int64_t now);

/// Stores the intent to give a captured tender back whole, because the order could not be paid whole. The refund's id
/// is the tender's, so it exists once.
void insertReversal(db::Transaction &tx, TenderRow &tender, std::int64_t now);

struct RefundKey {
    std::string storeId;
    std::string refundId;
};
/// The refunds with a tender whose outcome is not known yet.
auto openRefunds(db::Session &session) -> std::vector<RefundKey>;

auto toResult(const RefundRow &refund) -> contract::RefundPaymentResult;

} // namespace tillhouse::payment
