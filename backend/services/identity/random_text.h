// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/secret.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::identity
{

/// A new UUIDv7 of that time (milliseconds since 1970).
auto newId(std::int64_t nowMs) -> std::string;

/// 256 random bits as base64url (43 characters): a refresh token or the secret of a till.
auto newToken() -> kit::Secret;

/// BLAKE2b-256 in lower-case hexadecimal. For texts of 256 random bits, which nobody can guess; never for passwords.
auto digest(std::string_view text) -> std::string;

} // namespace tillhouse::identity
