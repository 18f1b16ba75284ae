// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace tillhouse::uikit
{

/// What the numpad has collected. The first digit after `preset` replaces, Backspace deletes one character, and entry
/// stops where it is longer than any amount, or any code of goods.
class NumberBuffer
{
public:
    static constexpr int kMaxLength = 13;
    static constexpr int kMaxCodeLength = 14; ///< of a GTIN-14

    /// Decimals that may be typed; 0 refuses the decimal sign.
    explicit NumberBuffer(int decimals = 2)
        : m_decimals(decimals)
    {
    }

    /// For what may turn out to be a code: leading zeros belong to it and stay, and it may be as long as one. Read as a
    /// number they mean nothing.
    static auto forCodes(int decimals) -> NumberBuffer
    {
        NumberBuffer buffer(decimals);
        buffer.m_isCode = true;
        return buffer;
    }

    void setDecimals(int decimals) { m_decimals = decimals; }
    auto decimals() const -> int { return m_decimals; }

    /// A digit or a decimal sign (`.` or `,`); false when it was refused, which the till answers with a bell.
    auto press(QChar key) -> bool;
    auto backspace() -> bool;
    void clear();
    /// Shows a value that the next digit replaces.
    void preset(std::int64_t scaledValue);

    /// With `.` as decimal sign, as typed.
    auto text() const -> QString { return m_text; }
    /// The same for the screen, with the decimal sign of a language.
    auto shown(QChar decimalSign) const -> QString { return QString(m_text).replace(u'.', decimalSign); }
    auto isEmpty() const -> bool { return m_text.isEmpty(); }
    /// True until the first key after `preset`.
    auto isPreset() const -> bool { return m_replace; }
    /// The number times 10^decimals: minor units for money, thousandths for a quantity. Nothing when empty.
    auto scaled() const -> std::optional<std::int64_t>;

private:
    QString m_text;
    int m_decimals;
    bool m_replace = false;
    bool m_isCode = false;
};

} // namespace tillhouse::uikit
