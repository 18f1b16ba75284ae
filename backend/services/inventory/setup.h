// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kit/service_main.h"

namespace tillhouse::inventory
{

/// Opens the store that the configuration names, and registers the endpoints and the background work of this process.
auto setup(kit::ServiceHost &host) -> domain::Result<void>;

} // namespace tillhouse::inventory
