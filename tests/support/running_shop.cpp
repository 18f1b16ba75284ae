// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/running_shop.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>

namespace tillhouse::testing
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr std::chrono::seconds kCallWithin{60};
constexpr int kReadyWithinMs = 60'000;

/// Starts a command with its standard output in a pipe and its standard error in a file.
auto spawnCommand(const std::vector<std::string> &command, const std::filesystem::path &errors, int &output) -> pid_t
{
    int ends[2];
    if (pipe(ends) != 0)
        return -1;
    const pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM); // a test that crashes leaves no shop behind
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        if (std::freopen(errors.c_str(), "a", stderr) == nullptr)
            _exit(126);
        std::vector<char *> arguments;
        for (const auto &argument : command)
            arguments.push_back(const_cast<char *>(argument.c_str()));
        arguments.push_back(nullptr);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    close(ends[1]);
    output = ends[0];
    return child;
}

/// Reads until a line begins with `prefix`, the output ends or time is up; what was read so far is in `seen`.
auto readLine(int output, std::string_view prefix, std::string &seen) -> std::string
{
    char buffer[4096];
    pollfd waiting{output, POLLIN, 0};
    while (poll(&waiting, 1, kReadyWithinMs) > 0) {
        const auto got = read(output, buffer, sizeof buffer);
        if (got <= 0)
            break;
        seen.append(buffer, static_cast<std::size_t>(got));
        std::size_t begin = 0;
        for (auto end = seen.find('\n'); end != std::string::npos; begin = end + 1, end = seen.find('\n', begin)) {
            if (seen.compare(begin, prefix.size(), prefix) == 0)
                return seen.substr(begin, end - begin);
        }
    }
    return {};
}

auto textOf(const std::filesystem::path &file) -> std::string
{
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

auto word(const std::string &line, const std::string &before) -> std::string
{
    const auto at = line.find(before);
    if (at == std::string::npos)
        return {};
    const auto begin = at + before.size();
    return line.substr(begin, line.find(' ', begin) - begin);
}

} // namespace

auto ShopSession::context(std::string key) const -> kit::CallContext
{
    kit::CallContext call;
    call.bearer = token;
    call.idempotencyKey = std::move(key);
    call.deadline = kit::Deadline::after(kCallWithin);
    return call;
}

auto RunningShop::start(const std::filesystem::path &binDir, const std::filesystem::path &folder,
                        const std::vector<std::string> &upOptions) -> Result<std::unique_ptr<RunningShop>>
{
    std::filesystem::create_directories(folder);
    const auto errors = folder.parent_path() / (folder.filename().string() + ".err");
    const auto ctl = (binDir / "tillhousectl").string();
    std::unique_ptr<RunningShop> shop(new RunningShop);
    shop->m_folder = folder;
    int output = -1;
    std::string seen;
    const auto init = spawnCommand({ctl, "init", "--data", folder.string()}, errors, output);
    readLine(output, "\x01", seen); // to its end
    close(output);
    int status = 0;
    if (waitpid(init, &status, 0) != init || status != 0)
        return Error{ErrorCode::Unavailable, "init failed: " + seen + textOf(errors), {}};
    if (auto up = shop->startAgain(binDir, upOptions); !up)
        return up.error();
    return shop;
}

auto RunningShop::startAgain(const std::filesystem::path &binDir, const std::vector<std::string> &upOptions)
    -> Result<void>
{
    const auto errors = m_folder.parent_path() / (m_folder.filename().string() + ".err");
    std::vector<std::string> up{(binDir / "tillhousectl").string(), "up", "--data", m_folder.string()};
    up.insert(up.end(), upOptions.begin(), upOptions.end());
    int output = -1;
    std::string seen;
    m_process = spawnCommand(up, errors, output);
    const auto line = readLine(output, "ready ", seen);
    if (line.empty())
        return Error{ErrorCode::Unavailable, "up did not become ready: " + seen + textOf(errors), {}};
    return readReadyLine(line);
}

auto RunningShop::readReadyLine(const std::string &line) -> Result<void>
{
    m_url = word(line, "ready ");
    m_ca = word(line, " ca=");
    m_port = static_cast<std::uint16_t>(std::strtoul(m_url.substr(m_url.rfind(':') + 1).c_str(), nullptr, 10));
    auto logins = ctl::readLogins(word(line, " logins="));
    if (!logins)
        return logins.error();
    m_logins = std::move(*logins);
    m_gateway = makeClient(16);
    return {};
}

auto RunningShop::makeClient(int connections) -> std::unique_ptr<kit::Upstream>
{
    return makeClient(connections, [](kit::UpstreamOptions &) {});
}

auto RunningShop::makeClient(int connections, const std::function<void(kit::UpstreamOptions &)> &change)
    -> std::unique_ptr<kit::Upstream>
{
    kit::UpstreamOptions options;
    options.node = "api-gateway";
    options.port = m_port;
    options.tls.ca = m_ca;
    options.basePath = "/v1";
    options.relationship = "test-client";
    options.connections = connections;
    change(options);
    return std::make_unique<kit::Upstream>(std::move(options), m_metrics);
}

RunningShop::~RunningShop()
{
    stop();
}

void RunningShop::stop()
{
    if (m_process <= 0)
        return;
    kill(m_process, SIGTERM);
    waitpid(m_process, nullptr, 0);
    m_process = -1;
}

auto RunningShop::pidOf(std::string_view node) const -> pid_t
{
    return static_cast<pid_t>(std::atoi(textOf(m_folder / "run" / (std::string(node) + ".pid")).c_str()));
}

auto RunningShop::signIn(const std::string &user, const std::string &password) -> Result<ShopSession>
{
    const auto grant = m_gateway->call(contract::kSignIn, ShopSession{}.context(), {user, password});
    if (!grant)
        return grant.error();
    return ShopSession{grant->access_token};
}

auto RunningShop::signInAdmin() -> Result<ShopSession>
{
    const auto *admin = ctl::loginWithRole(m_logins, contract::Role::Admin);
    if (!admin)
        return Error{ErrorCode::NotFound, "there is no admin among the logins", {}};
    return signIn(admin->user, admin->password);
}

auto RunningShop::openStore(const ShopSession &admin, const std::string &storeId) -> Result<void>
{
    const auto store =
        m_gateway->call(contract::kPutStore, admin.context(), {storeId, "Shop " + storeId, "EUR", true, "shop"});
    if (!store)
        return store.error();
    const contract::TaxCategory categories[] = {{storeId, "food", "Food", {{"VAT 7 %", 70'000}}},
                                                {storeId, "standard", "Standard", {{"VAT 19 %", 190'000}}}};
    for (const auto &category : categories) {
        if (const auto put = m_gateway->call(contract::kPutTaxCategory, admin.context(), category); !put)
            return put.error();
    }
    return {};
}

} // namespace tillhouse::testing
