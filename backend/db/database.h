// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/options.h"
#include "db/session.h"
#include "domain/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>

namespace tillhouse::db
{

/// One store: one file, one process, one writer, several readers (docs/adr/0010-storage.md).
///
/// Needs a QCoreApplication, since Qt finds its SQL drivers through it. Safe to use from any thread.
class Database
{
public:
    /// Locks the file, opens it, brings the schema up to date. Refuses (Error with a sentence that names the store):
    /// Conflict if another process has it open, or its schema is newer than `migrations` or disagrees with them;
    /// Unavailable if it can't be opened; Internal if a migration fails.
    static auto open(DatabaseOptions options) -> domain::Result<std::unique_ptr<Database>>;

    ~Database(); ///< waits for the commands that were accepted, checkpoints and closes
    Database(const Database &) = delete;
    auto operator=(const Database &) -> Database & = delete;

    /// Runs `f(Transaction &) -> Result<T>` on the writer thread and returns its answer once the commit that holds it
    /// is on disk. If `f` answers an Error, throws, or a statement of it fails, its own changes alone are undone; the
    /// other commands of the group stand. A failed statement comes back as Internal (bug, constraint) or Unavailable
    /// (busy, disk full), any other exception of `f` is rethrown here. Unavailable without a trace if the queue is
    /// full. `f` makes no network call and never calls write() itself.
    template <class F>
    auto write(std::string_view command, F f) -> std::invoke_result_t<F, Transaction &>
    {
        using Answer = std::invoke_result_t<F, Transaction &>;
        std::optional<Answer> answer;
        const auto done = runWrite(command, [&](Transaction &tx) {
            answer.emplace(f(tx));
            return answer->hasValue();
        });
        if (!done)
            return Answer(done.error());
        return std::move(*answer);
    }

    /// Runs `f(Reader &) -> Result<T>` on this thread with one consistent snapshot. A failed statement comes back as
    /// Internal (or throws DatabaseError if `f` answers something that can't hold an Error); Unavailable if no reader
    /// came free in time. `name` is for the metrics.
    template <class F>
    auto read(std::string_view name, F f) -> std::invoke_result_t<F, Reader &>
    {
        using Answer = std::invoke_result_t<F, Reader &>;
        std::optional<Answer> answer;
        const auto done = runRead(name, [&](Reader &reader) { answer.emplace(f(reader)); });
        if (done)
            return std::move(*answer);
        if constexpr (std::is_constructible_v<Answer, domain::Error>)
            return Answer(done.error());
        else
            throw DatabaseError(Failure::Storage, 0, done.error().detail);
    }
    template <class F>
    auto read(F f) -> std::invoke_result_t<F, Reader &>
    {
        return read("read", std::move(f));
    }

    /// `PRAGMA quick_check` over the whole file: Internal with the first findings if a page is damaged.
    auto quickCheck() -> domain::Result<void>;

    /// Commands waiting for the writer at this moment.
    auto queueLength() const -> std::size_t;
    /// For how long the writer has been at one group of commands; zero while it has none.
    auto standstill() const -> std::chrono::milliseconds;
    /// Commits made since the store was opened (a group counts once).
    auto commits() const -> std::uint64_t;
    auto name() const -> std::string_view;
    /// Number of the newest migration in the store.
    auto schemaNumber() const -> int;

private:
    struct Parts;
    explicit Database(std::unique_ptr<Parts> parts);

    auto runWrite(std::string_view command, const std::function<bool(Transaction &)> &body) -> domain::Result<void>;
    auto runRead(std::string_view name, const std::function<void(Reader &)> &body) -> domain::Result<void>;

    std::unique_ptr<Parts> m_parts;
};

} // namespace tillhouse::db
