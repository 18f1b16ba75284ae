// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/print/code_page.h"
#include "pos/print/paper.h"
#include "pos/receipt/receipt_layout.h"

#include <QByteArray>

#include <vector>

namespace tillhouse::pos
{

/// What the printer is.
struct EscposOptions {
    Paper paper = kPaper80Wide;
    CodePageChoice codePage;
    bool cut = true;
};

/// A job as the printer understands it.
struct EscposBytes {
    QByteArray bytes;
    int paperMm = 0; ///< about how much paper it takes: what its time limit is made of
};

/// The drawer's plug on the printer, and how long its magnet is powered.
struct DrawerPort {
    int pin = 2;       ///< 2 or 5
    int pulseMs = 100; ///< 2 to 510
};

/// The rows as ESC/POS (Epson's commands, understood by nearly every receipt printer). Begins with a reset. A row in a
/// script that the code page does not have is sent as a picture.
auto escpos(const std::vector<LayoutRow> &rows, const EscposOptions &options = {}) -> EscposBytes;

/// Opens the drawer. A printer that is stopped (no paper, cover open) does it only in real time (`DLE DC4 1`), and not
/// every printer knows that; one that can print is given the command that all of them know (`ESC p`).
auto drawerKick(const DrawerPort &port, bool inRealTime = false) -> QByteArray;

/// What goes in front of the first job after one that broke off in the middle. First as many zeros as the longest block
/// of data that the printer may still be waiting for, so that no command is swallowed by half a picture; then its
/// buffers are cleared (`DLE DC4 8`), it is reset, and what is on paper already is cut off below `words`.
auto clearRest(const EscposOptions &options, const QString &words) -> QByteArray;

} // namespace tillhouse::pos
