// SPDX-License-Identifier: GPL-3.0-or-later
#include "deadlines/steady_load.h"

#include <algorithm>

namespace tillhouse::testing
{

using namespace std::chrono_literals;

auto plainClient(RunningShop &shop, int connections) -> std::unique_ptr<kit::Upstream>
{
    return shop.makeClient(connections, [](kit::UpstreamOptions &options) {
        options.breaker.consecutiveFailures = options.breaker.windowCalls = 1'000'000;
        options.breaker.stallAfter = 0ms;
    });
}

auto observe(kit::Upstream &client, const ShopSession &session, const kit::OutgoingRequest &request) -> Observed
{
    Observed seen;
    seen.begun = SteadyClock::now();
    const auto reply = client.forward(session.context(), request);
    seen.took = std::chrono::duration_cast<std::chrono::microseconds>(SteadyClock::now() - seen.begun);
    if (reply) {
        seen.status = reply->status;
        seen.body = reply->body.substr(0, 400);
        seen.retryAfter = reply->headers.contains("Retry-After");
    }
    return seen;
}

SteadyLoad::SteadyLoad(RunningShop &shop, ShopSession session, Request request, std::chrono::milliseconds every)
    : m_session(std::move(session))
    , m_request(std::move(request))
    , m_every(every)
    , m_client(plainClient(shop, kThreads))
{
    for (int i = 0; i < kThreads; ++i)
        m_threads.emplace_back([this] { work(); });
}

void SteadyLoad::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const auto due = std::max(m_due, SteadyClock::now()); // what could not be sent in time is not made up for
        m_due = due + m_every;
        if (m_changed.wait_until(lock, due, [this] { return m_stopping; }))
            return;
        lock.unlock();
        const auto one = observe(*m_client, m_session, m_request());
        lock.lock();
        m_seen.push_back(one);
        m_changed.notify_all();
    }
}

void SteadyLoad::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (auto &thread : m_threads)
        thread.join();
    m_threads.clear();
}

auto SteadyLoad::seen(SteadyClock::time_point since) const -> std::vector<Observed>
{
    std::vector<Observed> found;
    const std::lock_guard lock(m_mutex);
    std::copy_if(m_seen.begin(), m_seen.end(), std::back_inserter(found),
                 [since](const auto &one) { return one.begun >= since; });
    return found;
}

auto SteadyLoad::await(SteadyClock::time_point since, const std::function<bool(const Observed &)> &wanted,
                       std::chrono::milliseconds most) const -> std::optional<Observed>
{
    std::unique_lock lock(m_mutex);
    const auto matches = [&](const Observed &one) { return one.begun >= since && wanted(one); };
    auto found = m_seen.end();
    m_changed.wait_for(lock, most, [&] {
        found = std::find_if(m_seen.begin(), m_seen.end(), matches);
        return found != m_seen.end();
    });
    return found == m_seen.end() ? std::nullopt : std::optional(*found);
}

auto percentile(std::vector<std::int64_t> values, int percent) -> std::int64_t
{
    if (values.empty())
        return 0;
    const auto index = (values.size() - 1) * static_cast<std::size_t>(percent) / 100;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(index), values.end());
    return values[index];
}

} // namespace tillhouse::testing
