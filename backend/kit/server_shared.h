// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/server.h"
#include "kit/server_engine.h"
#include "kit/server_workers.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>

namespace tillhouse::kit
{

/// The numbers of ServerStats while the server runs.
struct ServerCounters {
    using Counter = std::atomic<std::uint64_t>;
    Counter accepted = 0, open = 0, refusedConnections = 0, refusedPerAddress = 0, failedHandshakes = 0, requests = 0,
            refusedRequests = 0, shedRequests = 0, timedOut = 0;
    std::atomic<std::size_t> bufferedBytes = 0; ///< held by unfinished requests of all connections
};

/// Open connections per remote address.
class AddressBook
{
public:
    /// Counts one more; false, and nothing counted, if there are `limit` already (0 = no limit).
    auto enter(const std::string &address, std::size_t limit) -> bool;
    void leave(const std::string &address);

private:
    std::mutex m_mutex;
    std::map<std::string, std::size_t> m_open;
};

/// What all connections, loops and workers of one server share.
struct ServerShared {
    ServerShared(ServerLimits given, Server::Handler handler)
        : limits(std::move(given))
        , engine(std::move(handler), limits.idle)
        , workers(limits.queuedRequests)
    {
    }

    const ServerLimits limits;
    ServerCounters counters;
    AddressBook addresses;
    ServerEngine engine;
    ServerWorkers workers;
    std::atomic<bool> draining = false;
    std::atomic<bool> stopping = false;

    void connectionClosed();
    /// Returns when no connection is open, or after `span`.
    void awaitNoConnections(std::chrono::milliseconds span);

private:
    std::mutex m_closedMutex;
    std::condition_variable m_allClosed;
};

} // namespace tillhouse::kit
