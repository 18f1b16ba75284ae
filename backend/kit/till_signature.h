// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::kit
{

/// The thumbprint (RFC 7638, base64url of SHA-256) of a till's public key as tokens name it in `cnf.jkt` (RFC
/// 9449, 6.1). `publicKey` is base64url of the SubjectPublicKeyInfo in DER; nothing if it is not an ECDSA P-256 key.
auto tillKeyThumbprint(std::string_view publicKey) -> std::optional<std::string>;

/// Whether `signature` (base64url of 64 bytes, ES256) is the till's of `text`. False where the key or the signature is
/// not well formed. The key of the last call is kept per thread, because a till's entries come in rows.
auto verifyTillSignature(std::string_view publicKey, std::string_view text, std::string_view signature) -> bool;

} // namespace tillhouse::kit
