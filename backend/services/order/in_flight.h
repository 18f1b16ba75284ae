// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace tillhouse::order
{

/// The orders and refunds that a thread of this process is working on now. A store has one process (its file is
/// locked), so what is stored unfinished and not in here was left behind by a crash and may be resumed.
class InFlight
{
public:
    /// Holds a key for as long as it lives.
    class Claim
    {
    public:
        Claim(InFlight &owner, std::string key)
            : m_owner(&owner)
            , m_key(std::move(key))
        {
        }
        ~Claim() { m_owner->release(m_key); }
        Claim(const Claim &) = delete;
        auto operator=(const Claim &) -> Claim & = delete;

    private:
        InFlight *m_owner;
        std::string m_key;
    };

    /// False if another thread holds the key; else the key is held until `claim` is destroyed.
    auto claim(const std::string &key, std::optional<Claim> &claim) -> bool
    {
        const std::lock_guard lock(m_mutex);
        if (!m_keys.insert(key).second)
            return false;
        claim.emplace(*this, key);
        return true;
    }

private:
    void release(const std::string &key)
    {
        const std::lock_guard lock(m_mutex);
        m_keys.erase(key);
    }

    std::mutex m_mutex;
    std::set<std::string> m_keys;
};

} // namespace tillhouse::order
