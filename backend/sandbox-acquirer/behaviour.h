// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace tillhouse::acquirer
{

/// How the report of a batch lists a movement.
enum class Reported {
    AsItIs,
    Never,
    Twice,
    Late, ///< in the next batch
};

/// What the sandbox does with a request. Everything ordinary is approved at once; the odd ones come from the script
/// (script.h) or are the magic amounts 999001 to 999099 (9,990.01 to 9,990.99 in a currency with cents), which no till
/// rings up by chance. Both are described in docs/operations/sandbox-acquirer.md.
struct Behaviour {
    std::string decline{};             ///< the reason, or "" for approval
    std::chrono::milliseconds delay{}; ///< before anything is recorded
    bool dropAnswer = false;           ///< records, then stays silent until the caller has given up
    int pendingQueries = 0;            ///< records, but says "pending" to the request and so many status queries
    int pinQueries = 0;                ///< the same with "pin_required"
    bool crash = false;                ///< records, then ends the process without an answer, if it was allowed to
    bool answerTwice = false;          ///< records an approval, but says "declined" to the request
    Reported reported = Reported::AsItIs;
    std::int64_t reportedMinor = 0; ///< added to the amount in the report
};

/// What the amount stands for.
auto behaviourOf(std::int64_t amountMinor) -> Behaviour;

} // namespace tillhouse::acquirer
