// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/points.h"

#include "domain/currency.h"
#include "domain/loyalty.h"
#include "domain/time_text.h"
#include "order/customers.h"
#include "order/inbox.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::PaymentState;
using domain::TenderKind;

/// Whose points, of which order, under which name.
struct PointMovement {
    std::string id;
    std::string customerId;
    std::int64_t points = 0;
};

void recordPoints(db::Transaction &tx, const contract::Order &order, const PointMovement &move, std::int64_t nowMs)
{
    tx.execute("INSERT INTO point_movements (store_id, movement_id, customer_id, order_id, points, recorded_at)"
               " VALUES (?, ?, ?, ?, ?, ?)",
               order.store_id, move.id, move.customerId, order.order_id, move.points, nowMs);
}

/// Adds to a balance, or takes from it whatever it is.
void movePoints(db::Transaction &tx, const contract::Order &order, const PointMovement &move, std::int64_t nowMs)
{
    if (move.points == 0)
        return;
    tx.execute("INSERT INTO customer_points (store_id, customer_id, balance, held) VALUES (?, ?, ?, 0)"
               " ON CONFLICT (store_id, customer_id) DO UPDATE SET"
               " balance = customer_points.balance + excluded.balance",
               order.store_id, move.customerId, move.points);
    recordPoints(tx, order, move, nowMs);
}

/// One conditional update: two orders at once never spend the same point.
auto holdPoints(db::Transaction &tx, const std::string &storeId, const std::string &customerId, std::int64_t points)
    -> bool
{
    return tx.execute("UPDATE customer_points SET balance = balance - ?, held = held + ? WHERE store_id = ?"
                      " AND customer_id = ? AND balance >= ?",
                      points, points, storeId, customerId, points) == 1;
}

void freePoints(db::Transaction &tx, const std::string &storeId, const std::string &customerId, std::int64_t points)
{
    tx.execute("UPDATE customer_points SET balance = balance + ?, held = held - ? WHERE store_id = ?"
               " AND customer_id = ?",
               points, points, storeId, customerId);
}

/// Why the tender is not paid, or nothing once its points are set aside.
auto setAside(db::Transaction &tx, const contract::Order &order, const contract::OrderTender &tender,
              TenderTerms &terms) -> std::optional<std::string>
{
    const auto needed = domain::pointsNeeded(tender.amount.amount_minor, loyaltyOf(tx, order.store_id).point_minor);
    if (!needed)
        return "points pay nothing in this store";
    if (!holdPoints(tx, order.store_id, tender.account.value_or(""), *needed))
        return "balance_too_low";
    terms.points = *needed;
    return std::nullopt;
}

/// What was paid for goods with anything but points.
auto earningMinor(const contract::Order &order) -> std::int64_t
{
    auto minor = order.total.amount_minor - issuedMinor(order);
    for (const auto &tender : order.tenders)
        minor -= tender.kind == TenderKind::Points ? tender.amount.amount_minor : 0;
    return std::max<std::int64_t>(minor, 0);
}

void tellOverdrawn(db::Transaction &tx, const contract::Order &order, const std::string &id, std::int64_t balance,
                   std::int64_t nowMs)
{
    contract::ExceptionEntry entry;
    entry.exception_id = id;
    entry.code = "points_overdrawn";
    entry.order_id = order.order_id;
    entry.till_id = order.till_id;
    entry.detail =
        "points that were spent already were taken back with the goods; the balance is now " + std::to_string(balance);
    entry.raised_at = domain::formatUtc(nowMs);
    raise(tx, order.store_id, std::move(entry));
}

void takeBackEarned(db::Transaction &tx, const contract::Order &order, const std::string &name, std::int64_t points,
                    std::int64_t nowMs)
{
    if (points == 0 || !order.customer_id)
        return;
    movePoints(tx, order, {"earned-back:" + name, *order.customer_id, -points}, nowMs);
    const auto left = pointsOf(tx, order.store_id, *order.customer_id);
    if (left < 0)
        tellOverdrawn(tx, order, name + ".points", left, nowMs);
}

/// What settled refunds gave back so far: goods of the whole order, or of one tender.
auto refundedGoods(db::Session &session, const contract::Order &order) -> std::int64_t
{
    auto row = session.query("SELECT COALESCE(SUM(total_minor), 0) FROM order_refunds WHERE store_id = ?"
                             " AND order_id = ? AND state = 'refunded'",
                             order.store_id, order.order_id);
    return row.next() ? row.int64(0) : 0;
}

auto refundedTender(db::Session &session, const contract::Order &order, const std::string &tenderId) -> std::int64_t
{
    auto row = session.query("SELECT COALESCE(SUM(t.amount_minor), 0) FROM order_refund_tenders AS t"
                             " JOIN order_refunds AS r ON r.store_id = t.store_id AND r.order_id = t.order_id"
                             " AND r.refund_id = t.refund_id WHERE t.store_id = ? AND t.order_id = ?"
                             " AND t.tender_id = ? AND r.state = 'refunded'",
                             order.store_id, order.order_id, tenderId);
    return row.next() ? row.int64(0) : 0;
}

} // namespace

