// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/till/bench_till.h"

#include <cstdint>
#include <optional>

namespace tillhouse::bench
{

/// What a child of the bench does, each in a process of its own. They print one line of JSON with what they measured;
/// the exit status is 0 if all went well.

/// Sets up a till on an empty folder and copies the catalogue, scanning what is here already every now and then.
/// Prints `copied N` lines on the way, so that whoever started it may kill it in the middle.
auto runFirstCopy(BenchTill &till, std::int64_t products) -> int;
/// Goes on with a first copy that was interrupted.
auto runResumedCopy(BenchTill &till, std::int64_t products) -> int;
/// From the start of the process, which the parent noted, until the first scan is painted.
auto runColdStart(BenchTill &till, std::int64_t products) -> int;
/// Sells and searches; then prints `ready`, waits for a line on its standard input and follows the change feed; last it
/// closes a shift of ten thousand sales.
auto runSelling(BenchTill &till, std::int64_t products) -> int;

/// How long a till takes over a long shift: until it says how the drawer stands, and from the count to the Z report,
/// which is on disk and signed by then.
struct LongShift {
    std::int64_t sales = 0;
    double reportMs = 0;
    double closeMs = 0;
};

/// Books so many sales into the open shift, counts its drawer rightly and closes it. Nothing if that failed.
auto measureLongShift(BenchTill &till, int sales) -> std::optional<LongShift>;

} // namespace tillhouse::bench
