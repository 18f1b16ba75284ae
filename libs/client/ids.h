// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace tillhouse::client
{

/// A new UUID version 7 (RFC 9562, 5.7) in its usual text form: sorted by time, made here before anything is sent, so
/// that a repeated request is recognised. The random part comes from the operating system's generator.
auto newId() -> std::string;

/// The wall clock as Unix time in milliseconds; for what people read, never for timeouts.
auto nowMs() -> std::int64_t;

/// `nowMs` as RFC 3339 in UTC with milliseconds, e.g. `2026-03-01T09:30:00.000Z`.
auto nowRfc3339() -> std::string;

/// The clock on the shop's wall, in the zone of this machine: `2026-03-01T10:30`.
auto nowLocal() -> std::string;

} // namespace tillhouse::client
