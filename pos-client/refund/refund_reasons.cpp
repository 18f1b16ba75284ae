// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/refund/refund_reasons.h"

#include <QObject>

namespace tillhouse::pos
{

auto refundReasons() -> QStringList
{
    return {QObject::tr("Damaged"), QObject::tr("Wrong product"), QObject::tr("Changed mind"), QObject::tr("Spoiled")};
}

/// The first and the last of the reasons.
auto leavesNothingToSell(const QString &reason) -> bool
{
    return reason.trimmed() == refundReasons().front() || reason.trimmed() == refundReasons().back();
}

} // namespace tillhouse::pos
