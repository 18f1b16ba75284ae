// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/refund_store.h"

#include "domain/time_text.h"
#include "order/order_rows.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::name;

auto taxesOf(const std::vector<domain::TaxAmount> &amounts) -> std::vector<contract::LineTax>
{
    std::vector<contract::LineTax> taxes;
    for (const auto &tax : amounts)
        taxes.push_back({tax.code, tax.ratePpm, tax.baseMinor, tax.taxMinor});
    return taxes;
}

void insertRefundLine(db::Transaction &tx, const StoredRefund &refund, std::size_t number)
{
    const auto &line = refund.money.lines[number];
    tx.execute("INSERT INTO order_refund_lines (store_id, order_id, refund_id, line_number, line_id, quantity_milli,"
               " restock, net_minor, tax_minor, total_minor, taxes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               refund.order.storeId, refund.order.orderId, refund.refundId, static_cast<std::int64_t>(number),
               line.lineId, line.quantity.milli, static_cast<bool>(refund.restock[number]), line.netMinor,
               line.taxMinor, line.totalMinor, taxesText(taxesOf(line.taxes)));
}

void loadRefundLines(db::Session &session, StoredRefund &refund)
{
    auto row = session.query("SELECT line_id, quantity_milli, restock, net_minor, tax_minor, total_minor"
                             " FROM order_refund_lines WHERE store_id = ? AND order_id = ? AND refund_id = ?"
                             " ORDER BY line_number",
                             refund.order.storeId, refund.order.orderId, refund.refundId);
    while (row.next()) {
        domain::RefundedLine line;
        line.lineId = row.text(0);
        line.quantity = {row.int64(1)};
        line.netMinor = row.int64(3);
        line.taxMinor = row.int64(4);
        line.totalMinor = row.int64(5);
        refund.restock.push_back(row.boolean(2));
        refund.money.lines.push_back(std::move(line));
    }
}

void loadRefundTenders(db::Session &session, StoredRefund &refund)
{
    auto row =
        session.query("SELECT tender_id, kind, amount_minor, state, reference, reason, diverted_minor, never_paid"
                      " FROM order_refund_tenders"
                      " WHERE store_id = ? AND order_id = ? AND refund_id = ? ORDER BY tender_number",
                      refund.order.storeId, refund.order.orderId, refund.refundId);
    while (row.next()) {
        contract::TenderOutcome part{row.text(0),         storedEnum<domain::TenderKind>(row.text(1)),
                                     row.int64(2),        storedEnum<domain::PaymentState>(row.text(3)),
                                     row.optionalText(4), row.optionalText(5)};
        if (row.boolean(7)) {
            refund.lost.push_back(std::move(part));
            continue;
        }
        refund.tenders.push_back(std::move(part));
        refund.divertedMinors.push_back(row.int64(6));
    }
}

/// `neverPaid`: a part that no money goes back for. Those come after the others.
void insertRefundTender(db::Transaction &tx, const StoredRefund &refund, std::size_t number, bool neverPaid)
{
    const auto &tender = neverPaid ? refund.lost[number - refund.tenders.size()] : refund.tenders[number];
    tx.execute("INSERT INTO order_refund_tenders (store_id, order_id, refund_id, tender_number, tender_id, kind,"
               " amount_minor, state, reference, reason, diverted_minor, never_paid)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               refund.order.storeId, refund.order.orderId, refund.refundId, static_cast<std::int64_t>(number),
               tender.tender_id, name(tender.kind), tender.amount_minor, name(tender.state), tender.reference,
               tender.reason, neverPaid ? std::int64_t{0} : refund.divertedMinor(number), neverPaid);
}

auto refundOf(const db::Rows &row, const std::string &currency) -> contract::OrderRefund
{
    contract::OrderRefund refund;
    refund.refund_id = row.text(0);
    refund.created_at = domain::formatUtc(row.int64(1));
    refund.reason = row.text(2);
    refund.actor = row.optionalText(3);
    refund.total = {row.int64(4), currency};
    refund.state = storedEnum<domain::PaymentState>(row.text(5)); // a return's states are named like a payment's
    if (const auto rounding = row.int64(6); rounding != 0)
        refund.rounding = contract::MoneyAmount{rounding, currency};
    if (!row.isNull(7))
        refund.to = storedEnum<domain::TenderKind>(row.text(7));
    refund.account = row.optionalText(8);
    refund.exchanged_for = row.optionalText(9);
    return refund;
}

} // namespace

