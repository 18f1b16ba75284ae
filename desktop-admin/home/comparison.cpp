// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/home/comparison.h"

#include "uikit/money_format.h"

#include <QCoreApplication>

#include <cstdlib>

namespace tillhouse::admin
{

auto comparison(std::int64_t now, std::int64_t before, const QString &day) -> QString
{
    const auto say = [](const char *text) { return QCoreApplication::translate("admin", text); };
    if (before == 0)
        return now == 0 ? say("as on %1").arg(day) : say("nothing on %1").arg(day);
    const auto difference = now - before;
    const auto size = std::llabs(before);
    const auto percent = (std::llabs(difference) * 100 + size / 2) / size;
    if (percent == 0)
        return say("as on %1").arg(day);
    const QString amount = uikit::formatCount(percent) + uikit::kThinSpace + u'%';
    return (difference > 0 ? say("%1 above %2") : say("%1 below %2")).arg(amount, day);
}

} // namespace tillhouse::admin
