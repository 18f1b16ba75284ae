// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/park/parked_baskets.h"

#include "client/sql/sqlite_file.h"

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

constexpr auto kParkedColumns = "SELECT id, label, content, saved_at_ms, total_minor, line_count, parked_by, state "
                                "FROM parked ";

auto readParked(QSqlQuery &rows) -> std::vector<ParkedBasket>
{
    std::vector<ParkedBasket> baskets;
    while (rows.next())
        baskets.push_back({rows.value(0).toString().toStdString(), rows.value(1).toString().toStdString(),
                           rows.value(2).toString().toStdString(), rows.value(3).toLongLong(),
                           rows.value(4).toLongLong(), rows.value(5).toLongLong(),
                           rows.value(6).toString().toStdString(), static_cast<ParkState>(rows.value(7).toInt())});
    rows.finish();
    return baskets;
}

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

} // namespace

ParkedBaskets::ParkedBaskets(std::unique_ptr<SqliteFile> file)
    : m_file(std::move(file))
{
}
ParkedBaskets::~ParkedBaskets() = default;

auto ParkedBaskets::open(const QString &file) -> Result<std::unique_ptr<ParkedBaskets>>
{
    auto opened = SqliteFile::open(file, SqliteFile::Use::Durable, kParkSchema);
    if (!opened)
        return opened.error();
    return std::unique_ptr<ParkedBaskets>(new ParkedBaskets(std::move(*opened)));
}

auto ParkedBaskets::park(const ParkedBasket &basket) -> Result<void>
{
    return parkedWork([&] {
        m_file->run(QStringLiteral("INSERT OR REPLACE INTO parked (id, label, content, saved_at_ms, total_minor, "
                                   "line_count, parked_by, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                    {QString::fromStdString(basket.id), QString::fromStdString(basket.label),
                     QString::fromStdString(basket.content), QVariant::fromValue<qlonglong>(basket.savedAtMs),
                     QVariant::fromValue<qlonglong>(basket.totalMinor),
                     QVariant::fromValue<qlonglong>(basket.lineCount), QString::fromStdString(basket.parkedBy),
                     static_cast<int>(basket.state)});
    });
}

auto ParkedBaskets::setState(const std::string &id, ParkState state) -> Result<void>
{
    return parkedWork([&] {
        m_file->run(QStringLiteral("UPDATE parked SET state = ? WHERE id = ?"),
                    {static_cast<int>(state), QString::fromStdString(id)});
    });
}

auto ParkedBaskets::beginTake(const PendingTake &take) -> Result<void>
{
    return parkedWork([&] {
        m_file->run(QStringLiteral("INSERT OR IGNORE INTO takes (basket_id, take_id) VALUES (?, ?)"),
                    {QString::fromStdString(take.basketId), QString::fromStdString(take.takeId)});
    });
}

auto ParkedBaskets::endTake(const std::string &basketId) -> Result<void>
{
    return parkedWork([&] {
        m_file->run(QStringLiteral("DELETE FROM takes WHERE basket_id = ?"), {QString::fromStdString(basketId)});
    });
}

auto ParkedBaskets::takes() const -> std::vector<PendingTake>
{
    std::vector<PendingTake> pending;
    const auto done = parkedWork([&] {
        auto &rows = m_file->run(QStringLiteral("SELECT basket_id, take_id FROM takes ORDER BY basket_id"));
        while (rows.next())
            pending.push_back({rows.value(0).toString().toStdString(), rows.value(1).toString().toStdString()});
        rows.finish();
    });
    return done ? pending : std::vector<PendingTake>{};
}

auto ParkedBaskets::remove(const std::string &id) -> Result<void>
{
    return parkedWork(
        [&] { m_file->run(QStringLiteral("DELETE FROM parked WHERE id = ?"), {QString::fromStdString(id)}); });
}

auto ParkedBaskets::find(const std::string &id) const -> std::optional<ParkedBasket>
{
    std::optional<ParkedBasket> found;
    const auto done = parkedWork([&] {
        auto baskets = readParked(
            m_file->run(QLatin1String(kParkedColumns) + QLatin1String("WHERE id = ?"), {QString::fromStdString(id)}));
        if (!baskets.empty())
            found = std::move(baskets.front());
    });
    return done ? found : std::nullopt;
}

auto ParkedBaskets::all() const -> std::vector<ParkedBasket>
{
    std::vector<ParkedBasket> baskets;
    const auto done = parkedWork([&] {
        baskets = readParked(m_file->run(QLatin1String(kParkedColumns) + QLatin1String("ORDER BY saved_at_ms, id")));
    });
    return done ? baskets : std::vector<ParkedBasket>{};
}

auto ParkedBaskets::saveOpen(const std::string &content) -> Result<void>
{
    return parkedWork([&] {
        m_file->run(QStringLiteral("INSERT OR REPLACE INTO open_baskets (only, content) VALUES (1, ?)"),
                    {QString::fromStdString(content)});
    });
}

auto ParkedBaskets::loadOpen() const -> std::string
{
    std::string content;
    const auto done = parkedWork([&] {
        auto &rows = m_file->run(QStringLiteral("SELECT content FROM open_baskets"));
        if (rows.next())
            content = rows.value(0).toString().toStdString();
        rows.finish();
    });
    return done ? content : std::string();
}

} // namespace tillhouse::client
