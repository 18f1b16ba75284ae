// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/refund_rows.h"

#include "domain/assert.h"

namespace tillhouse::payment
{

using domain::PaymentState;

auto hasCash(const RefundRow &refund, const RefundTenderRow &part) -> bool
{
    return (part.ownMinor() > 0 && part.kind == domain::TenderKind::Cash) ||
           (part.divertedMinor > 0 && refund.toKind == domain::TenderKind::Cash);
}

auto needsCard(const RefundTenderRow &part) -> bool
{
    return part.ownMinor() > 0 && part.kind == domain::TenderKind::Card;
}

auto findRefund(db::Session &session, const std::string &storeId, const std::string &refundId)
    -> std::optional<RefundRow>
{
    RefundRow refund;
    {
        auto rows = session.query(
            "SELECT order_id, currency, request_hash, to_kind, to_account, rounding_minor, tip_minor FROM refunds"
            " WHERE store_id = ? AND refund_id = ?",
            storeId, refundId);
        if (!rows.next())
            return std::nullopt;
        refund = {storeId, refundId, rows.text(0), rows.text(1), rows.text(2), {}};
        if (const auto kind = rows.optionalText(3))
            refund.toKind = domain::enumFromName<domain::TenderKind>(*kind);
        refund.toAccount = rows.optionalText(4);
        refund.roundingMinor = rows.int64(5);
        refund.tipMinor = rows.int64(6);
    }
    auto rows =
        session.query("SELECT r.tender_id, t.kind, r.amount_minor, r.state, r.reference, r.reason, r.diverted_minor"
                      " FROM refund_tenders r"
                      " JOIN payment_tenders t ON t.store_id = r.store_id AND t.tender_id = r.tender_id"
                      " WHERE r.store_id = ? AND r.refund_id = ? ORDER BY r.position",
                      storeId, refundId);
    while (rows.next()) {
        const auto kind = domain::enumFromName<domain::TenderKind>(rows.text(1));
        const auto state = domain::enumFromName<PaymentState>(rows.text(3));
        TILLHOUSE_ASSERT(kind && state);
        refund.tenders.push_back(
            {rows.text(0), *kind, rows.int64(2), *state, rows.optionalText(4), rows.optionalText(5), rows.int64(6)});
    }
    return refund;
}

void insertRefund(db::Transaction &tx, const RefundRow &refund, std::int64_t now)
{
    const auto toKind = refund.toKind ? std::optional(std::string(domain::name(*refund.toKind))) : std::nullopt;
    tx.execute("INSERT INTO refunds (store_id, refund_id, order_id, currency, request_hash, to_kind, to_account,"
               " rounding_minor, created_at, tip_minor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               refund.storeId, refund.refundId, refund.orderId, refund.currency, refund.requestHash, toKind,
               refund.toAccount, refund.roundingMinor, now, refund.tipMinor);
    int position = 0;
    for (const auto &tender : refund.tenders) {
        tx.execute(
            "INSERT INTO refund_tenders (store_id, refund_id, tender_id, position, amount_minor, state, reference,"
            " reason, updated_at, diverted_minor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            refund.storeId, refund.refundId, tender.tenderId, position++, tender.amountMinor,
            domain::name(tender.state), tender.reference, tender.reason, now, tender.divertedMinor);
    }
}

void saveRefundTender(db::Transaction &tx, const RefundRow &refund, const RefundTenderRow &tender, std::int64_t now)
{
    tx.execute("UPDATE refund_tenders SET state = ?, reference = ?, reason = ?, updated_at = ?"
               " WHERE store_id = ? AND refund_id = ? AND tender_id = ?",
               domain::name(tender.state), tender.reference, tender.reason, now, refund.storeId, refund.refundId,
               tender.tenderId);
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

auto parkRefund(db::Transaction &tx, const RefundKey &key, std::int64_t now) -> std::vector<std::string>
{
    std::vector<std::string> parked;
    {
        // Only about a card is anybody asked; the other parts wait for it.
        auto rows = tx.query("SELECT r.tender_id FROM refund_tenders r JOIN payment_tenders t"
                             " ON t.store_id = r.store_id AND t.tender_id = r.tender_id AND t.kind = 'card'"
                             " WHERE r.store_id = ? AND r.refund_id = ? AND r.amount_minor > r.diverted_minor"
                             " AND r.state IN ('pending', 'unknown') AND r.parked_at IS NULL ORDER BY r.position",
                             key.storeId, key.refundId);
        while (rows.next())
            parked.push_back(rows.text(0));
    }
    for (const auto &tender : parked)
        tx.execute("UPDATE refund_tenders SET parked_at = ? WHERE store_id = ? AND refund_id = ? AND tender_id = ?",
                   now, key.storeId, key.refundId, tender);
    return parked;
}

auto refundedRounding(db::Session &session, const std::string &storeId, const std::string &orderId) -> std::int64_t
{
    auto rows = session.query(
        "SELECT COALESCE(SUM(rounding_minor), 0) FROM refunds WHERE store_id = ? AND order_id = ?", storeId, orderId);
    return rows.next() ? rows.int64(0) : 0;
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
