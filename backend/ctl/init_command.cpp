// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/installation.h"

#include <cstdio>

namespace tillhouse::ctl
{

namespace
{

auto planFrom(const Options &options) -> domain::Result<InstallationPlan>
{
    auto layout = layoutFrom(options);
    if (!layout)
        return layout.error();
    const auto port = options.port("port");
    if (!port)
        return port.error();
    const auto basePort = options.port("base-port");
    if (!basePort)
        return basePort.error();
    InstallationPlan plan;
    plan.layout = std::move(*layout);
    plan.binDir = binDirFrom(options);
    plan.port = *port;
    plan.basePort = *basePort;
    // A packaged installation is reached under known ports; folders on a developer's machine may be many.
    plan.packaged = !options.has("data");
    if (!plan.basePort && plan.packaged)
        plan.basePort = 0;
    plan.demo = options.has("demo");
    plan.fresh = options.has("fresh");
    return plan;
}

auto runInit(const Options &options) -> int
{
    const auto plan = planFrom(options);
    if (!plan)
        return failed(plan.error());
    const auto admin = makeInstallation(*plan);
    if (!admin)
        return failed(admin.error());
    std::printf("Keys, certificates and settings: %s\n"
                "First user: %s\nPassword:   %s\nPIN:        %s\n"
                "These are also in %s, readable by you alone. They are not shown again.\n",
                plan->layout.etc.c_str(), admin->user.c_str(), admin->password.c_str(), admin->pin.c_str(),
                plan->layout.logins.c_str());
    return kExitDone;
}

} // namespace

auto initCommand() -> Command
{
    auto options = layoutOptions();
    options.push_back({"port", "P", "the gateway's port; else one is chosen"});
    options.push_back({"base-port", "N", "number all ports from N; else free ones are chosen"});
    options.push_back({"demo", "", "an installation that seed-demo may fill"});
    options.push_back({"fresh", "", "remove what an earlier init made here, and nothing else"});
    options.push_back({"bin-dir", "DIR", "where the programs are (default: beside this one)"});
    return {"init", "make keys, certificates, settings and the first admin",
            "Makes a certificate authority, a certificate for each process, the key that signs access tokens, a\n"
            "settings file for each process, and the store of users with a first admin, whose random password is\n"
            "shown once. Refuses to touch an installation that is there, unless --fresh is given.",
            std::move(options), runInit};
}

} // namespace tillhouse::ctl
