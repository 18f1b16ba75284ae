// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shop_processes.h"

#include "ctl/layout.h"
#include "ctl/probe.h"
#include "domain/assert.h"
#include "support/ops_page.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>

namespace tillhouse::testing
{

namespace
{

auto configOf(const std::filesystem::path &file) -> QJsonObject
{
    QFile in(QString::fromStdString(file.string()));
    TILLHOUSE_ASSERT(in.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(in.readAll()).object();
}

auto loopback(std::uint16_t port) -> sockaddr_in
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// A port that nobody listens on now.
auto freePort() -> std::uint16_t
{
    const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = loopback(0);
    socklen_t length = sizeof address;
    TILLHOUSE_ASSERT(bind(probe, reinterpret_cast<sockaddr *>(&address), length) == 0);
    TILLHOUSE_ASSERT(getsockname(probe, reinterpret_cast<sockaddr *>(&address), &length) == 0);
    close(probe);
    return ntohs(address.sin_port);
}

auto logFileOf(const RunningShop &shop, const std::string &node) -> std::filesystem::path
{
    return ctl::Layout::forData(shop.folder()).logFile(node);
}

} // namespace

auto metricOf(const RunningShop &shop, const std::string &node, const std::string &metric) -> double
{
    const auto config = configOf(ctl::Layout::forData(shop.folder()).configFile(node));
    const auto port = static_cast<std::uint16_t>(config["ops"].toObject()["port"].toInt());
    const auto text = opsPage(port, "/metrics");
    const auto at = text.find("\n" + metric + " ");
    return at == std::string::npos ? -1.0 : std::strtod(text.c_str() + at + metric.size() + 2, nullptr);
}

auto loggedBytes(const RunningShop &shop, const std::string &node) -> std::uintmax_t
{
    std::error_code none;
    const auto size = std::filesystem::file_size(logFileOf(shop, node), none);
    return none ? 0 : size;
}

auto hasLogged(const RunningShop &shop, const std::string &node, std::initializer_list<std::string> texts) -> bool
{
    std::ifstream in(logFileOf(shop, node));
    for (std::string line; std::getline(in, line);) {
        if (std::all_of(texts.begin(), texts.end(),
                        [&](const std::string &text) { return line.find(text) != std::string::npos; }))
            return true;
    }
    return false;
}

SecondGateway::SecondGateway(const RunningShop &shop, const std::string &binDir)
    : m_opsPort(freePort())
{
    const auto first = ctl::Layout::forData(shop.folder()).configFile("api-gateway");
    auto config = configOf(first);
    auto listen = config["listen"].toObject();
    const auto port = freePort();
    listen["port"] = port;
    config["listen"] = listen;
    auto ops = config["ops"].toObject();
    ops["port"] = m_opsPort;
    config["ops"] = ops;
    const auto file = first.parent_path() / "config-second.json"; // beside the first: its paths are relative
    QFile out(QString::fromStdString(file.string()));
    TILLHOUSE_ASSERT(out.open(QIODevice::WriteOnly));
    out.write(QJsonDocument(config).toJson());
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    out.close();

    const auto program = binDir + "/tillhouse-gateway";
    const auto log = (shop.folder() / "second-gateway.log").string();
    m_process = fork();
    if (m_process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL); // a test that crashes leaves no gateway behind
        const int errors = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        dup2(errors, STDERR_FILENO);
        execl(program.c_str(), program.c_str(), "--config", file.c_str(), nullptr);
        _exit(127);
    }
    kit::UpstreamOptions options;
    options.node = "api-gateway";
    options.port = port;
    options.tls.ca = shop.ca();
    options.basePath = "/v1";
    options.relationship = "second-client";
    options.connections = 16;
    m_client = std::make_unique<kit::Upstream>(std::move(options), m_metrics);
}

SecondGateway::~SecondGateway()
{
    kill();
}

auto SecondGateway::ready() const -> bool
{
    return ctl::probeReadiness(m_opsPort, std::chrono::milliseconds(500)).readiness == ctl::Readiness::Ready;
}

void SecondGateway::kill()
{
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
    m_process = -1;
}

} // namespace tillhouse::testing
