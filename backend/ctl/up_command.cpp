// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/codec.h"
#include "ctl/commands.h"
#include "ctl/files.h"
#include "ctl/installation.h"
#include "ctl/ports.h"
#include "ctl/processes.h"
#include "ctl/supervisor.h"
#include "kit/node_config.h"

#include <cstdio>

namespace tillhouse::ctl
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr std::string_view kGateway = "api-gateway";

/// Changes the port in the gateway's settings, so that what is on disk is what runs.
auto setGatewayPort(const Layout &layout, std::uint16_t port) -> Result<void>
{
    const auto file = layout.configFile(kGateway);
    const auto text = readFile(file);
    if (!text)
        return text.error();
    auto config = contract::decode<kit::NodeConfig>(*text);
    if (!config)
        return config.error();
    config->listen.port = port;
    return writeFile(file, contract::encode(*config) + "\n", 0644);
}

auto supervised(const Layout &layout, const std::filesystem::path &binDir, const ProcessInfo &process)
    -> Result<std::pair<SupervisedProcess, kit::NodeConfig>>
{
    const auto config = kit::loadNodeConfig(layout.configFile(process.node), process.node);
    if (!config)
        return config.error();
    for (const auto port : {config->listen.port, config->ops.port}) {
        if (!isPortFree(static_cast<std::uint16_t>(port)))
            return Error{ErrorCode::Unavailable,
                         "port " + std::to_string(port) + " of " + std::string(process.node) +
                             " is in use by another program",
                         {}};
    }
    SupervisedProcess what;
    what.spec.node = process.node;
    what.spec.program = binDir / process.program;
    what.spec.arguments = {"--config", layout.configFile(process.node).string()};
    what.spec.logFile = layout.logFile(process.node);
    what.spec.pidFile = layout.pidFile(process.node);
    what.opsPort = static_cast<std::uint16_t>(config->ops.port);
    return std::pair{std::move(what), *config};
}

struct Plan {
    std::vector<SupervisedProcess> processes;
    std::int64_t gatewayPort = 0;
};

auto planUp(const Options &options, const Layout &layout) -> Result<Plan>
{
    if (const auto demo = isDemo(layout); !demo)
        return demo.error();
    const auto port = options.port("port");
    if (!port)
        return port.error();
    if (*port) {
        if (const auto set = setGatewayPort(layout, **port); !set)
            return set.error();
    }
    for (const auto &folder : {layout.log, layout.run}) {
        if (const auto made = makeFolder(folder, 0750); !made)
            return made.error();
    }
    Plan plan;
    for (const auto &process : processes()) {
        auto one = supervised(layout, binDirFrom(options), process);
        if (!one)
            return one.error();
        if (process.node == kGateway)
            plan.gatewayPort = one->second.listen.port;
        plan.processes.push_back(std::move(one->first));
    }
    return plan;
}

auto serve(Supervisor &supervisor, const Layout &layout, std::int64_t gatewayPort) -> int
{
    auto outcome = supervisor.start();
    if (outcome == Supervisor::Outcome::Ready) {
        std::printf("ready https://127.0.0.1:%lld ca=%s logins=%s\n", static_cast<long long>(gatewayPort),
                    layout.caCertificate().c_str(), layout.logins.c_str());
        std::fflush(stdout);
        outcome = supervisor.watch();
    }
    supervisor.stop();
    return outcome == Supervisor::Outcome::Stopped ? kExitDone : kExitFailed;
}

auto runUp(const Options &options) -> int
{
    const auto layout = layoutFrom(options);
    if (!layout)
        return failed(layout.error());
    const auto plan = planUp(options, *layout);
    if (!plan)
        return failed(plan.error());
    const auto lock = RunLock::take(*layout);
    if (!lock)
        return failed(lock.error());
    StopSignals signals;
    SupervisorOptions how;
    how.restart = options.has("restart");
    Supervisor supervisor(plan->processes, how, signals);
    return serve(supervisor, *layout, plan->gatewayPort);
}

} // namespace

auto upCommand() -> Command
{
    auto options = layoutOptions();
    options.push_back({"port", "P", "the gateway's port from now on"});
    options.push_back({"restart", "", "start again what dies, instead of stopping everything"});
    options.push_back({"bin-dir", "DIR", "where the programs are (default: beside this one)"});
    return {
        "up", "start gateway and services, stop them on Ctrl-C",
        "Starts the sandbox acquirer, the services and the gateway, waits until all are ready, and prints one line:\n"
        "  ready https://127.0.0.1:PORT ca=PATH logins=PATH\n"
        "Logs are in log/NODE.log, process ids in run/NODE.pid. Ctrl-C or SIGTERM stops all in reverse order. If a\n"
        "process dies, says which and why and stops the others (exit status 1), or starts it again (--restart).",
        std::move(options), runUp};
}

} // namespace tillhouse::ctl
