// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acquirer/ledger.h"
#include "acquirer/script.h"
#include "contract/acquirer_report.h"
#include "domain/result.h"

namespace tillhouse::acquirer
{

/// What the sandbox pays out: one batch a day (UTC), or as often as the script says. A batch is closed when somebody
/// asks after it is due; nothing runs in the background. Lines may lie as the script or a magic amount wants.
class Reports
{
public:
    Reports(Ledger &ledger, Script &script, Clock clock = systemClock());

    auto batches(std::int64_t after) -> domain::Result<contract::AcquirerBatchList>;
    /// NotFound while the batch is open or its report late.
    auto report(const contract::AcquirerReportRequest &request) -> domain::Result<contract::AcquirerReport>;

private:
    auto linesOf(std::int64_t batch) -> std::vector<contract::AcquirerReportLine>;
    auto isThere(const contract::AcquirerBatch &batch) -> bool;

    Ledger &m_ledger;
    Script &m_script;
    Clock m_clock;
};

} // namespace tillhouse::acquirer
