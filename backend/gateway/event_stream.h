// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "gateway/peers.h"
#include "kit/call_context.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace tillhouse::gateway
{

/// One way of a courier, from where the receiver stands.
struct Trip {
    std::int64_t position = 0;          ///< the last event that the receiver has applied
    std::optional<std::int64_t> newest; ///< the newest that the sender has, once it has said so
    std::size_t events = 0;             ///< carried by this trip
};

/// Events that one service keeps, numbered without gaps, and another applies in their order, each once. It commits its
/// position with the effect, so that whoever brings an event again does no harm.
struct EventStream {
    std::string name; ///< in metrics and logs
    /// The position of the last event that the receiver has applied.
    std::function<domain::Result<std::int64_t>(const kit::CallContext &)> position;
    /// Carries at most `limit` events after `trip.position` and moves the trip on. What is known of the trip by then
    /// stands in it after an error, too.
    std::function<domain::Result<void>(const kit::CallContext &, std::int64_t limit, Trip &trip)> carry;
};

/// What happened to orders, from the order service to inventory.
auto orderEvents(const Peers &peers) -> EventStream;
/// What happened to orders' goods, from inventory to the order service.
auto stockEvents(const Peers &peers) -> EventStream;

} // namespace tillhouse::gateway
