// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/park/parked_baskets.h"

#include "client/sql/sqlite_file.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

const QStringList kParkSchema{QStringLiteral(R"(
CREATE TABLE parked (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at_ms BIGINT NOT NULL
);
CREATE TABLE open_baskets (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    content TEXT NOT NULL
);
)"),
                              QStringLiteral(R"(
ALTER TABLE parked ADD COLUMN total_minor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE parked ADD COLUMN line_count BIGINT NOT NULL DEFAULT 0;
ALTER TABLE parked ADD COLUMN parked_by TEXT NOT NULL DEFAULT '';
ALTER TABLE parked ADD COLUMN state BIGINT NOT NULL DEFAULT 0;
CREATE TABLE takes (
    basket_id TEXT PRIMARY KEY,
    take_id TEXT NOT NULL
);
)")};

constexpr std::string_view kOneParked = "SELECT id, label, content, saved_at_ms, total_minor, line_count, parked_by, "
                                        "state FROM parked WHERE id = ?";
constexpr std::string_view kAllParked = "SELECT id, label, content, saved_at_ms, total_minor, line_count, parked_by, "
                                        "state FROM parked ORDER BY saved_at_ms, id";

/// Runs statements of this file; a failing disk becomes an Error.
template <class Work>
auto parkedWork(const Work &work) -> Result<void>
{
    try {
        work();
        return {};
    } catch (const StoreError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

/// What cannot be read is as if it were not there.
template <class... Values>
auto readParked(SqliteFile &disk, std::string_view sql, const Values &...values) -> std::vector<ParkedBasket>
{
    std::vector<ParkedBasket> baskets;
    const auto done = parkedWork([&] {
        auto rows = disk.ask(sql, values...);
        while (rows.next())
            baskets.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                               rows.int64(3), rows.int64(4), rows.int64(5), std::string(rows.text(6)),
                               static_cast<ParkState>(rows.int64(7))});
    });
    return done ? baskets : std::vector<ParkedBasket>();
}

} // namespace

/// The thread and its file. SQLite's connection is made, used and closed there.
class ParkedBaskets::Keeper
{
public:
    using Job = std::function<void(SqliteFile &)>;

    /// Error: the file cannot be opened; the thread has ended then.
    auto start(const QString &file) -> Result<void>
    {
        const auto opened = std::make_shared<std::promise<Result<void>>>();
        auto answer = opened->get_future();
        m_thread = std::thread([this, file, opened] { run(file, *opened); });
        return answer.get();
    }

    ~Keeper()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    /// Runs a job there and waits for its end. What was saved before it is written before it.
    void wait(const Job &job)
    {
        const auto done = std::make_shared<std::promise<void>>();
        {
            const std::lock_guard lock(m_mutex);
            m_jobs.push_back([&job, done](SqliteFile &disk) {
                job(disk);
                done->set_value();
            });
        }
        m_wake.notify_one();
        done->get_future().wait();
    }

    void save(MakeContent content)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_content = std::move(content);
        }
        m_wake.notify_one();
    }

    [[nodiscard]] auto lastSave() const -> const Result<void> & { return m_lastSave; }
    std::function<void(const Error &)> onFault;

private:
    void run(const QString &file, std::promise<Result<void>> &opened)
    {
        auto disk = SqliteFile::open(file, SqliteFile::Use::Durable, kParkSchema);
        opened.set_value(disk ? Result<void>() : Result<void>(disk.error()));
        std::unique_lock lock(m_mutex);
        while (disk) {
            m_wake.wait(lock, [this] { return m_ending || m_content || !m_jobs.empty(); });
            if (m_content) {
                const auto make = std::exchange(m_content, nullptr);
                lock.unlock();
                keep(**disk, make());
                lock.lock();
            } else if (!m_jobs.empty()) {
                const auto job = std::move(m_jobs.front());
                m_jobs.pop_front();
                lock.unlock();
                job(**disk);
                lock.lock();
            } else if (m_ending) {
                return;
            }
        }
    }

    void keep(SqliteFile &disk, const std::string &content)
    {
        m_lastSave = parkedWork(
            [&] { disk.tell("INSERT OR REPLACE INTO open_baskets (only, content) VALUES (1, ?)", content); });
        if (!m_lastSave && onFault)
            onFault(m_lastSave.error());
    }

    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    MakeContent m_content;
    Result<void> m_lastSave; ///< of the thread; read in a job
    bool m_ending = false;
};

