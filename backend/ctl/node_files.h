// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/installation.h"
#include "ctl/processes.h"

namespace tillhouse::ctl
{

using PortTable = std::map<std::string_view, Ports>;

/// The ports of every process: the plan's, the topology's defaults, or free ones. Error `Unavailable`.
auto choosePorts(const InstallationPlan &plan) -> domain::Result<PortTable>;

/// Makes the platform's authority and the keys that access tokens are signed and checked with.
auto makePlatformKeys(const Layout &layout) -> domain::Result<void>;

/// Makes one process's folders, certificate and configuration.
auto makeNodeFiles(const InstallationPlan &plan, const ProcessInfo &process, const PortTable &ports)
    -> domain::Result<void>;

/// Gives each process's keys and store to the user of its service (named like its program), where that user exists and
/// we may. Nobody else can read them then.
auto giveToServiceUsers(const Layout &layout) -> domain::Result<void>;

} // namespace tillhouse::ctl
