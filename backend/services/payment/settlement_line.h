// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/acquirer_report.h"
#include "db/session.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tillhouse::payment
{

/// Whom a line of a report is about, read from the acquirer's key (`<store>.<tender>`, `<store>.<tender>.capture`,
/// `<store>.<refund>.<tender>`).
struct LineSubject {
    std::string storeId; ///< where the key is none of ours: what stands before its first dot
    std::optional<std::string> tenderId{};
    std::optional<std::string> refundId{};
};

auto subjectOf(contract::AcquirerEntryKind kind, const std::string &key) -> LineSubject;

/// What we know of a line.
struct LineMatch {
    std::optional<std::string> difference{}; ///< absent: it agrees; kOpenLine: our own outcome is not known yet
    std::string detail;                      ///< about the difference
    std::int64_t ourMinor = 0;               ///< what we have booked for it; 0 if nothing
    std::optional<std::string> orderId{};
};

inline constexpr std::string_view kOpenLine = "open";

/// Compares a line with our books. `batch` is its own; a key that any other line listed before is a difference.
auto matchLine(db::Session &session, const LineSubject &subject, const contract::AcquirerReportLine &line,
               std::int64_t batch) -> LineMatch;

/// 1 for what comes in, -1 for what goes out.
auto signOf(contract::AcquirerEntryKind kind) -> std::int64_t;

} // namespace tillhouse::payment
