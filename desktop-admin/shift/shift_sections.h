// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/shift.h"

class QWidget;

namespace tillhouse::admin
{

/// The parts of a shift's page, each a card made anew from the shift.

/// Sales, refunds, expected, counted and difference of each kind of tender.
auto shiftTendersCard(const contract::Shift &shift) -> QWidget *;
/// How the cash in the drawer came about, from the opening to the count.
auto drawerCard(const contract::Shift &shift) -> QWidget *;

} // namespace tillhouse::admin
