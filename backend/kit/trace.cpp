// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/trace.h"

#include <algorithm>
#include <random>

namespace tillhouse::kit
{

namespace
{

auto isLowerHex(std::string_view text) -> bool
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

auto isAllZero(std::string_view text) -> bool
{
    return text.find_first_not_of('0') == std::string_view::npos;
}

auto seededEngine() -> std::mt19937_64
{
    std::random_device device;
    std::seed_seq seed{device(), device(), device(), device(), device(), device(), device(), device()};
    return std::mt19937_64(seed);
}

} // namespace

auto parseTraceparent(std::string_view header) -> std::optional<Trace>
{
    // version "-" trace-id "-" parent-id "-" flags; later versions may append, version ff is forbidden.
    if (header.size() < 55 || header[2] != '-' || header[35] != '-' || header[52] != '-')
        return std::nullopt;
    const auto version = header.substr(0, 2);
    if (!isLowerHex(version) || version == "ff" || (version == "00" && header.size() != 55))
        return std::nullopt;
    if (header.size() > 55 && header[55] != '-')
        return std::nullopt;
    const auto traceId = header.substr(3, 32);
    const auto spanId = header.substr(36, 16);
    if (!isLowerHex(traceId) || !isLowerHex(spanId) || !isLowerHex(header.substr(53, 2)) || isAllZero(traceId) ||
        isAllZero(spanId))
        return std::nullopt;
    return Trace{std::string(traceId), std::string(spanId)};
}

auto newTrace() -> Trace
{
    return {randomHex(16), randomHex(8)};
}

auto continueTrace(std::optional<std::string_view> header) -> Trace
{
    auto trace = header ? parseTraceparent(*header) : std::nullopt;
    if (!trace)
        return newTrace();
    trace->spanId = randomHex(8);
    return *trace;
}

auto traceparent(const Trace &trace) -> std::string
{
    return "00-" + trace.traceId + "-" + trace.spanId + "-01";
}

auto randomHex(std::size_t bytes) -> std::string
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    thread_local auto engine = seededEngine();
    std::string out;
    out.reserve(bytes * 2);
    while (out.size() < bytes * 2) {
        auto bits = engine();
        for (int i = 0; i < 16 && out.size() < bytes * 2; ++i, bits >>= 4)
            out += kDigits[bits & 0xf];
    }
    return out;
}

} // namespace tillhouse::kit
