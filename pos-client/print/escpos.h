// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/receipt/receipt_layout.h"

#include <QByteArray>

#include <vector>

namespace tillhouse::pos
{

/// What the printer is and should do besides printing.
struct EscposOptions {
    int columns = 42;        ///< characters of the normal font across the paper
    bool openDrawer = false; ///< kick the cash drawer on pin 2 before printing
    bool cut = true;
};

/// The rows as ESC/POS (Epson's commands, understood by nearly every receipt printer), in code page 858.
auto escpos(const std::vector<LayoutRow> &rows, const EscposOptions &options = {}) -> QByteArray;

/// A text in code page 858 (850 with the euro sign). What it does not have becomes its plain letter or `?`.
auto toCodePage858(const QString &text) -> QByteArray;

} // namespace tillhouse::pos