void insertRefund(db::Transaction &tx, const StoredRefund &refund)
{
    tx.execute("INSERT INTO order_refunds (store_id, order_id, refund_id, refund_number, request_hash, state, reason,"
               " actor, created_at, total_minor, tax_minor, next_check_at, checks, rounding_minor, paid_to, account,"
               " shift_id, till_id, loss_minor, paid_out) VALUES (?, ?, ?,"
               " (SELECT COUNT(*) FROM order_refunds WHERE store_id = ? AND order_id = ?),"
               " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               refund.order.storeId, refund.order.orderId, refund.refundId, refund.order.storeId, refund.order.orderId,
               refund.requestHash, name(refund.state), refund.reason, refund.actor, refund.createdAtMs,
               refund.money.totalMinor, refund.money.taxMinor, refund.nextCheckAt, refund.checks, refund.roundingMinor,
               refund.to ? std::optional(name(*refund.to)) : std::nullopt, refund.account, refund.shiftId,
               refund.tillId, refund.lossMinor, refund.paidOut);
    for (std::size_t i = 0; i < refund.money.lines.size(); ++i)
        insertRefundLine(tx, refund, i);
    for (std::size_t i = 0; i < refund.tenders.size() + refund.lost.size(); ++i)
        insertRefundTender(tx, refund, i, i >= refund.tenders.size());
}

auto loadRefund(db::Session &session, const OrderKey &key, const std::string &refundId) -> std::optional<StoredRefund>
{
    StoredRefund refund;
    refund.order = key;
    refund.refundId = refundId;
    {
        auto row = session.query("SELECT request_hash, state, reason, actor, created_at, total_minor, tax_minor,"
                                 " next_check_at, checks, rounding_minor, paid_to, account, shift_id, till_id,"
                                 " loss_minor, paid_out"
                                 " FROM order_refunds"
                                 " WHERE store_id = ? AND order_id = ? AND refund_id = ?",
                                 key.storeId, key.orderId, refundId);
        if (!row.next())
            return std::nullopt;
        refund.requestHash = row.text(0);
        refund.state = storedEnum<domain::ReturnState>(row.text(1));
        refund.reason = row.text(2);
        refund.actor = row.optionalText(3);
        refund.createdAtMs = row.int64(4);
        refund.money.totalMinor = row.int64(5);
        refund.money.taxMinor = row.int64(6);
        refund.money.netMinor = refund.money.totalMinor - refund.money.taxMinor;
        refund.nextCheckAt = row.optionalInt64(7);
        refund.checks = row.int64(8);
        refund.roundingMinor = row.int64(9);
        if (!row.isNull(10))
            refund.to = storedEnum<domain::TenderKind>(row.text(10));
        refund.account = row.optionalText(11);
        refund.shiftId = row.optionalText(12);
        refund.tillId = row.optionalText(13);
        refund.lossMinor = row.int64(14);
        refund.paidOut = row.boolean(15);
    }
    loadRefundLines(session, refund);
    loadRefundTenders(session, refund);
    return refund;
}

void saveRefundOutcome(db::Transaction &tx, const StoredRefund &refund)
{
    tx.execute("UPDATE order_refunds SET state = ?, next_check_at = ?, checks = ?"
               " WHERE store_id = ? AND order_id = ? AND refund_id = ?",
               name(refund.state), refund.nextCheckAt, refund.checks, refund.order.storeId, refund.order.orderId,
               refund.refundId);
    for (std::size_t i = 0; i < refund.tenders.size(); ++i) {
        const auto &tender = refund.tenders[i];
        tx.execute("UPDATE order_refund_tenders SET state = ?, reference = ?, reason = ?"
                   " WHERE store_id = ? AND order_id = ? AND refund_id = ? AND tender_number = ?",
                   name(tender.state), tender.reference, tender.reason, refund.order.storeId, refund.order.orderId,
                   refund.refundId, static_cast<std::int64_t>(i));
    }
}

auto refundedOfTenders(db::Session &session, const OrderKey &key) -> std::vector<std::int64_t>
{
    std::vector<std::int64_t> minors;
    auto row = session.query("SELECT refunded_minor FROM order_tenders WHERE store_id = ? AND order_id = ?"
                             " ORDER BY tender_number",
                             key.storeId, key.orderId);
    while (row.next())
        minors.push_back(row.int64(0));
    return minors;
}

auto refundExists(db::Session &session, const std::string &storeId, const std::string &refundId) -> bool
{
    return session.query("SELECT 1 FROM order_refunds WHERE store_id = ? AND refund_id = ? LIMIT 1", storeId, refundId)
        .next();
}

