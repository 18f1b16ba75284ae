// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/chaos_shop.h"

#include <chrono>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace tillhouse::chaos
{

struct StormOptions {
    int kills = 20;
    std::uint64_t seed = 1;
    std::chrono::milliseconds meanPause{300}; ///< between two blows
    std::string only;                         ///< the one process to strike; empty: all
};

/// What was done to the processes.
struct StormFigures {
    int kills = 0; ///< SIGKILL, at random moments and at points together
    int killsAtPoints = 0;
    int powerCuts = 0; ///< all processes killed within a moment
    int stops = 0;
    int slowed = 0;
    int cuts = 0;
    int ioErrors = 0;
    std::map<std::string, int> points; ///< how often a kill or stop struck at each
};

/// Kills, stops, slows and cuts off the processes of a shop by a seed, until enough were killed; then heals everything.
class Storm
{
public:
    Storm(ChaosShop &shop, StormOptions options);
    /// Blocks. The plan (which, what, where, when) follows from the seed alone; what it meets does not.
    auto run() -> StormFigures;

private:
    using Clock = ChaosShop::Clock;
    struct Waking {
        Clock::time_point at;
        std::size_t node;
    };

    void blow();
    void killAtRandom(std::size_t node);
    void killAtPoint(std::size_t node);
    void killAll();
    void killAgainOnItsWayUp(std::size_t node);
    void stopAtRandom(std::size_t node);
    void stopAtPoint(std::size_t node);
    void slow(std::size_t node);
    void cutOff(std::size_t node);
    void breakDisk(std::size_t node);
    void countKill(std::size_t node);
    /// Any point of the node, or one of those that end with a write or sync.
    auto pickPoint(std::size_t node) -> std::string;
    auto pickConnectionPoint(std::size_t node) -> std::string;
    void waitAndWake(std::chrono::milliseconds time);
    auto dice(int sides) -> int { return static_cast<int>(m_random() % static_cast<unsigned>(sides)); }

    ChaosShop &m_shop;
    StormOptions m_options;
    std::mt19937_64 m_random;
    StormFigures m_figures;
    std::vector<Waking> m_sleepers;
};

} // namespace tillhouse::chaos
