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
)")};

auto readParked(QSqlQuery &rows) -> std::vector<ParkedBasket>
{
    std::vector<ParkedBasket> baskets;
    while (rows.next())
        baskets.push_back({rows.value(0).toString().toStdString(), rows.value(1).toString().toStdString(),
                           rows.value(2).toString().toStdString(), rows.value(3).toLongLong()});
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
        m_file->run(
            QStringLiteral("INSERT OR REPLACE INTO parked (id, label, content, saved_at_ms) VALUES (?, ?, ?, ?)"),
            {QString::fromStdString(basket.id), QString::fromStdString(basket.label),
             QString::fromStdString(basket.content), QVariant::fromValue<qlonglong>(basket.savedAtMs)});
    });
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
        auto baskets = readParked(m_file->run(QStringLiteral("SELECT id, label, content, saved_at_ms FROM parked "
                                                             "WHERE id = ?"),
                                              {QString::fromStdString(id)}));
        if (!baskets.empty())
            found = std::move(baskets.front());
    });
    return done ? found : std::nullopt;
}

auto ParkedBaskets::all() const -> std::vector<ParkedBasket>
{
    std::vector<ParkedBasket> baskets;
    const auto done = parkedWork([&] {
        baskets = readParked(
            m_file->run(QStringLiteral("SELECT id, label, content, saved_at_ms FROM parked ORDER BY saved_at_ms, id")));
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
