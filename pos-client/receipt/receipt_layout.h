// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/receipt/receipt.h"

#include <QString>

#include <vector>

namespace tillhouse::pos
{

enum class RowKind {
    Text,    ///< `left`, aligned as `centered` says
    Pair,    ///< `left` at the left edge, `right` at the right edge; the other way round where one reads so
    Rule,    ///< a line across
    Space,   ///< half a line of nothing
    Barcode, ///< `left` as Code 128, or as a QR code where that is too wide, with its text below
    Qr,      ///< `left` as a QR code
    Logo,    ///< the picture in the file `left`; nothing if it is gone
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

/// True where the till's language is read from right to left: rows begin at the right edge.
auto readsFromTheRight() -> bool;

/// What receipts and reports are made of.
auto textRow(const QString &text, bool centered = false, bool bold = false, RowSize size = RowSize::Normal)
    -> LayoutRow;
auto pairRow(const QString &left, const QString &right, bool bold = false, RowSize size = RowSize::Normal) -> LayoutRow;
auto ruleRow() -> LayoutRow;
auto spaceRow() -> LayoutRow;
/// "COPY", as it stands on paper that is printed again.
auto copyRow() -> LayoutRow;
/// A pair; under each other if both do not fit side by side.
void addPair(std::vector<LayoutRow> &rows, int columns, const QString &left, const QString &right, bool bold = false,
             RowSize size = RowSize::Normal);

/// The rows of a receipt: the one layout from which screen, PDF and printer are made. Texts fit `columns` characters,
/// longer names are broken between words.
auto layOut(const Receipt &receipt, int columns = 42) -> std::vector<LayoutRow>;

/// What the store wants in its QR code, with this receipt's figures, escaped for an address; empty for no code.
auto qrText(const Receipt &receipt) -> QString;

/// The same rows marked as a copy, below their title. Rows that are marked already stay as they are.
auto asCopy(std::vector<LayoutRow> rows) -> std::vector<LayoutRow>;

/// Breaks a text into pieces of at most `columns` characters, between words where it can.
auto wrapped(const QString &text, int columns) -> QStringList;

} // namespace tillhouse::pos
