// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/verify.h"

#include "ctl/verify/journals.h"
#include "ctl/verify/rules.h"
#include "ctl/verify/secrets.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <thread>

namespace tillhouse::ctl::verify
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

using Task = std::function<Result<void>()>;

/// What is checked of one snapshot.
using Checks = Result<void> (*)(Snapshot &, const VerifyRequest &, Report &);

/// Runs one check after the other, up to the first that could not be made.
auto inTurn(std::initializer_list<std::function<Result<void>()>> checks) -> Result<void>
{
    for (const auto &check : checks) {
        if (auto done = check(); !done)
            return done;
    }
    return {};
}

auto checkOrderStore(Snapshot &snapshot, const VerifyRequest &request, Report &report) -> Result<void>
{
    const auto proofs = request.everyQuery ? Proofs{} : proveOrders(snapshot);
    return inTurn({[&] { return checkOrderSums(snapshot, proofs, report); },
                   [&] { return checkSales(snapshot, proofs, report); },
                   [&] { return checkDrawer(snapshot, proofs, report); }});
}

auto checkPaymentStore(Snapshot &snapshot, const VerifyRequest &request, Report &report) -> Result<void>
{
    const auto proofs = request.everyQuery ? Proofs{} : provePayments(snapshot);
    return inTurn({[&] { return checkOrderPayments(snapshot, proofs, report); },
                   [&] { return checkLedger(snapshot, proofs, report); },
                   [&] { return checkSettlement(snapshot, report); },
                   [&] { return checkAcquirer(snapshot, proofs, report); }});
}

auto checkInventoryStore(Snapshot &snapshot, const VerifyRequest &request, Report &report) -> Result<void>
{
    Proofs proofs;
    return inTurn({[&] { return checkEvents(snapshot, proofs, report); },
                   [&] { return checkStock(snapshot, request.everyQuery ? Proofs{} : proofs, report); }});
}

auto checkWaiting(Snapshot &snapshot, const VerifyRequest &, Report &report) -> Result<void>
{
    return checkOpenWork(snapshot, report);
}

auto runChecks(const VerifyRequest &request, Checks checks, Report &report) -> Result<void>
{
    auto snapshot = Snapshot::open(request.layout, request.patience);
    if (!snapshot)
        return snapshot.error();
    try {
        return checks(**snapshot, request, report);
    } catch (const db::DatabaseError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

/// Everything but the journals, the longest first, so that no thread is left with a long one at the end.
auto tasksOf(const VerifyRequest &request, Report &report) -> Result<std::vector<Task>>
{
    std::vector<Task> tasks;
    for (const auto checks : {checkOrderStore, checkPaymentStore, checkInventoryStore})
        tasks.emplace_back([&request, &report, checks] { return runChecks(request, checks, report); });
    auto secrets = secretTasks(request.layout, request.journals, report);
    if (!secrets)
        return secrets.error();
    std::ranges::move(*secrets, std::back_inserter(tasks));
    tasks.emplace_back([&request, &report] { return runChecks(request, checkWaiting, report); });
    return tasks;
}

/// Takes tasks until there is none left; keeps the first error.
class Workers
{
public:
    explicit Workers(const std::vector<Task> &tasks)
        : m_tasks(tasks)
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
        for (auto next = m_next++; next < m_tasks.size(); next = m_next++) {
            const auto done = m_tasks[next]();
            const std::lock_guard lock(m_mutex);
            if (!done && !m_error)
                m_error = done.error();
        }
    }

    const std::vector<Task> &m_tasks;
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
    const auto tasks = tasksOf(request, report);
    if (!tasks)
        return tasks.error();
    if (auto failed = Workers(*tasks).run())
        return *failed;
    return countOrders(request.layout);
}

} // namespace tillhouse::ctl::verify
