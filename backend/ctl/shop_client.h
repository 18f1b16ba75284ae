// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"
#include "ctl/layout.h"
#include "kit/upstream.h"

#include <chrono>
#include <memory>
#include <string>

namespace tillhouse::ctl
{

/// A client of the gateway's public API, as any front end is one: server certificate checked, no certificate of its
/// own. Thread-safe.
class ShopClient
{
public:
    ShopClient(const Layout &layout, std::uint16_t port, int connections);

    /// Calls an endpoint on behalf of a token ("" for none). What cannot have changed anything, or is named by a key,
    /// is repeated for a while when the gateway is busy.
    template <class Request, class Response>
    auto call(const contract::Endpoint<Request, Response> &endpoint, const std::string &token, const std::string &key,
              const Request &request) -> domain::Result<Response>
    {
        for (int attempt = 0;; ++attempt) {
            auto reply = m_gateway->call(endpoint, contextFor(token, key), request);
            if (reply || !worthRepeating(reply.error(), attempt))
                return reply;
        }
    }

private:
    static auto contextFor(const std::string &token, const std::string &key) -> kit::CallContext;
    /// Waits a little and answers true while there is hope.
    static auto worthRepeating(const domain::Error &error, int attempt) -> bool;

    kit::Metrics m_metrics;
    std::unique_ptr<kit::Upstream> m_gateway;
};

} // namespace tillhouse::ctl
