// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace tillhouse::testing
{

/// Sets the wall clock of this program so far ahead (below zero: behind), until it is set again. Timeouts, certificates
/// and other programs do not notice. Link wrong_clock.cpp into the test's program itself.
void setClockAhead(std::chrono::milliseconds ahead);

} // namespace tillhouse::testing
