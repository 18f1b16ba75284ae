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

    /// The whole answer. With `close` it says `Connection: close`. An exception of the handler, or an answer of it that
    /// would break HTTP (control characters in a header), becomes a 500 without text.
    auto answer(const HttpRequest &request, bool close) -> std::string;

    auto handlerExceptions() const -> std::uint64_t;

private:
    class Adapter;
    std::unique_ptr<Adapter> m_adapter;
};

} // namespace tillhouse::kit
