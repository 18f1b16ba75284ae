// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server_shared.h"

namespace tillhouse::kit
{

auto AddressBook::enter(const std::string &address, std::size_t limit) -> bool
{
    const std::lock_guard lock(m_mutex);
    auto &open = m_open[address];
    if (limit != 0 && open >= limit)
        return false;
    ++open;
    return true;
}

void AddressBook::leave(const std::string &address)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_open.find(address);
    if (found != m_open.end() && --found->second == 0)
        m_open.erase(found);
}

void ServerShared::connectionClosed()
{
    // Under the mutex, so that a waiter can't check before and sleep after.
    const std::lock_guard lock(m_closedMutex);
    if (--counters.open == 0)
        m_allClosed.notify_all();
}

void ServerShared::awaitNoConnections(std::chrono::milliseconds span)
{
    std::unique_lock lock(m_closedMutex);
    m_allClosed.wait_for(lock, span, [this] { return counters.open == 0; });
}

} // namespace tillhouse::kit
