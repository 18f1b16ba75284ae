// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/running_shop.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace tillhouse::testing
{

using SteadyClock = std::chrono::steady_clock;

/// What a client saw of one request.
struct Observed {
    SteadyClock::time_point begun;
    std::chrono::microseconds took{};
    int status = 0; ///< 0: no answer
    bool retryAfter = false;
    std::string body; ///< its beginning

    auto ended() const -> SteadyClock::time_point { return begun + took; }
    auto fine() const -> bool { return status >= 200 && status < 300; }
};

/// Requests through the gateway at a steady pace, whatever becomes of those before: a shop's tills do not wait for each
/// other. Each has a client of its own without a breaker, so that only the platform's show.
class SteadyLoad
{
public:
    using Request = std::function<kit::OutgoingRequest()>;

    SteadyLoad(RunningShop &shop, ShopSession session, Request request, std::chrono::milliseconds every);
    ~SteadyLoad() { stop(); }
    SteadyLoad(const SteadyLoad &) = delete;
    auto operator=(const SteadyLoad &) -> SteadyLoad & = delete;

    /// Waits for those that are under way.
    void stop();
    /// Everything that was seen of requests begun at or after `since`, in the order of their ends.
    auto seen(SteadyClock::time_point since) const -> std::vector<Observed>;
    /// Waits for one of those that is as wanted, at most so long.
    auto await(SteadyClock::time_point since, const std::function<bool(const Observed &)> &wanted,
               std::chrono::milliseconds most) const -> std::optional<Observed>;

private:
    void work();

    static constexpr int kThreads = 40; // more than can hang before a breaker opens

    const ShopSession m_session;
    const Request m_request;
    const std::chrono::milliseconds m_every;
    std::unique_ptr<kit::Upstream> m_client;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::vector<Observed> m_seen;
    SteadyClock::time_point m_due = SteadyClock::now();
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

/// One request from a client without a breaker.
auto observe(kit::Upstream &client, const ShopSession &session, const kit::OutgoingRequest &request) -> Observed;

/// A client of the gateway that never gives up by itself.
auto plainClient(RunningShop &shop, int connections) -> std::unique_ptr<kit::Upstream>;

/// The value below which `percent` of them lie; 0 of none.
auto percentile(std::vector<std::int64_t> values, int percent) -> std::int64_t;

} // namespace tillhouse::testing
