// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <cstdint>
#include <random>

namespace tillhouse::testing
{

/// A random source for a property test. Its seed is printed, and TILLHOUSE_SEED=<number> repeats a run.
class SeededRandom
{
public:
    SeededRandom()
    {
        bool given = false;
        const auto wanted = qEnvironmentVariable("TILLHOUSE_SEED").toULongLong(&given);
        const std::uint64_t seed = given ? wanted : std::random_device()();
        qInfo("seed %llu (repeat with TILLHOUSE_SEED=%llu)", static_cast<unsigned long long>(seed),
              static_cast<unsigned long long>(seed));
        m_engine.seed(seed);
    }

    /// A number from `low` to `high`, both included.
    auto between(std::int64_t low, std::int64_t high) -> std::int64_t
    {
        return std::uniform_int_distribution<std::int64_t>(low, high)(m_engine);
    }

    auto oneIn(std::int64_t n) -> bool { return between(1, n) == 1; }

private:
    std::mt19937_64 m_engine;
};

} // namespace tillhouse::testing
