// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/till_events.h"

#include "contract/endpoints.h"
#include "domain/time_text.h"
#include "kit/idempotency.h"
#include "order/inbox.h"
#include "order/order_rows.h"
#include "order/page_cursor.h"
#include "order/till_journal.h"

namespace tillhouse::order
{

namespace
{

using domain::Result;

constexpr std::int64_t kDefaultTillEvents = 100;

auto isTills(const kit::CallContext &context) -> bool
{
    return context.principal && !context.principal->tillId.empty();
}

void insertTillEvent(db::Transaction &tx, const contract::TillEvent &event, const std::optional<std::string> &cashier,
                     const std::optional<std::string> &approver, std::int64_t happenedMs, std::int64_t nowMs)
{
    tx.execute("INSERT INTO till_events (store_id, event_id, till_id, kind, happened_at, cashier_id, approver_id,"
               " order_id, shift_id, amount_minor, currency, detail, received_at)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (store_id, event_id) DO NOTHING",
               event.store_id, event.event_id, event.till_id, domain::name(event.kind), happenedMs, cashier, approver,
               event.order_id, event.shift_id, optionalMinor(event.amount),
               event.amount ? std::optional(event.amount->currency) : std::nullopt, event.detail, nowMs);
}

/// What somebody in the office has to act upon waits in their list: money of a customer's that has to go back, and what
/// a person booked past the server.
void tellTheOffice(db::Transaction &tx, const contract::TillEvent &event, std::int64_t nowMs)
{
    contract::ExceptionEntry entry;
    if (event.kind == contract::TillEventKind::ChargedTwice && event.order_id) {
        entry.exception_id = *event.order_id + ".twice"; // once for each card, however often it is told
        entry.code = "charged_twice";
    } else if (event.kind == contract::TillEventKind::SettledByHand) {
        entry.exception_id = event.event_id + ".by_hand";
        entry.code = "settled_by_hand";
    } else {
        return;
    }
    entry.order_id = event.order_id;
    entry.till_id = event.till_id;
    entry.detail = event.detail;
    entry.raised_at = domain::formatUtc(nowMs);
    raise(tx, event.store_id, std::move(entry));
}

auto tillEventOf(const db::Rows &row, const std::string &storeId) -> contract::TillEvent
{
    contract::TillEvent event;
    event.store_id = storeId;
    event.event_id = row.text(0);
    event.till_id = row.text(1);
    event.kind = storedEnum<contract::TillEventKind>(row.text(2));
    event.happened_at = domain::formatUtc(row.int64(3));
    event.cashier_id = row.optionalText(4);
    event.approver_id = row.optionalText(5);
    event.order_id = row.optionalText(6);
    event.shift_id = row.optionalText(7);
    if (const auto minor = row.optionalInt64(8))
        event.amount = contract::MoneyAmount{*minor, row.text(9)};
    event.detail = row.text(10);
    return event;
}

} // namespace

auto recordTillEvent(Parts &parts, const kit::CallContext &context, const contract::TillEvent &event)
    -> Result<contract::Empty>
{
    const auto happened = domain::parseUtc(event.happened_at, "happened_at");
    if (!happened)
        return happened.error();
    if (isTills(context) && context.principal->tillId != event.till_id)
        return domain::Error{domain::ErrorCode::NotAllowed, "the event is another till's", {}};
    const auto entry = TillEntry::of(context, event, event.event_id);
    const kit::RequestKey key{event.store_id, std::string(contract::kRecordTillEvent.id), event.event_id,
                              kit::requestHash(contract::encode(event)), context.idempotencyKey};
    return parts.database.write("record_till_event", [&](db::Transaction &tx) -> Result<contract::Empty> {
        const auto now = parts.nowMs();
        return kit::IdempotencyStore::once<contract::Empty>(tx, key, now / 1000, [&]() -> Result<contract::Empty> {
            const auto user = context.userId();
            auto cashier = user.empty() ? std::nullopt : std::optional(user);
            if (entry.isProven() && event.cashier_id)
                cashier = event.cashier_id;
            insertTillEvent(tx, event, cashier, entry.isProven() ? event.approver_id : std::nullopt, *happened, now);
            tellTheOffice(tx, event, now);
            recordEntry(tx, entry, event.store_id, event.till_id, event.event_id, now);
            return contract::Empty{};
        });
    });
}

auto listTillEvents(db::Session &session, const contract::ListTillEventsRequest &request)
    -> Result<contract::TillEventPage>
{
    const auto place = readCursor(request.cursor);
    if (!place)
        return place.error();
    std::string sql("SELECT event_id, till_id, kind, happened_at, cashier_id, approver_id, order_id, shift_id,"
                    " amount_minor, currency, detail FROM till_events WHERE store_id = ?");
    sql += request.till_id ? " AND till_id = ?" : " AND ? IS NULL";
    sql += " AND (happened_at, event_id) < (?, ?) ORDER BY happened_at DESC, event_id DESC LIMIT ?";
    const auto limit = request.limit.value_or(kDefaultTillEvents);
    contract::TillEventPage page;
    auto row = session.query(sql, request.store_id, request.till_id, place->atMs, place->id, limit + 1);
    std::int64_t last = 0;
    while (row.next()) {
        if (static_cast<std::int64_t>(page.events.size()) == limit) {
            page.next_cursor = writeCursor(last, page.events.back().event_id);
            break;
        }
        last = row.int64(3);
        page.events.push_back(tillEventOf(row, request.store_id));
    }
    return page;
}

} // namespace tillhouse::order
