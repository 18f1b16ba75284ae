// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/node_files.h"

#include "contract/codec.h"
#include "ctl/files.h"
#include "ctl/ports.h"
#include "kit/certificates.h"
#include "kit/node_config.h"
#include "kit/token.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace tillhouse::ctl
{

namespace fs = std::filesystem;
using domain::Result;

namespace
{

constexpr std::string_view kLoopback = "127.0.0.1";

auto nodeNamed(contract::Node node) -> std::string_view
{
    return contract::nodeInfo(node).id;
}

auto hostName() -> std::string
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string();
}

/// The names under which a process is reached; the gateway also from other machines.
auto certificateNames(const ProcessInfo &process) -> std::vector<std::string>
{
    std::vector<std::string> names{std::string(kLoopback), "localhost", std::string(process.node)};
    if (process.drawn == contract::Node::ApiGateway) {
        auto host = hostName();
        if (!host.empty() && std::find(names.begin(), names.end(), host) == names.end())
            names.push_back(std::move(host));
    }
    return names;
}

auto copyFile(const fs::path &from, const fs::path &to, unsigned mode) -> Result<void>
{
    const auto content = readFile(from);
    return content ? writeFile(to, *content, mode) : Result<void>(content.error());
}

auto configOf(const InstallationPlan &plan, const ProcessInfo &process, const PortTable &ports) -> kit::NodeConfig
{
    const bool servesNetwork = plan.packaged && process.drawn == contract::Node::ApiGateway;
    kit::NodeConfig config;
    config.node = process.node;
    config.listen = {servesNetwork ? "0.0.0.0" : std::string(kLoopback), ports.at(process.node).listen};
    config.ops = {std::string(kLoopback), ports.at(process.node).ops};
    config.tls = {"tls.crt", "tls.key", "ca.crt"};
    if (process.drawn)
        config.token_public_key = "token.pub";
    if (process.drawn == contract::Node::IdentityService)
        config.token_private_key = "token.key";
    if (!process.storeFile.empty())
        config.store = (plan.layout.nodeState(process.node) / process.storeFile).string();
    if (!process.calls.empty()) {
        config.upstreams.emplace();
        for (const auto callee : process.calls)
            config.upstreams->push_back({std::string(callee), std::string(kLoopback), ports.at(callee).listen});
    }
    return config;
}

/// The folder and all in it; links are changed themselves, never followed.
auto giveFolder(const fs::path &folder, uid_t user, gid_t group) -> Result<void>
{
    std::vector<fs::path> paths{folder};
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        paths.push_back(entry.path());
    for (const auto &path : paths) {
        if (::lchown(path.c_str(), user, group) != 0)
            return domain::Error{domain::ErrorCode::Internal, path.string() + " cannot be given to its user", {}};
    }
    return {};
}

auto numberedPorts(std::uint16_t first) -> PortTable
{
    PortTable table;
    for (const auto &process : processes()) {
        table[process.node] = {first, static_cast<std::uint16_t>(first + 1)};
        first = static_cast<std::uint16_t>(first + 2);
    }
    return table;
}

auto defaultPorts() -> PortTable
{
    PortTable table;
    for (const auto &process : processes())
        table[process.node] = {process.port, static_cast<std::uint16_t>(process.port + 1)};
    return table;
}

auto searchedPorts() -> Result<PortTable>
{
    const auto found = freePorts(processes().size() * 2);
    if (!found)
        return found.error();
    PortTable table;
    std::size_t next = 0;
    for (const auto &process : processes()) {
        table[process.node] = {(*found)[next], (*found)[next + 1]};
        next += 2;
    }
    return table;
}

} // namespace

auto choosePorts(const InstallationPlan &plan) -> Result<PortTable>
{
    const auto needed = processes().size() * 2;
    if (plan.basePort && *plan.basePort + needed > 65536)
        return domain::invalidField("--base-port", "leaves too few ports above it");
    auto table = !plan.basePort        ? searchedPorts()
                 : *plan.basePort == 0 ? Result<PortTable>(defaultPorts())
                                       : Result<PortTable>(numberedPorts(*plan.basePort));
    if (table && plan.port)
        (*table)[nodeNamed(contract::Node::ApiGateway)].listen = *plan.port;
    return table;
}

auto makePlatformKeys(const Layout &layout) -> Result<void>
{
    for (const auto &folder : {layout.caKey().parent_path(), layout.tokenPrivateKey().parent_path()}) {
        if (auto made = makeFolder(folder, 0755); !made)
            return made;
    }
    if (auto made = kit::makeAuthority({layout.caCertificate(), layout.caKey()}, "Tillhouse platform authority"); !made)
        return made;
    return kit::makeTokenKeys(layout.tokenPrivateKey(), layout.tokenPublicKey());
}

auto makeNodeFiles(const InstallationPlan &plan, const ProcessInfo &process, const PortTable &ports) -> Result<void>
{
    const auto &layout = plan.layout;
    const auto etc = layout.nodeEtc(process.node);
    if (auto made = makeFolder(etc, 0755); !made)
        return made;
    if (auto made = makeFolder(layout.nodeState(process.node), 0700); !made)
        return made;
    const kit::LeafRequest leaf{std::string(process.node), certificateNames(process)};
    if (auto made = kit::makeLeaf({layout.caCertificate(), layout.caKey()}, {etc / "tls.crt", etc / "tls.key"}, leaf);
        !made)
        return made;
    if (auto copied = copyFile(layout.caCertificate(), etc / "ca.crt", 0644); !copied)
        return copied;
    if (process.drawn && process.drawn != contract::Node::IdentityService) {
        if (auto copied = copyFile(layout.tokenPublicKey(), etc / "token.pub", 0644); !copied)
            return copied;
    }
    return writeFile(layout.configFile(process.node), contract::encode(configOf(plan, process, ports)) + "\n", 0644);
}

auto giveToServiceUsers(const Layout &layout) -> Result<void>
{
    if (::geteuid() != 0)
        return {};
    for (const auto &process : processes()) {
        const auto *user = ::getpwnam(std::string(process.program).c_str());
        if (!user)
            continue;
        for (const auto &folder : {layout.nodeEtc(process.node), layout.nodeState(process.node)}) {
            if (auto given = giveFolder(folder, user->pw_uid, user->pw_gid); !given)
                return given;
        }
    }
    return {};
}

} // namespace tillhouse::ctl
