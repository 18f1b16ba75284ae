// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payment_rows.h"

#include "domain/assert.h"

#include <algorithm>
#include <iterator>

namespace tillhouse::payment
{

using domain::PaymentState;
using domain::TenderKind;

namespace
{

// What the store holds was written from the same tables of names.
template <class E>
auto storedEnum(const std::string &text) -> E
{
    const auto value = domain::enumFromName<E>(text);
    TILLHOUSE_ASSERT(value.has_value());
    return *value;
}

constexpr std::string_view kGoalNames[] = {"take", "hold", "void"};
constexpr std::string_view kIssueNames[] = {"", "issued", "taken_back"};
constexpr std::string_view kStepNames[] = {"charge", "authorize", "capture", "void"};

template <class E, std::size_t N>
auto indexed(const std::string_view (&names)[N], const std::string &text) -> E
{
    const auto found = std::ranges::find(names, text);
    TILLHOUSE_ASSERT(found != std::end(names));
    return static_cast<E>(found - std::begin(names));
}

auto nameOf(PaymentGoal goal) -> std::string_view
{
    return kGoalNames[static_cast<std::size_t>(goal)];
}

auto nameOf(TenderStep step) -> std::string_view
{
    return kStepNames[static_cast<std::size_t>(step)];
}

/// What goes on accounts, as it is kept.
struct KeptIssues {
    std::vector<contract::PayIssue> issues;

