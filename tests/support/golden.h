// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

class QWidget;

namespace tillhouse::testing
{

/// Fixes everything a picture depends on: theme, Roboto 14 px, 96 DPI (set by tillhouse_test), locale en_IE, no cursor
/// blinking, no motion. Call first in initTestCase of a test that compares pictures.
void fixAppearance();

/// Renders `widget` at its current size (or `size`, when given) and compares it with tests/golden/<name>.png. At most
/// `allowedPixels` may differ by more than a hair. On a difference the actual picture and a map of the differing pixels
/// are written to <build>/golden/<name>.{actual,diff}.png and false is returned, with a message that names them. With
/// TILLHOUSE_UPDATE_GOLDEN=1 in the environment the file is rewritten instead and true is returned. A picture of one
/// colour is as nobody approves it: false, always.
auto compareGolden(QWidget &widget, const QString &name, QSize size = {}, int allowedPixels = 60) -> bool;

/// The same for a picture that is already there.
auto compareGolden(const QImage &actual, const QString &name, int allowedPixels = 60) -> bool;

} // namespace tillhouse::testing
