// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace tillhouse::payment
{

/// The payments that a thread of this process is working on, so that a second request for the same one waits for the
/// first instead of asking the acquirer beside it. Thread-safe.
class InFlight
{
public:
    class Ticket
    {
    public:
        Ticket(InFlight &owner, std::string key)
            : m_owner(&owner)
            , m_key(std::move(key))
        {
        }
        Ticket(Ticket &&other) noexcept
            : m_owner(std::exchange(other.m_owner, nullptr))
            , m_key(std::move(other.m_key))
        {
        }
        auto operator=(Ticket &&) -> Ticket & = delete;
        ~Ticket();

    private:
        InFlight *m_owner;
        std::string m_key;
    };

    /// The right to work on the key, as soon as nobody else does; nothing if that took until `deadline`.
    auto enter(const std::string &key, std::chrono::steady_clock::time_point deadline) -> std::optional<Ticket>;

private:
    void leave(const std::string &key);

    std::mutex m_mutex;
    std::condition_variable m_left;
    std::set<std::string> m_keys;
};

} // namespace tillhouse::payment
