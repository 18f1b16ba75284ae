// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "db/session.h"
#include "domain/payment_state.h"
#include "domain/tender.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::payment
{

/// A means of payment as stored.
struct TenderRow {
    std::string storeId;
    std::string tenderId;
    std::string orderId;
    std::string currency;
    domain::TenderKind kind = domain::TenderKind::Cash;
    std::int64_t amountMinor = 0;
    domain::PaymentState state = domain::PaymentState::Created;
    std::optional<std::string> reference;
    std::optional<std::string> reason;
    std::int64_t refundsMinor = 0;  ///< claimed by refunds, paid out or not yet
    std::int64_t refundedMinor = 0; ///< paid out
};

/// The payment of one order.
struct PaymentRow {
    std::string storeId;
    std::string orderId;
    std::string currency;
    std::string requestHash;
    std::vector<TenderRow> tenders; ///< in the order of the request
};

/// Whether somebody has been asked for this tender and the answer is still missing.
auto isOpen(domain::PaymentState state) -> bool;

auto findPayment(db::Session &session, const std::string &storeId, const std::string &orderId)
    -> std::optional<PaymentRow>;
auto findTender(db::Session &session, const std::string &storeId, const std::string &tenderId)
    -> std::optional<TenderRow>;
void insertPayment(db::Transaction &tx, const PaymentRow &payment, std::int64_t now);
/// Writes what may change: state, reference, reason and the refunded amounts.
void saveTender(db::Transaction &tx, const TenderRow &tender, std::int64_t now);

struct OrderKey {
    std::string storeId;
    std::string orderId;
};
/// The orders with a tender that is open.
auto openPayments(db::Session &session) -> std::vector<OrderKey>;

auto toStatus(const PaymentRow &payment) -> contract::PaymentStatus;

} // namespace tillhouse::payment
