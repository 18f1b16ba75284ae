// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/courier.h"

#include "kit/log.h"
#include "kit/trace.h"

#include <algorithm>
#include <exception>

namespace tillhouse::gateway
{

using namespace std::chrono_literals;

namespace
{

/// For the calls of one round together.
constexpr std::chrono::milliseconds kRoundBudget = 10s;

auto courierContext() -> kit::CallContext
{
    const auto trace = kit::newTrace();
    kit::CallContext context;
    context.traceId = trace.traceId;
    context.spanId = trace.spanId;
    context.deadline = kit::Deadline::after(kRoundBudget);
    return context;
}

} // namespace

Courier::Courier(EventStream stream, kit::Metrics &metrics, CourierOptions options, std::function<void()> carried)
    : m_stream(std::move(stream))
    , m_options(options)
    , m_whenCarried(std::move(carried))
    , m_applied(metrics.counter("tillhouse_courier_events_total", "Events that their receiver has taken",
                                {{"stream", m_stream.name}}))
    , m_faults(metrics.counter("tillhouse_courier_faults_total", "Rounds that ended with an error",
                               {{"stream", m_stream.name}}))
    , m_lag(metrics.gauge("tillhouse_courier_lag_events", "Events that their receiver has not yet applied",
                          {{"stream", m_stream.name}}))
    , m_lagSeconds(metrics.gauge("tillhouse_courier_lag_seconds",
                                 "Since the receiver was last known to have applied everything; 0 while it has",
                                 {{"stream", m_stream.name}}))
    , m_arrived(Clock::now())
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

auto Courier::round() -> domain::Result<bool>
{
    const auto context = courierContext();
    m_carried = false;
    Trip trip;
    if (m_position) {
        trip.position = *m_position;
    } else {
        const auto from = m_stream.position(context);
        if (!from)
            return from.error();
        trip.position = *from;
    }
    m_position.reset(); // asked again unless this round ends well
    const auto done = m_stream.carry(context, m_options.batch, trip);
    // A sender that was restored may be behind its receiver: that is a lag of nothing, and a case for `verify`.
    const auto waiting = std::max<std::int64_t>(0, trip.newest.value_or(trip.position) - trip.position);
    if (trip.newest)
        m_lag.set(static_cast<double>(waiting));
    // Told by a clock that nobody sets, and without the events' own times: they are another machine's.
    if (done && waiting == 0)
        m_arrived = Clock::now();
    if (!done)
        return done.error();
    m_position = trip.position;
    m_carried = trip.events > 0;
    m_applied.add(trip.events);
    if (m_carried && m_whenCarried)
        m_whenCarried();
    return m_carried && waiting > 0;
}

auto Courier::tryRound() -> domain::Result<bool>
{
    try {
        return round();
    } catch (const std::exception &failure) {
        return domain::Error{domain::ErrorCode::Internal, failure.what(), {}};
    }
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
        const auto started = Clock::now();
        const auto more = tryRound();
        const bool behind = m_arrived < started;
        m_lagSeconds.set(behind ? std::chrono::duration<double>(Clock::now() - m_arrived).count() : 0.0);
        if (more) {
            patience = m_options.idle;
            if (*more || m_carried)
                waitFor(m_options.gather, false);
            else
                waitFor(m_options.idle, true);
            continue;
        }
        m_faults.add();
        kit::logLine(
            kit::LogLevel::Warning, "courier_fault",
            {{"stream", m_stream.name}, {"reason", domain::name(more.error().code)}, {"detail", more.error().detail}});
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
