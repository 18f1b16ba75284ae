// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace tillhouse::pos
{

/// The code pages that receipt printers and pole displays know by the same numbers (Epson's `ESC t`).
enum class CodePage {
    Pc437,   ///< the first PC's, with line drawing and some Greek
    Pc850,   ///< Western Europe
    Pc852,   ///< Central Europe
    Pc858,   ///< 850 with the euro sign
    Pc866,   ///< Cyrillic
    Wpc1252, ///< Windows, Western Europe
};

/// A code page and the number by which this printer selects it: some makers number them in their own way.
struct CodePageChoice {
    CodePage page = CodePage::Pc858;
    int number = 19;
    auto operator==(const CodePageChoice &) const -> bool = default;
};

/// "858", or "858:19" where the printer has a number of its own for it. Nothing for a page that we do not know.
auto parseCodePage(const QString &text) -> std::optional<CodePageChoice>;

/// The text in a code page. What the page lacks becomes its plain form (a letter without its accent, a hyphen for the
/// minus sign) or `?`. Control characters become `?`: no command can be smuggled in by a product's name.
auto encodeText(const QString &text, CodePage page) -> QByteArray;

/// Whether nothing of the text would become `?`.
auto canEncode(const QString &text, CodePage page) -> bool;

} // namespace tillhouse::pos
