// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <numeric>
#include <span>
#include <string_view>

namespace tillhouse::ctl
{

/// Numbers that look random and are the same everywhere for the same seed (SplitMix64; Steele, Lea, Flood 2014). For
/// demo data only, never for secrets.
class DemoRandom
{
public:
    explicit DemoRandom(std::uint64_t seed)
        : m_state(seed)
    {
    }

    auto next() -> std::uint64_t
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        auto z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// 0 .. bound-1; the tiny bias does not matter here.
    auto below(std::uint64_t bound) -> std::uint64_t { return next() % bound; }
    /// low .. high, both included.
    auto between(std::int64_t low, std::int64_t high) -> std::int64_t
    {
        return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
    }
    auto percent(std::uint64_t chance) -> bool { return below(100) < chance; }
    /// An index, as often as its weight says.
    auto weighted(std::span<const int> weights) -> std::size_t
    {
        auto left = static_cast<std::int64_t>(
            below(static_cast<std::uint64_t>(std::accumulate(weights.begin(), weights.end(), 0))));
        std::size_t index = 0;
        while (left >= weights[index])
            left -= weights[index++];
        return index;
    }

private:
    std::uint64_t m_state;
};

} // namespace tillhouse::ctl
