// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/tokens.h"

#include <QPushButton>

class QDialog;

namespace tillhouse::pos
{

/// Gives a button a height of its own, in pixels at font scale 1; it follows the font scale (Theme::control()). The
/// style sheet decides the height of its role, so a widget's minimum alone would be overruled.
/// One line of words stands in it, or two above each other.
void setTouchHeight(QPushButton &button, int pixels, int lines = 1);
/// As high and as wide: a key with nothing but an icon.
void setTouchSquare(QPushButton &button, int pixels = uikit::size::kTouch);
/// The same for a field: a line, a choice, or a text.
void setTouchField(QWidget &field, int pixels = uikit::size::kTouch);
/// The width of a dialog in pixels at font scale 1: it follows the font scale, and never leaves the smallest screen.
void setDialogWidth(QDialog &dialog, int pixels);

} // namespace tillhouse::pos
