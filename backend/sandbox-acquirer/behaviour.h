// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace tillhouse::acquirer
{

/// What the sandbox does with an amount. Everything ordinary is approved at once; the odd ones are the magic amounts
/// 999001 to 999099 (9,990.01 to 9,990.99 in a currency with cents), which no till rings up by chance. They are listed
/// in docs/operations/sandbox-acquirer.md.
struct Behaviour {
    std::string_view decline{};        ///< the reason, or "" for approval
    std::chrono::milliseconds delay{}; ///< before anything is recorded
    bool dropAnswer = false;           ///< records, then stays silent until the caller has given up
    int pendingQueries = 0;            ///< records, but says "pending" to the request and so many status queries
    bool crash = false;                ///< records, then ends the process without an answer, if it was allowed to
};

auto behaviourOf(std::int64_t amountMinor) -> Behaviour;

} // namespace tillhouse::acquirer
