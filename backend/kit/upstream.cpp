// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/upstream.h"

#include "domain/assert.h"
#include "kit/connection_metrics.h"
#include "kit/log.h"
#include "kit/repeat_budget.h"
#include "kit/reply_head.h"
#include "kit/upstream_pool.h"
#include "kit/upstream_wire.h"

#include <mutex>

namespace tillhouse::kit
{

using domain::ErrorCode;

constexpr const char *kPoolExhausted = "all connections stayed busy";

namespace
{

auto breakerLevel(BreakerState state) -> double
{
    return state == BreakerState::Closed ? 0 : state == BreakerState::HalfOpen ? 1 : 2;
}

} // namespace

struct Upstream::Impl {
    Impl(UpstreamOptions given, Metrics &metrics)
        : options(std::move(given))
        , measured(ConnectionMetrics::make(metrics, options.relationship))
        , breaker(options.breaker)
        , pool(options.connections, options.waiting, options.idleAtMost)
        , hostHeader(options.host + ":" + std::to_string(options.port))
    {
        const MetricLabels labels{{"relationship", options.relationship}};
        metrics.gaugeFrom("tillhouse_connection_breaker_state", "0 closed, 1 half open, 2 open", labels,
                          [this] { return breakerLevel(state()); });
        metrics.gaugeFrom("tillhouse_connection_open", "Connections in the pool", labels,
                          [this] { return static_cast<double>(pool.size()); });
        metrics.gauge("tillhouse_connection_latency_limit_seconds", "The architecture document's limit", labels)
            .set(static_cast<double>(options.latencyLimit.count()) / 1000.0);
    }

    auto state() const -> BreakerState
    {
        const std::lock_guard lock(breakerMutex);
        return breaker.state();
    }

    /// Does something with the breaker; the log is told of a change, and who waits for a peer that is refused goes on.
    template <class F>
    auto withBreaker(F change)
    {
        const std::lock_guard lock(breakerMutex);
        const auto before = breaker.state();
        const auto answer = change(breaker, Deadline::Clock::now());
        if (breaker.state() != before) {
            logLine(LogLevel::Warning, "breaker",
                    {{"relationship", options.relationship}, {"state", name(breaker.state())}});
            if (breaker.state() == BreakerState::Open)
                pool.refuseWaiting();
        }
        return answer;
    }

    auto admit(std::chrono::milliseconds budget) -> bool
    {
        const auto tryOnce = [this](bool mayAsk) {
            return withBreaker([mayAsk](Breaker &own, auto now) { return own.admit(now, mayAsk); });
        };
        auto admission = tryOnce(budget >= options.breaker.askWithin);
        if (admission != Admission::Ask)
            return admission == Admission::Go;
        const bool there = askWhetherThere();
        (there ? measured.heard : measured.silent).add();
        withBreaker([there](Breaker &own, auto now) {
            there ? own.heard(now) : own.silent(now);
            return there;
        });
        return tryOnce(false) == Admission::Go;
    }

    /// Over a connection of its own: those of the pool may all wait for an answer.
    auto askWhetherThere() -> bool
    {
        const auto deadline = Deadline::after(options.breaker.askWithin);
        const auto context = tlsContext();
        UpstreamConnection fresh;
        if (!context ||
            fresh.connect({options.host, options.port, options.node}, context, deadline).end != ExchangeEnd::Answered)
            return false;
        return fresh.exchange(requestHead("GET", kAlivePath, hostHeader, {}, 0), deadline, options.replyBytes).end ==
               ExchangeEnd::Answered;
    }

    void conclude(const ExchangeResult &result, std::chrono::milliseconds budget)
    {
        // A caller that had no time left to give, or found no free connection, says nothing about the peer.
        const bool ours = (result.end == ExchangeEnd::TimedOut && budget < options.breaker.stallAfter) ||
                          result.detail == kPoolExhausted;
        withBreaker([&](Breaker &own, auto now) {
            if (result.end == ExchangeEnd::Answered)
                own.answered(now);
            else if (ours)
                own.abandoned();
            else
                own.failed(now);
            return ours;
        });
    }

    auto tlsContext() -> TlsContext
    {
        const std::lock_guard lock(tlsMutex);
        return tls;
    }

    auto connectInto(UpstreamPool::Lease &lease, const Deadline &deadline) -> ExchangeResult
    {
        const auto context = tlsContext();
        ExchangeResult result;
        result.end = ExchangeEnd::NotSent;
        result.detail = "the TLS files could not be loaded";
        if (!context)
            return result;
        auto fresh = std::make_unique<UpstreamConnection>();
        result =
            fresh->connect({options.host, options.port, options.node}, context, deadline.within(options.connectWithin));
        if (result.end == ExchangeEnd::Answered)
            lease.replace(std::move(fresh));
        return result;
    }

