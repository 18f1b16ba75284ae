// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/verify.h"

#include "ctl/verify/journals.h"
#include "ctl/verify/rules.h"
#include "ctl/verify/secrets.h"

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
constexpr Group kGroups[] = {checkEvents,   checkMoney,  checkLedger,     checkSales,   checkStock,
                             checkAcquirer, checkDrawer, checkSettlement, checkOpenWork};

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
        // The first task, and the longest, reads every text there is.
        for (auto next = m_next++; next <= std::size(kGroups); next = m_next++) {
            const auto done = next == 0 ? checkSecrets(m_request.layout, m_request.journals, m_report)
                                        : runGroup(m_request, kGroups[next - 1], m_report);
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

/// The journals are read first, then the stores that must know what they say.
auto checkJournals(const VerifyRequest &request, Report &report) -> Result<void>
{
    std::vector<TillJournal> journals;
    for (const auto &file : request.journals) {
        auto journal = TillJournal::read(file, report);
        if (!journal)
            return journal.error();
        journals.push_back(std::move(*journal));
    }
    if (journals.empty())
        return {};
    const auto snapshot = Snapshot::open(request.layout, request.patience);
    if (!snapshot)
        return snapshot.error();
    try {
        for (const auto &journal : journals)
            journal.compare(**snapshot, report);
    } catch (const db::DatabaseError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
    return {};
}

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
    if (const auto done = checkJournals(request, report); !done)
        return done.error();
    if (auto failed = Workers(request, report).run())
        return *failed;
    return countOrders(request.layout);
}

} // namespace tillhouse::ctl::verify
