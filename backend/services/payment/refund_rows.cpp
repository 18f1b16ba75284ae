// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/refund_rows.h"

#include "domain/assert.h"

namespace tillhouse::payment
{

using domain::PaymentState;

auto findRefund(db::Session &session, const std::string &storeId, const std::string &refundId)
    -> std::optional<RefundRow>
{
    RefundRow refund;
    {
        auto rows = session.query("SELECT order_id, currency, request_hash FROM refunds"
                                  " WHERE store_id = ? AND refund_id = ?",
                                  storeId, refundId);
        if (!rows.next())
            return std::nullopt;
        refund = {storeId, refundId, rows.text(0), rows.text(1), rows.text(2), {}};
    }
    auto rows = session.query("SELECT r.tender_id, t.kind, r.amount_minor, r.state, r.reference, r.reason"
                              " FROM refund_tenders r"
                              " JOIN payment_tenders t ON t.store_id = r.store_id AND t.tender_id = r.tender_id"
                              " WHERE r.store_id = ? AND r.refund_id = ? ORDER BY r.position",
                              storeId, refundId);
    while (rows.next()) {
        const auto kind = domain::enumFromName<domain::TenderKind>(rows.text(1));
        const auto state = domain::enumFromName<PaymentState>(rows.text(3));
        TILLHOUSE_ASSERT(kind && state);
        refund.tenders.push_back(
            {rows.text(0), *kind, rows.int64(2), *state, rows.optionalText(4), rows.optionalText(5)});
    }
    return refund;
}

void insertRefund(db::Transaction &tx, const RefundRow &refund, std::int64_t now)
{
    tx.execute("INSERT INTO refunds (store_id, refund_id, order_id, currency, request_hash, created_at)"
               " VALUES (?, ?, ?, ?, ?, ?)",
               refund.storeId, refund.refundId, refund.orderId, refund.currency, refund.requestHash, now);
    int position = 0;
    for (const auto &tender : refund.tenders) {
        tx.execute(
            "INSERT INTO refund_tenders (store_id, refund_id, tender_id, position, amount_minor, state, reference,"
            " reason, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            refund.storeId, refund.refundId, tender.tenderId, position++, tender.amountMinor,
            domain::name(tender.state), tender.reference, tender.reason, now);
    }
}

void saveRefundTender(db::Transaction &tx, const RefundRow &refund, const RefundTenderRow &tender, std::int64_t now)
{
    tx.execute("UPDATE refund_tenders SET state = ?, reference = ?, reason = ?, updated_at = ?"
               " WHERE store_id = ? AND refund_id = ? AND tender_id = ?",
               domain::name(tender.state), tender.reference, tender.reason, now, refund.storeId, refund.refundId,
               tender.tenderId);
}

void insertReversal(db::Transaction &tx, TenderRow &tender, std::int64_t now)
{
    RefundRow refund{tender.storeId, tender.tenderId, tender.orderId, tender.currency, "reversal", {}};
    refund.tenders.push_back({tender.tenderId, tender.kind, tender.amountMinor, PaymentState::Pending, {}, {}});
    tender.refundsMinor = tender.amountMinor;
    saveTender(tx, tender, now);
    insertRefund(tx, refund, now);
}

auto openRefunds(db::Session &session) -> std::vector<RefundKey>
{
    auto rows = session.query("SELECT DISTINCT store_id, refund_id FROM refund_tenders"
                              " WHERE state IN ('pending', 'unknown')");
    std::vector<RefundKey> open;
    while (rows.next())
        open.push_back({rows.text(0), rows.text(1)});
    return open;
}

auto toResult(const RefundRow &refund) -> contract::RefundPaymentResult
{
    contract::RefundPaymentResult result{refund.storeId, refund.orderId, refund.refundId, {}};
    for (const auto &tender : refund.tenders) {
        const auto state = tender.state == PaymentState::Captured ? PaymentState::Refunded : tender.state;
        result.tenders.push_back(
            {tender.tenderId, tender.kind, tender.amountMinor, state, tender.reference, tender.reason});
    }
    return result;
}

} // namespace tillhouse::payment
