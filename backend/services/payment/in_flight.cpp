// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/in_flight.h"

namespace tillhouse::payment
{

InFlight::Ticket::~Ticket()
{
    if (m_owner)
        m_owner->leave(m_key);
}

auto InFlight::enter(const std::string &key, std::chrono::steady_clock::time_point deadline) -> std::optional<Ticket>
{
    std::unique_lock lock(m_mutex);
    if (!m_left.wait_until(lock, deadline, [&] { return !m_keys.contains(key); }))
        return std::nullopt;
    m_keys.insert(key);
    return Ticket(*this, key);
}

void InFlight::leave(const std::string &key)
{
    {
        const std::lock_guard lock(m_mutex);
        m_keys.erase(key);
    }
    m_left.notify_all();
}

} // namespace tillhouse::payment
