// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/print/paper.h"
#include "pos/receipt/receipt_layout.h"

#include <QByteArray>
#include <QImage>

namespace tillhouse::pos
{

/// A picture is sent in bands of this many rows of points: the longest block of data that a printer can be left waiting
/// for when a job breaks off is one band.
inline constexpr int kBandRows = 24;
/// The bytes of the longest band on the widest paper, and more than any other command of ours holds.
inline constexpr int kLongestBlock = kBandRows * kPaper80.dots / 8;

/// A black and white picture as ESC/POS raster (`GS v 0`). Its width is rounded up to whole bytes.
auto rasterCommands(const QImage &picture) -> QByteArray;

/// A picture in points of the printer: black and white by error diffusion, what is transparent is white, made smaller
/// until it fits `dots` across and half of that down; never made larger.
auto inkOf(const QImage &picture, int dots) -> QImage;

/// A row of text drawn by Qt in points of the printer: for scripts that no code page has. Bidirectional text and shaped
/// letters come out as on the screen.
auto rowPicture(const LayoutRow &row, const Paper &paper) -> QImage;

} // namespace tillhouse::pos
