// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace tillhouse::admin
{

/// Asks before something typed is thrown away. `act` and `stay` are the words on the buttons and name what they do.
/// True for `act`; closing the dialog stays.
auto askToDiscard(QWidget *parent, const QString &headline, const QString &detail, const QString &act,
                  const QString &stay) -> bool;

} // namespace tillhouse::admin
