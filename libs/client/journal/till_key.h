// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>

namespace tillhouse::client
{

/// The key with which one till signs its journal: ECDSA P-256, made on the till and never leaving it. The store server
/// learns the public half when the till is enrolled.
///
/// `till_key.cpp` is the only file of the desktop programs that knows OpenSSL, because Qt cannot sign
/// (docs/adr/0075).
class TillKey
{
public:
    /// A new key that is kept nowhere.
    static auto make() -> TillKey;
    /// Reads a PEM file of mode 0600. Errors: NotFound (there is none), Internal (unreadable, damaged, not P-256, or
    /// readable by others).
    static auto load(const QString &file) -> domain::Result<TillKey>;
    /// The key in the file; where there is none, a new one that is on disk (mode 0600) when this returns.
    /// Errors: Internal.
    static auto loadOrMake(const QString &file) -> domain::Result<TillKey>;

    /// Base64url of the SubjectPublicKeyInfo (RFC 5280, 4.1) in DER.
    [[nodiscard]] auto publicKey() const -> const std::string & { return m_publicKey; }
    /// ES256 (RFC 7518, 3.4) of the text: base64url of 64 bytes, r and s.
    [[nodiscard]] auto sign(std::string_view text) const -> std::string;

private:
    struct Handle;
    explicit TillKey(std::shared_ptr<const Handle> handle);
    auto save(const QString &file) const -> domain::Result<void>;

    std::shared_ptr<const Handle> m_handle;
    std::string m_publicKey;
};

/// Whether a signature of `TillKey::sign` is right. `publicKey` as told by `TillKey::publicKey`; false if it is none.
auto verifySignature(const std::string &publicKey, std::string_view text, const std::string &signature) -> bool;

} // namespace tillhouse::client
