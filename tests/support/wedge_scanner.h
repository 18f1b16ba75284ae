// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tillhouse::testing
{

/// What a hand scanner, which is a keyboard, holds down for a character: Shift for what stands above on a key. The test
/// library presses it before the key and lets it go after it, as the scanner does.
inline auto heldByScanner(QChar character) -> Qt::KeyboardModifiers
{
    const QStringView above = u"~!@#$%^&*()_+{}|:\"<>?";
    return character.isUpper() || above.contains(character) ? Qt::ShiftModifier : Qt::NoModifier;
}

} // namespace tillhouse::testing
