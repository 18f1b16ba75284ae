// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"

#include "db/connection.h"
#include "db/migrator.h"
#include "db/reader_pool.h"
#include "db/store_lock.h"
#include "db/writer.h"

#include <QCoreApplication>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace tillhouse::db
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

// Destroyed from the bottom: readers close before the writer, so that the writer's close checkpoints; the lock goes
// last.
struct Database::Parts {
    DatabaseOptions options;
    StoreLock lock;
    int schemaNumber = 0;
    std::unique_ptr<Writer> writer;
    std::unique_ptr<ReaderPool> readers;
};

namespace
{

constexpr int kSoftwareFailure = 70; // EX_SOFTWARE: the unit restarts the process, which then reads what is on disk
constexpr mode_t kStoreMode = 0600;

void writeLine(std::string_view text)
{
    std::fprintf(stderr, "db: %.*s\n", static_cast<int>(text.size()), text.data());
}

void fillDefaults(DatabaseOptions &options)
{
    if (!options.onProblem)
        options.onProblem = writeLine;
    if (!options.onFatal) {
        options.onFatal = [](std::string_view reason) {
            writeLine(reason);
            _exit(kSoftwareFailure);
        };
    }
    if (options.name.empty())
        options.name = options.file.stem().string();
}

auto checkSeams(const DatabaseOptions &options) -> Result<void>
{
    if (options.dialect != Dialect::Sqlite)
        return Error{ErrorCode::Unavailable, options.name + ": this build knows SQLite only", {}};
    if (options.key)
        return Error{
            ErrorCode::Unavailable, options.name + ": this build can't encrypt a store, so it does not open one", {}};
    if (QCoreApplication::instance() == nullptr)
        return Error{
            ErrorCode::Unavailable, options.name + ": a QCoreApplication must exist to find the SQL driver", {}};
    return {};
}

// Made before SQLite opens it, so that it is never readable by others; SQLite gives its side files the same mode.
auto makeFile(const DatabaseOptions &options) -> Result<void>
{
    const int descriptor = ::open(options.file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kStoreMode);
    if (descriptor < 0)
        return Error{
            ErrorCode::Unavailable, options.name + ": " + options.file.string() + ": " + std::strerror(errno), {}};
    ::close(descriptor);
    return {};
}

// Gives a connection back whatever happens.
class Lease
{
public:
    explicit Lease(ReaderPool &pool)
        : m_pool(pool)
        , m_connection(pool.take())
    {
    }
    ~Lease()
    {
        if (m_connection)
            m_pool.giveBack(std::move(m_connection));
    }
    Lease(const Lease &) = delete;
    auto operator=(const Lease &) -> Lease & = delete;
    auto get() const -> Connection * { return m_connection.get(); }

private:
    ReaderPool &m_pool;
    std::unique_ptr<Connection> m_connection;
};

void runSnapshot(Connection &connection, const std::function<void(Reader &)> &body)
{
    connection.run("BEGIN");
    try {
        Reader reader(connection);
        body(reader);
    } catch (...) {
        connection.rollbackAll();
        throw;
    }
    connection.run("COMMIT");
}

} // namespace

Database::Database(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

Database::~Database() = default;

auto Database::open(DatabaseOptions given) -> Result<std::unique_ptr<Database>>
{
    fillDefaults(given);
    if (auto fine = checkSeams(given); !fine)
        return fine.error();
    auto lock = StoreLock::take(given.file);
    if (!lock)
        return Error{lock.error().code, given.name + ": " + lock.error().detail, {}};
    if (auto made = makeFile(given); !made)
        return made.error();
    auto parts = std::unique_ptr<Parts>(new Parts{std::move(given), std::move(*lock), 0, nullptr, nullptr});
    const auto &options = parts->options;
    try {
        auto connection = std::make_unique<Connection>(options.file, Purpose::Writer, options.busyTimeout);
        const auto reached = migrate(*connection, options.name, options.migrations);
        if (!reached)
            return reached.error();
        parts->schemaNumber = *reached;
        connection->detach();
        parts->writer = std::make_unique<Writer>(std::move(connection), options);
        parts->readers = std::make_unique<ReaderPool>(options);
    } catch (const DatabaseError &error) {
        return Error{ErrorCode::Unavailable, options.name + ": " + error.what(), {}};
    }
    return std::unique_ptr<Database>(new Database(std::move(parts)));
}

auto Database::runWrite(std::string_view command, const std::function<bool(Transaction &)> &body) -> Result<void>
{
    const auto begin = std::chrono::steady_clock::now();
    auto outcome = m_parts->writer->run(body);
    if (m_parts->options.onReport) {
        m_parts->options.onReport({m_parts->options.name, command, true, outcome.committed, outcome.groupSize,
                                   outcome.waited, std::chrono::steady_clock::now() - begin});
    }
    return outcome.result;
}

auto Database::runRead(std::string_view name, const std::function<void(Reader &)> &body) -> Result<void>
{
    const auto begin = std::chrono::steady_clock::now();
    const Lease lease(*m_parts->readers);
    if (lease.get() == nullptr)
        return Error{ErrorCode::Unavailable, m_parts->options.name + ": too many readers", {}};
    const auto leased = std::chrono::steady_clock::now();
    Result<void> result;
    try {
        runSnapshot(*lease.get(), body);
    } catch (const DatabaseError &error) {
        m_parts->options.onProblem(error.what());
        result = Error{ErrorCode::Internal, m_parts->options.name + ": a statement failed", {}};
    }
    if (m_parts->options.onReport) {
        m_parts->options.onReport({m_parts->options.name, name, false, result.hasValue(), 1, leased - begin,
                                   std::chrono::steady_clock::now() - begin});
    }
    return result;
}

auto Database::quickCheck() -> Result<void>
{
    return read("quick_check", [this](Reader &reader) -> Result<void> {
        auto rows = reader.query("PRAGMA quick_check(3)");
        std::string findings;
        while (rows.next())
            findings += (findings.empty() ? "" : "; ") + rows.text(0);
        if (findings == "ok")
            return {};
        return Error{ErrorCode::Internal, m_parts->options.name + ": " + findings, {}};
    });
}

auto Database::queueLength() const -> std::size_t
{
    return m_parts->writer->queueLength();
}

auto Database::standstill() const -> std::chrono::milliseconds
{
    return m_parts->writer->standstill();
}

auto Database::commits() const -> std::uint64_t
{
    return m_parts->writer->commits();
}

auto Database::name() const -> std::string_view
{
    return m_parts->options.name;
}

auto Database::schemaNumber() const -> int
{
    return m_parts->schemaNumber;
}

} // namespace tillhouse::db
