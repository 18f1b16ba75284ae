// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/event_list.h"
#include "db/session.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::order
{

/// How people are told of a stream's event that had no effect.
struct StreamWords {
    std::string_view code; ///< in the exceptions inbox and in the log
    std::string_view news; ///< "news of the order's goods"
};

/// An event of another service as it came, without its type.
struct IncomingEvent {
    std::string storeId;
    std::optional<std::string> orderId;
    std::string eventId;
    std::string_view text;              ///< JSON
    const std::string *fault = nullptr; ///< why it is not understood; nothing: it is
};

/// Runs `apply` for an event that is understood. One that is not, or of which `apply` breaks a rule of the store, has
/// no effect and holds up none behind it: it is put into the exceptions inbox and the log, naming its kind. Failures of
/// the store itself are thrown on. False: it had no effect.
auto applyOrTell(db::Transaction &tx, const IncomingEvent &event, const StreamWords &words, std::int64_t nowMs,
                 const std::function<void()> &apply) -> bool;

/// The same for an event as it was decoded; `apply` is given what was understood.
template <class Event, class Envelope, class Apply>
auto applyOrTell(db::Transaction &tx, const contract::ArrivedEvent<Event, Envelope> &arrived, const StreamWords &words,
                 std::int64_t nowMs, Apply apply) -> bool
{
    const auto &envelope = arrived.envelope;
    const IncomingEvent event{envelope.store_id, envelope.order_id, envelope.event_id, arrived.text,
                              arrived.event ? nullptr : &arrived.fault};
    return applyOrTell(tx, event, words, nowMs, [&] { apply(*arrived.event); });
}

} // namespace tillhouse::order
