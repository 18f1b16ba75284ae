// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/migration.h"
#include "domain/result.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::db
{

/// The engine behind a store. Only Sqlite is built; opening with the other is refused (docs/adr/0010-storage.md).
enum class Dialect { Sqlite, Postgresql };

/// Gives the raw 256-bit key of an encrypted store. Not built yet: a store opened with a provider is refused rather
/// than silently written in the clear (docs/adr/0010-storage.md).
using KeyProvider = std::function<domain::Result<std::string>()>;

/// What one finished command or named read cost. All durations are monotonic.
struct CommandReport {
    std::string_view store;            ///< DatabaseOptions::name
    std::string_view command;          ///< the name given to write() or read()
    bool isWrite = false;              ///< write() or read()
    bool committed = false;            ///< false: refused by the command itself or failed
    int groupSize = 0;                 ///< commands that shared the commit; 1 for reads
    std::chrono::nanoseconds waited{}; ///< in the queue (write) or for a free reader (read)
    std::chrono::nanoseconds total{};  ///< as the caller felt it, the commit included
};

/// How a store is opened.
struct DatabaseOptions {
    std::filesystem::path file; ///< made (mode 0600) if absent; its folder must exist
    std::string name;           ///< the store's node name, e.g. `order-database`; used in errors, metrics and logs
    int readers = 4;            ///< connections for read(); further readers wait for one
    std::vector<Migration> migrations;

    Dialect dialect = Dialect::Sqlite;
    KeyProvider key;
    std::size_t queueBound = 1024; ///< commands waiting for the writer; above it write() answers Unavailable
    std::size_t groupBound = 256;  ///< most commands that share one commit
    /// Pages (of 4 KiB) in the write-ahead log above which the writer copies it into the store. A page that changes
    /// often is copied less often when this is large, while the copying still takes a few ms only.
    int checkpointPages = 4000;
    std::chrono::milliseconds busyTimeout{5000};

    /// Called on the caller's thread after each write() and read(); several threads at once.
    std::function<void(const CommandReport &)> onReport;
    /// Called with the reason when a statement failed unexpectedly (the caller only gets `Internal`). Default: stderr.
    std::function<void(std::string_view reason)> onProblem;
    /// Called when durability can no longer be promised (failed commit, fsync or I/O). Default: logs and `_exit(70)`:
    /// after a failed fsync only a new process that reads what is on disk knows the truth. If it returns (tests), the
    /// store refuses every further write.
    std::function<void(std::string_view reason)> onFatal;
};

} // namespace tillhouse::db
