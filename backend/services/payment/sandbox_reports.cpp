// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/sandbox_reports.h"

namespace tillhouse::payment
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

SandboxReports::SandboxReports(std::shared_ptr<kit::Upstream> upstream)
    : m_upstream(std::move(upstream))
{
}

auto SandboxReports::batches(const kit::CallContext &context, std::int64_t after)
    -> Result<std::vector<contract::AcquirerBatch>>
{
    auto list = m_upstream->call(contract::kAcquirerBatches, context, {after});
    if (!list)
        return list.error();
    return std::move(list->batches);
}

auto SandboxReports::report(const kit::CallContext &context, std::int64_t batch) -> Result<contract::AcquirerReport>
{
    auto report = m_upstream->call(contract::kAcquirerReport, context, {batch, {}});
    while (report && static_cast<std::int64_t>(report->lines.size()) < report->batch.lines) {
        const auto last = report->lines.empty() ? 0 : report->lines.back().line;
        auto next = m_upstream->call(contract::kAcquirerReport, context, {batch, last});
        if (!next)
            return next.error();
        if (next->lines.empty())
            return Error{ErrorCode::Internal, "the report ends before its last line", {}};
        report->lines.insert(report->lines.end(), next->lines.begin(), next->lines.end());
    }
    return report;
}

} // namespace tillhouse::payment
