// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kit/service_main.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace tillhouse::acquirer
{

/// The sandbox's name in its certificate and configuration. It is no node of the platform.
inline constexpr std::string_view kNodeName = "sandbox-acquirer";

struct SandboxOptions {
    bool allowCrash = false; ///< lets a behaviour end the process; a script may allow it too
    /// Absent: `acquirer-script.json` beside the ledger. It need not exist, and may change while the process runs.
    std::optional<std::filesystem::path> script{};
};

/// Opens the ledger that the configuration's `store` names and registers the endpoints; only the payment service may
/// call.
auto setup(kit::ServiceHost &host, const SandboxOptions &options) -> domain::Result<void>;

} // namespace tillhouse::acquirer
