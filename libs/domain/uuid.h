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

/// A UUID (RFC 9562). Ours are version 7: 48 bits of milliseconds first, so that they sort by time of making.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const Uuid &) const = default;
};

/// Makes a version 7 UUID from a time (milliseconds since 1970, >= 0) and ten bytes from a good random source.
auto makeUuidV7(std::int64_t epochMs, const std::array<std::uint8_t, 10> &random) -> Uuid;

/// The canonical text: 36 lower-case characters.
auto format(const Uuid &uuid) -> std::string;

/// Reads the canonical text of any version; upper case is accepted. InvalidInput naming `field` otherwise.
auto parseUuid(std::string_view text, std::string_view field = "id") -> Result<Uuid>;

/// Whether version and variant say UUIDv7.
auto isV7(const Uuid &uuid) -> bool;

/// Whether the text is a UUIDv7 in canonical lower case: the only form in which an id is a key in our stores.
auto isUuidV7Text(std::string_view text) -> bool;

/// The milliseconds since 1970 in a version 7 UUID.
auto epochMsOf(const Uuid &uuid) -> std::int64_t;

} // namespace tillhouse::domain
