// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace tillhouse::pos
{

/// At most two lines of a product's name in the painter's font, the second elided, the first on top of `area`. A
/// measure
/// ("500 g") stays on one line.
void paintName(QPainter &painter, const QRect &area, QString name);

} // namespace tillhouse::pos
