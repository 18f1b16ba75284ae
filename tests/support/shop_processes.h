// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/running_shop.h"

#include <sys/types.h>

#include <cstdint>
#include <memory>
#include <string>

namespace tillhouse::testing
{

/// A figure of a running node from its ops listener, by the whole name with labels; -1 if it does not tell one.
auto metricOf(const RunningShop &shop, const std::string &node, const std::string &metric) -> double;

/// How many bytes a node has logged so far.
auto loggedBytes(const RunningShop &shop, const std::string &node) -> std::uintmax_t;
/// Whether a node's log has a line with all of these texts.
auto hasLogged(const RunningShop &shop, const std::string &node, std::initializer_list<std::string> texts) -> bool;

/// One more gateway for a running shop, with ports of its own and the same keys: several may run side by side.
class SecondGateway
{
public:
    SecondGateway(const RunningShop &shop, const std::string &binDir);
    ~SecondGateway();
    SecondGateway(const SecondGateway &) = delete;
    auto operator=(const SecondGateway &) -> SecondGateway & = delete;

    /// Whether it says that it is ready, asked now.
    auto ready() const -> bool;
    /// SIGKILL, at once.
    void kill();
    auto client() -> kit::Upstream & { return *m_client; }

private:
    pid_t m_process = -1;
    std::uint16_t m_opsPort = 0;
    kit::Metrics m_metrics;
    std::unique_ptr<kit::Upstream> m_client;
};

} // namespace tillhouse::testing
