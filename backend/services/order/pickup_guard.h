// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace tillhouse::order
{

/// How many wrong pickup codes are answered within kPickupWindowMs.
constexpr int kPickupTriesOfNumber = 10;
constexpr int kPickupTriesOfTill = 30;
constexpr std::int64_t kPickupWindowMs = 15 * 60'000LL;

/// Keeps pickup codes from being guessed: a number is asked about only so often with wrong codes, and a till asks only
/// so often. Kept in memory; a restart forgets it, which gives a guesser ten more of 600 million. Thread-safe.
class PickupGuard
{
public:
    /// Counts a try before it is looked at, so that many at once count like many in a row. False: too many failed,
    /// nothing may be looked at.
    auto begin(const std::string &number, const std::string &till, std::int64_t nowMs) -> bool;
    /// The code was right: the try is taken back.
    void succeeded(const std::string &number, const std::string &till);

private:
    struct Tries {
        int count = 0;
        std::int64_t since = 0;
    };
    auto current(const std::string &key, std::int64_t nowMs) -> Tries &;

    std::mutex m_mutex;
    std::map<std::string, Tries> m_tries;
};

} // namespace tillhouse::order
