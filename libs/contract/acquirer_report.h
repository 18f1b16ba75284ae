// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/acquirer.h"

/// How the acquirer settles: what it took and gave back is gathered in numbered batches, and each closed batch has a
/// report that says what it pays out.
namespace tillhouse::contract
{

/// A closed batch. It never changes any more.
struct AcquirerBatch {
    std::int64_t batch = 0; ///< 1, 2, 3 ... without a gap
    std::string day;        ///< of its close, in UTC
    std::string closed_at;
    std::int64_t lines = 0;

    static constexpr std::string_view kName = "AcquirerBatch";
    template <class V>
    static void fields(V &&visit)
    {
        visit("batch", &AcquirerBatch::batch, range(1, std::numeric_limits<std::int64_t>::max()));
        visit("day", &AcquirerBatch::day, dayText());
        visit("closed_at", &AcquirerBatch::closed_at, dateTimeText());
        visit("lines", &AcquirerBatch::lines, range(0, std::numeric_limits<std::int64_t>::max()));
    }
};

struct AcquirerBatchesRequest {
    std::optional<std::int64_t> after{}; ///< batches with a higher number; default 0

    static constexpr std::string_view kName = "AcquirerBatchesRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("after", &AcquirerBatchesRequest::after, range(0, std::numeric_limits<std::int64_t>::max()));
    }
};

struct AcquirerBatchList {
    std::vector<AcquirerBatch> batches; ///< the first ones, at most kMaxPage

    static constexpr std::string_view kName = "AcquirerBatchList";
    template <class V>
    static void fields(V &&visit)
    {
        visit("batches", &AcquirerBatchList::batches, items(0, static_cast<std::size_t>(kMaxPage)));
    }
};

/// One movement of money: an approved charge, capture or refund.
struct AcquirerReportLine {
    std::int64_t line = 0; ///< 1, 2, 3 ... within the batch
    AcquirerEntryKind kind = AcquirerEntryKind::Charge;
    std::string key;
    std::optional<std::string> charge_key{}; ///< of a refund or capture
    std::int64_t amount_minor = 0;           ///< always positive; `kind` says which way it went
    std::string currency;
    std::string reference;

    static constexpr std::string_view kName = "AcquirerReportLine";
    template <class V>
    static void fields(V &&visit)
    {
        visit("line", &AcquirerReportLine::line, range(1, std::numeric_limits<std::int64_t>::max()));
        visit("kind", &AcquirerReportLine::kind);
        visit("key", &AcquirerReportLine::key, nameText(kMaxAcquirerKey));
        visit("charge_key", &AcquirerReportLine::charge_key, nameText(kMaxAcquirerKey));
        visit("amount_minor", &AcquirerReportLine::amount_minor, range(1, kMaxAmountMinor));
        visit("currency", &AcquirerReportLine::currency, currencyText());
        visit("reference", &AcquirerReportLine::reference, text(0, 100));
    }
};

struct AcquirerReportRequest {
    std::int64_t batch = 0;
    std::optional<std::int64_t> after{}; ///< lines with a higher number; default 0

    static constexpr std::string_view kName = "AcquirerReportRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("batch", &AcquirerReportRequest::batch, range(1, std::numeric_limits<std::int64_t>::max()));
        visit("after", &AcquirerReportRequest::after, range(0, std::numeric_limits<std::int64_t>::max()));
    }
};

struct AcquirerReport {
    AcquirerBatch batch;
    std::vector<AcquirerReportLine> lines; ///< the first ones after, at most kMaxPage

    static constexpr std::string_view kName = "AcquirerReport";
    template <class V>
    static void fields(V &&visit)
    {
        visit("batch", &AcquirerReport::batch);
        visit("lines", &AcquirerReport::lines, items(0, static_cast<std::size_t>(kMaxPage)));
    }
};

inline constexpr Endpoint<AcquirerBatchesRequest, AcquirerBatchList> kAcquirerBatches{detail::acquirerEndpoint(
    "acquirer.batches", Method::Get, "/batches", Idempotency::None, "The batches whose report is there")};
/// NotFound while the batch is open or its report late.
inline constexpr Endpoint<AcquirerReportRequest, AcquirerReport> kAcquirerReport{detail::acquirerEndpoint(
    "acquirer.report", Method::Get, "/batches/{batch}", Idempotency::None, "What a batch pays out")};

} // namespace tillhouse::contract
