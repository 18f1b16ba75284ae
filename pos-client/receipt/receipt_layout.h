// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/receipt/receipt.h"

#include <QString>

#include <vector>

namespace tillhouse::pos
{

enum class RowKind {
    Text,    ///< `left`, aligned as `centered` says
    Pair,    ///< `left` at the left edge, `right` at the right edge
    Rule,    ///< a line across
    Space,   ///< half a line of nothing
    Barcode, ///< `left` as Code 128, with its text below
};

enum class RowSize { Small, Normal, Large };

/// One row of a receipt.
struct LayoutRow {
    RowKind kind = RowKind::Text;
    QString left;
    QString right;
    bool bold = false;
    bool centered = false;
    RowSize size = RowSize::Normal;
    auto operator==(const LayoutRow &) const -> bool = default;
};

/// The rows of a receipt: the one layout from which screen, PDF and printer are made. Texts fit `columns` characters,
/// longer names are broken between words.
auto layOut(const Receipt &receipt, int columns = 42) -> std::vector<LayoutRow>;

/// Breaks a text into pieces of at most `columns` characters, between words where it can.
auto wrapped(const QString &text, int columns) -> QStringList;

} // namespace tillhouse::pos
