// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/pickup_guard.h"

namespace tillhouse::order
{

namespace
{

/// More than the tills of a store can try in one window. Beyond it only what has run out is forgotten.
constexpr std::size_t kRemembered = 10'000;

auto numberKey(const std::string &number) -> std::string
{
    return "number " + number;
}

auto tillKey(const std::string &till) -> std::string
{
    return "till " + till;
}

} // namespace

auto PickupGuard::current(const std::string &key, std::int64_t nowMs) -> Tries &
{
    if (m_tries.size() >= kRemembered)
        std::erase_if(m_tries, [&](const auto &entry) { return nowMs - entry.second.since >= kPickupWindowMs; });
    auto &tries = m_tries[key];
    if (nowMs - tries.since >= kPickupWindowMs)
        tries = {0, nowMs};
    return tries;
}

auto PickupGuard::begin(const std::string &number, const std::string &till, std::int64_t nowMs) -> bool
{
    const std::lock_guard lock(m_mutex);
    auto &ofTill = current(tillKey(till), nowMs);
    if (ofTill.count >= kPickupTriesOfTill)
        return false; // and no number is remembered for it
    auto &ofNumber = current(numberKey(number), nowMs);
    if (ofNumber.count >= kPickupTriesOfNumber)
        return false;
    ++ofTill.count;
    ++ofNumber.count;
    return true;
}

void PickupGuard::succeeded(const std::string &number, const std::string &till)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &key : {numberKey(number), tillKey(till)}) {
        const auto found = m_tries.find(key);
        if (found != m_tries.end() && found->second.count > 0)
            --found->second.count;
    }
}

} // namespace tillhouse::order
