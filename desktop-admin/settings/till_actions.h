// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <string>

namespace tillhouse::admin
{

/// Something at a till that takes a manager's PIN unless the store lets cashiers do it alone.
struct TillAction {
    std::string name; ///< as it stands in RoleLimit.actions (docs/adr/0120)
    QString words;
};

/// Those that a cashier may be given; what cashiers may always do, what only a limit allows, and what no till has a
/// screen for is not among them.
auto grantableActions() -> QList<TillAction>;

} // namespace tillhouse::admin
