// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/writer.h"

#include "domain/assert.h"

#include <exception>

namespace tillhouse::db
{

using domain::Error;
using domain::ErrorCode;
using Clock = std::chrono::steady_clock;

/// How long a group is waited for once it has begun.
constexpr std::chrono::microseconds kGather{1500};

struct Writer::Command {
    const std::function<bool(Transaction &)> *body = nullptr;
    Clock::time_point queued;
    Clock::time_point started;
    bool kept = false;
    int groupSize = 0;
    std::optional<Error> failure;
    std::exception_ptr thrown;

    // The semaphore and the atomic wait of the standard library spin and yield for a while before they sleep. Nobody
    // gets a commit in that time, so it would be processor time taken from those who work.
    void finish()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_done = true;
        }
        m_wake.notify_one();
    }
    void awaitFinish()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_done; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_done = false;
};

Writer::Writer(std::unique_ptr<Connection> connection, const DatabaseOptions &options)
    : m_connection(std::move(connection))
    , m_options(options)
    , m_thread([this] { loop(); })
{
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
    m_connection->attach();
}

auto Writer::run(const std::function<bool(Transaction &)> &body) -> Outcome
{
    TILLHOUSE_ASSERT(std::this_thread::get_id() != m_thread.get_id()); // a write inside a write would wait for itself
    const auto command = std::make_shared<Command>();
    command->body = &body;
    command->queued = Clock::now();
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_broken || m_closing)
            return {Error{ErrorCode::Unavailable, m_options.name + " takes no more writes", {}}};
        if (m_queue.size() >= m_options.queueBound)
            return {Error{ErrorCode::Unavailable, m_options.name + " is overloaded", {}}};
        m_queue.push_back(command);
        wake = m_queue.size() == 1 || m_queue.size() == m_worthWaiting;
    }
    if (wake)
        m_wake.notify_one();
    command->awaitFinish();
    if (command->thrown)
        std::rethrow_exception(command->thrown);
    Outcome outcome;
    if (command->failure)
        outcome.result = *command->failure;
    outcome.committed = command->kept && !command->failure;
    outcome.groupSize = command->groupSize;
    outcome.waited = command->started - command->queued;
    return outcome;
}

auto Writer::queueLength() const -> std::size_t
{
    const std::lock_guard lock(m_mutex);
    return m_queue.size();
}

auto Writer::standstill() const -> std::chrono::milliseconds
{
    const auto since = m_servingSince.load();
    if (since == Clock::time_point{})
        return std::chrono::milliseconds{0};
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - since);
}

auto Writer::nextGroup() -> Group
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_closing || !m_queue.empty(); });
    // Where commands come together more do: a commit costs the same pages and the same fsync for all of them. Who is
    // alone never waits.
    if (m_worthWaiting > 1)
        m_wake.wait_for(lock, kGather, [this] { return m_closing || m_queue.size() >= m_worthWaiting; });
    Group group;
    while (!m_queue.empty() && group.size() < m_options.groupBound) {
        group.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    m_worthWaiting = group.size() > 1 ? group.size() + group.size() / 2 : 0;
    return group;
}

void Writer::loop()
{
    m_connection->attach();
    for (auto group = nextGroup(); !group.empty(); group = nextGroup()) {
        m_servingSince = Clock::now();
        serve(group);
        for (const auto &command : group)
            command->finish();
        checkpointIfDue(); // nobody waits for it: what was committed is durable in the log
        m_servingSince = Clock::time_point{};
    }
    m_connection->detach();
}

void Writer::serve(const Group &group)
{
    const auto now = Clock::now();
    for (const auto &command : group) {
        command->started = now;
        command->groupSize = static_cast<int>(group.size());
    }
    bool committing = false;
    try {
        m_connection->run("BEGIN IMMEDIATE");
        Transaction tx(*m_connection);
        bool anything = false;
        for (const auto &command : group) {
            runOne(tx, *command);
            anything = anything || command->kept;
        }
        if (!anything) {
            m_connection->run("ROLLBACK");
            return;
        }
        committing = true;
        m_connection->run("COMMIT");
        m_commits.fetch_add(1, std::memory_order_relaxed);
    } catch (const DatabaseError &error) {
        failGroup(group, error, committing);
    }
}

// A failure of this command's own statements stays here; one that took the whole transaction with it is passed on.
void Writer::runOne(Transaction &tx, Command &command)
{
    m_connection->run("SAVEPOINT command");
    try {
        command.kept = (*command.body)(tx);
    } catch (const DatabaseError &error) {
        if (error.failure() != Failure::Constraint && error.failure() != Failure::Statement)
            throw;
        m_options.onProblem(error.what());
        command.failure = Error{ErrorCode::Internal, m_options.name + ": a statement failed", {}};
    } catch (...) {
        command.thrown = std::current_exception();
    }
    if (!command.kept)
        m_connection->run("ROLLBACK TO command");
    m_connection->run("RELEASE command");
}

void Writer::failGroup(const Group &group, const DatabaseError &error, bool whileCommitting)
{
    m_connection->rollbackAll();
    const bool durabilityLost =
        error.failure() == Failure::Storage || (whileCommitting && error.failure() == Failure::Statement);
    const std::string reason = m_options.name + ": " + error.what();
    if (durabilityLost)
        stopForGood(reason);
    else
        m_options.onProblem(reason);
    // After a failed fsync it is not known what is on disk; in the other cases nothing of the group is.
    const Error failure = durabilityLost
                              ? Error{ErrorCode::Internal, m_options.name + " failed; the outcome is not known", {}}
                              : Error{ErrorCode::Unavailable, m_options.name + " can't write now", {}};
    for (const auto &command : group) {
        command->failure = failure;
        command->thrown = nullptr;
    }
}

void Writer::checkpointIfDue()
{
    if (m_connection->logPages() < m_options.checkpointPages)
        return;
    try {
        m_connection->checkpoint();
    } catch (const DatabaseError &error) {
        // The log still holds everything. But after a failed sync the system may take the store's pages for written
        // although they are not, so nothing may build on them; a full disk or a reader only puts the copying off.
        const std::string reason = m_options.name + ": " + error.what();
        if (error.failure() == Failure::Storage)
            stopForGood(reason);
        else if (error.failure() != Failure::Busy)
            m_options.onProblem(reason);
    }
}

void Writer::stopForGood(const std::string &reason)
{
    m_options.onFatal(reason); // by default the process ends here, before anybody could have been told "done"
    std::deque<std::shared_ptr<Command>> waiting;
    {
        const std::lock_guard lock(m_mutex);
        m_broken = true;
        waiting.swap(m_queue);
    }
    for (const auto &command : waiting) {
        command->started = Clock::now();
        command->failure = Error{ErrorCode::Unavailable, m_options.name + " takes no more writes", {}};
        command->finish();
    }
}

} // namespace tillhouse::db
