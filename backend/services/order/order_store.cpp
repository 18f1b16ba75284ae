// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_store.h"

#include "domain/time_text.h"
#include "kit/amount_text.h"
#include "order/inbox.h"
#include "order/order_rows.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::name;

void insertHead(db::Transaction &tx, const StoredOrder &stored, std::int64_t nowMs)
{
    const auto &order = stored.order;
    tx.execute(
        "INSERT INTO orders (store_id, order_id, request_hash, channel, state, location_id, till_id, cashier_id,"
        " receipt_number, currency, prices_include_tax, sold_at, created_at, updated_at, gross_minor,"
        " discount_minor, net_minor, tax_minor, total_minor, paid_minor, refunded_minor, line_count,"
        " exception_count, next_check_at, checks, rounding_minor, cash_step_minor, shift_id, exchange_of,"
        " authorize_only, held_until, customer_id, note, coupons, approvals, tip_minor, tax_exempt_reason,"
        " issued_minor)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, ?)",
        order.store_id, order.order_id, stored.requestHash, name(order.channel), name(order.state), order.location_id,
        order.till_id, order.cashier_id, order.receipt_number, order.total.currency, order.prices_include_tax,
        *domain::parseUtc(order.sold_at), nowMs, nowMs, order.gross.amount_minor, order.discount.amount_minor,
        order.net.amount_minor, order.tax.amount_minor, order.total.amount_minor, order.paid.amount_minor,
        order.refunded.amount_minor, static_cast<std::int64_t>(order.lines.size()),
        static_cast<std::int64_t>(order.exceptions.size()), stored.nextCheckAt, stored.checks,
        optionalMinor(order.rounding), stored.cashStepMinor, order.shift_id, order.exchange_of, stored.authorizeOnly,
        stored.heldUntil, order.customer_id, order.note, couponsText(order.coupons), approvalsText(order.approvals),
        optionalMinor(order.tip), order.tax_exempt_reason, issuedMinor(order));
}

void insertLine(db::Transaction &tx, const contract::Order &order, std::size_t number)
{
    const auto &line = order.lines[number];
    tx.execute("INSERT INTO order_lines (store_id, order_id, line_number, line_id, sku, name, quantity_milli,"
               " unit_price_minor, gross_minor, discount_minor, net_minor, tax_minor, total_minor, taxes,"
               " refunded_milli, refunded_minor, backordered_milli, note, issue_kind, issue_account, promotions, unit)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?)",
               order.store_id, order.order_id, static_cast<std::int64_t>(number), line.line_id, line.sku, line.name,
               line.quantity_milli, line.unit_price.amount_minor, line.gross.amount_minor, line.discount.amount_minor,
               line.net.amount_minor, line.tax.amount_minor, line.total.amount_minor, taxesText(line.taxes),
               line.backordered_milli, line.note,
               line.issue ? std::optional(std::string(name(line.issue->kind))) : std::nullopt,
               line.issue ? std::optional(line.issue->account) : std::nullopt, promotionsText(line.promotions),
               line.unit ? std::optional(std::string(name(*line.unit))) : std::nullopt);
}

void insertTender(db::Transaction &tx, const StoredOrder &stored, std::size_t number)
{
    const auto &order = stored.order;
    const auto &tender = order.tenders[number];
    const auto terms = number < stored.terms.size() ? stored.terms[number] : TenderTerms{};
    using Text = std::optional<std::string>;
    using Number = std::optional<std::int64_t>;
    tx.execute("INSERT INTO order_tenders (store_id, order_id, tender_number, tender_id, kind, amount_minor,"
               " tendered_minor, change_minor, state, reference, reason, account, refunded_minor, foreign_currency,"
               " foreign_minor, foreign_rate_micro, on_trust, limit_minor, points, lease_id,"
               " excess_minor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)",
               order.store_id, order.order_id, static_cast<std::int64_t>(number), tender.tender_id, name(tender.kind),
               tender.amount.amount_minor, optionalMinor(tender.tendered), optionalMinor(tender.change),
               name(tender.state), tender.reference, tender.reason, tender.account,
               tender.foreign ? Text(tender.foreign->given.currency) : Text(),
               tender.foreign ? Number(tender.foreign->given.amount_minor) : Number(),
               tender.foreign ? Number(tender.foreign->rate_micro) : Number(), tender.on_trust, terms.limitMinor,
               terms.points, tender.lease_id, terms.excessMinor);
}

