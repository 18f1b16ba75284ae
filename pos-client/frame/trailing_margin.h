// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/theme.h"

#include <QGuiApplication>
#include <QLayout>

namespace tillhouse::pos
{

/// Keeps `pixels` free where a row ends, for a scroll bar, and nothing where it begins: the margins of a layout are not
/// mirrored by themselves where words are read from right to left.
inline void setTrailingMargin(QLayout &layout, int pixels)
{
    uikit::onTheme(&layout, [target = &layout, pixels] {
        const bool mirrored = QGuiApplication::isRightToLeft();
        target->setContentsMargins(mirrored ? pixels : 0, 0, mirrored ? 0 : pixels, 0);
    });
}

} // namespace tillhouse::pos
