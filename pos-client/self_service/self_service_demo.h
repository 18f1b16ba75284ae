// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tillhouse::pos
{

class SelfServiceWindow;

/// Works the real window as a customer would, with taps, against the running shop: sets the till up, orders two
/// products, pays by card and looks at the order; writes pictures of each step (light and dark, two sizes) into `dir`.
/// Returns 0, or 1 with the reason on the standard error.
auto driveSelfServiceDemo(SelfServiceWindow &window, const QString &dir, const QString &loginsFile) -> int;

} // namespace tillhouse::pos
