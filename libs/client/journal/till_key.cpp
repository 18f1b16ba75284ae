// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/till_key.h"

#include "domain/assert.h"

#include <QByteArray>
#include <QFile>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

using KeyPointer = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using DigestPointer = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using SignaturePointer = std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)>;
using FilePointer = std::unique_ptr<std::FILE, decltype(&std::fclose)>;

constexpr int kHalfSignature = 32;
constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

auto toBase64(const unsigned char *bytes, qsizetype size) -> std::string
{
    return QByteArray(reinterpret_cast<const char *>(bytes), size).toBase64(kBase64).toStdString();
}

auto fromBase64(const std::string &text) -> QByteArray
{
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(text),
                                                        kBase64 | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

auto isP256(const EVP_PKEY *key) -> bool
{
    char group[64];
    std::size_t length = 0;
    return EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1 &&
           std::string_view(group, length) == "prime256v1";
}

auto keyFault(const QString &file, const char *why) -> Error
{
    return {ErrorCode::Internal, file.toStdString() + ": " + why, {}};
}

/// What is in the folder survives a power cut only when the folder itself is on disk.
auto syncFolderOf(const QByteArray &file) -> bool
{
    const auto slash = file.lastIndexOf('/');
    const QByteArray folder = slash > 0 ? file.left(slash) : QByteArray(".");
    const int fd = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

} // namespace

struct TillKey::Handle {
    KeyPointer key;
};

TillKey::TillKey(std::shared_ptr<const Handle> handle)
    : m_handle(std::move(handle))
{
    unsigned char *der = nullptr;
    const int length = i2d_PUBKEY(m_handle->key.get(), &der);
    TILLHOUSE_ASSERT(length > 0);
    m_publicKey = toBase64(der, length);
    OPENSSL_free(der);
}

auto TillKey::make() -> TillKey
{
    KeyPointer key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    TILLHOUSE_ASSERT(key);
    return TillKey(std::make_shared<const Handle>(Handle{std::move(key)}));
}

auto TillKey::load(const QString &file) -> Result<TillKey>
{
    const FilePointer in(std::fopen(QFile::encodeName(file).constData(), "re"), &std::fclose);
    if (!in)
        return errno == ENOENT ? Error{ErrorCode::NotFound, file.toStdString() + " is missing", {}}
                               : keyFault(file, "cannot be read");
    struct stat info {
    };
    if (::fstat(::fileno(in.get()), &info) != 0 || (info.st_mode & 0077) != 0)
        return keyFault(file, "is the till's key and may be read by others; its mode must be 0600");
    KeyPointer key(PEM_read_PrivateKey(in.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    if (!key || !isP256(key.get()))
        return keyFault(file, "is not an ECDSA P-256 key");
    return TillKey(std::make_shared<const Handle>(Handle{std::move(key)}));
}

auto TillKey::loadOrMake(const QString &file) -> Result<TillKey>
{
    auto loaded = load(file);
    if (loaded || loaded.error().code != ErrorCode::NotFound)
        return loaded;
    auto made = make();
    if (auto saved = made.save(file); !saved)
        return saved.error();
    return made;
}

auto TillKey::save(const QString &file) const -> Result<void>
{
    const auto name = QFile::encodeName(file);
    const auto fresh = name + ".new";
    const int fd = ::open(fresh.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return keyFault(file, "cannot be written");
    (void)::fchmod(fd, 0600);
    std::FILE *out = ::fdopen(fd, "w");
    const bool written = out &&
                         PEM_write_PrivateKey(out, m_handle->key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1 &&
                         std::fflush(out) == 0 && ::fsync(fd) == 0;
    const bool closed = out ? std::fclose(out) == 0 : ::close(fd) == 0;
    if (!written || !closed || std::rename(fresh.constData(), name.constData()) != 0 || !syncFolderOf(name))
        return keyFault(file, "cannot be written");
    return {};
}

auto TillKey::sign(std::string_view text) const -> std::string
{
    const DigestPointer digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    unsigned char der[128];
    std::size_t length = sizeof der;
    const bool made = EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, m_handle->key.get()) == 1 &&
                      EVP_DigestSign(digest.get(), der, &length, reinterpret_cast<const unsigned char *>(text.data()),
                                     text.size()) == 1;
    TILLHOUSE_ASSERT(made);
    const unsigned char *cursor = der;
    const SignaturePointer parts(d2i_ECDSA_SIG(nullptr, &cursor, static_cast<long>(length)), &ECDSA_SIG_free);
    unsigned char raw[2 * kHalfSignature];
    BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), raw, kHalfSignature);
    BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), raw + kHalfSignature, kHalfSignature);
    return toBase64(raw, sizeof raw);
}

auto verifySignature(const std::string &publicKey, std::string_view text, const std::string &signature) -> bool
{
    const auto info = fromBase64(publicKey);
    const auto raw = fromBase64(signature);
    if (raw.size() != 2 * kHalfSignature)
        return false;
    const auto *cursor = reinterpret_cast<const unsigned char *>(info.constData());
    const KeyPointer key(d2i_PUBKEY(nullptr, &cursor, static_cast<long>(info.size())), &EVP_PKEY_free);
    if (!key || !isP256(key.get()))
        return false;
    const auto *half = reinterpret_cast<const unsigned char *>(raw.constData());
    const SignaturePointer parts(ECDSA_SIG_new(), &ECDSA_SIG_free);
    ECDSA_SIG_set0(parts.get(), BN_bin2bn(half, kHalfSignature, nullptr),
                   BN_bin2bn(half + kHalfSignature, kHalfSignature, nullptr));
    unsigned char *der = nullptr;
    const int length = i2d_ECDSA_SIG(parts.get(), &der);
    const DigestPointer digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const bool good = length > 0 &&
                      EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
                      EVP_DigestVerify(digest.get(), der, static_cast<std::size_t>(length),
                                       reinterpret_cast<const unsigned char *>(text.data()), text.size()) == 1;
    OPENSSL_free(der);
    return good;
}

} // namespace tillhouse::client
