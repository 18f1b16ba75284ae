// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/node_config.h"

#include "kit/token_keys.h"

#include <fstream>
#include <iterator>
#include <system_error>

namespace tillhouse::kit
{

namespace
{

using Faults = std::vector<domain::FieldError>;

constexpr std::size_t kConfigBytes = 256 * 1024;

auto configError(const std::filesystem::path &file, Faults faults) -> domain::Error
{
    std::string detail = file.string() + ":";
    for (const auto &fault : faults)
        detail += " " + fault.field + " " + fault.reason + ";";
    detail.pop_back();
    return {domain::ErrorCode::InvalidInput, std::move(detail), std::move(faults)};
}

void makeAbsolute(std::string &path, const std::filesystem::path &folder)
{
    path = (folder / path).lexically_normal().string();
}

void checkReadable(Faults &faults, std::string_view field, const std::string &path)
{
    const std::ifstream in(path);
    if (!in)
        faults.push_back({std::string(field), "names " + path + ", which is missing or can't be read"});
}

void checkPrivate(Faults &faults, std::string_view field, const std::string &path)
{
    if (const auto safe = checkPrivateFile(path); !safe)
        faults.push_back({std::string(field), "names " + path + ", which " + safe.error().fields.front().reason});
    else
        checkReadable(faults, field, path);
}

void resolvePaths(NodeConfig &config, const std::filesystem::path &folder)
{
    for (auto *path : {&config.tls.certificate, &config.tls.key, &config.tls.ca})
        makeAbsolute(*path, folder);
    for (auto *path : {&config.token_public_key, &config.token_private_key, &config.store}) {
        if (*path)
            makeAbsolute(**path, folder);
    }
}

auto faultsOf(const NodeConfig &config, std::string_view expectedNode) -> Faults
{
    Faults faults;
    if (config.node != expectedNode)
        faults.push_back({"node", "is " + config.node + ", but this program is " + std::string(expectedNode)});
    checkReadable(faults, "tls.certificate", config.tls.certificate);
    checkPrivate(faults, "tls.key", config.tls.key);
    checkReadable(faults, "tls.ca", config.tls.ca);
    if (config.token_public_key)
        checkReadable(faults, "token_public_key", *config.token_public_key);
    if (config.token_private_key)
        checkPrivate(faults, "token_private_key", *config.token_private_key);
    if (config.ops.host != "127.0.0.1" && config.ops.host != "::1")
        faults.push_back({"ops.host", "must be the loopback address: health and metrics are not for the network"});
    return faults;
}

} // namespace

auto NodeConfig::upstream(std::string_view name) const -> const UpstreamConfig *
{
    if (!upstreams)
        return nullptr;
    for (const auto &candidate : *upstreams) {
        if (candidate.node == name)
            return &candidate;
    }
    return nullptr;
}

auto NodeConfig::serverTls(bool mutualTls) const -> TlsFiles
{
    TlsFiles files{tls.certificate, tls.key, std::nullopt};
    if (mutualTls)
        files.clientCa = tls.ca;
    return files;
}

auto NodeConfig::clientTls() const -> TlsClientFiles
{
    return {tls.ca, tls.certificate, tls.key};
}

auto loadNodeConfig(const std::filesystem::path &file, std::string_view expectedNode) -> domain::Result<NodeConfig>
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return configError(file, {{"config", "is missing or can't be read"}});
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    auto config = contract::decode<NodeConfig>(text, {kConfigBytes, 6});
    if (!config) {
        auto faults = config.error().fields;
        if (faults.empty())
            faults.push_back({"config", config.error().detail});
        return configError(file, std::move(faults));
    }
    std::error_code failure;
    resolvePaths(*config, std::filesystem::absolute(file, failure).parent_path());
    if (auto faults = faultsOf(*config, expectedNode); !faults.empty())
        return configError(file, std::move(faults));
    return config;
}

} // namespace tillhouse::kit
