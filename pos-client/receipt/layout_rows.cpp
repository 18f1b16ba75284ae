// SPDX-License-Identifier: GPL-3.0-or-later
// What receipts and reports are made of.
#include "pos/receipt/receipt_layout.h"

#include <QGuiApplication>
#include <QObject>

#include <algorithm>

namespace tillhouse::pos
{

auto readsFromTheRight() -> bool
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft;
}

auto textRow(const QString &text, bool centered, bool bold, RowSize size) -> LayoutRow
{
    return {RowKind::Text, text, {}, bold, centered, size};
}

auto pairRow(const QString &left, const QString &right, bool bold, RowSize size) -> LayoutRow
{
    return {RowKind::Pair, left, right, bold, false, size};
}

auto ruleRow() -> LayoutRow
{
    return {RowKind::Rule, {}, {}};
}

auto spaceRow() -> LayoutRow
{
    return {RowKind::Space, {}, {}};
}

void addPair(std::vector<LayoutRow> &rows, int columns, const QString &left, const QString &right, bool bold,
             RowSize size)
{
    if (left.size() + right.size() < columns)
        return rows.push_back(pairRow(left, right, bold, size));
    for (const auto &piece : wrapped(left, columns))
        rows.push_back(textRow(piece, false, bold, size));
    if (right.isEmpty())
        return;
    if (right.size() < columns)
        return rows.push_back(pairRow({}, right, bold, size));
    for (const auto &piece : wrapped(right, columns))
        rows.push_back(textRow(piece, false, bold, size));
}

auto wrapped(const QString &text, int columns) -> QStringList
{
    QStringList pieces;
    QString rest = text.simplified();
    while (rest.size() > columns) {
        auto cut = rest.lastIndexOf(u' ', columns);
        const bool hard = cut <= 0;
        if (hard)
            cut = columns;
        pieces.append(rest.left(cut));
        rest = rest.mid(hard ? cut : cut + 1);
    }
    if (!rest.isEmpty() || pieces.isEmpty())
        pieces.append(rest);
    return pieces;
}

auto copyRow() -> LayoutRow
{
    return textRow(QObject::tr("COPY"), true, true);
}

auto asCopy(std::vector<LayoutRow> rows) -> std::vector<LayoutRow>
{
    const auto mark = copyRow();
    if (std::find(rows.begin(), rows.end(), mark) != rows.end())
        return rows;
    auto place = std::find_if(rows.begin(), rows.end(), [](const LayoutRow &row) { return row.kind != RowKind::Logo; });
    if (place != rows.end())
        ++place;
    rows.insert(place, mark);
    return rows;
}

} // namespace tillhouse::pos
