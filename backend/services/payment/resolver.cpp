// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/resolver.h"

#include "kit/log.h"

#include <algorithm>

namespace tillhouse::payment
{

using SteadyClock = std::chrono::steady_clock;

Resolver::Resolver(Settle settle, ResolverSchedule schedule, Park park)
    : m_settle(std::move(settle))
    , m_schedule(schedule)
    , m_park(std::move(park))
{
}

Resolver::~Resolver()
{
    stop();
}

void Resolver::start()
{
    m_thread = std::thread([this] { loop(); });
}

void Resolver::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Resolver::watch(const OpenItem &item, bool atOnce)
{
    const auto now = SteadyClock::now();
    {
        const std::lock_guard lock(m_mutex);
        const auto due = atOnce ? now : now + m_schedule.first;
        const auto [found, added] = m_items.try_emplace(item, Progress{now, due, m_schedule.first, false});
        if (!added)
            found->second.due = std::min(found->second.due, atOnce ? now : found->second.due);
    }
    m_changed.notify_all();
}

auto Resolver::open() const -> std::size_t
{
    const std::lock_guard lock(m_mutex);
    return m_items.size();
}

auto Resolver::parked() const -> std::size_t
{
    const std::lock_guard lock(m_mutex);
    return static_cast<std::size_t>(
        std::ranges::count_if(m_items, [](const auto &entry) { return entry.second.parked; }));
}

// Called with the lock held. Whether the item is parked from now on.
auto Resolver::postpone(const OpenItem &item) -> bool
{
    const auto found = m_items.find(item);
    if (found == m_items.end())
        return false;
    auto &progress = found->second;
    const auto now = SteadyClock::now();
    const bool parks = !progress.parked && now - progress.since >= m_schedule.patience;
    if (parks) {
        progress.parked = true;
        kit::logLine(kit::LogLevel::Error, "payment_parked", {{"store_id", item.storeId}, {"id", item.id}});
    }
    progress.due = now + (progress.parked ? m_schedule.parked : progress.delay);
    progress.delay = std::min(progress.delay * 2, m_schedule.longest);
    return parks;
}

void Resolver::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const auto next =
            std::ranges::min_element(m_items, [](const auto &a, const auto &b) { return a.second.due < b.second.due; });
        if (next == m_items.end()) {
            m_changed.wait(lock);
            continue;
        }
        if (const auto due = next->second.due; due > SteadyClock::now()) {
            m_changed.wait_until(lock, due);
            continue;
        }
        const auto item = next->first;
        lock.unlock();
        const bool settled = m_settle(item);
        lock.lock();
        if (settled) {
            m_items.erase(item);
        } else if (postpone(item) && m_park) {
            lock.unlock();
            m_park(item);
            lock.lock();
        }
    }
}

} // namespace tillhouse::payment
