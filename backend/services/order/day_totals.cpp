// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/day_totals.h"

#include "domain/time_text.h"
#include "order/order_store.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

struct DayChange {
    std::int64_t orders = 0;
    std::int64_t lines = 0;
    std::int64_t salesMinor = 0;
    std::int64_t taxMinor = 0;
    std::int64_t refunds = 0;
    std::int64_t refundedMinor = 0;
    std::int64_t exceptions = 0;
};

void addToDay(db::Transaction &tx, const contract::Order &order, const std::string &day, const DayChange &change)
{
    tx.execute("INSERT INTO day_totals (store_id, day, currency, orders, lines, sales_minor, tax_minor, refunds,"
               " refunded_minor, exceptions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
               " ON CONFLICT (store_id, day) DO UPDATE SET orders = day_totals.orders + excluded.orders,"
               " lines = day_totals.lines + excluded.lines,"
               " sales_minor = day_totals.sales_minor + excluded.sales_minor,"
               " tax_minor = day_totals.tax_minor + excluded.tax_minor,"
               " refunds = day_totals.refunds + excluded.refunds,"
               " refunded_minor = day_totals.refunded_minor + excluded.refunded_minor,"
               " exceptions = day_totals.exceptions + excluded.exceptions",
               order.store_id, day, order.total.currency, change.orders, change.lines, change.salesMinor,
               change.taxMinor, change.refunds, change.refundedMinor, change.exceptions);
}

auto dayFigures(db::Session &session, const std::string &storeId, const std::string &day, contract::DaySummary &summary)
    -> contract::DayFigures
{
    contract::DayFigures figures;
    figures.day = day;
    auto row = session.query("SELECT currency, orders, lines, sales_minor, tax_minor, refunds, refunded_minor,"
                             " exceptions FROM day_totals WHERE store_id = ? AND day = ?",
                             storeId, day);
    if (!row.next())
        return figures;
    summary.currency = row.text(0);
    figures.orders = row.int64(1);
    figures.lines = row.int64(2);
    figures.sales_minor = row.int64(3);
    figures.tax_minor = row.int64(4);
    figures.refunds = row.int64(5);
    figures.refunded_minor = row.int64(6);
    summary.exceptions = row.int64(7);
    return figures;
}

} // namespace

namespace
{

/// Counts a sale (sign 1) or takes it back (sign -1).
void countSale(db::Transaction &tx, const contract::Order &order, std::int64_t sign)
{
    const auto soldAt = *domain::parseUtc(order.sold_at);
    const auto day = domain::formatDay(soldAt);
    const auto sold = std::ranges::count_if(order.lines, [](const auto &line) { return line.quantity_milli > 0; });
    const auto turnover = order.total.amount_minor - issuedMinor(order); // money on accounts is owed, not earned
    addToDay(tx, order, day,
             {sign, sign * static_cast<std::int64_t>(sold), sign * turnover, sign * order.tax.amount_minor, 0, 0,
              order.exceptions.empty() ? 0 : sign});
    tx.execute("INSERT INTO hour_totals (store_id, day, hour, orders, sales_minor) VALUES (?, ?, ?, ?, ?)"
               " ON CONFLICT (store_id, day, hour) DO UPDATE SET orders = hour_totals.orders + excluded.orders,"
               " sales_minor = hour_totals.sales_minor + excluded.sales_minor",
               order.store_id, day, (soldAt - *domain::parseDay(day)) / 3'600'000, sign, sign * turnover);
}

} // namespace

auto currencyOf(db::Session &session, const std::string &storeId) -> std::string
{
    auto row = session.query("SELECT currency FROM orders WHERE store_id = ? ORDER BY sold_at DESC LIMIT 1", storeId);
    return row.next() ? row.text(0) : "XXX";
}

void addSale(db::Transaction &tx, const contract::Order &order)
{
    countSale(tx, order, 1);
}

void removeSale(db::Transaction &tx, const contract::Order &order)
{
    countSale(tx, order, -1);
}

void addRefundToDay(db::Transaction &tx, const contract::Order &order, std::int64_t totalMinor, std::int64_t nowMs)
{
    DayChange change;
    change.refunds = 1;
    change.refundedMinor = totalMinor;
    addToDay(tx, order, domain::formatDay(nowMs), change);
}

auto daySummary(db::Session &session, const std::string &storeId, std::int64_t dayMs) -> contract::DaySummary
{
    contract::DaySummary summary;
    summary.store_id = storeId;
    summary.week_before = dayFigures(session, storeId, domain::formatDay(dayMs - 7 * domain::kMsPerDay), summary);
    summary.exceptions = 0;
    summary.today = dayFigures(session, storeId, domain::formatDay(dayMs), summary);
    if (summary.currency.empty())
        summary.currency = currencyOf(session, storeId);
    auto hours = session.query("SELECT hour, orders, sales_minor FROM hour_totals WHERE store_id = ? AND day = ?"
                               " ORDER BY hour",
                               storeId, summary.today.day);
    while (hours.next())
        summary.hours.push_back({hours.int64(0), hours.int64(1), hours.int64(2)});
    auto waiting = session.query("SELECT COUNT(*) FROM orders WHERE store_id = ? AND state = ? AND authorize_only = 0",
                                 storeId, domain::name(domain::OrderState::AwaitingPayment));
    summary.unknown_payments = waiting.next() ? waiting.int64(0) : 0;
    return summary;
}

} // namespace tillhouse::order
