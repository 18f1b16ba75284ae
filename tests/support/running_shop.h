// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/endpoints.h"
#include "ctl/logins.h"
#include "domain/result.h"
#include "kit/metrics.h"
#include "kit/upstream.h"

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// A token and what it takes to use it.
struct ShopSession {
    std::string token;

    /// A context for one call as this user; `key` is the idempotency key.
    auto context(std::string key = {}) const -> kit::CallContext;
};

/// The whole backend as real processes, started with `tillhousectl init` and `tillhousectl up` in a folder of its own
/// on free ports, and stopped when this object ends.
class RunningShop
{
public:
    /// Errors: Unavailable with what the command printed if the shop does not become ready.
    /// `upOptions`: more words for `tillhousectl up`, such as `--restart`.
    static auto start(const std::filesystem::path &binDir, const std::filesystem::path &folder,
                      const std::vector<std::string> &upOptions = {}) -> domain::Result<std::unique_ptr<RunningShop>>;
    ~RunningShop();
    RunningShop(const RunningShop &) = delete;
    auto operator=(const RunningShop &) -> RunningShop & = delete;

    /// Stops every process and waits for their end; what they wrote can be looked at then.
    void stop();
    /// Starts them again on the same folder. Errors as of start().
    auto startAgain(const std::filesystem::path &binDir, const std::vector<std::string> &upOptions = {})
        -> domain::Result<void>;

    auto url() const -> const std::string & { return m_url; }
    auto port() const -> std::uint16_t { return m_port; }
    auto ca() const -> const std::filesystem::path & { return m_ca; }
    auto folder() const -> const std::filesystem::path & { return m_folder; }
    auto logins() const -> const std::vector<ctl::Login> & { return m_logins; }
    /// The process id of a node, from its pid file; 0 if there is none.
    auto pidOf(std::string_view node) const -> pid_t;

    /// The gateway as a client sees it: server certificate checked, no client certificate.
    auto gateway() -> kit::Upstream & { return *m_gateway; }
    /// Another client with connections of its own.
    auto makeClient(int connections) -> std::unique_ptr<kit::Upstream>;
    /// One whose options are changed first.
    auto makeClient(int connections, const std::function<void(kit::UpstreamOptions &)> &change)
        -> std::unique_ptr<kit::Upstream>;

    auto signIn(const std::string &user, const std::string &password) -> domain::Result<ShopSession>;
    auto signInAdmin() -> domain::Result<ShopSession>;
    /// Makes a store that sells in EUR with taxes included: `food` 7 %, `standard` 19 %, location `shop`.
    auto openStore(const ShopSession &admin, const std::string &storeId) -> domain::Result<void>;

private:
    RunningShop() = default;
    auto readReadyLine(const std::string &line) -> domain::Result<void>;

    pid_t m_process = -1;
    std::filesystem::path m_folder;
    std::string m_url;
    std::uint16_t m_port = 0;
    std::filesystem::path m_ca;
    std::vector<ctl::Login> m_logins;
    kit::Metrics m_metrics;
    std::unique_ptr<kit::Upstream> m_gateway;
};

} // namespace tillhouse::testing
