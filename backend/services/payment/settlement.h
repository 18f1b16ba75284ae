// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/acquirer_report.h"
#include "db/database.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "payment/acquirer_reports.h"
#include "payment/clock.h"
#include "payment/settlement_line.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace tillhouse::payment
{

struct SettlementSchedule {
    std::chrono::milliseconds every{30'000}; ///< how often the acquirer is asked for new reports
    std::chrono::milliseconds skew{300'000}; ///< how far the acquirer's clock may be from ours
};

/// Compares the acquirer's reports with our books. Each batch is taken once: its lines, what it
/// pays out (bank against card clearing), and an event for every difference. What two reports in a row could have
/// listed and none did is a difference too. A report that comes again changes nothing.
class Settlement
{
public:
    /// Told of payments and refunds that a report knows more about than we do: they are asked about at once.
    struct Watches {
        std::function<void(const std::string &storeId, const std::string &orderId)> payment;
        std::function<void(const std::string &storeId, const std::string &refundId)> refund;
    };

    Settlement(db::Database &database, AcquirerReports &reports, Clock clock, Watches watches,
               SettlementSchedule schedule = {});
    ~Settlement();
    Settlement(const Settlement &) = delete;
    auto operator=(const Settlement &) -> Settlement & = delete;

    void start();
    void stop();

    /// Fetches and takes what is new; how many batches that were.
    auto reconcile(const kit::CallContext &context) -> domain::Result<int>;
    /// Takes one report. Error: Internal, if the report of an earlier batch is not taken yet.
    auto take(const contract::AcquirerReport &report) -> domain::Result<void>;

private:
    void loop();
    auto newest() -> domain::Result<std::int64_t>;
    auto keepLines(const contract::AcquirerReport &report) -> domain::Result<void>;
    auto watchOpenLines() -> domain::Result<void>;
    auto settleOpenLines() -> domain::Result<void>;

    db::Database &m_database;
    AcquirerReports &m_reports;
    Clock m_clock;
    Watches m_watches;
    SettlementSchedule m_schedule;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace tillhouse::payment
