// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace tillhouse::testing
{

/// What is wrong with the controls of a screen that is shown, for a person who cannot see it (no name), who has no
/// pointer (cannot be reached by Tab and arrows), or who has large fingers (smaller than 48 px). Each fault names the
/// control. Walks the real tab chain of the window.
auto controlFaults(QWidget &screen) -> QStringList;

/// Words that are cut off or hidden behind an edge, where nothing scrolls.
auto cutWords(QWidget &screen) -> QStringList;

} // namespace tillhouse::testing
