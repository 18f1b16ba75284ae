// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

auto checkOpenWork(Snapshot &, Report &) -> domain::Result<void>
{
    return {};
}

} // namespace tillhouse::ctl::verify
