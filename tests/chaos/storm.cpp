// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/storm.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <thread>

namespace tillhouse::chaos
{

using namespace std::chrono_literals;

namespace
{

// Which of a control file's slots a blow uses: a later one of its kind replaces an earlier one.
constexpr std::size_t kEndSlot = 0;
constexpr std::size_t kSlowSlot = 1;
constexpr std::size_t kCutSlot = 2;
constexpr std::size_t kDiskSlot = 3;
// A point that nobody passes in this time is not waited for any longer.
constexpr auto kPointWithin = 1'200ms;

} // namespace

Storm::Storm(ChaosShop &shop, StormOptions options)
    : m_shop(shop)
    , m_options(options)
    , m_random(options.seed)
{
}

auto Storm::run() -> StormFigures
{
    while (m_figures.kills < m_options.kills) {
        const auto mean = static_cast<int>(m_options.meanPause.count());
        waitAndWake(std::chrono::milliseconds(mean / 4 + dice(mean * 3 / 2)));
        blow();
    }
    for (std::size_t node = 0; node < m_shop.size(); ++node) {
        m_shop.faults(node).disarmAll();
        m_shop.signal(node, SIGCONT);
    }
    return m_figures;
}

void Storm::blow()
{
    auto node = static_cast<std::size_t>(dice(static_cast<int>(m_shop.size())));
    for (std::size_t i = 0; i < m_shop.size(); ++i) {
        if (m_shop.name(i) == m_options.only)
            node = i;
    }
    const int what = dice(100);
    // Most kills are at points: a random moment is hardly ever between two steps that belong together.
    if (what < 16)
        killAtRandom(node);
    else if (what < 20)
        killAgainOnItsWayUp(node);
    else if (what < 22)
        killAll();
    else if (what < 70)
        killAtPoint(node);
    else if (what < 77)
        stopAtRandom(node);
    else if (what < 81)
        stopAtPoint(node);
    else if (what < 88)
        slow(node);
    else if (what < 95)
        cutOff(node);
    else
        breakDisk(node);
}

void Storm::countKill(std::size_t node)
{
    ++m_figures.kills;
    // What was armed for the process that is gone is not for its successor.
    m_shop.faults(node).disarmAll();
    std::erase_if(m_sleepers, [&](const auto &sleeper) { return sleeper.node == node; });
}

void Storm::killAtRandom(std::size_t node)
{
    if (m_shop.signal(node, SIGKILL))
        countKill(node);
}

/// A recovery that is cut short is recovered from again.
void Storm::killAgainOnItsWayUp(std::size_t node)
{
    killAtRandom(node);
    const int start = m_shop.starts(node);
    for (int i = 0; i < 200 && m_shop.starts(node) == start; ++i)
        waitAndWake(1ms);
    waitAndWake(std::chrono::milliseconds(dice(60)));
    killAtRandom(node);
}

/// What a power cut does to the processes, though not to the disk.
void Storm::killAll()
{
    for (std::size_t node = 0; node < m_shop.size(); ++node)
        killAtRandom(node);
    ++m_figures.powerCuts;
}

/// A point that nobody passes in time becomes a kill at that moment, so that a plan has as many kills as it says.
void Storm::killAtPoint(std::size_t node)
{
    const auto point = pickPoint(node);
    const int start = m_shop.starts(node);
    m_shop.faults(node).arm(kEndSlot, {point, FaultAction::Kill, 0, dice(4), 1});
    const auto end = Clock::now() + kPointWithin;
    while (m_shop.starts(node) == start && Clock::now() < end)
        waitAndWake(5ms);
    const bool struck = m_shop.faults(node).struck(kEndSlot) > 0;
    m_shop.faults(node).disarm(kEndSlot);
    if (!struck)
        return killAtRandom(node);
    ++m_figures.points[point];
    ++m_figures.killsAtPoints;
    countKill(node);
}

void Storm::stopAtRandom(std::size_t node)
{
    if (!m_shop.signal(node, SIGSTOP))
        return;
    ++m_figures.stops;
    m_sleepers.push_back({Clock::now() + std::chrono::milliseconds(100 + dice(1500)), node});
}

void Storm::stopAtPoint(std::size_t node)
{
    const auto point = pickPoint(node);
    m_shop.faults(node).arm(kEndSlot, {point, FaultAction::Stop, 0, dice(4), 1});
    waitAndWake(100ms);
    const bool struck = m_shop.faults(node).struck(kEndSlot) > 0;
    m_shop.faults(node).disarm(kEndSlot);
    if (!struck)
        return stopAtRandom(node);
    ++m_figures.points[point];
    ++m_figures.stops;
    m_sleepers.push_back({Clock::now() + std::chrono::milliseconds(100 + dice(1500)), node});
}

void Storm::slow(std::size_t node)
{
    m_shop.faults(node).arm(kSlowSlot, {pickPoint(node), FaultAction::Sleep, 5 + dice(150), 0, 1 + dice(30)});
    ++m_figures.slowed;
}

void Storm::cutOff(std::size_t node)
{
    m_shop.faults(node).arm(kCutSlot, {pickConnectionPoint(node), FaultAction::Drop, 0, dice(3), 1 + dice(10)});
    ++m_figures.cuts;
}

/// One write or sync of the store fails. A process may end over it: it must not go on after a failed sync.
void Storm::breakDisk(std::size_t node)
{
    if (!m_shop.hasStore(node))
        return cutOff(node);
    m_shop.excuse(node);
    const char *const point = dice(2) == 0 ? "/before-write" : "/before-sync";
    m_shop.faults(node).arm(kDiskSlot,
                            {m_shop.name(node) + point, FaultAction::Fail, dice(2) == 0 ? EIO : ENOSPC, dice(4), 1});
    ++m_figures.ioErrors;
}

auto Storm::pickConnectionPoint(std::size_t node) -> std::string
{
    const auto &name = m_shop.name(node);
    const auto &peers = m_shop.peers(node);
    const int kinds = 2 + 3 * static_cast<int>(peers.size());
    const int chosen = dice(kinds);
    if (chosen == 0)
        return name + "/after-request";
    if (chosen == 1)
        return name + "/before-answer";
    const auto &peer = peers[static_cast<std::size_t>((chosen - 2) / 3)];
    const char *const points[] = {"/before-connect-to-", "/before-send-to-", "/after-reply-from-"};
    return name + points[(chosen - 2) % 3] + peer;
}

auto Storm::pickPoint(std::size_t node) -> std::string
{
    if (!m_shop.hasStore(node) || dice(3) == 0)
        return pickConnectionPoint(node);
    const char *const points[] = {"/before-sync", "/after-sync", "/after-sync", "/before-write", "/after-write"};
    return m_shop.name(node) + points[dice(5)];
}

void Storm::waitAndWake(std::chrono::milliseconds time)
{
    const auto end = Clock::now() + time;
    for (;;) {
        const auto now = Clock::now();
        auto next = end;
        for (const auto &sleeper : m_sleepers) {
            if (sleeper.at <= now)
                m_shop.signal(sleeper.node, SIGCONT);
            else
                next = std::min(next, sleeper.at);
        }
        std::erase_if(m_sleepers, [&](const auto &sleeper) { return sleeper.at <= now; });
        if (now >= end)
            return;
        std::this_thread::sleep_until(next);
    }
}

} // namespace tillhouse::chaos
