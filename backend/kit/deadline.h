// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::kit
{

/// Carries the rest of a request's time budget to the next hop, in whole milliseconds. (A span, not an instant: the
/// clocks of two machines need not agree.)
inline constexpr std::string_view kDeadlineHeader = "x-tillhouse-deadline-ms";

/// The instant at which a request has to be answered, on the monotonic clock: a clock that is set or drifts does not
/// move it. A value; copies name the same instant.
class Deadline
{
public:
    using Clock = std::chrono::steady_clock;
    using Milliseconds = std::chrono::milliseconds;

    /// Thirty seconds from now: nothing of ours waits without an end.
    Deadline()
        : Deadline(after(Milliseconds{30'000}))
    {
    }
    static auto after(Milliseconds budget) -> Deadline { return Deadline(Clock::now() + budget); }
    static auto at(Clock::time_point instant) -> Deadline { return Deadline(instant); }

    /// What is left, never negative.
    auto remaining() const -> Milliseconds
    {
        const auto left = std::chrono::duration_cast<Milliseconds>(m_instant - Clock::now());
        return std::max(left, Milliseconds{0});
    }
    auto expired() const -> bool { return Clock::now() >= m_instant; }
    auto instant() const -> Clock::time_point { return m_instant; }

    /// This deadline, or `budget` from now if that comes first.
    auto within(Milliseconds budget) const -> Deadline { return Deadline(std::min(m_instant, Clock::now() + budget)); }

    /// The header's value for the next hop.
    auto header() const -> std::string { return std::to_string(remaining().count()); }

    /// The budget in a header's value, at most `most`; nothing where it is not a whole number of milliseconds.
    static auto parse(std::string_view header, Milliseconds most) -> std::optional<Milliseconds>
    {
        long long value = 0;
        const auto [end, error] = std::from_chars(header.data(), header.data() + header.size(), value);
        if (error != std::errc() || end != header.data() + header.size() || value < 0)
            return std::nullopt;
        return std::min(Milliseconds{value}, most);
    }

private:
    explicit Deadline(Clock::time_point instant)
        : m_instant(instant)
    {
    }

    Clock::time_point m_instant;
};

} // namespace tillhouse::kit
