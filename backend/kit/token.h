// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kit/principal.h"
#include "kit/secret.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace tillhouse::kit
{

/// Life of an access token, in seconds.
inline constexpr std::int64_t kAccessTokenSeconds = 600;
/// How far two machines' clocks may differ when a token's times are checked, in seconds.
inline constexpr std::int64_t kTokenClockSkewSeconds = 5;

/// Makes access tokens: JWT (RFC 7519) signed with ECDSA P-256 (`ES256`, RFC 7518). Only the identity service has the
/// key. Thread-safe.
class TokenSigner
{
public:
    /// Reads a PEM private key. Errors (`InvalidInput`) name the file: unreadable, not P-256, readable by everyone.
    static auto load(const std::filesystem::path &privateKey) -> domain::Result<TokenSigner>;

    /// A token for the principal, good from `nowSeconds` (since 1970) until `principal.expiresAt`.
    auto sign(const Principal &principal, std::int64_t nowSeconds) const -> std::string;
    /// 256 bits as base64url that only the holder of the key can make, and makes again from the same label
    /// (HMAC-SHA256). For secrets that are told once and must be told again to a repeated request, without being kept.
    auto derive(std::string_view label) const -> Secret;
    /// Names the key in the token's header: 16 hex digits of the public key's SHA-256.
    auto keyId() const -> const std::string &;

    ~TokenSigner();
    TokenSigner(TokenSigner &&) noexcept;
    auto operator=(TokenSigner &&) noexcept -> TokenSigner &;

private:
    struct Impl;
    explicit TokenSigner(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Checks access tokens against one public key. The algorithm is fixed, whatever the token's header says. Tokens that
/// passed are remembered until they end (at most 4096), so that a busy till costs one signature check in ten minutes.
/// Thread-safe.
class TokenVerifier
{
public:
    /// Reads a PEM public key. Errors (`InvalidInput`) name the file.
    static auto load(const std::filesystem::path &publicKey) -> domain::Result<TokenVerifier>;

    /// Who the token speaks for. Error `NotSignedIn`: malformed, forged, for another key, not yet good or at its end.
    auto verify(std::string_view token, std::int64_t nowSeconds) const
        -> domain::Result<std::shared_ptr<const Principal>>;
    /// How many tokens are remembered, for metrics.
    auto remembered() const -> std::size_t;

    ~TokenVerifier();
    TokenVerifier(TokenVerifier &&) noexcept;
    auto operator=(TokenVerifier &&) noexcept -> TokenVerifier &;

private:
    struct Impl;
    explicit TokenVerifier(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Makes a P-256 key pair as PEM files: private (mode 0600) and public (0644). Replaces existing files.
auto makeTokenKeys(const std::filesystem::path &privateKey, const std::filesystem::path &publicKey)
    -> domain::Result<void>;

} // namespace tillhouse::kit
