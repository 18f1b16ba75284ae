// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tls.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace tillhouse::testing
{

/// A TLS server that misbehaves as a test wants. Each connection runs `behave` on a thread of its own.
class TlsPeer
{
public:
    /// What a behaviour may do with its connection. Reads and writes answer false when the other side is gone.
    class Connection
    {
    public:
        explicit Connection(ssl_st *ssl, const std::atomic<bool> &stopping)
            : m_ssl(ssl)
            , m_stopping(stopping)
        {
        }
        /// Reads until a whole request with its body has come; "" if the client left.
        auto readRequest() -> std::string;
        auto write(std::string_view data) -> bool;
        /// Waits for `ms` or until the peer is stopped.
        void pause(int ms) const;
        auto stopping() const -> bool { return m_stopping; }

    private:
        ssl_st *m_ssl;
        const std::atomic<bool> &m_stopping;
    };
    using Behaviour = std::function<void(Connection &)>;

    TlsPeer(const kit::TlsFiles &files, Behaviour behave);
    ~TlsPeer();
    TlsPeer(const TlsPeer &) = delete;
    auto operator=(const TlsPeer &) -> TlsPeer & = delete;

    auto port() const -> std::uint16_t { return m_port; }
    /// From now on nobody can connect any more; the connections that are open stay.
    void refuseFurther();
    /// Connections accepted so far.
    auto accepted() const -> int { return m_accepted; }

private:
    void acceptLoop();
    void serve(int socket);

    kit::TlsContext m_tls;
    Behaviour m_behave;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_accepted{0};
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

/// A whole 200 answer with a JSON body.
auto okReply(std::string_view body) -> std::string;

} // namespace tillhouse::testing
