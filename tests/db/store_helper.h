// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"

#include <QTemporaryDir>
#include <QtGlobal>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>

namespace tillhouse::testing
{

/// A store in a folder of its own with one table `items (store_id, id, text)`.
class TemporaryStore
{
public:
    TemporaryStore()
    {
        options.file = (m_folder.path() + QStringLiteral("/store.sqlite")).toStdString();
        options.name = "test-database";
        options.migrations = {{1, "initial",
                               "CREATE TABLE items (store_id text NOT NULL, id bigint NOT NULL, text text,"
                               " PRIMARY KEY (store_id, id));"}};
        options.onProblem = [](std::string_view) {};
    }

    auto open() -> std::unique_ptr<db::Database>
    {
        auto opened = db::Database::open(options);
        if (!opened)
            qFatal("%s", opened.error().detail.c_str());
        return std::move(*opened);
    }

    auto folder() const -> std::string { return m_folder.path().toStdString(); }

    db::DatabaseOptions options;

private:
    QTemporaryDir m_folder;
};

inline auto insertItem(db::Transaction &tx, std::int64_t id) -> domain::Result<void>
{
    tx.execute("INSERT INTO items (store_id, id, text) VALUES (?, ?, ?)", "s1", id, "item");
    return {};
}

inline auto countItems(db::Database &store) -> std::int64_t
{
    return store.read([](db::Reader &reader) {
        auto rows = reader.query("SELECT count(*) FROM items");
        rows.next();
        return rows.int64(0);
    });
}

/// Opens once; everybody who waits goes on.
class Gate
{
public:
    void open()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_open = true;
        }
        m_changed.notify_all();
    }
    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
};

} // namespace tillhouse::testing