void insertException(db::Transaction &tx, const contract::Order &order, std::size_t number)
{
    const auto &exception = order.exceptions[number];
    tx.execute("INSERT INTO order_exceptions (store_id, order_id, exception_number, code, line_id, detail)"
               " VALUES (?, ?, ?, ?, ?, ?)",
               order.store_id, order.order_id, static_cast<std::int64_t>(number), exception.code, exception.line_id,
               exception.detail);
    raise(tx, order.store_id,
          {order.order_id + "." + std::to_string(number),
           exception.code,
           order.order_id,
           order.till_id,
           exception.line_id,
           exception.detail,
           order.created_at,
           {},
           {},
           {}});
}

} // namespace

auto dueMinor(const contract::Order &order) -> std::int64_t
{
    return order.total.amount_minor + optionalMinor(order.rounding).value_or(0) + optionalMinor(order.tip).value_or(0);
}

auto issuedMinor(const contract::Order &order) -> std::int64_t
{
    std::int64_t minor = 0;
    for (const auto &line : order.lines)
        minor += line.issue ? line.total.amount_minor : 0;
    return minor;
}

void insertOrder(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs)
{
    auto &order = stored.order;
    stored.createdAtMs = nowMs;
    order.created_at = domain::formatUtc(nowMs);
    order.updated_at = order.created_at;
    insertHead(tx, stored, nowMs);
    for (std::size_t i = 0; i < order.lines.size(); ++i)
        insertLine(tx, order, i);
    for (std::size_t i = 0; i < order.tenders.size(); ++i)
        insertTender(tx, stored, i);
    for (std::size_t i = 0; i < order.exceptions.size(); ++i)
        insertException(tx, order, i);
    appendHistory(tx, order, "recorded", order.cashier_id.value_or(""), nowMs);
}

void savePayment(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs)
{
    auto &order = stored.order;
    order.updated_at = domain::formatUtc(nowMs);
    tx.execute("UPDATE orders SET state = ?, paid_minor = ?, updated_at = ?, next_check_at = ?, checks = ?"
               " WHERE store_id = ? AND order_id = ?",
               name(order.state), order.paid.amount_minor, nowMs, stored.nextCheckAt, stored.checks, order.store_id,
               order.order_id);
    for (std::size_t i = 0; i < order.tenders.size(); ++i) {
        const auto &tender = order.tenders[i];
        tx.execute("UPDATE order_tenders SET state = ?, reference = ?, reason = ?"
                   " WHERE store_id = ? AND order_id = ? AND tender_number = ?",
                   name(tender.state), tender.reference, tender.reason, order.store_id, order.order_id,
                   static_cast<std::int64_t>(i));
    }
}

void savePointsEarned(db::Transaction &tx, const contract::Order &order)
{
    tx.execute("UPDATE orders SET points_earned = ? WHERE store_id = ? AND order_id = ?", order.points_earned,
               order.store_id, order.order_id);
}

void saveHeldUntil(db::Transaction &tx, const StoredOrder &stored)
{
    tx.execute("UPDATE orders SET held_until = ? WHERE store_id = ? AND order_id = ?", stored.heldUntil,
               stored.order.store_id, stored.order.order_id);
}

void savePending(db::Transaction &tx, const StoredOrder &stored)
{
    const auto &pending = stored.pending;
    using Text = std::optional<std::string>;
    tx.execute("UPDATE orders SET pending = ?, pending_reason = ?, pending_actor = ?, pending_hash = ?,"
               " next_check_at = ? WHERE store_id = ? AND order_id = ?",
               pending ? Text(name(pending->kind)) : Text(), pending ? Text(pending->reason) : Text(),
               pending ? pending->actor : Text(), pending ? Text(pending->requestHash) : Text(), stored.nextCheckAt,
               stored.order.store_id, stored.order.order_id);
}

