// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tillhouse::testing
{

/// Counts what SQLite does in this process, on every connection that is opened while this lives: how many statements
/// end, and how many steps of its machine they took, which grow with the rows that are touched. The same work counts
/// the same on a slow and on a fast computer.
class StatementCounter
{
public:
    struct Work {
        std::int64_t statements = 0;
        std::int64_t steps = 0;
    };

    StatementCounter();
    ~StatementCounter();
    StatementCounter(const StatementCounter &) = delete;
    auto operator=(const StatementCounter &) -> StatementCounter & = delete;

    /// What was done since the last call.
    auto take() -> Work;
};

} // namespace tillhouse::testing
