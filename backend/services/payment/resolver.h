// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <tuple>

namespace tillhouse::payment
{

/// How often an open payment or refund is asked about.
struct ResolverSchedule {
    std::chrono::milliseconds first{1'000};      ///< then twice as long each time ...
    std::chrono::milliseconds longest{60'000};   ///< ... but no longer than this ...
    std::chrono::milliseconds patience{150'000}; ///< ... until so much time has passed: then it is parked,
    std::chrono::milliseconds parked{300'000};   ///< which means asked this seldom, and shown to the operator
};

/// What is not settled yet.
struct OpenItem {
    enum class Kind { Payment, Refund, Override };
    Kind kind = Kind::Payment;
    std::string storeId;
    std::string id; ///< order id, refund id, or the tender id of an override
    auto operator<=>(const OpenItem &) const = default;
};

/// Asks about open items from a thread of its own until each is settled. Times are monotonic; what is open survives a
/// restart in the store, and the start hands it over again.
class Resolver
{
public:
    /// `settle` asks once and answers whether nothing is open any more; it may call watch().
    using Settle = std::function<bool(const OpenItem &)>;
    /// Told once of each item that was asked about for too long.
    using Park = std::function<void(const OpenItem &)>;

    explicit Resolver(Settle settle, ResolverSchedule schedule = {}, Park park = {});
    ~Resolver();
    Resolver(const Resolver &) = delete;
    auto operator=(const Resolver &) -> Resolver & = delete;

    void start();
    void stop(); ///< waits for the question that is being asked
    /// From now on the item is asked about: at once, or after the first delay. Known items keep their schedule, but are
    /// asked about at once if that is wanted.
    void watch(const OpenItem &item, bool atOnce);

    auto open() const -> std::size_t;
    auto parked() const -> std::size_t;

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Progress {
        Moment since;
        Moment due;
        std::chrono::milliseconds delay{};
        bool parked = false;
    };

    void loop();
    auto postpone(const OpenItem &item) -> bool;

    Settle m_settle;
    ResolverSchedule m_schedule;
    Park m_park;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<OpenItem, Progress> m_items;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace tillhouse::payment