ParkedBaskets::ParkedBaskets(std::unique_ptr<Keeper> keeper)
    : m_keeper(std::move(keeper))
{
    m_keeper->onFault = [this](const Error &error) { Q_EMIT notKept(QString::fromStdString(error.detail)); };
}

ParkedBaskets::~ParkedBaskets() = default;

auto ParkedBaskets::open(const QString &file) -> Result<std::unique_ptr<ParkedBaskets>>
{
    auto keeper = std::make_unique<Keeper>();
    if (auto started = keeper->start(file); !started)
        return started.error();
    return std::unique_ptr<ParkedBaskets>(new ParkedBaskets(std::move(keeper)));
}

/// Runs it on the thread and waits until it is on disk.
auto ParkedBaskets::write(const std::function<void(SqliteFile &)> &work) -> Result<void>
{
    Result<void> done;
    m_keeper->wait([&](SqliteFile &disk) { done = parkedWork([&] { work(disk); }); });
    return done;
}

auto ParkedBaskets::park(const ParkedBasket &basket) -> Result<void>
{
    return write([&](SqliteFile &disk) {
        disk.tell("INSERT OR REPLACE INTO parked (id, label, content, saved_at_ms, total_minor, line_count, parked_by, "
                  "state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                  basket.id, basket.label, basket.content, basket.savedAtMs, basket.totalMinor, basket.lineCount,
                  basket.parkedBy, static_cast<std::int64_t>(basket.state));
    });
}

auto ParkedBaskets::setState(const std::string &id, ParkState state) -> Result<void>
{
    return write([&](SqliteFile &disk) {
        disk.tell("UPDATE parked SET state = ? WHERE id = ?", static_cast<std::int64_t>(state), id);
    });
}

auto ParkedBaskets::beginTake(const PendingTake &take) -> Result<void>
{
    return write([&](SqliteFile &disk) {
        disk.tell("INSERT OR IGNORE INTO takes (basket_id, take_id) VALUES (?, ?)", take.basketId, take.takeId);
    });
}

auto ParkedBaskets::endTake(const std::string &basketId) -> Result<void>
{
    return write([&](SqliteFile &disk) { disk.tell("DELETE FROM takes WHERE basket_id = ?", basketId); });
}

auto ParkedBaskets::takes() const -> std::vector<PendingTake>
{
    std::vector<PendingTake> pending;
    m_keeper->wait([&](SqliteFile &disk) {
        std::vector<PendingTake> read;
        const auto done = parkedWork([&] {
            auto rows = disk.ask("SELECT basket_id, take_id FROM takes ORDER BY basket_id");
            while (rows.next())
                read.push_back({std::string(rows.text(0)), std::string(rows.text(1))});
        });
        if (done)
            pending = std::move(read);
    });
    return pending;
}

auto ParkedBaskets::remove(const std::string &id) -> Result<void>
{
    return write([&](SqliteFile &disk) { disk.tell("DELETE FROM parked WHERE id = ?", id); });
}

auto ParkedBaskets::find(const std::string &id) const -> std::optional<ParkedBasket>
{
    std::vector<ParkedBasket> found;
    m_keeper->wait([&](SqliteFile &disk) { found = readParked(disk, kOneParked, id); });
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

auto ParkedBaskets::all() const -> std::vector<ParkedBasket>
{
    std::vector<ParkedBasket> found;
    m_keeper->wait([&](SqliteFile &disk) { found = readParked(disk, kAllParked); });
    return found;
}

void ParkedBaskets::saveOpen(MakeContent content)
{
    m_keeper->save(std::move(content));
}

auto ParkedBaskets::settle() -> Result<void>
{
    Result<void> done;
    m_keeper->wait([&](SqliteFile &) { done = m_keeper->lastSave(); });
    return done;
}

auto ParkedBaskets::loadOpen() const -> std::string
{
    std::string content;
    m_keeper->wait([&](SqliteFile &disk) {
        (void)parkedWork([&] {
            auto rows = disk.ask("SELECT content FROM open_baskets");
            if (rows.next())
                content = rows.text(0);
        });
    });
    return content;
}

} // namespace tillhouse::client
