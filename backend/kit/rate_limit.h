// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/http.h"

#include <chrono>
#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tillhouse::kit
{

struct RateLimitOptions {
    std::int64_t perSecond = 500; ///< what a client may do for good
    std::int64_t burst = 2'000;   ///< what it may do at once after a pause
    std::size_t clients = 10'000; ///< how many are remembered; the one that was silent longest is forgotten first
};

struct RateDecision {
    bool allowed = true;
    std::int64_t limit = 0;        ///< the burst
    std::int64_t remaining = 0;    ///< requests left at this moment
    std::int64_t resetSeconds = 0; ///< until the bucket is full again (allowed) or holds one request (refused)
};

/// A token bucket per client. The caller brings the time. Thread-safe.
class RateLimiter
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    explicit RateLimiter(RateLimitOptions options = {})
        : m_options(options)
    {
    }
    auto take(std::string_view client, TimePoint now) -> RateDecision;

private:
    struct Bucket {
        std::string client;
        std::int64_t milliTokens = 0; // thousandths of a request
        TimePoint filled{};
    };
    RateLimitOptions m_options;
    std::mutex m_mutex;
    std::list<Bucket> m_buckets; // most recently seen first
    std::unordered_map<std::string_view, std::list<Bucket>::iterator> m_index;
};

/// Adds RateLimit-Limit, -Remaining and -Reset (names of draft-ietf-httpapi-ratelimit-headers), and Retry-After to a
/// refusal.
void addRateLimitHeaders(Headers &headers, const RateDecision &decision);

} // namespace tillhouse::kit
