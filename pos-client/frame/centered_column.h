// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/theme.h"

#include <QBoxLayout>
#include <QWidget>

namespace tillhouse::pos
{

/// A column in the middle of a page, at most `pixels` wide at font scale 1: on a wide screen what belongs together
/// stays together. On a narrow one it is as wide as the page.
inline auto centeredColumn(QWidget &page, int pixels) -> QVBoxLayout *
{
    auto *outer = new QHBoxLayout(&page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *column = new QWidget;
    uikit::onTheme(column,
                   [column, pixels] { column->setMaximumWidth(uikit::Theme::instance().wide(pixels, 2 * pixels)); });
    outer->addWidget(column);
    return new QVBoxLayout(column);
}

} // namespace tillhouse::pos
