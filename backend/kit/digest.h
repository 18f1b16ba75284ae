// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::kit
{

/// The 32 bytes of a SHA-256.
auto sha256(std::string_view data) -> std::string;
/// The same as 64 lower-case hex digits.
auto sha256Hex(std::string_view data) -> std::string;
auto toHex(std::string_view bytes) -> std::string;
/// Base64url without padding (RFC 4648, 5).
auto base64UrlEncode(std::string_view bytes) -> std::string;
/// Nothing where the text is not canonical base64url without padding: two texts never mean the same bytes.
auto base64UrlDecode(std::string_view text) -> std::optional<std::string>;

} // namespace tillhouse::kit