    auto attempt(UpstreamPool::Lease &lease, std::string_view wire, const Deadline &deadline) -> ExchangeResult
    {
        if (!lease.connection()) {
            auto connected = connectInto(lease, deadline);
            if (connected.end != ExchangeEnd::Answered)
                return connected;
        }
        auto result = lease.connection()->exchange(wire, deadline, options.replyBytes);
        if (!result.keepConnection)
            lease.replace(nullptr);
        return result;
    }

    auto run(const OutgoingRequest &request, const std::string &wire, const Deadline &deadline,
             UpstreamPool::Lease &lease) -> ExchangeResult
    {
        auto result = attempt(lease, wire, deadline);
        const bool again = result.end == ExchangeEnd::Broken && !result.replyBegan && request.repeatable;
        if (again && !deadline.expired() && repeats.spend()) {
            measured.repeats.add();
            auto second = attempt(lease, wire, deadline);
            // The first request may have been carried out: that nobody could be reached afterwards does not undo it.
            const bool reached = second.end != ExchangeEnd::NotSent && second.end != ExchangeEnd::Refused;
            if (reached)
                result = std::move(second);
        }
        if (result.end == ExchangeEnd::Answered)
            repeats.earn();
        return result;
    }

    UpstreamOptions options;
    ConnectionMetrics measured;
    mutable std::mutex breakerMutex;
    Breaker breaker;
    UpstreamPool pool;
    RepeatBudget repeats;
    std::string hostHeader;
    std::mutex tlsMutex;
    TlsContext tls;
};

auto upstreamOptionsFor(contract::Node from, contract::Node to) -> UpstreamOptions
{
    const auto *drawn = contract::relationship(from, to);
    TILLHOUSE_ASSERT(drawn);
    const auto &info = contract::nodeInfo(to);
    UpstreamOptions options;
    options.node = info.id;
    options.port = info.port;
    options.basePath = info.basePath;
    options.relationship = drawn->id;
    options.latencyLimit = std::chrono::milliseconds(drawn->latencyLimitMs);
    return options;
}

Upstream::Upstream(UpstreamOptions options, Metrics &metrics)
    : m_impl(std::make_unique<Impl>(std::move(options), metrics))
{
    if (const auto loaded = reloadTls(); !loaded)
        logLine(LogLevel::Error, "tls_files", {{"detail", loaded.error().detail}});
}

Upstream::~Upstream() = default;

auto Upstream::reloadTls() -> domain::Result<void>
{
    auto loaded = loadClientTls(m_impl->options.tls);
    if (!loaded)
        return loaded.error();
    {
        const std::lock_guard lock(m_impl->tlsMutex);
        m_impl->tls = std::move(*loaded);
    }
    m_impl->pool.closeAll();
    return {};
}

auto Upstream::takesCalls(const CallContext &context) -> bool
{
    if (!m_impl->admit(context.deadline.remaining())) {
        m_impl->measured.shed.add();
        return false;
    }
    return m_impl->withBreaker([](Breaker &own, auto) {
        own.abandoned();
        return true;
    });
}

auto Upstream::basePath() const -> const std::string &
{
    return m_impl->options.basePath;
}

auto Upstream::replyBytes() const -> std::size_t
{
    return m_impl->options.replyBytes;
}

auto Upstream::breakerState() const -> BreakerState
{
    return m_impl->state();
}

auto Upstream::retryAfter() const -> std::chrono::milliseconds
{
    const std::lock_guard lock(m_impl->breakerMutex);
    return m_impl->breaker.retryAfter(Deadline::Clock::now());
}

auto Upstream::forward(const CallContext &context, const OutgoingRequest &request) -> domain::Result<HttpReply>
{
    const auto started = Deadline::Clock::now();
    const auto budget = context.deadline.remaining();
    const auto &node = m_impl->options.node;
    if (!m_impl->admit(budget)) {
        m_impl->measured.shed.add();
        return domain::Error{ErrorCode::Unavailable, "The " + node + " does not answer at the moment.", {}};
    }
    ExchangeResult result;
    auto lease = m_impl->pool.take(context.deadline.within(m_impl->options.waitAtMost));
    if (!lease) {
        m_impl->measured.poolWaits.add();
        result.end = ExchangeEnd::NotSent;
        result.detail = kPoolExhausted;
    } else {
        auto wire = requestHead(request.method, request.target, m_impl->hostHeader, outgoingHeaders(context, request),
                                request.body.size());
        wire += request.body;
        result = m_impl->run(request, wire, context.deadline, *lease);
    }
    lease.reset();
    m_impl->conclude(result, budget);
    m_impl->measured.duration.observe(
        std::chrono::duration_cast<std::chrono::microseconds>(Deadline::Clock::now() - started));
    if (result.end == ExchangeEnd::Answered)
        return std::move(result.reply);
    if (result.detail != kPoolExhausted)
        m_impl->measured.errors.at(result.end)->add();
    logLine(LogLevel::Warning, "call_failed",
            {{"trace_id", context.traceId},
             {"relationship", m_impl->options.relationship},
             {"kind", name(result.end)},
             {"detail", result.detail}});
    return errorOf(result, node, request.method == "GET");
}

} // namespace tillhouse::kit
