// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/installation.h"
#include "ctl/probe.h"
#include "ctl/processes.h"
#include "kit/node_config.h"

#include <cstdio>

namespace tillhouse::ctl
{

namespace
{

auto runStatus(const Options &options) -> int
{
    const auto layout = layoutFrom(options);
    if (!layout)
        return failed(layout.error());
    if (const auto demo = isDemo(*layout); !demo)
        return failed(demo.error());
    bool allReady = true;
    for (const auto &process : processes()) {
        if (!process.drawn && options.has("system"))
            continue; // the sandbox acquirer is no part of a packaged installation
        const auto config = kit::loadNodeConfig(layout->configFile(process.node), process.node);
        if (!config)
            return failed(config.error());
        const auto probe =
            probeReadiness(static_cast<std::uint16_t>(config->ops.port), std::chrono::milliseconds(2000));
        allReady = allReady && probe.readiness == Readiness::Ready;
        std::printf("%-18s %-10s %s:%lld %s\n", config->node.c_str(), text(probe.readiness),
                    config->listen.host.c_str(), static_cast<long long>(config->listen.port),
                    probe.readiness == Readiness::NotReady ? probe.body.c_str() : "");
    }
    return allReady ? kExitDone : kExitFailed;
}

} // namespace

auto statusCommand() -> Command
{
    return {"status", "say which processes are ready",
            "One line for each process: ready, not ready (and why), or silent. Exit status 0 if all are ready.",
            layoutOptions(), runStatus};
}

} // namespace tillhouse::ctl
