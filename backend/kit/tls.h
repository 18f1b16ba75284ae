// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

// OpenSSL's own names, so that its headers stay out of ours.
struct ssl_ctx_st;
struct ssl_st;

namespace tillhouse::kit
{

/// PEM files of one node. With `clientCa` a server requires a client certificate signed by it (mutual TLS).
struct TlsFiles {
    std::filesystem::path certificate;
    std::filesystem::path key;
    std::optional<std::filesystem::path> clientCa;
};

/// PEM files a client needs: the authority it trusts and, for mutual TLS, its own certificate and key.
struct TlsClientFiles {
    std::filesystem::path ca;
    std::optional<std::filesystem::path> certificate;
    std::optional<std::filesystem::path> key;
};

using TlsContext = std::shared_ptr<ssl_ctx_st>;

/// A context that speaks TLS 1.3 only, without session tickets (a resumed session would skip the check of a client's
/// certificate), for a server. Error `InvalidInput` names the file that can't be used, never its content.
auto loadServerTls(const TlsFiles &files) -> domain::Result<TlsContext>;

/// The same for a client: it verifies the peer's chain against `ca` alone. The caller sets the name to be verified on
/// each connection (SSL_set1_host or X509_VERIFY_PARAM_set1_ip_asc).
auto loadClientTls(const TlsClientFiles &files) -> domain::Result<TlsContext>;

/// Applies the rules of loadClientTls to a context that somebody else made (httplib's client).
auto hardenClientTls(ssl_ctx_st *context, const TlsClientFiles &files) -> domain::Result<void>;

/// Common name of the peer's verified certificate; "" if it has none or was not verified.
auto peerName(ssl_st *connection) -> std::string;

/// The oldest OpenSSL error of this thread as text, for logs; the queue is empty afterwards.
auto takeTlsError() -> std::string;

/// Seconds until the certificate in a PEM file ends (negative if it has ended), for metrics and warnings.
auto certificateSecondsLeft(const std::filesystem::path &certificate) -> domain::Result<std::int64_t>;

} // namespace tillhouse::kit
