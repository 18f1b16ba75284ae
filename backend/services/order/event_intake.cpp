// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/event_intake.h"

#include "db/attempt.h"
#include "domain/time_text.h"
#include "kit/log.h"
#include "order/inbox.h"

namespace tillhouse::order
{

namespace
{

/// Why an event has no effect, for a person.
struct Untaken {
    std::string said; ///< in the inbox
    std::string reason;
};

auto tryEvent(db::Transaction &tx, const IncomingEvent &event, const std::function<void()> &apply)
    -> std::optional<Untaken>
{
    if (event.fault != nullptr)
        return Untaken{"is not understood by this program: " + *event.fault, *event.fault};
    const auto applied = db::attempt(tx, [&]() -> domain::Result<void> {
        apply();
        return {};
    });
    return applied ? std::nullopt : std::optional(Untaken{"could not be recorded", applied.error().detail});
}

} // namespace

auto applyOrTell(db::Transaction &tx, const IncomingEvent &event, const StreamWords &words, std::int64_t nowMs,
                 const std::function<void()> &apply) -> bool
{
    const auto untaken = tryEvent(tx, event, apply);
    if (!untaken)
        return true;
    kit::logLine(kit::LogLevel::Error, words.code,
                 {{"store_id", event.storeId},
                  {"order_id", event.orderId.value_or("")},
                  {"event_id", event.eventId},
                  {"reason", untaken->reason}});
    contract::ExceptionEntry entry;
    entry.exception_id = event.eventId;
    entry.code = words.code;
    entry.order_id = event.orderId;
    entry.detail = std::string(words.news) + " (" + contract::textMember(event.text, "kind") + ") " + untaken->said;
    entry.raised_at = domain::formatUtc(nowMs);
    raise(tx, event.storeId, std::move(entry));
    return false;
}

} // namespace tillhouse::order
