// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/options.h"
#include "domain/result.h"
#include "kit/service_main.h"
#include "order/parts.h"

#include <filesystem>

namespace tillhouse::order
{

/// How the order database is opened: its name and its migrations.
auto storeOptions(const std::filesystem::path &file) -> db::DatabaseOptions;

/// The time of day, in milliseconds since 1970.
auto systemClock() -> Clock;

/// Opens the store and the connection to the payment service, registers the endpoints and starts recovery with the
/// server.
auto setup(kit::ServiceHost &host) -> domain::Result<void>;

} // namespace tillhouse::order
