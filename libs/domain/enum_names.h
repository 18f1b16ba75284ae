// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace tillhouse::domain
{

/// The one table of an enum's names in JSON, SQL and logs (snake_case). Specialise it beside the enum:
/// `template <> struct EnumNames<Colour> { static constexpr std::pair<Colour, std::string_view> kValues[] = {...}; };`
template <class E>
struct EnumNames;

template <class E>
concept NamedEnum = std::is_enum_v<E> && requires
{
    EnumNames<E>::kValues[0];
};

/// The name on the wire; empty if the value is none of the table's (a broken invariant of the caller).
template <NamedEnum E>
constexpr auto name(E value) -> std::string_view
{
    for (const auto &[candidate, text] : EnumNames<E>::kValues) {
        if (candidate == value)
            return text;
    }
    return {};
}

/// The value with this name, or nothing: names are compared exactly.
template <NamedEnum E>
constexpr auto enumFromName(std::string_view text) -> std::optional<E>
{
    for (const auto &[value, candidate] : EnumNames<E>::kValues) {
        if (candidate == text)
            return value;
    }
    return std::nullopt;
}

/// How many values the enum has, for tests and tables that walk all of them.
template <NamedEnum E>
constexpr auto enumSize() -> std::size_t
{
    return std::size(EnumNames<E>::kValues);
}

} // namespace tillhouse::domain
