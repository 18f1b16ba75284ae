// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QVBoxLayout;
class QWidget;

namespace tillhouse::pos
{

/// The layout of a page with a count, in one column.
auto stepLayout(QWidget *page) -> QVBoxLayout *;

/// A page's title and the words below it, which are answered so that they can change.
auto titled(QVBoxLayout *layout, const QString &title, const QString &words) -> QLabel *;

} // namespace tillhouse::pos