auto refundedRounding(db::Session &session, const OrderKey &key) -> std::int64_t
{
    auto row = session.query("SELECT COALESCE(SUM(rounding_minor), 0) FROM order_refunds"
                             " WHERE store_id = ? AND order_id = ? AND state <> ?",
                             key.storeId, key.orderId, name(domain::ReturnState::Declined));
    return row.next() ? row.int64(0) : 0;
}

void checkRefundSoon(db::Transaction &tx, const OrderKey &key, const std::string &refundId, std::int64_t nowMs)
{
    tx.execute("UPDATE order_refunds SET next_check_at = ? WHERE store_id = ? AND order_id = ? AND refund_id = ?"
               " AND next_check_at IS NOT NULL",
               nowMs, key.storeId, key.orderId, refundId);
}

auto StoredRefund::declinedMinor() const -> std::int64_t
{
    std::int64_t minor = 0;
    for (const auto &tender : tenders)
        minor += tender.state == domain::PaymentState::Declined ? tender.amount_minor : 0;
    return minor;
}

void addRefundedOfTender(db::Transaction &tx, const OrderKey &key, const std::string &tenderId, std::int64_t minor)
{
    tx.execute("UPDATE order_tenders SET refunded_minor = refunded_minor + ?"
               " WHERE store_id = ? AND order_id = ? AND tender_id = ?",
               minor, key.storeId, key.orderId, tenderId);
}

namespace
{

void addTo(std::vector<contract::RefundTender> &tenders, domain::TenderKind kind, const contract::MoneyAmount &amount)
{
    const auto known = std::ranges::find(tenders, kind, &contract::RefundTender::tender_kind);
    if (known == tenders.end())
        tenders.push_back({kind, amount});
    else
        known->amount.amount_minor += amount.amount_minor;
}

} // namespace

auto loadRefunds(db::Session &session, const contract::Order &order) -> std::vector<contract::OrderRefund>
{
    std::vector<contract::OrderRefund> refunds;
    auto row = session.query("SELECT refund_id, created_at, reason, actor, total_minor, state, rounding_minor, paid_to,"
                             " account, (SELECT MIN(o.order_id) FROM orders AS o WHERE o.store_id = r.store_id"
                             " AND o.exchange_of = r.refund_id)"
                             " FROM order_refunds AS r WHERE store_id = ? AND order_id = ? ORDER BY refund_number",
                             order.store_id, order.order_id);
    while (row.next())
        refunds.push_back(refundOf(row, order.total.currency));
    for (auto &refund : refunds) {
        auto line = session.query("SELECT line_id, quantity_milli, restock FROM order_refund_lines"
                                  " WHERE store_id = ? AND order_id = ? AND refund_id = ? ORDER BY line_number",
                                  order.store_id, order.order_id, refund.refund_id);
        while (line.next())
            refund.lines.push_back({line.text(0), line.int64(1), line.boolean(2)});
        auto tender =
            session.query("SELECT kind, SUM(amount_minor - diverted_minor), SUM(diverted_minor)"
                          " FROM order_refund_tenders WHERE store_id = ?"
                          " AND order_id = ? AND refund_id = ? AND never_paid = 0 AND (? OR state <> ?)"
                          " GROUP BY kind ORDER BY kind",
                          order.store_id, order.order_id, refund.refund_id,
                          refund.state == domain::PaymentState::Declined, domain::name(domain::PaymentState::Declined));
        while (tender.next()) {
            if (tender.int64(1) > 0)
                addTo(refund.tenders, storedEnum<domain::TenderKind>(tender.text(0)),
                      {tender.int64(1), order.total.currency});
            if (refund.to && tender.int64(2) > 0)
                addTo(refund.tenders, *refund.to, {tender.int64(2), order.total.currency});
        }
    }
    return refunds;
}

auto refundsToCheck(db::Session &session, std::int64_t nowMs, int limit) -> std::vector<RefundKey>
{
    std::vector<RefundKey> keys;
    auto row = session.query("SELECT store_id, order_id, refund_id FROM order_refunds WHERE next_check_at IS NOT NULL"
                             " AND next_check_at <= ? ORDER BY next_check_at LIMIT ?",
                             nowMs, limit);
    while (row.next())
        keys.push_back({{row.text(0), row.text(1)}, row.text(2)});
    return keys;
}

} // namespace tillhouse::order
