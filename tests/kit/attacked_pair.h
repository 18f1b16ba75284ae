// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/raw_peer.h"
#include "kit/server.h"
#include "kit/stock_server.h"

#include <memory>
#include <optional>

namespace tillhouse::testing
{

/// Limits so small that an attack which takes minutes in life takes a fraction of a second here.
auto smallLimits() -> kit::ServerLimits;

/// The stock server and ours side by side, both with two threads and the same routes:
/// /size (length of the body), /echo (header X-Test), /address (header REMOTE_ADDR), /throw, /large (10,000 bytes).
class AttackedPair
{
public:
    explicit AttackedPair(const std::optional<kit::TlsFiles> &tls = std::nullopt);

    auto stock() const -> std::uint16_t { return m_stock.port(); }
    auto ours() const -> std::uint16_t { return m_ours.port(); }
    auto server() -> kit::Server & { return m_ours; }

private:
    StockServer m_stock;
    kit::Server m_ours;
};

/// What our servers answer in these tests, on the routes above.
auto answerRoutes(const kit::HttpRequest &request) -> kit::HttpReply;

} // namespace tillhouse::testing
