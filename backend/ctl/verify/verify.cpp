// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/verify.h"

#include "ctl/verify/rules.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

namespace tillhouse::ctl::verify
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

using Group = Result<void> (*)(Snapshot &, Report &);

/// The longest first, so that no thread is left with a long one at the end.
constexpr Group kGroups[] = {checkEvents, checkMoney,    checkLedger, checkSales,
                             checkStock,  checkAcquirer, checkDrawer, checkOpenWork};

/// Runs one group on a snapshot of its own.
auto runGroup(const VerifyRequest &request, Group group, Report &report) -> Result<void>
{
    auto snapshot = Snapshot::open(request.layout, request.patience);
    if (!snapshot)
        return snapshot.error();
    try {
        return group(**snapshot, report);
    } catch (const db::DatabaseError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

/// Takes groups until there is none left; keeps the first error.
class Workers
{
public:
    Workers(const VerifyRequest &request, Report &report)
        : m_request(request)
        , m_report(report)
    {
    }

    auto run() -> std::optional<Error>
    {
        std::vector<std::thread> threads;
        const auto count = std::max(1U, std::min(4U, std::thread::hardware_concurrency()));
        for (unsigned i = 0; i < count; ++i)
            threads.emplace_back([this] { work(); });
        for (auto &thread : threads)
            thread.join();
        return m_error;
    }

private:
    void work()
    {
        for (auto next = m_next++; next < std::size(kGroups); next = m_next++) {
            const auto done = runGroup(m_request, kGroups[next], m_report);
            const std::lock_guard lock(m_mutex);
            if (!done && !m_error)
                m_error = done.error();
        }
    }

    const VerifyRequest &m_request;
    Report &m_report;
    std::atomic<std::size_t> m_next{0};
    std::mutex m_mutex;
    std::optional<Error> m_error;
};

auto countOrders(const Layout &layout) -> Result<VerifyFigures>
{
    const auto snapshot = Snapshot::open(layout, Patience::Normal);
    if (!snapshot)
        return snapshot.error();
    auto rows = (*snapshot)->session().query("SELECT COUNT(*) FROM ord.orders");
    rows.next();
    return VerifyFigures{rows.int64(0)};
}

} // namespace

auto verify(const VerifyRequest &request, Report &report) -> Result<VerifyFigures>
{
    if (auto failed = Workers(request, report).run())
        return *failed;
    return countOrders(request.layout);
}

} // namespace tillhouse::ctl::verify
