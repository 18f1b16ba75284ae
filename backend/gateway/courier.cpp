// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/courier.h"

#include "contract/endpoints.h"
#include "kit/call_context.h"
#include "kit/log.h"
#include "kit/trace.h"

#include <algorithm>
#include <exception>

namespace tillhouse::gateway
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::milliseconds kCourierCallBudget = 5s;

auto courierContext() -> kit::CallContext
{
    const auto trace = kit::newTrace();
    kit::CallContext context;
    context.traceId = trace.traceId;
    context.spanId = trace.spanId;
    context.deadline = kit::Deadline::after(kCourierCallBudget);
    return context;
}

} // namespace

Courier::Courier(Peers peers, kit::Metrics &metrics, CourierOptions options)
    : m_peers(std::move(peers))
    , m_options(options)
    , m_applied(metrics.counter("tillhouse_courier_events_total", "Order events that inventory has taken"))
    , m_faults(metrics.counter("tillhouse_courier_faults_total", "Rounds that ended with an error"))
    , m_lag(metrics.gauge("tillhouse_courier_lag_events", "Order events that inventory has not yet applied"))
{
}

Courier::~Courier()
{
    stop();
}

void Courier::start()
{
    m_thread = std::thread([this] { loop(); });
}

void Courier::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Courier::poke()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_poked)
            return;
        m_poked = true;
    }
    m_wake.notify_all();
}

auto Courier::position() -> domain::Result<std::int64_t>
{
    if (m_position)
        return *m_position;
    const auto answer = m_peers.inventory->call(contract::kEventPosition, courierContext(), {});
    if (!answer)
        return answer.error();
    return answer->position;
}

auto Courier::round() -> domain::Result<bool>
{
    m_carried = false;
    const auto from = position();
    m_position.reset(); // asked again unless this round ends well
    if (!from)
        return from.error();
    auto page = m_peers.order->call(contract::kReadEvents, courierContext(), {*from, m_options.batch});
    if (!page)
        return page.error();
    if (page->events.empty()) {
        // A restored order store may be behind inventory: that is a lag of nothing, and a case for `verify`.
        m_lag.set(static_cast<double>(std::max<std::int64_t>(0, page->last_position - *from)));
        m_position = *from;
        return false;
    }
    const auto newest = page->last_position;
    const auto count = page->events.size();
    const auto applied = m_peers.inventory->call(contract::kApplyEvents, courierContext(), {std::move(page->events)});
    if (!applied)
        return applied.error();
    m_carried = true;
    m_position = applied->position;
    m_applied.add(count);
    m_lag.set(static_cast<double>(std::max<std::int64_t>(0, newest - applied->position)));
    return newest > applied->position;
}

void Courier::loop()
{
    auto patience = m_options.idle;
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return;
            m_poked = false;
        }
        std::optional<domain::Error> fault;
        bool more = false;
        try {
            const auto result = round();
            if (result)
                more = *result;
            else
                fault = result.error();
        } catch (const std::exception &failure) {
            fault = domain::Error{domain::ErrorCode::Internal, failure.what(), {}};
        }
        if (!fault) {
            patience = m_options.idle;
            if (more || m_carried)
                waitFor(m_options.gather, false);
            else
                waitFor(m_options.idle, true);
            continue;
        }
        m_faults.add();
        kit::logLine(kit::LogLevel::Warning, "courier_fault",
                     {{"reason", domain::name(fault->code)}, {"detail", fault->detail}});
        waitFor(patience, false);
        patience = std::min(patience * 2, m_options.patience);
    }
}

void Courier::waitFor(std::chrono::milliseconds time, bool untilPoked)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, time, [this, untilPoked] { return m_stopping || (untilPoked && m_poked); });
}

} // namespace tillhouse::gateway
