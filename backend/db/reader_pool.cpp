// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/reader_pool.h"

#include <algorithm>

namespace tillhouse::db
{

ReaderPool::ReaderPool(const DatabaseOptions &options)
    : m_patience(options.busyTimeout)
{
    const int count = std::max(1, options.readers);
    for (int i = 0; i < count; ++i) {
        m_free.push_back(std::make_unique<Connection>(options.file, Purpose::Reader, options.busyTimeout));
        m_free.back()->detach();
    }
}

ReaderPool::~ReaderPool()
{
    for (const auto &connection : m_free)
        connection->attach();
}

auto ReaderPool::take() -> std::unique_ptr<Connection>
{
    std::unique_ptr<Connection> connection;
    {
        std::unique_lock lock(m_mutex);
        if (!m_freed.wait_for(lock, m_patience, [this] { return !m_free.empty(); }))
            return nullptr;
        // The last one given back is taken first: its pages and statements are the warmest.
        connection = std::move(m_free.back());
        m_free.pop_back();
    }
    connection->attach();
    return connection;
}

void ReaderPool::giveBack(std::unique_ptr<Connection> connection)
{
    connection->detach();
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(std::move(connection));
    }
    m_freed.notify_one();
}

} // namespace tillhouse::db
