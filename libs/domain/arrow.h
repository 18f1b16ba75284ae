// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <span>

/// What every state machine is made of: one table of arrows. An arrow that is not written in the table does not exist.
/// docs/STATES.md is drawn from the same tables.
namespace tillhouse::domain
{

/// In state `from`, `event` leads to `to`.
template <class State, class Event>
struct Arrow {
    State from;
    Event event;
    State to;
};

/// The state after the event, or nothing where the table has no such arrow.
template <class State, class Event>
constexpr auto follow(std::span<const Arrow<State, Event>> arrows, State state, Event event) -> std::optional<State>
{
    for (const auto &arrow : arrows) {
        if (arrow.from == state && arrow.event == event)
            return arrow.to;
    }
    return std::nullopt;
}

/// No arrow leaves the state.
template <class State, class Event>
constexpr auto isEnd(std::span<const Arrow<State, Event>> arrows, State state) -> bool
{
    return std::ranges::none_of(arrows, [&](const auto &arrow) { return arrow.from == state; });
}

} // namespace tillhouse::domain
