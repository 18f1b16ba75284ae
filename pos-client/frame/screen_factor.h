// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <vector>

namespace tillhouse::pos
{

/// A screen as the system describes it.
struct ScreenSize {
    QString name;
    QSize size;       ///< in pixels of its own
    double ratio = 1; ///< how much larger the system already has everything drawn there
};

/// How much larger everything is drawn on a screen of this size, in pixels, either way round: 1 up to 1920x1080, for
/// which the screens are laid out, 2 on 3840x2160, in steps of a quarter; at least 1920x1080 remain.
auto screenFactor(QSize size) -> double;

/// The same for several screens, as Qt's variable QT_SCREEN_SCALE_FACTORS has it: a customer's display is not drawn
/// larger because the cashier's is. A screen that the system has decided about is left as it is; empty where all are.
auto screenFactors(const std::vector<ScreenSize> &screens) -> QByteArray;

/// Asks the system for its screens and sets that variable for this process, unless somebody has set one of Qt's own.
/// Before the program's QApplication is made, which reads it.
void followScreens(int argc, const char *const *argv);

} // namespace tillhouse::pos
