// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time_text.h"
#include "order/fulfilment_store.h"
#include "order/order_rows.h"
#include "order/order_store.h"
#include "order/refund_store.h"
#include "order/self_order_store.h"

namespace tillhouse::order
{

namespace
{

auto loadHead(db::Session &session, const OrderKey &key) -> std::optional<StoredOrder>
{
    auto row = session.query(
        "SELECT request_hash, channel, state, location_id, till_id, cashier_id, receipt_number, currency,"
        " prices_include_tax, sold_at, created_at, updated_at, gross_minor, discount_minor, net_minor, tax_minor,"
        " total_minor, paid_minor, refunded_minor, next_check_at, checks, rounding_minor,"
        " cash_step_minor, shift_id, exchange_of, authorize_only, held_until, pending, pending_reason, pending_actor,"
        " pending_hash, customer_id, note, coupons, approvals, tip_minor, tax_exempt_reason, points_earned"
        " FROM orders WHERE store_id = ? AND order_id = ?",
        key.storeId, key.orderId);
    if (!row.next())
        return std::nullopt;
    StoredOrder stored;
    auto &order = stored.order;
    order.store_id = key.storeId;
    order.order_id = key.orderId;
    stored.requestHash = row.text(0);
    order.channel = storedEnum<contract::Channel>(row.text(1));
    order.state = storedEnum<domain::OrderState>(row.text(2));
    order.location_id = row.text(3);
    order.till_id = row.optionalText(4);
    order.cashier_id = row.optionalText(5);
    order.receipt_number = row.optionalText(6);
    const auto currency = row.text(7);
    order.prices_include_tax = row.boolean(8);
    order.sold_at = domain::formatUtc(row.int64(9));
    stored.createdAtMs = row.int64(10);
    order.created_at = domain::formatUtc(stored.createdAtMs);
    order.updated_at = domain::formatUtc(row.int64(11));
    contract::MoneyAmount *amounts[] = {&order.gross, &order.discount, &order.net,     &order.tax,
                                        &order.total, &order.paid,     &order.refunded};
    for (int i = 0; i < 7; ++i)
        *amounts[i] = {row.int64(12 + i), currency};
    stored.nextCheckAt = row.optionalInt64(19);
    stored.checks = row.int64(20);
    if (const auto rounding = row.optionalInt64(21))
        order.rounding = contract::MoneyAmount{*rounding, currency};
    stored.cashStepMinor = row.int64(22);
    order.shift_id = row.optionalText(23);
    order.exchange_of = row.optionalText(24);
    stored.authorizeOnly = row.boolean(25);
    stored.heldUntil = row.optionalInt64(26);
    if (!row.isNull(27))
        stored.pending = {storedEnum<PendingKind>(row.text(27)), row.text(28), row.optionalText(29), row.text(30)};
    order.customer_id = row.optionalText(31);
    order.note = row.optionalText(32);
    order.coupons = couponsFromText(row.optionalText(33));
    order.approvals = approvalsFromText(row.optionalText(34));
    if (const auto tip = row.optionalInt64(35))
        order.tip = contract::MoneyAmount{*tip, currency};
    order.tax_exempt_reason = row.optionalText(36);
    order.points_earned = row.int64(37);
    return stored;
}

void loadLines(db::Session &session, contract::Order &order)
{
    const auto &currency = order.total.currency;
    auto row = session.query("SELECT line_id, sku, name, quantity_milli, unit_price_minor, gross_minor, discount_minor,"
                             " net_minor, tax_minor, total_minor, taxes, refunded_milli, refunded_minor,"
                             " fulfilled_milli, backordered_milli, note, issue_kind, issue_account, promotions, unit"
                             " FROM order_lines WHERE store_id = ? AND order_id = ? ORDER BY line_number",
                             order.store_id, order.order_id);
    while (row.next()) {
        contract::OrderLine line;
        line.line_id = row.text(0);
        line.sku = row.text(1);
        line.name = row.text(2);
        line.quantity_milli = row.int64(3);
        contract::MoneyAmount *amounts[] = {&line.unit_price, &line.gross, &line.discount,
                                            &line.net,        &line.tax,   &line.total};
        for (int i = 0; i < 6; ++i)
            *amounts[i] = {row.int64(4 + i), currency};
        line.taxes = taxesFromText(row.text(10));
        line.refunded_quantity_milli = row.int64(11);
        line.refunded = {row.int64(12), currency};
        line.fulfilled_milli = row.int64(13);
        line.backordered_milli = row.int64(14);
        line.note = row.optionalText(15);
        if (!row.isNull(16))
            line.issue = contract::IssuedValue{storedEnum<domain::TenderKind>(row.text(16)), row.text(17)};
        line.promotions = promotionsFromText(row.text(18));
        if (!row.isNull(19))
            line.unit = storedEnum<domain::Unit>(row.text(19));
        order.lines.push_back(std::move(line));
    }
}

void loadTenders(db::Session &session, StoredOrder &stored)
{
    auto &order = stored.order;
    const auto &currency = order.total.currency;
    auto row =
        session.query("SELECT tender_id, kind, amount_minor, tendered_minor, change_minor, state, reference,"
                      " reason, account, foreign_currency, foreign_minor, foreign_rate_micro, on_trust, limit_minor,"
                      " points, lease_id, excess_minor, lost_minor FROM order_tenders WHERE store_id = ? AND order_id = ?"
                      " ORDER BY tender_number",
                      order.store_id, order.order_id);
    while (row.next()) {
        contract::OrderTender tender;
        tender.tender_id = row.text(0);
        tender.kind = storedEnum<domain::TenderKind>(row.text(1));
        tender.amount = {row.int64(2), currency};
        if (const auto minor = row.optionalInt64(3))
            tender.tendered = contract::MoneyAmount{*minor, currency};
        if (const auto minor = row.optionalInt64(4))
            tender.change = contract::MoneyAmount{*minor, currency};
        tender.state = storedEnum<domain::PaymentState>(row.text(5));
        tender.reference = row.optionalText(6);
        tender.reason = row.optionalText(7);
        tender.account = row.optionalText(8);
        if (!row.isNull(9))
            tender.foreign = contract::ForeignCash{{row.int64(10), row.text(9)}, row.int64(11)};
        tender.on_trust = row.boolean(12);
        tender.lease_id = row.optionalText(15);
        stored.terms.push_back({row.optionalInt64(13), row.int64(14), row.int64(16), row.int64(17)});
        if (stored.terms.back().lostMinor > 0)
            tender.reason = std::string(kNeverPaid);
        order.tenders.push_back(std::move(tender));
    }
}

void loadNotes(db::Session &session, contract::Order &order)
{
    auto history = session.query("SELECT recorded_at, state, note, actor FROM order_history"
                                 " WHERE store_id = ? AND order_id = ? ORDER BY entry_number",
                                 order.store_id, order.order_id);
    while (history.next())
        order.history.push_back({domain::formatUtc(history.int64(0)), storedEnum<domain::OrderState>(history.text(1)),
                                 history.text(2), history.optionalText(3)});
    auto exceptions = session.query("SELECT code, line_id, detail FROM order_exceptions"
                                    " WHERE store_id = ? AND order_id = ? ORDER BY exception_number",
                                    order.store_id, order.order_id);
    while (exceptions.next())
        order.exceptions.push_back({exceptions.text(0), exceptions.optionalText(1), exceptions.text(2)});
}

} // namespace

auto loadOrder(db::Session &session, const OrderKey &key) -> std::optional<StoredOrder>
{
    auto stored = loadHead(session, key);
    if (!stored)
        return std::nullopt;
    if (stored->order.channel == contract::Channel::Online)
        stored->order.pickup_code = pickupCodeOf(session, key);
    loadLines(session, stored->order);
    loadTenders(session, *stored);
    stored->order.refunds = loadRefunds(session, stored->order);
    loadNotes(session, stored->order);
    stored->order.fulfilments = loadFulfilments(session, stored->order);
    return stored;
}

} // namespace tillhouse::order