void saveGoods(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs)
{
    auto &order = stored.order;
    order.updated_at = domain::formatUtc(nowMs);
    tx.execute("UPDATE orders SET state = ?, updated_at = ? WHERE store_id = ? AND order_id = ?", name(order.state),
               nowMs, order.store_id, order.order_id);
    for (std::size_t i = 0; i < order.lines.size(); ++i)
        tx.execute("UPDATE order_lines SET fulfilled_milli = ?, backordered_milli = ?"
                   " WHERE store_id = ? AND order_id = ? AND line_number = ?",
                   order.lines[i].fulfilled_milli, order.lines[i].backordered_milli, order.store_id, order.order_id,
                   static_cast<std::int64_t>(i));
}

void saveRefunded(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs)
{
    auto &order = stored.order;
    order.updated_at = domain::formatUtc(nowMs);
    tx.execute("UPDATE orders SET state = ?, refunded_minor = ?, updated_at = ? WHERE store_id = ? AND order_id = ?",
               name(order.state), order.refunded.amount_minor, nowMs, order.store_id, order.order_id);
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        const auto &line = order.lines[i];
        tx.execute("UPDATE order_lines SET refunded_milli = ?, refunded_minor = ?"
                   " WHERE store_id = ? AND order_id = ? AND line_number = ?",
                   line.refunded_quantity_milli, line.refunded.amount_minor, order.store_id, order.order_id,
                   static_cast<std::int64_t>(i));
    }
}

void loseTender(db::Transaction &tx, const OrderKey &key, const std::string &tenderId, std::int64_t nowMs)
{
    auto stored = loadOrder(tx, key);
    if (!stored)
        return;
    const auto tender = std::ranges::find(stored->order.tenders, tenderId, &contract::OrderTender::tender_id);
    if (tender == stored->order.tenders.end() || tender->reason == kNeverPaid)
        return;
    tx.execute("UPDATE order_tenders SET lost_minor = amount_minor WHERE store_id = ? AND order_id = ?"
               " AND tender_id = ?",
               key.storeId, key.orderId, tenderId);
    appendHistory(tx, stored->order,
                  std::string(domain::name(tender->kind)) + " of " + kit::amountText(tender->amount) + " was " +
                      std::string(kNeverPaid),
                  "", nowMs);
}

void appendHistory(db::Transaction &tx, contract::Order &order, std::string note, std::string_view actor,
                   std::int64_t nowMs)
{
    contract::OrderHistoryEntry entry{domain::formatUtc(nowMs), order.state, std::move(note), std::nullopt};
    if (!actor.empty())
        entry.actor = std::string(actor);
    tx.execute("INSERT INTO order_history (store_id, order_id, entry_number, recorded_at, state, note, actor)"
               " VALUES (?, ?, ?, ?, ?, ?, ?)",
               order.store_id, order.order_id, static_cast<std::int64_t>(order.history.size()), nowMs,
               name(entry.state), entry.note, entry.actor);
    order.history.push_back(std::move(entry));
}

void checkUnfinishedSoon(db::Transaction &tx, const OrderKey &key, std::int64_t nowMs)
{
    tx.execute("UPDATE orders SET next_check_at = ? WHERE store_id = ? AND order_id = ?"
               " AND (next_check_at IS NOT NULL OR state IN ('created', 'awaiting_payment'))",
               nowMs, key.storeId, key.orderId);
}

auto ordersToCheck(db::Session &session, std::int64_t nowMs, int limit) -> std::vector<OrderKey>
{
    std::vector<OrderKey> keys;
    auto rows = session.query("SELECT store_id, order_id FROM orders WHERE next_check_at IS NOT NULL"
                              " AND next_check_at <= ? ORDER BY next_check_at LIMIT ?",
                              nowMs, limit);
    while (rows.next())
        keys.push_back({rows.text(0), rows.text(1)});
    return keys;
}

} // namespace tillhouse::order
