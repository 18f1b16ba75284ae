// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <vector>

namespace tillhouse::pos
{

/// One page of a keyboard on the screen.
struct KeyPage {
    QString name;                ///< what the key that leads to it says, e.g. "ABC"
    std::array<QString, 3> rows; ///< each character is a key; letters are small
    bool hasCapitals = false;    ///< whether Shift means anything here
};

/// The pages for whoever speaks this language ("en", "de", "es", "ar"; others get English): its letters, the Latin ones
/// if it has others (addresses need them), and signs. Digits are on every page and not among them.
auto keyPages(const QString &language) -> std::vector<KeyPage>;

} // namespace tillhouse::pos
