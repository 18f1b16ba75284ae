// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tillhouse::pos
{

class MainWindow;
class Till;

/// Works the real window as a person would, with keys and scanner bursts, against the running shop: sets the till up,
/// signs in, makes one cash sale, one card sale and one refund, and writes pictures of each step (light and dark, two
/// sizes) and the receipts (PNG, PDF) into `dir`. Returns 0, or 1 with the reason on the standard error.
auto driveDemo(Till &till, MainWindow &window, const QString &dir, const QString &loginsFile) -> int;

} // namespace tillhouse::pos
