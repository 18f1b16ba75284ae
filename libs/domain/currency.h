// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::domain
{

/// A currency by its three-letter code (ISO 4217). The default value is `XXX`, the standard's code for "no currency".
class Currency
{
public:
    constexpr Currency() = default;

    /// A code known at compile time, e.g. `Currency("EUR")`. Input from outside goes through parse().
    consteval explicit Currency(const char (&code)[4])
        : m_code{code[0], code[1], code[2]}
    {
    }

    /// Accepts the upper-case codes of the table in currency.cpp; anything else is InvalidInput naming `field`.
    static auto parse(std::string_view code, std::string_view field = "currency") -> Result<Currency>;

    constexpr auto code() const -> std::string_view { return {m_code.data(), m_code.size()}; }

    /// Digits after the decimal mark: 2 for EUR, 0 for JPY, 3 for KWD (ISO 4217, list one).
    auto exponent() const -> int;

    /// Minor units in one major unit: 100 for EUR, 1 for JPY.
    auto minorPerMajor() const -> std::int64_t;

    constexpr auto operator<=>(const Currency &) const = default;

private:
    std::array<char, 3> m_code{'X', 'X', 'X'};
};

} // namespace tillhouse::domain
