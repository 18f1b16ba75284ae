// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace tillhouse::pos
{

/// Gives a button a height of its own. The style sheet decides the height of its role, so a widget's minimum alone
/// would be overruled.
inline void setTouchHeight(QPushButton &button, int pixels)
{
    constexpr int kBorders = 2;
    button.setStyleSheet(QStringLiteral("QPushButton { min-height: %1px; max-height: %1px; }").arg(pixels - kBorders));
}

} // namespace tillhouse::pos
