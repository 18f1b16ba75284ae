// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QString>

namespace tillhouse::uikit
{

/// A text that somebody else wrote (a product's name, a code, "€2.99/kg") within words that are read from right to
/// left: it keeps the direction of its own first letter, and without letters it is read from left to right (Unicode's
/// FSI and PDI). Where words are read from left to right it is the text itself.
inline auto ownDirection(const QString &text) -> QString
{
    if (QGuiApplication::layoutDirection() != Qt::RightToLeft || text.isEmpty())
        return text;
    return QChar(0x2068) + text + QChar(0x2069);
}

/// A sentence or a name for a label: it begins where reading begins, whatever the first letter is (a QLabel goes by
/// that). Where words are read from left to right it is the text itself.
inline auto fromReadingEdge(const QString &text) -> QString
{
    if (QGuiApplication::layoutDirection() != Qt::RightToLeft || text.isEmpty())
        return text;
    return QChar(0x200F) + text;
}

} // namespace tillhouse::uikit
