// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tls.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace httplib
{
class Server;
}

namespace tillhouse::testing
{

/// cpp-httplib's own server, as it comes: what an attack is shown to work on before it is shown to fail on ours.
class StockServer
{
public:
    using Setup = std::function<void(httplib::Server &)>;

    explicit StockServer(const Setup &setup, const std::optional<kit::TlsFiles> &tls = std::nullopt);
    /// Every peer must be gone by now: the stock server waits for those that hold its threads.
    ~StockServer();

    auto port() const -> std::uint16_t;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// A descriptor of this process that listens on the port; -1 if there is none.
auto listeningSocket(std::uint16_t port) -> int;
/// The descriptor of this process whose peer has that port, waited for; -1 if none appears within 2 s.
auto acceptedSocket(std::uint16_t peerPort) -> int;

} // namespace tillhouse::testing
