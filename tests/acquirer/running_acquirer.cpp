// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/running_acquirer.h"

#include "acquirer/setup.h"

#include <QtGlobal>

#include <csignal>
#include <fstream>

namespace tillhouse::testing
{

auto nodeConfig(const TestCertificates &certificates, const std::string &node, const std::filesystem::path &store)
    -> kit::NodeConfig
{
    std::signal(SIGPIPE, SIG_IGN);
    const auto leaf = certificates.leaf(node);
    kit::NodeConfig config;
    config.node = node;
    config.listen = {"127.0.0.1", 0};
    config.ops = {"127.0.0.1", 0};
    config.tls = {leaf.certificate.string(), leaf.key.string(), certificates.ca().string()};
    config.store = store.string();
    return config;
}

RunningAcquirer::RunningAcquirer(const TestCertificates &certificates, std::uint16_t port)
    : m_certificates(certificates)
{
    auto config = nodeConfig(certificates, std::string(acquirer::kNodeName), ledgerFile());
    config.listen.port = port;
    m_host = std::make_unique<kit::ServiceHost>(std::move(config));
    if (const auto ready = acquirer::setup(*m_host, {}); !ready)
        qFatal("%s", ready.error().detail.c_str());
    if (const auto started = m_host->start(); !started)
        qFatal("%s", started.error().detail.c_str());
}

void RunningAcquirer::play(const std::string &script)
{
    // Replaced at once, so that nobody reads half of it.
    const auto file = m_certificates.folder() / "acquirer-script.json";
    const auto next = m_certificates.folder() / "acquirer-script.next";
    std::ofstream(next) << script;
    std::filesystem::rename(next, file);
}

auto RunningAcquirer::client(const std::string &caller) -> std::unique_ptr<kit::Upstream>
{
    return acquirerClient(m_certificates, caller, port(), m_metrics);
}

auto RunningAcquirer::entries() -> std::vector<contract::AcquirerEntry>
{
    const auto upstream = client("payment-service");
    const auto page = upstream->call(contract::kAcquirerLedger, callContext(std::chrono::seconds(5)), {});
    if (!page)
        qFatal("%s", page.error().detail.c_str());
    return page->entries;
}

auto acquirerClient(const TestCertificates &certificates, const std::string &caller, std::uint16_t port,
                    kit::Metrics &metrics) -> std::unique_ptr<kit::Upstream>
{
    kit::UpstreamOptions options;
    options.node = acquirer::kNodeName;
    options.port = port;
    options.tls = certificates.client(caller);
    options.relationship = "test-connects-acquirer";
    options.breaker.stallAfter = std::chrono::milliseconds(0);
    return std::make_unique<kit::Upstream>(std::move(options), metrics);
}

auto callContext(std::chrono::milliseconds budget, const std::string &key) -> kit::CallContext
{
    kit::CallContext context;
    context.traceId = "0af7651916cd43dd8448eb211c80319c";
    context.spanId = "b7ad6b7169203331";
    context.idempotencyKey = key;
    context.deadline = kit::Deadline::after(budget);
    return context;
}

} // namespace tillhouse::testing
