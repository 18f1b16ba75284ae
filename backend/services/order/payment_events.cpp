// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/payment_events.h"

#include "kit/log.h"
#include "order/event_intake.h"
#include "order/inbox.h"
#include "order/order_store.h"
#include "order/refund_store.h"
#include "order/stream_position.h"

namespace tillhouse::order
{

namespace
{

using contract::PaymentEventKind;

constexpr std::int64_t kPage = 200;
constexpr StreamWords kWords{"payment_event_failed", "news of a payment"};

/// News that finish something by themselves need nobody's eyes.
auto isForPeople(PaymentEventKind kind) -> bool
{
    return kind != PaymentEventKind::Resolved;
}

auto tillOf(db::Session &session, const contract::PaymentEventEntry &event) -> std::optional<std::string>
{
    if (!event.order_id)
        return std::nullopt;
    auto row = session.query("SELECT till_id FROM orders WHERE store_id = ? AND order_id = ?", event.store_id,
                             *event.order_id);
    return row.next() ? row.optionalText(0) : std::nullopt;
}

/// What a till or a manager called taken, and the acquirer declined in the end.
auto isLost(const contract::PaymentEventEntry &event) -> bool
{
    if (!event.order_id || !event.tender_id)
        return false;
    // The other way round, an approval against a manager's no, the tender is declined.
    const bool stands =
        event.state == domain::PaymentState::Captured || event.state == domain::PaymentState::PartlyRefunded;
    return event.kind == PaymentEventKind::CardOnTrustDeclined ||
           (event.kind == PaymentEventKind::OverrideContradicted && stands);
}

void applyOneEvent(db::Transaction &tx, const contract::PaymentEventEntry &event, std::int64_t nowMs)
{
    if (isForPeople(event.kind)) {
        contract::ExceptionEntry entry;
        entry.exception_id = event.event_id;
        entry.code = std::string(domain::name(event.kind));
        entry.order_id = event.order_id;
        entry.till_id = tillOf(tx, event);
        entry.detail = event.detail;
        entry.raised_at = event.occurred_at;
        // A refund's tender is the same as its payment's; only what is about the payment is ended by a word on it.
        raise(tx, event.store_id, std::move(entry), event.refund_id ? std::nullopt : event.tender_id);
    }
    if (!event.order_id)
        return;
    const OrderKey key{event.store_id, *event.order_id};
    if (isLost(event))
        loseTender(tx, key, *event.tender_id, nowMs);
    if (event.refund_id)
        checkRefundSoon(tx, key, *event.refund_id, nowMs);
    else
        checkUnfinishedSoon(tx, key, nowMs);
}

} // namespace

void applyPaymentEvents(db::Transaction &tx, const std::vector<ArrivedPaymentEvent> &events, std::int64_t nowMs)
{
    auto position = streamPosition(tx, kPaymentEvents);
    const auto before = position;
    for (const auto &arrived : events) {
        const auto &envelope = arrived.envelope;
        if (envelope.position <= position)
            continue;
        const bool applied = applyOrTell(tx, arrived, kWords, nowMs, [&](const contract::PaymentEventEntry &event) {
            applyOneEvent(tx, event, nowMs);
        });
        if (!applied && envelope.order_id)
            checkUnfinishedSoon(tx, {envelope.store_id, *envelope.order_id}, nowMs);
        position = envelope.position;
    }
    if (position != before)
        saveStreamPosition(tx, kPaymentEvents, position);
}

auto pullPaymentEvents(Parts &parts, const kit::CallContext &context) -> domain::Result<void>
{
    for (;;) {
        const auto after =
            parts.database.read("payment_events", [](db::Reader &reader) -> domain::Result<std::int64_t> {
                return streamPosition(reader, kPaymentEvents);
            });
        if (!after)
            return after.error();
        const auto page = parts.payments.events(context, {*after, kPage});
        if (!page) {
            if (page.error().code == domain::ErrorCode::Internal)
                kit::logLine(kit::LogLevel::Error, "payment_news_unreadable", {{"reason", page.error().detail}});
            return page.error();
        }
        if (page->takesCards)
            parts.cards.open();
        else
            parts.cards.close(kit::Deadline::Clock::now());
        if (page->events.empty())
            return {};
        const auto done = parts.database.write("payment_events", [&](db::Transaction &tx) -> domain::Result<void> {
            applyPaymentEvents(tx, page->events, parts.nowMs());
            return {};
        });
        if (!done || static_cast<std::int64_t>(page->events.size()) < kPage)
            return done;
    }
}

} // namespace tillhouse::order
