// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/reports.h"

#include "domain/time_text.h"

#include <algorithm>

namespace tillhouse::acquirer
{

using contract::AcquirerBatch;
using contract::AcquirerEntry;
using contract::AcquirerReportLine;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

void addLine(std::vector<AcquirerReportLine> &lines, const AcquirerEntry &entry, const Behaviour &behaviour)
{
    AcquirerReportLine line;
    line.kind = entry.kind;
    line.key = entry.key;
    line.charge_key = entry.charge_key;
    line.amount_minor = std::max<std::int64_t>(1, entry.amount_minor + behaviour.reportedMinor);
    line.currency = entry.currency;
    line.reference = entry.reference;
    const int copies = behaviour.reported == Reported::Twice ? 2 : 1;
    for (int i = 0; i < copies; ++i) {
        line.line = static_cast<std::int64_t>(lines.size()) + 1;
        lines.push_back(line);
    }
}

} // namespace

Reports::Reports(Ledger &ledger, Script &script, Clock clock)
    : m_ledger(ledger)
    , m_script(script)
    , m_clock(std::move(clock))
{
}

auto Reports::linesOf(std::int64_t batch) -> std::vector<AcquirerReportLine>
{
    std::vector<AcquirerReportLine> lines;
    for (const auto &entry : m_ledger.movements(batch - 1)) {
        if (const auto behaviour = m_script.reportOf(entry); behaviour.reported == Reported::Late)
            addLine(lines, entry, behaviour);
    }
    for (const auto &entry : m_ledger.movements(batch)) {
        const auto behaviour = m_script.reportOf(entry);
        if (behaviour.reported == Reported::AsItIs || behaviour.reported == Reported::Twice)
            addLine(lines, entry, behaviour);
    }
    return lines;
}

auto Reports::isThere(const AcquirerBatch &batch) -> bool
{
    const auto closed = domain::parseUtc(batch.closed_at);
    return closed && *closed + m_script.reportAfterSeconds() * 1000 <= m_clock();
}

auto Reports::batches(std::int64_t after) -> Result<contract::AcquirerBatchList>
{
    const auto every = m_script.batchSeconds();
    const auto closed = m_ledger.closeBatch([&](std::int64_t first, std::int64_t now) {
        return every ? now - first >= *every * 1000 : domain::formatDay(first) != domain::formatDay(now);
    });
    if (!closed)
        return closed.error();
    contract::AcquirerBatchList list;
    for (auto &batch : m_ledger.batches()) {
        if (batch.batch <= after || !isThere(batch) ||
            static_cast<std::int64_t>(list.batches.size()) == contract::kMaxPage)
            continue;
        batch.lines = static_cast<std::int64_t>(linesOf(batch.batch).size());
        list.batches.push_back(std::move(batch));
    }
    return list;
}

auto Reports::report(const contract::AcquirerReportRequest &request) -> Result<contract::AcquirerReport>
{
    const auto all = m_ledger.batches();
    const auto found = std::ranges::find(all, request.batch, &AcquirerBatch::batch);
    if (found == all.end() || !isThere(*found))
        return Error{ErrorCode::NotFound, "this batch has no report yet", {}};
    contract::AcquirerReport report{*found, {}};
    const auto lines = linesOf(request.batch);
    report.batch.lines = static_cast<std::int64_t>(lines.size());
    for (const auto &line : lines) {
        if (line.line > request.after.value_or(0) &&
            static_cast<std::int64_t>(report.lines.size()) < contract::kMaxPage)
            report.lines.push_back(line);
    }
    return report;
}

} // namespace tillhouse::acquirer
