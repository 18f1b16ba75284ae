// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tillhouse::pos
{

/// Why goods come back, in the words of the till's language: what can be chosen instead of typing.
auto refundReasons() -> QStringList;
/// Whether nobody buys goods that came back for this reason.
auto leavesNothingToSell(const QString &reason) -> bool;

} // namespace tillhouse::pos
