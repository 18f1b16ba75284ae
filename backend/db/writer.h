// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/options.h"
#include "db/session.h"
#include "domain/result.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace tillhouse::db
{

/// The one thread that changes a store. It takes every command that waits, runs each in a savepoint of its own, commits
/// them together with one fsync, and only then lets their callers go on.
class Writer
{
public:
    /// What became of a command.
    struct Outcome {
        domain::Result<void>
            result; ///< an error if the command failed; a refusal of the command's own is no error here
        bool committed = false;
        int groupSize = 0;
        std::chrono::nanoseconds waited{};
    };

    Writer(std::unique_ptr<Connection> connection,
           const DatabaseOptions &options); ///< takes over a detached connection
    ~Writer();                              ///< serves what was accepted first
    Writer(const Writer &) = delete;
    auto operator=(const Writer &) -> Writer & = delete;

    /// Queues `body` and waits until the commit of its group is on disk. True from `body` keeps its changes.
    auto run(const std::function<bool(Transaction &)> &body) -> Outcome;

    auto queueLength() const -> std::size_t;
    /// For how long it has been at one group of commands; zero while it waits for some.
    auto standstill() const -> std::chrono::milliseconds;
    auto commits() const -> std::uint64_t { return m_commits.load(std::memory_order_relaxed); }

private:
    struct Command;
    using Group = std::vector<std::shared_ptr<Command>>;

    void loop();
    auto nextGroup() -> Group;
    void serve(const Group &group);
    void runOne(Transaction &tx, Command &command);
    void failGroup(const Group &group, const DatabaseError &error, bool whileCommitting);
    void checkpointIfDue();
    void stopForGood(const std::string &reason);

    std::unique_ptr<Connection> m_connection;
    const DatabaseOptions &m_options;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<Command>> m_queue;
    std::size_t m_worthWaiting = 0; ///< commands; 0: the last group was one alone
    bool m_closing = false;
    bool m_broken = false; ///< durability was lost; nothing is accepted any more
    std::atomic<std::uint64_t> m_commits{0};
    std::atomic<std::chrono::steady_clock::time_point> m_servingSince{}; ///< zero: it waits
    std::thread m_thread;
};

} // namespace tillhouse::db
