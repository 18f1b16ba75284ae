// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/server.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

namespace tillhouse::kit
{

/// Runs the handler for one complete request and makes the bytes of the answer, with cpp-httplib's request processing
/// and response writer on memory instead of a socket. It never sees a byte that RequestReader has not checked.
/// Thread-safe.
class ServerEngine
{
public:
    ServerEngine(Server::Handler handler, std::chrono::milliseconds idle);
    ~ServerEngine();

    struct Answer {
        std::string bytes;
        bool close = false; ///< the answer says `Connection: close`
    };

    /// The whole answer. It says `Connection: close` if `close`, or if `draining` when the handler is done. An
    /// exception of the handler, or a reply that would break HTTP (control characters in a header), becomes a 500
    /// without text.
    auto answer(const HttpRequest &request, bool close, const std::atomic<bool> &draining) -> Answer;

    auto handlerExceptions() const -> std::uint64_t;

private:
    class Adapter;
    std::unique_ptr<Adapter> m_adapter;
};

} // namespace tillhouse::kit
