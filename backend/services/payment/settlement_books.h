// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/acquirer_report.h"
#include "db/session.h"
#include "payment/settlement_line.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tillhouse::payment
{

/// A line of a report as it was kept.
struct KeptLine {
    std::int64_t batch = 0;
    contract::AcquirerReportLine line;
    LineSubject subject;
};

/// Keeps some lines of a batch's report, marks what they settle, and tells the differences. A line that was kept before
/// (the process ended in the middle of a report) is passed over.
void bookLines(db::Transaction &tx, std::int64_t batch, std::span<const contract::AcquirerReportLine> lines,
               std::int64_t now);
/// Books what a batch pays out, once all its lines are kept.
void bookPayouts(db::Transaction &tx, std::int64_t batch, std::int64_t now);

/// The lines that were kept without our knowing their outcome.
auto openLines(db::Session &session) -> std::vector<KeptLine>;
/// Compares such a line again; books and tells what came out, unless it still is open.
void bookOpenLine(db::Transaction &tx, const KeptLine &kept, std::int64_t now);

/// Tells what was taken or given back before `cutoff` (our milliseconds) and is in no report up to `batch`.
void tellMissing(db::Transaction &tx, std::int64_t batch, std::int64_t cutoff, std::int64_t now);

} // namespace tillhouse::payment
