// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/rate_limit.h"

#include <algorithm>

namespace tillhouse::kit
{

namespace
{

constexpr std::int64_t kOneRequest = 1000; // thousandths

auto secondsFor(std::int64_t milliTokens, std::int64_t perSecond) -> std::int64_t
{
    const auto perSecondMilli = perSecond * kOneRequest;
    return (milliTokens + perSecondMilli - 1) / perSecondMilli;
}

} // namespace

auto RateLimiter::take(std::string_view client, TimePoint now) -> RateDecision
{
    const auto full = m_options.burst * kOneRequest;
    const std::lock_guard lock(m_mutex);
    auto found = m_index.find(client);
    if (found == m_index.end()) {
        if (m_buckets.size() >= m_options.clients) {
            m_index.erase(m_buckets.back().client);
            m_buckets.pop_back();
        }
        m_buckets.push_front({std::string(client), full, now});
        found = m_index.emplace(m_buckets.front().client, m_buckets.begin()).first;
    } else {
        m_buckets.splice(m_buckets.begin(), m_buckets, found->second);
    }
    auto &bucket = *found->second;
    const auto elapsedMs = std::chrono::duration_cast<std::chrono::milliseconds>(now - bucket.filled).count();
    if (elapsedMs > 0) {
        // perSecond requests a second are perSecond thousandths of a request a millisecond. An hour fills any bucket.
        const auto gained = std::min<std::int64_t>(elapsedMs, 3'600'000) * m_options.perSecond;
        bucket.milliTokens = std::min(full, bucket.milliTokens + gained);
        bucket.filled += std::chrono::milliseconds(elapsedMs);
    }
    RateDecision decision;
    decision.limit = m_options.burst;
    decision.allowed = bucket.milliTokens >= kOneRequest;
    if (decision.allowed)
        bucket.milliTokens -= kOneRequest;
    decision.remaining = bucket.milliTokens / kOneRequest;
    const auto missing = decision.allowed ? full - bucket.milliTokens : kOneRequest - bucket.milliTokens;
    decision.resetSeconds = secondsFor(missing, m_options.perSecond);
    return decision;
}

void addRateLimitHeaders(Headers &headers, const RateDecision &decision)
{
    headers.set("RateLimit-Limit", std::to_string(decision.limit));
    headers.set("RateLimit-Remaining", std::to_string(decision.remaining));
    headers.set("RateLimit-Reset", std::to_string(decision.resetSeconds));
    if (!decision.allowed)
        headers.set("Retry-After", std::to_string(decision.resetSeconds));
}

} // namespace tillhouse::kit
