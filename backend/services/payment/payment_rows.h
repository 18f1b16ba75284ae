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

/// What is to become of an order's money.
enum class PaymentGoal {
    Take, ///< charge it, or capture what is held
    Hold,
    Void, ///< let go and give back whatever is or will be taken
};

/// What the acquirer is, or was last, asked for.
enum class TenderStep { Charge, Authorize, Capture, Void };

/// Where the money stands that an order puts on accounts.
enum class IssueState { None, Issued, TakenBack };

/// A means of payment as stored.
struct TenderRow {
    std::string storeId;
    std::string tenderId;
    std::string orderId;
    std::string currency;
    domain::TenderKind kind = domain::TenderKind::Cash;
    std::int64_t amountMinor = 0;
    domain::PaymentState state = domain::PaymentState::Created;
    std::optional<std::string> reference{};
    std::optional<std::string> reason{};
    std::int64_t refundsMinor = 0;        ///< claimed by refunds, paid out or not yet
    std::int64_t refundedMinor = 0;       ///< paid out
    std::optional<std::string> account{}; ///< gift card or store credit
    TenderStep step = TenderStep::Charge;
    std::optional<std::int64_t> takeMinor{};       ///< how much of a hold is to be captured; absent: all
    std::optional<std::int64_t> authorizedMinor{}; ///< what was held, once less than that was taken
    std::optional<std::int64_t> capturedAt{};      ///< when the money was ours
    std::optional<std::int64_t> limitMinor{};      ///< on account: how much may be owed altogether
    bool late = false;                             ///< approved after the sale went another way
    bool onTrust = false;                          ///< taken by a till that could ask nobody
    std::optional<std::string> leaseId{};          ///< the till's, for a gift card on trust
    std::int64_t shortMinor = 0;                   ///< of a gift card on trust: what was not on it
    bool fresh = false; ///< not stored: submitted by this very commit, so nobody can have answered yet
};

/// The payment of one order.
struct PaymentRow {
    std::string storeId;
    std::string orderId;
    std::string currency;
    std::string requestHash;
    std::vector<TenderRow> tenders; ///< in the order of the request
    PaymentGoal goal = PaymentGoal::Take;
    std::int64_t roundingMinor = 0;             ///< of the last cash tender
    std::optional<std::string> answer{};        ///< the first final answer to the request that pays
    std::optional<std::string> captureHash{};   ///< of the request that captures
    std::optional<std::string> captureAnswer{}; ///< the first final answer to it
    std::optional<std::string> voidHash{};
    std::optional<std::string> voidReason{};
    std::int64_t tipMinor = 0;                ///< for the staff, among the tenders
    std::vector<contract::PayIssue> issues{}; ///< what goes on accounts once everything is taken
    IssueState issueState = IssueState::None;
};

/// Whether somebody has been asked for this tender and the answer is still missing.
auto isOpen(domain::PaymentState state) -> bool;

auto findPayment(db::Session &session, const std::string &storeId, const std::string &orderId)
    -> std::optional<PaymentRow>;
auto findTender(db::Session &session, const std::string &storeId, const std::string &tenderId)
    -> std::optional<TenderRow>;
void insertPayment(db::Transaction &tx, const PaymentRow &payment, std::int64_t now);
/// Writes what may change: goal, answers and hashes of later requests.
void savePayment(db::Transaction &tx, const PaymentRow &payment);
/// Writes what may change: state, step, amounts, reference and reason.
void saveTender(db::Transaction &tx, const TenderRow &tender, std::int64_t now);

struct OrderKey {
    std::string storeId;
    std::string orderId;
};
/// Notes that the order's open tenders were asked about for too long; answers those that were not noted before.
auto parkTenders(db::Transaction &tx, const OrderKey &key, std::int64_t now) -> std::vector<std::string>;
/// The orders with a tender that is open.
auto openPayments(db::Session &session) -> std::vector<OrderKey>;

auto toStatus(const PaymentRow &payment) -> contract::PaymentStatus;

} // namespace tillhouse::payment
