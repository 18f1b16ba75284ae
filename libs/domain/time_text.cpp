// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time_text.h"

#include <chrono>

namespace tillhouse::domain
{

namespace
{

// 0000-01-01 and the last millisecond of 9999, in milliseconds since 1970.
constexpr std::int64_t kFirstMs = -62'167'219'200'000;
constexpr std::int64_t kLastMs = 253'402'300'799'999;

auto badTime(std::string_view field) -> Error
{
    return invalidField(std::string(field), "must be a time of RFC 3339 in UTC, like 2026-11-23T19:05:00Z");
}

/// The number in exactly these characters, or -1.
auto digitsAt(std::string_view text, std::size_t position, std::size_t count) -> int
{
    if (position + count > text.size())
        return -1;
    int value = 0;
    for (const char c : text.substr(position, count)) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

auto daysAt(std::string_view text) -> Result<std::int64_t>
{
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int day = digitsAt(text, 8, 2);
    if (text.size() < 10 || text[4] != '-' || text[7] != '-' || year < 0 || month < 0 || day < 0)
        return badTime("time");
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return badTime("time");
    return std::int64_t{std::chrono::sys_days(date).time_since_epoch().count()};
}

void appendPadded(std::string &text, std::int64_t value, std::size_t width)
{
    const auto digits = std::to_string(value);
    text.append(width > digits.size() ? width - digits.size() : 0, '0');
    text.append(digits);
}

auto floorDays(std::int64_t epochMs) -> std::int64_t
{
    return epochMs >= 0 ? epochMs / kMsPerDay : -((-epochMs + kMsPerDay - 1) / kMsPerDay);
}

/// Reads an optional ".digits" at `position` and moves it behind them; the milliseconds, or -1.
auto fractionAt(std::string_view text, std::size_t &position) -> int
{
    if (position >= text.size() || text[position] != '.')
        return 0;
    const auto start = ++position;
    int milliseconds = 0;
    for (int scale = 100; position < text.size() && text[position] >= '0' && text[position] <= '9'; ++position) {
        milliseconds += (text[position] - '0') * scale;
        scale /= 10;
    }
    const auto count = position - start;
    return count >= 1 && count <= 9 ? milliseconds : -1;
}

} // namespace

auto formatDay(std::int64_t epochMs) -> std::string
{
    TILLHOUSE_ASSERT(epochMs >= kFirstMs && epochMs <= kLastMs);
    const std::chrono::year_month_day date{
        std::chrono::sys_days(std::chrono::days(static_cast<int>(floorDays(epochMs))))};
    std::string text;
    appendPadded(text, static_cast<int>(date.year()), 4);
    text.push_back('-');
    appendPadded(text, static_cast<unsigned>(date.month()), 2);
    text.push_back('-');
    appendPadded(text, static_cast<unsigned>(date.day()), 2);
    return text;
}

auto formatUtc(std::int64_t epochMs) -> std::string
{
    auto text = formatDay(epochMs);
    const auto ofDay = epochMs - floorDays(epochMs) * kMsPerDay;
    text.push_back('T');
    appendPadded(text, ofDay / 3'600'000, 2);
    text.push_back(':');
    appendPadded(text, ofDay / 60'000 % 60, 2);
    text.push_back(':');
    appendPadded(text, ofDay / 1000 % 60, 2);
    text.push_back('.');
    appendPadded(text, ofDay % 1000, 3);
    text.push_back('Z');
    return text;
}

auto parseUtc(std::string_view text, std::string_view field) -> Result<std::int64_t>
{
    const auto days = daysAt(text);
    if (!days || text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
        return badTime(field);
    const int hour = digitsAt(text, 11, 2);
    const int minute = digitsAt(text, 14, 2);
    const int second = digitsAt(text, 17, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return badTime(field);
    std::size_t position = 19;
    const int milliseconds = fractionAt(text, position);
    const auto zone = text.substr(position);
    if (milliseconds < 0 || (zone != "Z" && zone != "z" && zone != "+00:00"))
        return badTime(field);
    return *days * kMsPerDay + ((hour * 60 + minute) * 60 + second) * std::int64_t{1000} + milliseconds;
}

auto parseDay(std::string_view text, std::string_view field) -> Result<std::int64_t>
{
    const auto days = daysAt(text);
    if (text.size() != 10 || !days)
        return invalidField(std::string(field), "must be a day like 2026-11-23");
    return *days * kMsPerDay;
}

} // namespace tillhouse::domain
