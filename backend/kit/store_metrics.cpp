// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/store_metrics.h"

#include "kit/log.h"

#include <algorithm>
#include <string>

namespace tillhouse::kit
{

void measureStore(db::DatabaseOptions &options, Metrics &metrics, contract::Node node)
{
    const auto drawn = contract::storeRelationships();
    const auto found = std::find_if(drawn.begin(), drawn.end(), [node](const auto &one) { return one.from == node; });
    if (found == drawn.end())
        return;
    const MetricLabels labels{{"relationship", std::string(found->id)}};
    auto &duration =
        metrics.histogram("tillhouse_connection_duration_seconds", "Time from call to answer or failure", labels);
    auto &failed = metrics.counter("tillhouse_connection_errors_total", "Calls without a whole answer, by kind",
                                   {{"relationship", std::string(found->id)}, {"kind", "failed"}});
    metrics.gauge("tillhouse_connection_latency_limit_seconds", "The architecture document's limit", labels)
        .set(static_cast<double>(found->latencyLimitMs) / 1000.0);
    options.onReport = [&duration](const db::CommandReport &report) {
        duration.observe(std::chrono::duration_cast<std::chrono::microseconds>(report.total));
    };
    options.onProblem = [&failed, store = options.name](std::string_view reason) {
        failed.add();
        logLine(LogLevel::Error, "store_problem", {{"store", store}, {"reason", reason}});
    };
}

} // namespace tillhouse::kit
