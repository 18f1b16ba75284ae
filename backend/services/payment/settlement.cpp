// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/settlement.h"

#include "domain/time_text.h"
#include "kit/idempotency.h"
#include "kit/log.h"
#include "payment/event_log.h"
#include "payment/payment_rows.h"
#include "payment/settlement_books.h"

#include <algorithm>
#include <set>
#include <span>

namespace tillhouse::payment
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr std::chrono::milliseconds kReportWithin{20'000};

struct TakenReport {
    std::string hash;
    std::int64_t closedAt = 0;
};

auto takenReport(db::Session &session, std::int64_t batch) -> std::optional<TakenReport>
{
    auto rows = session.query("SELECT report_hash, closed_at FROM settlement_reports WHERE batch = ?", batch);
    if (!rows.next())
        return std::nullopt;
    return TakenReport{rows.text(0), rows.int64(1)};
}

// The first copy was booked; a second one that says something else is for people to look at.
void tellChangedReport(db::Transaction &tx, const contract::AcquirerReport &report, const std::string &hash,
                       std::int64_t now)
{
    std::set<std::string> stores;
    for (const auto &line : report.lines)
        stores.insert(subjectOf(line.kind, line.key).storeId);
    for (const auto &store : stores) {
        contract::PaymentEventEntry event;
        event.kind = contract::PaymentEventKind::SettlementDifference;
        event.store_id = store;
        event.detail =
            "report_changed: batch " + std::to_string(report.batch.batch) + " was reported again, differently";
        appendEvent(tx, std::move(event), now);
    }
    tx.execute("UPDATE settlement_reports SET report_hash = ? WHERE batch = ?", hash, report.batch.batch);
}

} // namespace

Settlement::Settlement(db::Database &database, AcquirerReports &reports, Clock clock, Watches watches,
                       SettlementSchedule schedule)
    : m_database(database)
    , m_reports(reports)
    , m_clock(std::move(clock))
    , m_watches(std::move(watches))
    , m_schedule(schedule)
{
}

Settlement::~Settlement()
{
    stop();
}

void Settlement::start()
{
    m_thread = std::thread([this] { loop(); });
}

void Settlement::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Settlement::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, m_schedule.every, [this] { return m_stopping; })) {
        lock.unlock();
        kit::CallContext context;
        context.deadline = kit::Deadline::after(kReportWithin);
        if (const auto taken = reconcile(context); !taken)
            kit::logLine(kit::LogLevel::Warning, "settlement", {{"detail", taken.error().detail}});
        else if (*taken > 0)
            kit::logLine(kit::LogLevel::Info, "settlement", {{"batches", static_cast<std::int64_t>(*taken)}});
        lock.lock();
    }
}

auto Settlement::newest() -> Result<std::int64_t>
{
    return m_database.read("newest_settlement", [](db::Reader &reader) -> Result<std::int64_t> {
        auto rows = reader.query("SELECT COALESCE(MAX(batch), 0) FROM settlement_reports");
        return rows.next() ? rows.int64(0) : 0;
    });
}

auto Settlement::reconcile(const kit::CallContext &context) -> Result<int>
{
    if (auto settled = settleOpenLines(); !settled)
        return settled.error();
    const auto after = newest();
    if (!after)
        return after.error();
    const auto batches = m_reports.batches(context, *after);
    if (!batches)
        return batches.error();
    int taken = 0;
    for (const auto &batch : *batches) {
        const auto report = m_reports.report(context, batch.batch);
        if (!report)
            return report.error();
        if (auto done = take(*report); !done)
            return done.error();
        ++taken;
    }
    return taken;
}

auto Settlement::take(const contract::AcquirerReport &report) -> Result<void>
{
    const auto closedAt = domain::parseUtc(report.batch.closed_at, "closed_at");
    if (!closedAt)
        return closedAt.error();
    const auto hash = kit::requestHash(contract::encode(report));
    const auto fresh = m_database.write("check_report", [&](db::Transaction &tx) -> Result<bool> {
        const auto known = takenReport(tx, report.batch.batch);
        if (known && known->hash != hash)
            tellChangedReport(tx, report, hash, m_clock());
        if (!known && report.batch.batch > 1 && !takenReport(tx, report.batch.batch - 1))
            return Error{ErrorCode::Internal, "the report of the batch before is not taken yet", {}};
        return !known;
    });
    if (!fresh)
        return fresh.error();
    if (!*fresh)
        return {};
    if (auto kept = keepLines(report); !kept)
        return kept;
    auto booked = m_database.write("take_report", [&](db::Transaction &tx) -> Result<void> {
        const auto batch = report.batch.batch;
        const auto now = m_clock();
        tx.execute("INSERT INTO settlement_reports (batch, day, closed_at, lines, report_hash, recorded_at)"
                   " VALUES (?, ?, ?, ?, ?, ?)",
                   batch, report.batch.day, *closedAt, report.batch.lines, hash, now);
        bookPayouts(tx, batch, now);
        // A report may be one batch late: what the one before could have listed has to be in by now.
        if (const auto before = takenReport(tx, batch - 1))
            tellMissing(tx, batch, before->closedAt - m_schedule.skew.count(), now);
        return {};
    });
    return booked ? watchOpenLines() : booked;
}

// In parts, so that sales go on between them.
auto Settlement::keepLines(const contract::AcquirerReport &report) -> Result<void>
{
    constexpr std::size_t kPart = 200;
    const std::span<const contract::AcquirerReportLine> all(report.lines);
    for (std::size_t begin = 0; begin < all.size(); begin += kPart) {
        const auto part = all.subspan(begin, std::min(kPart, all.size() - begin));
        auto kept = m_database.write("take_report_lines", [&](db::Transaction &tx) -> Result<void> {
            bookLines(tx, report.batch.batch, part, m_clock());
            return {};
        });
        if (!kept)
            return kept;
    }
    return {};
}

// The acquirer knows the outcome, so asking is worth while now.
auto Settlement::watchOpenLines() -> Result<void>
{
    struct Asked {
        std::string storeId;
        std::optional<std::string> orderId;
        std::optional<std::string> refundId;
    };
    const auto asked = m_database.read("open_settlement_lines", [](db::Reader &reader) -> Result<std::vector<Asked>> {
        std::vector<Asked> all;
        for (const auto &kept : openLines(reader)) {
            const auto tender = findTender(reader, kept.subject.storeId, *kept.subject.tenderId);
            all.push_back(
                {kept.subject.storeId, tender ? std::optional(tender->orderId) : std::nullopt, kept.subject.refundId});
        }
        return all;
    });
    if (!asked)
        return asked.error();
    for (const auto &one : *asked) {
        if (one.refundId)
            m_watches.refund(one.storeId, *one.refundId);
        else if (one.orderId)
            m_watches.payment(one.storeId, *one.orderId);
    }
    return {};
}

auto Settlement::settleOpenLines() -> Result<void>
{
    const auto open = m_database.read(
        "open_settlement_lines", [](db::Reader &reader) -> Result<std::vector<KeptLine>> { return openLines(reader); });
    if (!open)
        return open.error();
    if (open->empty())
        return {};
    return m_database.write("settle_open_lines", [&](db::Transaction &tx) -> Result<void> {
        for (const auto &kept : *open)
            bookOpenLine(tx, kept, m_clock());
        return {};
    });
}

} // namespace tillhouse::payment
