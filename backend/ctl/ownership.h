// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/layout.h"
#include "domain/result.h"

#include <string>
#include <string_view>

namespace tillhouse::ctl
{

/// The system user that runs a node's unit (installer/systemd): `tillhouse-order` for `order-service`.
auto systemUserOf(std::string_view node) -> std::string;

/// Gives each node's settings, keys and store to the user of its unit, so that no service can read another's. The
/// acquirer is not part of a packaged installation and stays with root. Error `NotFound` if a user does not exist,
/// `Internal` if a file can't be given away (not root).
auto handOverToServices(const Layout &layout) -> domain::Result<void>;

} // namespace tillhouse::ctl
