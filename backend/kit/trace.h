// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::kit
{

inline constexpr std::string_view kTraceHeader = "traceparent";

/// Where a request stands in its trace (W3C Trace Context, level 1).
struct Trace {
    std::string traceId; ///< 32 lower-case hex digits, not all zero
    std::string spanId;  ///< 16 lower-case hex digits, not all zero
    auto operator==(const Trace &) const -> bool = default;
};

/// The trace in a `traceparent` header; nothing where it breaks the format, which then counts as absent.
auto parseTraceparent(std::string_view header) -> std::optional<Trace>;

/// A trace that begins here.
auto newTrace() -> Trace;

/// A span of our own inside the trace that came, or a new trace.
auto continueTrace(std::optional<std::string_view> header) -> Trace;

/// The header's value for the next hop.
auto traceparent(const Trace &trace) -> std::string;

/// `bytes` random bytes as lower-case hex. Unpredictable enough for ids, not for secrets.
auto randomHex(std::size_t bytes) -> std::string;

} // namespace tillhouse::kit
