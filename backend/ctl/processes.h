// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/topology.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::ctl
{

/// The card acquirer to develop against. It stands outside the platform, which is why the topology does not know it.
inline constexpr std::string_view kAcquirerNode = "sandbox-acquirer";

/// A process of an installation.
struct ProcessInfo {
    std::string_view node;
    std::string_view program;
    std::string storeFile;               ///< name of its store's file; "" for those that keep none
    std::vector<std::string_view> calls; ///< nodes it connects to
    std::optional<contract::Node> drawn; ///< nothing for the acquirer
    std::uint16_t port = 0;              ///< default; the ops listener is the next one
};

/// All processes in the order in which they are started: who is called comes before its caller. Stopped in reverse.
auto processes() -> const std::vector<ProcessInfo> &;

} // namespace tillhouse::ctl
