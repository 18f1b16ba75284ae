// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_list.h"

#include "domain/time_text.h"
#include "domain/uuid.h"
#include "order/order_rows.h"
#include "order/page_cursor.h"

#include <limits>

namespace tillhouse::order
{

namespace
{

/// The text of the query. Every variant takes the same arguments in the same order: an absent filter reads
/// `? IS NULL`, so that the planner sees exactly the conditions that count.
auto listSql(const contract::ListOrdersRequest &request) -> std::string
{
    std::string sql = "SELECT order_id, receipt_number, state, channel, till_id, cashier_id, sold_at, currency,"
                      " total_minor, refunded_minor, line_count, exception_count FROM orders WHERE store_id = ?"
                      " AND sold_at >= ? AND sold_at < ?";
    sql += request.state ? " AND state = ?" : " AND ? IS NULL";
    sql += request.till_id ? " AND till_id = ?" : " AND ? IS NULL";
    sql += request.query ? " AND ((receipt_number >= ? AND receipt_number < ?) OR (order_id >= ? AND order_id < ?))"
                         : " AND ? IS NULL AND ? IS NULL AND ? IS NULL AND ? IS NULL";
    sql += " AND (sold_at, order_id) < (?, ?) ORDER BY sold_at DESC, order_id DESC LIMIT ?";
    return sql;
}

auto summaryOf(const db::Rows &row) -> contract::OrderSummary
{
    contract::OrderSummary summary;
    summary.order_id = row.text(0);
    summary.receipt_number = row.optionalText(1);
    summary.state = storedEnum<domain::OrderState>(row.text(2));
    summary.channel = storedEnum<contract::Channel>(row.text(3));
    summary.till_id = row.optionalText(4);
    summary.cashier_id = row.optionalText(5);
    summary.sold_at = domain::formatUtc(row.int64(6));
    summary.total = {row.int64(8), row.text(7)};
    summary.refunded = {row.int64(9), row.text(7)};
    summary.line_count = row.int64(10);
    summary.exception_count = row.int64(11);
    return summary;
}

} // namespace

auto listOrders(db::Session &session, const contract::ListOrdersRequest &request) -> domain::Result<contract::OrderPage>
{
    const auto place = readCursor(request.cursor);
    if (!place)
        return place.error();
    if (request.cursor && !domain::parseUuid(place->id))
        return domain::invalidField("cursor", "is not one that this list gave out");
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    std::int64_t until = std::numeric_limits<std::int64_t>::max();
    if (request.day) {
        const auto day = domain::parseDay(*request.day);
        if (!day)
            return day.error();
        from = *day;
        until = *day + domain::kMsPerDay;
    }
    const auto state = request.state ? std::optional(std::string(domain::name(*request.state))) : std::nullopt;
    // Receipt numbers and ids are ASCII, so every text with the prefix is below prefix + DEL.
    const auto prefixEnd = request.query ? std::optional(*request.query + "\x7f") : std::nullopt;
    const auto limit = request.limit.value_or(kDefaultPage);
    auto row = session.query(listSql(request), request.store_id, from, until, state, request.till_id, request.query,
                             prefixEnd, request.query, prefixEnd, place->atMs, place->id, limit + 1);
    contract::OrderPage page;
    std::int64_t lastSoldAt = 0;
    while (row.next()) {
        if (static_cast<std::int64_t>(page.orders.size()) == limit) {
            page.next_cursor = writeCursor(lastSoldAt, page.orders.back().order_id);
            break;
        }
        lastSoldAt = row.int64(6);
        page.orders.push_back(summaryOf(row));
    }
    return page;
}

} // namespace tillhouse::order
