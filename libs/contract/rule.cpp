// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/rule.h"

#include <algorithm>

namespace tillhouse::contract
{

namespace
{

auto isDigit(char c) -> bool
{
    return c >= '0' && c <= '9';
}
auto isLowerHex(char c) -> bool
{
    return isDigit(c) || (c >= 'a' && c <= 'f');
}
auto isLetter(char c) -> bool
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// True where each character matches the pattern: `0` a digit, `x` a lower-case hex digit, anything else itself.
auto matches(std::string_view value, std::string_view pattern) -> bool
{
    if (value.size() != pattern.size())
        return false;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char want = pattern[i];
        const bool good = want == '0' ? isDigit(value[i]) : want == 'x' ? isLowerHex(value[i]) : value[i] == want;
        if (!good)
            return false;
    }
    return true;
}

auto number(std::string_view digits) -> int
{
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

auto isDay(std::string_view value) -> bool
{
    if (!matches(value, "0000-00-00"))
        return false;
    constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int year = number(value.substr(0, 4));
    const int month = number(value.substr(5, 2));
    const int day = number(value.substr(8, 2));
    if (month < 1 || month > 12 || day < 1 || day > kDays[month - 1])
        return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return year >= 1970 && (month != 2 || day < 29 || leap);
}

auto isDateTime(std::string_view value) -> bool
{
    if (!matches(value.substr(std::min<std::size_t>(10, value.size())), "T00:00:00Z") &&
        !matches(value.substr(std::min<std::size_t>(10, value.size())), "T00:00:00.000Z"))
        return false;
    return isDay(value.substr(0, 10)) && number(value.substr(11, 2)) < 24 && number(value.substr(14, 2)) < 60 &&
           number(value.substr(17, 2)) < 60;
}

auto isName(std::string_view value) -> bool
{
    return std::all_of(value.begin(), value.end(),
                       [](char c) { return isLetter(c) || isDigit(c) || c == '-' || c == '_' || c == '.'; });
}

auto isControl(char c) -> bool
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

auto hasControl(std::string_view value, bool lines) -> bool
{
    return std::any_of(value.begin(), value.end(),
                       [lines](char c) { return isControl(c) && !(lines && (c == '\n' || c == '\r' || c == '\t')); });
}

auto formatComplaint(std::string_view value, TextFormat format) -> std::string_view
{
    switch (format) {
    case TextFormat::Plain:
        return hasControl(value, false) ? "must not contain control characters" : "";
    case TextFormat::Document:
        return hasControl(value, true) ? "must not contain control characters other than line ends and tabs" : "";
    case TextFormat::Uuid:
        return matches(value, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx") ? "" : "must be a UUID in lower case";
    case TextFormat::DateTime:
        return isDateTime(value) ? "" : "must be a time in UTC such as 2026-03-01T12:00:00Z";
    case TextFormat::Day:
        return isDay(value) ? "" : "must be a day such as 2026-03-01";
    case TextFormat::Currency:
        return value.size() == 3 && std::all_of(value.begin(), value.end(), [](char c) { return c >= 'A' && c <= 'Z'; })
                   ? ""
                   : "must be an ISO 4217 currency code such as EUR";
    case TextFormat::Name:
        return isName(value) ? "" : "may hold letters, digits, '-', '_' and '.' only";
    }
    return "";
}

} // namespace

auto complaint(std::string_view value, const TextRule &rule) -> std::string_view
{
    if (value.empty() && rule.min > 0)
        return "must not be empty";
    if (value.size() > rule.max)
        return "is too long";
    if (const auto why = formatComplaint(value, rule.format); !why.empty())
        return why;
    return value.size() < rule.min ? "is too short" : "";
}

} // namespace tillhouse::contract