auto loyaltyOf(db::Session &session, const std::string &storeId) -> contract::LoyaltyPolicy
{
    auto row = session.query("SELECT points_per_major, point_minor FROM loyalty_schemes WHERE store_id = ?", storeId);
    return row.next() ? contract::LoyaltyPolicy{row.int64(0), row.int64(1)} : contract::LoyaltyPolicy{};
}

void keepLoyalty(db::Transaction &tx, const std::string &storeId, const contract::LoyaltyPolicy &scheme)
{
    if (loyaltyOf(tx, storeId) == scheme)
        return;
    tx.execute("INSERT INTO loyalty_schemes (store_id, points_per_major, point_minor) VALUES (?, ?, ?)"
               " ON CONFLICT (store_id) DO UPDATE SET points_per_major = excluded.points_per_major,"
               " point_minor = excluded.point_minor",
               storeId, scheme.points_per_major, scheme.point_minor);
}

auto pointsOf(db::Session &session, const std::string &storeId, const std::string &customerId) -> std::int64_t
{
    auto row = session.query("SELECT balance FROM customer_points WHERE store_id = ? AND customer_id = ?", storeId,
                             customerId);
    return row.next() ? row.int64(0) : 0;
}

void openPoints(db::Transaction &tx, StoredOrder &stored)
{
    auto &order = stored.order;
    bool declined = false;
    for (std::size_t i = 0; i < order.tenders.size() && !declined; ++i) {
        auto &tender = order.tenders[i];
        if (tender.kind != TenderKind::Points)
            continue;
        tender.reason = setAside(tx, order, tender, stored.terms[i]);
        declined = tender.reason.has_value();
        if (declined)
            tender.state = PaymentState::Declined;
    }
    for (std::size_t i = 0; declined && i < order.tenders.size(); ++i) {
        freePoints(tx, order.store_id, order.tenders[i].account.value_or(""), stored.terms[i].points);
        stored.terms[i].points = 0;
    }
}

void settlePoints(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs)
{
    auto &order = stored.order;
    for (std::size_t i = 0; i < order.tenders.size(); ++i) {
        const auto points = stored.terms[i].points;
        if (points == 0)
            continue;
        const auto &tender = order.tenders[i];
        freePoints(tx, order.store_id, tender.account.value_or(""), points);
        movePoints(tx, order, {"spent:" + tender.tender_id, tender.account.value_or(""), -points}, nowMs);
    }
    if (!order.customer_id || !findCustomer(tx, order.store_id, *order.customer_id))
        return;
    const auto currency = domain::Currency::parse(order.total.currency);
    const auto earned = domain::pointsEarned(earningMinor(order), currency ? currency->minorPerMajor() : 1,
                                             loyaltyOf(tx, order.store_id).points_per_major);
    if (!earned || *earned == 0)
        return;
    order.points_earned = *earned;
    savePointsEarned(tx, order);
    movePoints(tx, order, {"earned:" + order.order_id, *order.customer_id, *earned}, nowMs);
}

void revertPoints(db::Transaction &tx, StoredOrder &stored, bool wasPaid, std::int64_t nowMs)
{
    auto &order = stored.order;
    for (std::size_t i = 0; i < order.tenders.size(); ++i) {
        const auto points = stored.terms[i].points;
        const auto customer = order.tenders[i].account.value_or("");
        if (points > 0 && wasPaid)
            movePoints(tx, order, {"spent-back:" + order.tenders[i].tender_id, customer, points}, nowMs);
        else if (points > 0)
            freePoints(tx, order.store_id, customer, points);
    }
    if (wasPaid)
        takeBackEarned(tx, order, order.order_id, order.points_earned, nowMs);
}

void returnPoints(db::Transaction &tx, const StoredOrder &stored, const StoredRefund &refund, std::int64_t nowMs)
{
    const auto &order = stored.order;
    for (const auto &part : refund.tenders) {
        const auto tender = std::ranges::find(order.tenders, part.tender_id, &contract::OrderTender::tender_id);
        if (part.kind != TenderKind::Points || tender == order.tenders.end())
            continue;
        const auto points = stored.terms[static_cast<std::size_t>(tender - order.tenders.begin())].points;
        const auto before = refundedTender(tx, order, part.tender_id);
        const auto whole = tender->amount.amount_minor;
        const auto back =
            domain::pointsShare(points, before + part.amount_minor, whole) - domain::pointsShare(points, before, whole);
        movePoints(tx, order,
                   {"spent-back:" + refund.refundId + ":" + part.tender_id, tender->account.value_or(""), back}, nowMs);
    }
    const auto goods = order.total.amount_minor - issuedMinor(order);
    const auto before = refundedGoods(tx, order);
    const auto earned = domain::pointsShare(order.points_earned, before + refund.money.totalMinor, goods) -
                        domain::pointsShare(order.points_earned, before, goods);
    takeBackEarned(tx, order, refund.refundId, earned, nowMs);
}

} // namespace tillhouse::order
