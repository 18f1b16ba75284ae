// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

#include <vector>

class QWidget;

namespace tillhouse::uikit
{

/// Part of a window, in its coordinates, and how bad it is to cover a pixel of it.
struct Occupied {
    QRect area;
    int weight = 1;
};

/// What is seen of a window now: what is tapped or typed into weighs most, then rows and tiles, then words. The free
/// part of a list, and `except`, count as nothing.
auto occupiedOf(const QWidget &window, const QWidget *except) -> std::vector<Occupied>;

/// What it costs to cover `area`; 0: nothing is there.
auto costOf(const QRect &area, const std::vector<Occupied> &occupied) -> std::int64_t;

/// Where something of this size covers least inside `room`; among equals nearest to the middle of its foot.
auto freePlace(const QSize &size, const QRect &room, const std::vector<Occupied> &occupied) -> QRect;

} // namespace tillhouse::uikit
