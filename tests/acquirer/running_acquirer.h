// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/acquirer.h"
#include "kit/metrics.h"
#include "kit/service_main.h"
#include "kit/upstream.h"
#include "support/test_certificates.h"

#include <filesystem>
#include <memory>
#include <string>

namespace tillhouse::testing
{

/// A node's configuration with certificates of the test's authority, on free ports of the loopback.
auto nodeConfig(const TestCertificates &certificates, const std::string &node, const std::filesystem::path &store)
    -> kit::NodeConfig;

/// The sandbox acquirer in this process: real TLS, real ledger file.
class RunningAcquirer
{
public:
    explicit RunningAcquirer(const TestCertificates &certificates, std::uint16_t port = 0);

    auto port() const -> std::uint16_t { return m_host->port(); }
    auto ledgerFile() const -> std::filesystem::path { return m_certificates.folder() / "acquirer-ledger"; }
    /// A client with the certificate of `caller`.
    auto client(const std::string &caller) -> std::unique_ptr<kit::Upstream>;
    /// Plays the script from now on; "" ends that. It stays in the folder for the next one.
    void play(const std::string &script);
    /// Everything in the ledger.
    auto entries() -> std::vector<contract::AcquirerEntry>;

private:
    const TestCertificates &m_certificates;
    kit::Metrics m_metrics;
    std::unique_ptr<kit::ServiceHost> m_host;
};

/// A client of an acquirer at that port.
auto acquirerClient(const TestCertificates &certificates, const std::string &caller, std::uint16_t port,
                    kit::Metrics &metrics) -> std::unique_ptr<kit::Upstream>;

/// A context with so much time and that idempotency key.
auto callContext(std::chrono::milliseconds budget, const std::string &key = {}) -> kit::CallContext;

} // namespace tillhouse::testing