    static constexpr std::string_view kName = "KeptIssues";
    template <class V>
    static void fields(V &&visit)
    {
        visit("issues", &KeptIssues::issues, contract::items(0, 20));
    }
};

auto issuesText(const PaymentRow &payment) -> std::optional<std::string>
{
    return payment.issues.empty() ? std::nullopt : std::optional(contract::encode(KeptIssues{payment.issues}));
}

auto issuesFrom(const std::optional<std::string> &text) -> std::vector<contract::PayIssue>
{
    if (!text)
        return {};
    auto kept = contract::decode<KeptIssues>(*text);
    TILLHOUSE_ASSERT(kept);
    return std::move(kept->issues);
}

auto readTender(const db::Rows &rows, std::string storeId) -> TenderRow
{
    TenderRow tender;
    tender.storeId = std::move(storeId);
    tender.tenderId = rows.text(0);
    tender.orderId = rows.text(1);
    tender.currency = rows.text(2);
    tender.kind = storedEnum<TenderKind>(rows.text(3));
    tender.amountMinor = rows.int64(4);
    tender.state = storedEnum<PaymentState>(rows.text(5));
    tender.reference = rows.optionalText(6);
    tender.reason = rows.optionalText(7);
    tender.refundsMinor = rows.int64(8);
    tender.refundedMinor = rows.int64(9);
    tender.account = rows.optionalText(10);
    tender.step = indexed<TenderStep>(kStepNames, rows.text(11));
    tender.takeMinor = rows.optionalInt64(12);
    tender.authorizedMinor = rows.optionalInt64(13);
    tender.late = rows.boolean(14);
    tender.capturedAt = rows.optionalInt64(15);
    tender.limitMinor = rows.optionalInt64(16);
    tender.onTrust = rows.boolean(17);
    tender.leaseId = rows.optionalText(18);
    tender.shortMinor = rows.int64(19);
    return tender;
}

} // namespace

auto isOpen(PaymentState state) -> bool
{
    return state == PaymentState::Pending || state == PaymentState::Unknown;
}

auto findPayment(db::Session &session, const std::string &storeId, const std::string &orderId)
    -> std::optional<PaymentRow>
{
    PaymentRow payment;
    {
        auto rows =
            session.query("SELECT currency, request_hash, goal, rounding_minor, answer, capture_hash,"
                          " capture_answer, void_hash, void_reason, tip_minor, issues, issue_state FROM payments"
                          " WHERE store_id = ? AND order_id = ?",
                          storeId, orderId);
        if (!rows.next())
            return std::nullopt;
        payment = {storeId, orderId, rows.text(0), rows.text(1), {}};
        payment.goal = indexed<PaymentGoal>(kGoalNames, rows.text(2));
        payment.roundingMinor = rows.int64(3);
        payment.answer = rows.optionalText(4);
        payment.captureHash = rows.optionalText(5);
        payment.captureAnswer = rows.optionalText(6);
        payment.voidHash = rows.optionalText(7);
        payment.voidReason = rows.optionalText(8);
        payment.tipMinor = rows.int64(9);
        payment.issues = issuesFrom(rows.optionalText(10));
        payment.issueState = indexed<IssueState>(kIssueNames, rows.text(11));
    }
    auto rows =
        session.query("SELECT t.tender_id, t.order_id, p.currency, t.kind, t.amount_minor, t.state, t.reference,"
                      " t.reason, t.refunds_minor, t.refunded_minor, t.account, t.step, t.take_minor,"
                      " t.authorized_minor, t.late, t.captured_at, t.limit_minor, t.on_trust, t.lease_id,"
                      " t.short_minor FROM payment_tenders t"
                      " JOIN payments p ON p.store_id = t.store_id AND p.order_id = t.order_id"
                      " WHERE t.store_id = ? AND t.order_id = ? ORDER BY t.position",
                      storeId, orderId);
    while (rows.next())
        payment.tenders.push_back(readTender(rows, storeId));
    return payment;
}

auto findTender(db::Session &session, const std::string &storeId, const std::string &tenderId)
    -> std::optional<TenderRow>
{
    auto rows =
        session.query("SELECT t.tender_id, t.order_id, p.currency, t.kind, t.amount_minor, t.state, t.reference,"
                      " t.reason, t.refunds_minor, t.refunded_minor, t.account, t.step, t.take_minor,"
                      " t.authorized_minor, t.late, t.captured_at, t.limit_minor, t.on_trust, t.lease_id,"
                      " t.short_minor FROM payment_tenders t"
                      " JOIN payments p ON p.store_id = t.store_id AND p.order_id = t.order_id"
                      " WHERE t.store_id = ? AND t.tender_id = ?",
                      storeId, tenderId);
    if (!rows.next())
        return std::nullopt;
    return readTender(rows, storeId);
}

void insertPayment(db::Transaction &tx, const PaymentRow &payment, std::int64_t now)
{
    tx.execute("INSERT INTO payments (store_id, order_id, currency, request_hash, goal, rounding_minor, void_hash,"
               " void_reason, created_at, tip_minor, issues) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               payment.storeId, payment.orderId, payment.currency, payment.requestHash, nameOf(payment.goal),
               payment.roundingMinor, payment.voidHash, payment.voidReason, now, payment.tipMinor, issuesText(payment));
    int position = 0;
    for (const auto &tender : payment.tenders) {
        tx.execute("INSERT INTO payment_tenders (store_id, tender_id, order_id, position, kind, amount_minor, state,"
                   " reference, reason, account, step, updated_at, limit_minor, on_trust, lease_id)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   tender.storeId, tender.tenderId, tender.orderId, position++, domain::name(tender.kind),
                   tender.amountMinor, domain::name(tender.state), tender.reference, tender.reason, tender.account,
                   nameOf(tender.step), now, tender.limitMinor, tender.onTrust, tender.leaseId);
    }
}

void savePayment(db::Transaction &tx, const PaymentRow &payment)
{
    tx.execute("UPDATE payments SET goal = ?, answer = ?, capture_hash = ?, capture_answer = ?, void_hash = ?,"
               " void_reason = ?, issue_state = ? WHERE store_id = ? AND order_id = ?",
               nameOf(payment.goal), payment.answer, payment.captureHash, payment.captureAnswer, payment.voidHash,
               payment.voidReason, kIssueNames[static_cast<std::size_t>(payment.issueState)], payment.storeId,
               payment.orderId);
}

void saveTender(db::Transaction &tx, const TenderRow &tender, std::int64_t now)
{
    tx.execute("UPDATE payment_tenders SET state = ?, reference = ?, reason = ?, refunds_minor = ?, refunded_minor = ?,"
               " step = ?, amount_minor = ?, take_minor = ?, authorized_minor = ?, late = ?, captured_at = ?,"
               " updated_at = ?, short_minor = ?"
               " WHERE store_id = ? AND tender_id = ?",
               domain::name(tender.state), tender.reference, tender.reason, tender.refundsMinor, tender.refundedMinor,
               nameOf(tender.step), tender.amountMinor, tender.takeMinor, tender.authorizedMinor, tender.late,
               tender.capturedAt, now, tender.shortMinor, tender.storeId, tender.tenderId);
}

auto openPayments(db::Session &session) -> std::vector<OrderKey>
{
    auto rows = session.query("SELECT DISTINCT store_id, order_id FROM payment_tenders"
                              " WHERE state IN ('pending', 'unknown')");
    std::vector<OrderKey> open;
    while (rows.next())
        open.push_back({rows.text(0), rows.text(1)});
    return open;
}

auto parkTenders(db::Transaction &tx, const OrderKey &key, std::int64_t now) -> std::vector<std::string>
{
    std::vector<std::string> parked;
    {
        auto rows = tx.query("SELECT tender_id FROM payment_tenders WHERE store_id = ? AND order_id = ?"
                             " AND state IN ('pending', 'unknown') AND parked_at IS NULL ORDER BY position",
                             key.storeId, key.orderId);
        while (rows.next())
            parked.push_back(rows.text(0));
    }
    for (const auto &tender : parked)
        tx.execute("UPDATE payment_tenders SET parked_at = ? WHERE store_id = ? AND tender_id = ?", now, key.storeId,
                   tender);
    return parked;
}

auto toStatus(const PaymentRow &payment) -> contract::PaymentStatus
{
    contract::PaymentStatus status{payment.storeId, payment.orderId, payment.currency, {}};
    for (const auto &tender : payment.tenders) {
        status.tenders.push_back(
            {tender.tenderId, tender.kind, tender.amountMinor, tender.state, tender.reference, tender.reason});
    }
    return status;
}

} // namespace tillhouse::payment
