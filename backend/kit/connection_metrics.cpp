// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/connection_metrics.h"

namespace tillhouse::kit
{

auto ConnectionMetrics::make(Metrics &metrics, const std::string &relationship) -> ConnectionMetrics
{
    const auto labelled = [&](std::string kind) -> Counter & {
        return metrics.counter("tillhouse_connection_errors_total", "Calls without a whole answer, by kind",
                               {{"relationship", relationship}, {"kind", std::move(kind)}});
    };
    const auto asked = [&](std::string answer) -> Counter & {
        return metrics.counter("tillhouse_connection_asked_total", "Questions whether the peer is there",
                               {{"relationship", relationship}, {"answer", std::move(answer)}});
    };
    std::map<ExchangeEnd, Counter *> errors;
    for (const auto end : {ExchangeEnd::NotSent, ExchangeEnd::Refused, ExchangeEnd::Broken, ExchangeEnd::TimedOut,
                           ExchangeEnd::Malformed})
        errors[end] = &labelled(std::string(name(end)));
    return {metrics.histogram("tillhouse_connection_duration_seconds", "Time from call to answer or failure",
                              {{"relationship", relationship}}),
            labelled("breaker_open"),
            metrics.counter("tillhouse_connection_repeats_total", "Calls sent again over a new connection",
                            {{"relationship", relationship}}),
            asked("yes"),
            asked("none"),
            std::move(errors),
            labelled("pool_exhausted")};
}

} // namespace tillhouse::kit
