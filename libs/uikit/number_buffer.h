// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace tillhouse::uikit
{

/// What the numpad has collected. The first digit after `preset` replaces, Backspace deletes one character, and entry
/// stops at 13 characters (longer is a mistyped barcode, never an amount).
class NumberBuffer
{
public:
    static constexpr int kMaxLength = 13;

    /// Decimals that may be typed; 0 refuses the decimal sign.
    explicit NumberBuffer(int decimals = 2)
        : m_decimals(decimals)
    {
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
    auto isEmpty() const -> bool { return m_text.isEmpty(); }
    /// True until the first key after `preset`.
    auto isPreset() const -> bool { return m_replace; }
    /// The number times 10^decimals: minor units for money, thousandths for a quantity. Nothing when empty.
    auto scaled() const -> std::optional<std::int64_t>;

private:
    QString m_text;
    int m_decimals;
    bool m_replace = false;
};

} // namespace tillhouse::uikit
