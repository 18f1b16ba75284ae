// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/options.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace tillhouse::db
{

/// A fixed number of read-only connections, lent to one thread at a time.
class ReaderPool
{
public:
    explicit ReaderPool(const DatabaseOptions &options); ///< throws DatabaseError
    ~ReaderPool();                                       ///< every connection must be back
    ReaderPool(const ReaderPool &) = delete;
    auto operator=(const ReaderPool &) -> ReaderPool & = delete;

    /// A connection of this thread's until it is given back, or nullptr if none came free within the busy timeout.
    auto take() -> std::unique_ptr<Connection>;
    void giveBack(std::unique_ptr<Connection> connection);

private:
    const std::chrono::milliseconds m_patience;
    std::mutex m_mutex;
    std::condition_variable m_freed;
    std::vector<std::unique_ptr<Connection>> m_free;
};

} // namespace tillhouse::db
