// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "pos/till/till_options.h"

namespace tillhouse::pos
{

/// The program as `--self-service` starts it: the whole screen, until somebody who manages tills ends it. With a demo
/// folder it is worked by itself instead. Value: the program's exit code. Errors as of SelfTill::create().
auto runSelfService(const TillOptions &options) -> client::Result<int>;

} // namespace tillhouse::pos
