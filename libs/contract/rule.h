// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace tillhouse::contract
{

/// What a text must look like, beyond its length. Control characters are refused in every text but Document.
enum class TextFormat {
    Plain,    ///< one line of text
    Document, ///< many lines: tabs and line ends allowed
    Uuid,     ///< lower-case 8-4-4-4-12
    DateTime, ///< RFC 3339 in UTC, e.g. 2026-03-01T12:00:00Z or with milliseconds
    Day,      ///< YYYY-MM-DD
    Currency, ///< ISO 4217 code, three capital letters
    Name,     ///< an identifier: letters, digits, `-`, `_`, `.`; never empty
};

/// Bounds of a text, in bytes of UTF-8.
struct TextRule {
    std::size_t min = 0;
    std::size_t max = 500;
    TextFormat format = TextFormat::Plain;
};

/// Bounds of a whole number, both included.
struct IntRule {
    std::int64_t min = std::numeric_limits<std::int64_t>::min();
    std::int64_t max = std::numeric_limits<std::int64_t>::max();
};

/// Bounds of a list's length.
struct ListRule {
    std::size_t min = 0;
    std::size_t max = 1000;
};

/// For types that carry their own rule: nested DTOs, enumerations, booleans.
struct NoRule {
};

/// A field that was added later: where a text made before lacks it, the member keeps its initial value. Written always.
template <class R>
struct WithDefault {
    R rule;
};

template <class R>
constexpr auto orDefault(R rule) -> WithDefault<R>
{
    return {rule};
}
constexpr auto orDefault() -> WithDefault<NoRule>
{
    return {};
}

/// Likewise, and left out where it has its initial value: a request keeps the bytes that it had before the field was
/// added, and with them its hash in a till's journal and under its idempotency key.
template <class R>
struct WhereGiven : WithDefault<R> {
};

template <class R>
constexpr auto whereGiven(R rule) -> WhereGiven<R>
{
    return {{rule}};
}
constexpr auto whereGiven() -> WhereGiven<NoRule>
{
    return {};
}

constexpr auto text(std::size_t min, std::size_t max) -> TextRule
{
    return {min, max, TextFormat::Plain};
}
constexpr auto document(std::size_t max) -> TextRule
{
    return {0, max, TextFormat::Document};
}
constexpr auto uuidText() -> TextRule
{
    return {36, 36, TextFormat::Uuid};
}
constexpr auto dateTimeText() -> TextRule
{
    return {20, 24, TextFormat::DateTime};
}
constexpr auto dayText() -> TextRule
{
    return {10, 10, TextFormat::Day};
}
constexpr auto currencyText() -> TextRule
{
    return {3, 3, TextFormat::Currency};
}
constexpr auto nameText(std::size_t max = 64) -> TextRule
{
    return {1, max, TextFormat::Name};
}
constexpr auto range(std::int64_t min, std::int64_t max) -> IntRule
{
    return {min, max};
}
constexpr auto items(std::size_t min, std::size_t max) -> ListRule
{
    return {min, max};
}

/// Why the text breaks the rule, in words that follow the field's name, or empty if it does not.
auto complaint(std::string_view value, const TextRule &rule) -> std::string_view;

} // namespace tillhouse::contract
