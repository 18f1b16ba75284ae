// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/certificates.h"

#include "kit/tls.h"

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <memory>

namespace tillhouse::kit
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

template <auto free>
struct OpenSslDelete {
    template <class T>
    void operator()(T *object) const
    {
        free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, OpenSslDelete<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, OpenSslDelete<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, OpenSslDelete<X509_EXTENSION_free>>;
using Bio = std::unique_ptr<BIO, OpenSslDelete<BIO_free_all>>;
using BigNumber = std::unique_ptr<BIGNUM, OpenSslDelete<BN_free>>;

auto certificateError(std::string_view what) -> Error
{
    return {ErrorCode::Internal, std::string(what) + ": " + takeTlsError(), {}};
}

/// Writes a file so that a reader sees the old or the new content, and a key is never readable by others in between.
auto writeReplacing(const std::filesystem::path &path, std::string_view content, mode_t mode) -> Result<void>
{
    const std::string temporary = path.string() + ".new";
    ::unlink(temporary.c_str());
    const int fd = ::open(temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);
    bool written = fd >= 0 && ::fchmod(fd, mode) == 0;
    while (written && !content.empty()) {
        const ssize_t n = ::write(fd, content.data(), content.size());
        written = n > 0;
        content.remove_prefix(written ? static_cast<std::size_t>(n) : 0);
    }
    written = written && ::fsync(fd) == 0;
    if (fd >= 0)
        ::close(fd);
    if (!written || std::rename(temporary.c_str(), path.c_str()) != 0)
        return Error{ErrorCode::Internal, "cannot write " + path.string(), {}};
    return {};
}

auto bioText(BIO *bio) -> std::string
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

auto writePair(const CertificateFiles &out, X509 *certificate, EVP_PKEY *key) -> Result<void>
{
    const Bio keyPem(BIO_new(BIO_s_secmem()));
    const Bio certificatePem(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PKCS8PrivateKey(keyPem.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(certificatePem.get(), certificate) != 1)
        return certificateError("cannot encode a certificate");
    if (auto written = writeReplacing(out.key, bioText(keyPem.get()), 0600); !written)
        return written;
    return writeReplacing(out.certificate, bioText(certificatePem.get()), 0644);
}

auto setRandomSerial(X509 *certificate) -> bool
{
    const BigNumber number(BN_new());
    return number && BN_rand(number.get(), 127, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

/// Valid from an hour ago, because clocks in shops differ, or, when it is to have ended, from a day before its end.
auto setValidity(X509 *certificate, int days) -> bool
{
    const long end = long{days} * 86'400;
    const long begin = days > 0 ? -3'600 : end - 86'400;
    return X509_gmtime_adj(X509_getm_notBefore(certificate), begin) != nullptr &&
           X509_gmtime_adj(X509_getm_notAfter(certificate), end) != nullptr;
}

auto addExtension(X509 *certificate, X509 *issuer, int nid, const std::string &value) -> bool
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

auto newCertificate(const std::string &commonName, int days, EVP_PKEY *key) -> Certificate
{
    Certificate certificate(X509_new());
    const auto *name = reinterpret_cast<const unsigned char *>(commonName.data());
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1 ||
        !setRandomSerial(certificate.get()) || !setValidity(certificate.get(), days) ||
        X509_set_pubkey(certificate.get(), key) != 1 ||
        X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, MBSTRING_UTF8, name,
                                   static_cast<int>(commonName.size()), -1, 0) != 1)
        return nullptr;
    return certificate;
}

auto isNumericAddress(const std::string &text) -> bool
{
    unsigned char bytes[sizeof(in6_addr)];
    return inet_pton(AF_INET, text.c_str(), bytes) == 1 || inet_pton(AF_INET6, text.c_str(), bytes) == 1;
}

auto sanValue(const std::vector<std::string> &sans) -> Result<std::string>
{
    std::string value;
    for (const auto &san : sans) {
        // The value is a little language of OpenSSL's; a comma or newline in a name would add entries of its own.
        if (san.empty() || san.find_first_of(",;\n\r=@#\\ ") != std::string::npos)
            return domain::invalidField("sans", "is not a host name or numeric address: " + san);
        value += (value.empty() ? "" : ",") + std::string(isNumericAddress(san) ? "IP:" : "DNS:") + san;
    }
    return value;
}

auto readCertificate(const std::filesystem::path &path) -> Certificate
{
    const Bio in(BIO_new_file(path.c_str(), "r"));
    return Certificate(in ? PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr) : nullptr);
}

auto readKey(const std::filesystem::path &path) -> Key
{
    const Bio in(BIO_new_file(path.c_str(), "r"));
    return Key(in ? PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr) : nullptr);
}

} // namespace

auto makeAuthority(const CertificateFiles &out, const std::string &commonName, int days) -> Result<void>
{
    const Key key(EVP_EC_gen("P-256"));
    const auto certificate = key ? newCertificate(commonName, days, key.get()) : nullptr;
    if (!certificate)
        return certificateError("cannot make an authority");
    X509 *self = certificate.get();
    const bool signedBySelf = X509_set_issuer_name(self, X509_get_subject_name(self)) == 1 &&
                              addExtension(self, self, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                              addExtension(self, self, NID_key_usage, "critical,keyCertSign,cRLSign") &&
                              addExtension(self, self, NID_subject_key_identifier, "hash") &&
                              X509_sign(self, key.get(), EVP_sha256()) > 0;
    if (!signedBySelf)
        return certificateError("cannot sign an authority");
    return writePair(out, self, key.get());
}

auto makeLeaf(const CertificateFiles &authority, const CertificateFiles &out, const LeafRequest &request)
    -> Result<void>
{
    const auto sans = sanValue(request.sans);
    if (!sans)
        return sans.error();
    const auto issuer = readCertificate(authority.certificate);
    const auto issuerKey = readKey(authority.key);
    if (!issuer || !issuerKey || X509_check_private_key(issuer.get(), issuerKey.get()) != 1)
        return certificateError("cannot read the authority " + authority.certificate.string());
    const Key key(EVP_EC_gen("P-256"));
    const auto leaf = key ? newCertificate(request.commonName, request.days, key.get()) : nullptr;
    if (!leaf)
        return certificateError("cannot make a certificate for " + request.commonName);
    const bool complete = X509_set_issuer_name(leaf.get(), X509_get_subject_name(issuer.get())) == 1 &&
                          addExtension(leaf.get(), issuer.get(), NID_basic_constraints, "critical,CA:FALSE") &&
                          addExtension(leaf.get(), issuer.get(), NID_key_usage, "critical,digitalSignature") &&
                          addExtension(leaf.get(), issuer.get(), NID_ext_key_usage, "serverAuth,clientAuth") &&
                          addExtension(leaf.get(), issuer.get(), NID_subject_key_identifier, "hash") &&
                          addExtension(leaf.get(), issuer.get(), NID_authority_key_identifier, "keyid:always") &&
                          (sans->empty() || addExtension(leaf.get(), issuer.get(), NID_subject_alt_name, *sans)) &&
                          X509_sign(leaf.get(), issuerKey.get(), EVP_sha256()) > 0;
    if (!complete)
        return certificateError("cannot sign the certificate for " + request.commonName);
    return writePair(out, leaf.get(), key.get());
}

} // namespace tillhouse::kit
