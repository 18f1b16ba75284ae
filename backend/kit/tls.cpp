// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tls.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <ctime>

namespace tillhouse::kit
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto tlsFileError(const std::filesystem::path &file, std::string_view why) -> Error
{
    ERR_clear_error();
    return Error{ErrorCode::InvalidInput, file.string() + ": " + std::string(why), {}};
}

auto useOwnCertificate(SSL_CTX *context, const std::filesystem::path &certificate, const std::filesystem::path &key)
    -> Result<void>
{
    if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1)
        return tlsFileError(certificate, "is not a readable PEM certificate");
    if (SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1)
        return tlsFileError(key, "is not a readable PEM key of that certificate");
    if (SSL_CTX_check_private_key(context) != 1)
        return tlsFileError(key, "does not belong to the certificate");
    return {};
}

auto restrictProtocol(SSL_CTX *context) -> bool
{
    SSL_CTX_set_options(context, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                     SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    // An answer may be sent in pieces from a buffer that moved; idle connections give their record buffers back.
    SSL_CTX_set_mode(context,
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    return SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) == 1 &&
           SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION) == 1 &&
           SSL_CTX_set1_groups_list(context, "X25519:P-256") == 1;
}

auto requireClientCertificate(SSL_CTX *context, const std::filesystem::path &ca) -> Result<void>
{
    if (SSL_CTX_load_verify_file(context, ca.c_str()) != 1)
        return tlsFileError(ca, "is not a readable PEM certificate");
    auto *names = SSL_load_client_CA_file(ca.c_str());
    if (names == nullptr)
        return tlsFileError(ca, "holds no certificate");
    SSL_CTX_set_client_CA_list(context, names);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    return {};
}

auto newTlsContext(const SSL_METHOD *method) -> TlsContext
{
    return {SSL_CTX_new(method), SSL_CTX_free};
}

} // namespace

auto loadServerTls(const TlsFiles &files) -> Result<TlsContext>
{
    auto context = newTlsContext(TLS_server_method());
    if (!context || !restrictProtocol(context.get()))
        return Error{ErrorCode::Internal, "TLS 1.3 is not available: " + takeTlsError(), {}};
    // One receive fetches a record's header and its body.
    SSL_CTX_set_read_ahead(context.get(), 1);
    SSL_CTX_set_num_tickets(context.get(), 0);
    if (auto used = useOwnCertificate(context.get(), files.certificate, files.key); !used)
        return used.error();
    if (files.clientCa) {
        if (auto required = requireClientCertificate(context.get(), *files.clientCa); !required)
            return required.error();
    }
    return context;
}

auto hardenClientTls(ssl_ctx_st *context, const TlsClientFiles &files) -> Result<void>
{
    if (context == nullptr || !restrictProtocol(context))
        return Error{ErrorCode::Internal, "TLS 1.3 is not available: " + takeTlsError(), {}};
    SSL_CTX_set_cert_store(context, X509_STORE_new()); // forget authorities that were there before
    if (SSL_CTX_load_verify_file(context, files.ca.c_str()) != 1)
        return tlsFileError(files.ca, "is not a readable PEM certificate");
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    if (files.certificate && files.key)
        return useOwnCertificate(context, *files.certificate, *files.key);
    return {};
}

auto loadClientTls(const TlsClientFiles &files) -> Result<TlsContext>
{
    auto context = newTlsContext(TLS_client_method());
    if (auto hardened = hardenClientTls(context.get(), files); !hardened)
        return hardened.error();
    return context;
}

auto peerName(ssl_st *connection) -> std::string
{
    X509 *certificate = SSL_get0_peer_certificate(connection);
    if (certificate == nullptr || SSL_get_verify_result(connection) != X509_V_OK ||
        (SSL_get_verify_mode(connection) & SSL_VERIFY_PEER) == 0)
        return {};
    X509_NAME *subject = X509_get_subject_name(certificate);
    const int index = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (index < 0)
        return {};
    const ASN1_STRING *name = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, index));
    unsigned char *utf8 = nullptr;
    const int length = ASN1_STRING_to_UTF8(&utf8, name);
    if (length < 0)
        return {};
    // The explicit length keeps a name with an embedded zero byte from passing for its beginning.
    std::string text(reinterpret_cast<const char *>(utf8), static_cast<std::size_t>(length));
    OPENSSL_free(utf8);
    return text;
}

auto takeTlsError() -> std::string
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    if (code == 0)
        return "no TLS error";
    char text[256];
    ERR_error_string_n(code, text, sizeof text);
    return text;
}

auto certificateSecondsLeft(const std::filesystem::path &certificate) -> Result<std::int64_t>
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> in(BIO_new_file(certificate.c_str(), "r"), BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> x509(
        in ? PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr) : nullptr, X509_free);
    int days = 0;
    int seconds = 0;
    if (!x509 || ASN1_TIME_diff(&days, &seconds, nullptr, X509_get0_notAfter(x509.get())) != 1)
        return tlsFileError(certificate, "is not a readable PEM certificate");
    return std::int64_t{days} * 86'400 + seconds;
}

} // namespace tillhouse::kit
