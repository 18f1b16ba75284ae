// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/inbox.h"

#include "contract/payment_event.h"
#include "domain/time_text.h"
#include "order/page_cursor.h"

namespace tillhouse::order
{

namespace
{

constexpr std::size_t kMostDetail = 300;
constexpr std::int64_t kDefaultExceptions = 100;

constexpr std::string_view kExceptionColumns =
    "SELECT exception_id, code, order_id, till_id, line_id, detail, raised_at, closed_at, closed_by, note"
    " FROM exceptions WHERE store_id = ?";

auto exceptionOf(const db::Rows &row) -> contract::ExceptionEntry
{
    contract::ExceptionEntry entry;
    entry.exception_id = row.text(0);
    entry.code = row.text(1);
    entry.order_id = row.optionalText(2);
    entry.till_id = row.optionalText(3);
    entry.line_id = row.optionalText(4);
    entry.detail = row.text(5);
    entry.raised_at = domain::formatUtc(row.int64(6));
    if (const auto closed = row.optionalInt64(7))
        entry.closed_at = domain::formatUtc(*closed);
    entry.closed_by = row.optionalText(8);
    entry.note = row.optionalText(9);
    return entry;
}

auto findException(db::Session &session, const std::string &storeId, const std::string &id)
    -> std::optional<contract::ExceptionEntry>
{
    std::string sql(kExceptionColumns);
    sql += " AND exception_id = ?";
    auto row = session.query(sql, storeId, id);
    return row.next() ? std::optional(exceptionOf(row)) : std::nullopt;
}

/// Cuts at a character's start, so that what is left is still UTF-8.
auto cut(std::string text) -> std::string
{
    if (text.size() <= kMostDetail)
        return text;
    auto end = kMostDetail;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text;
}

} // namespace

void raise(db::Transaction &tx, const std::string &storeId, contract::ExceptionEntry entry,
           const std::optional<std::string> &tenderId)
{
    tx.execute("INSERT INTO exceptions (store_id, exception_id, code, order_id, till_id, line_id, tender_id, detail,"
               " raised_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (store_id, exception_id) DO NOTHING",
               storeId, entry.exception_id, entry.code, entry.order_id, entry.till_id, entry.line_id, tenderId,
               cut(std::move(entry.detail)), *domain::parseUtc(entry.raised_at));
}

void tell(db::Transaction &tx, const std::string &storeId, contract::ExceptionEntry entry)
{
    tx.execute("INSERT INTO exceptions (store_id, exception_id, code, order_id, till_id, line_id, detail, raised_at)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (store_id, exception_id) DO UPDATE SET"
               " detail = excluded.detail, closed_at = NULL, note = NULL WHERE exceptions.closed_by IS NULL",
               storeId, entry.exception_id, entry.code, entry.order_id, entry.till_id, entry.line_id,
               cut(std::move(entry.detail)), *domain::parseUtc(entry.raised_at));
}

void settle(db::Transaction &tx, const std::string &storeId, const std::string &exceptionId, const std::string &note,
            std::int64_t nowMs)
{
    tx.execute("UPDATE exceptions SET closed_at = ?, note = ? WHERE store_id = ? AND exception_id = ?"
               " AND closed_at IS NULL",
               nowMs, note, storeId, exceptionId);
}

auto listExceptions(db::Session &session, const contract::ListExceptionsRequest &request)
    -> domain::Result<contract::ExceptionPage>
{
    const auto place = readCursor(request.cursor);
    if (!place)
        return place.error();
    std::string sql(kExceptionColumns);
    if (request.state)
        sql +=
            *request.state == contract::ExceptionState::Open ? " AND closed_at IS NULL" : " AND closed_at IS NOT NULL";
    sql += request.order_id ? " AND order_id = ?" : " AND ? IS NULL";
    sql += " AND (raised_at, exception_id) < (?, ?) ORDER BY raised_at DESC, exception_id DESC LIMIT ?";
    const auto limit = request.limit.value_or(kDefaultExceptions);
    contract::ExceptionPage page;
    {
        auto row = session.query(sql, request.store_id, request.order_id, place->atMs, place->id, limit + 1);
        std::int64_t last = 0;
        while (row.next()) {
            if (static_cast<std::int64_t>(page.exceptions.size()) == limit) {
                page.next_cursor = writeCursor(last, page.exceptions.back().exception_id);
                break;
            }
            last = row.int64(6);
            page.exceptions.push_back(exceptionOf(row));
        }
    }
    auto open =
        session.query("SELECT COUNT(*) FROM exceptions WHERE store_id = ? AND closed_at IS NULL", request.store_id);
    page.open_count = open.next() ? open.int64(0) : 0;
    return page;
}

auto closeException(db::Transaction &tx, const contract::CloseExceptionRequest &request, const std::string &actor,
                    std::int64_t nowMs) -> domain::Result<contract::ExceptionEntry>
{
    auto entry = findException(tx, request.store_id, request.exception_id);
    if (!entry)
        return domain::Error{domain::ErrorCode::NotFound, "there is no such exception", {}};
    if (entry->closed_at)
        return domain::Error{domain::ErrorCode::Conflict, "somebody closed it before", {}};
    entry->closed_at = domain::formatUtc(nowMs);
    entry->note = request.note;
    if (!actor.empty())
        entry->closed_by = actor;
    tx.execute("UPDATE exceptions SET closed_at = ?, closed_by = ?, note = ? WHERE store_id = ? AND exception_id = ?",
               nowMs, entry->closed_by, entry->note, request.store_id, request.exception_id);
    return std::move(*entry);
}

void closeParked(db::Transaction &tx, const contract::ResolvePaymentRequest &decision, const std::string &actor,
                 std::int64_t nowMs)
{
    tx.execute("UPDATE exceptions SET closed_at = ?, closed_by = ?, note = ? WHERE store_id = ? AND order_id = ?"
               " AND tender_id = ? AND code = ? AND closed_at IS NULL",
               nowMs, actor.empty() ? std::nullopt : std::optional(actor), decision.reason, decision.store_id,
               decision.order_id, decision.tender_id, domain::name(contract::PaymentEventKind::Parked));
}

} // namespace tillhouse::order
