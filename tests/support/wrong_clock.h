// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace tillhouse::testing
{

/// What the clock on the wall shows on every picture.
inline constexpr auto kPictureTime =
    std::chrono::sys_days(std::chrono::March / 2 / 2026) + std::chrono::hours(10) + std::chrono::minutes(15);

/// Stops the wall clock of this program at a moment, until setClockAhead() lets it go: whoever reads it moves it on by
/// a millisecond, so that of two things the first stays the first, and no minute passes. For what shows the time of
/// day.
void stopClockAt(std::chrono::sys_time<std::chrono::milliseconds> moment);

/// Sets the wall clock of this program so far ahead (below zero: behind), until it is set again. Timeouts, certificates
/// and other programs do not notice. Link wrong_clock.cpp into the test's program itself.
void setClockAhead(std::chrono::milliseconds ahead);

} // namespace tillhouse::testing
