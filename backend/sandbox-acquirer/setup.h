// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kit/service_main.h"

#include <string_view>

namespace tillhouse::acquirer
{

/// The sandbox's name in its certificate and configuration. It is no node of the platform.
inline constexpr std::string_view kNodeName = "sandbox-acquirer";

/// Opens the ledger that the configuration's `store` names and registers the endpoints; only the payment service may
/// call. `allowCrash` lets the amount that ends the process do so.
auto setup(kit::ServiceHost &host, bool allowCrash) -> domain::Result<void>;

} // namespace tillhouse::acquirer
