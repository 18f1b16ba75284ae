// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/layout.h"
#include "ctl/logins.h"
#include "domain/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::ctl
{

/// What `init` is asked to make.
struct InstallationPlan {
    Layout layout;
    std::filesystem::path binDir;          ///< where the programs are
    std::optional<std::uint16_t> port;     ///< the gateway's public port
    std::optional<std::uint16_t> basePort; ///< all ports upwards from here; 0 = the topology's; none = free ones
    bool packaged = false;                 ///< each process has a user of its own, and the gateway serves the network
    bool demo = false;                     ///< seed-demo may fill it
    bool fresh = false;                    ///< remove what an earlier init made
};

/// Ports of one process.
struct Ports {
    std::uint16_t listen = 0;
    std::uint16_t ops = 0;
};

/// Makes authority, certificates, keys, configurations and the identity store with its first admin. Errors: `Conflict`
/// if there is an installation already (and not `fresh`), or one that is running; what was made until then stays
/// marked, so that `fresh` removes it.
auto makeInstallation(const InstallationPlan &plan) -> domain::Result<Login>;

/// Whether the installation was made with `--demo`. Error `NotFound` if there is none.
auto isDemo(const Layout &layout) -> domain::Result<bool>;

/// Held by `up` for as long as it serves an installation; ends with the process.
class RunLock
{
public:
    /// Error `Conflict` if another process holds it.
    static auto take(const Layout &layout) -> domain::Result<RunLock>;
    RunLock(RunLock &&other) noexcept;
    RunLock(const RunLock &) = delete;
    auto operator=(const RunLock &) -> RunLock & = delete;
    ~RunLock();

private:
    explicit RunLock(int fd)
        : m_fd(fd)
    {
    }
    int m_fd;
};

} // namespace tillhouse::ctl
