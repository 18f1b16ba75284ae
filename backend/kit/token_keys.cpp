// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/token_keys.h"

#include "domain/assert.h"
#include "kit/digest.h"
#include "kit/secret.h"
#include "kit/token.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <sys/stat.h>
#include <unistd.h>

namespace tillhouse::kit
{

namespace
{

constexpr std::size_t kHalfSignature = 32;

using FileHandle = std::unique_ptr<std::FILE, decltype(&std::fclose)>;
using DigestHandle = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using SignatureHandle = std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)>;

auto badFile(const std::filesystem::path &file, std::string_view why) -> domain::Error
{
    return domain::invalidField(file.string(), std::string(why));
}

auto isP256(const KeyHandle &key) -> bool
{
    std::string group(64, '\0');
    std::size_t length = 0;
    if (EVP_PKEY_get_group_name(key.get(), group.data(), group.size(), &length) != 1)
        return false;
    group.resize(length);
    return group == "prime256v1";
}

template <class Read>
auto loadPem(const std::filesystem::path &file, Read read) -> domain::Result<KeyHandle>
{
    const FileHandle in(std::fopen(file.c_str(), "re"), &std::fclose);
    if (!in)
        return badFile(file, "can't be read");
    const KeyHandle key(read(in.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    if (!key)
        return badFile(file, "is not a PEM key");
    if (!isP256(key))
        return badFile(file, "is not an ECDSA P-256 key");
    return key;
}

auto writePem(const std::filesystem::path &file, mode_t mode, const std::function<int(std::FILE *)> &write)
    -> domain::Result<void>
{
    auto fresh = file;
    fresh += ".new";
    const int fd = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
    if (fd < 0)
        return domain::Error{domain::ErrorCode::Internal, "can't write " + fresh.string(), {}};
    (void)::fchmod(fd, mode);
    std::FILE *out = ::fdopen(fd, "w");
    const bool written = out && write(out) == 1 && std::fflush(out) == 0 && ::fsync(fd) == 0;
    const bool closed = out ? std::fclose(out) == 0 : ::close(fd) == 0;
    if (!written || !closed || std::rename(fresh.c_str(), file.c_str()) != 0)
        return domain::Error{domain::ErrorCode::Internal, "can't write " + file.string(), {}};
    return {};
}

auto derSignature(std::string_view signature) -> std::string
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(signature.data());
    const SignatureHandle parts(ECDSA_SIG_new(), &ECDSA_SIG_free);
    ECDSA_SIG_set0(parts.get(), BN_bin2bn(bytes, kHalfSignature, nullptr),
                   BN_bin2bn(bytes + kHalfSignature, kHalfSignature, nullptr));
    unsigned char *der = nullptr;
    const int length = i2d_ECDSA_SIG(parts.get(), &der);
    std::string out(reinterpret_cast<char *>(der), length > 0 ? static_cast<std::size_t>(length) : 0);
    OPENSSL_free(der);
    return out;
}

} // namespace

auto checkPrivateFile(const std::filesystem::path &file) -> domain::Result<void>
{
    struct stat info {
    };
    if (::stat(file.c_str(), &info) != 0)
        return badFile(file, "is missing");
    if ((info.st_mode & (S_IROTH | S_IWOTH)) != 0)
        return badFile(file, "is a private key that everyone may read; chmod it to 0600");
    return {};
}

auto loadPrivateKey(const std::filesystem::path &file) -> domain::Result<KeyHandle>
{
    if (const auto safe = checkPrivateFile(file); !safe)
        return safe.error();
    return loadPem(file, [](auto... args) { return PEM_read_PrivateKey(args...); });
}

auto loadPublicKey(const std::filesystem::path &file) -> domain::Result<KeyHandle>
{
    return loadPem(file, [](auto... args) { return PEM_read_PUBKEY(args...); });
}

auto keyFingerprint(const KeyHandle &key) -> std::string
{
    unsigned char *der = nullptr;
    const int length = i2d_PUBKEY(key.get(), &der);
    TILLHOUSE_ASSERT(length > 0);
    const auto hash = sha256Hex({reinterpret_cast<char *>(der), static_cast<std::size_t>(length)});
    OPENSSL_free(der);
    return hash.substr(0, 16);
}

auto keyedDigest(const KeyHandle &privateKey, std::string_view data) -> std::string
{
    BIGNUM *number = nullptr;
    TILLHOUSE_ASSERT(EVP_PKEY_get_bn_param(privateKey.get(), OSSL_PKEY_PARAM_PRIV_KEY, &number) == 1);
    std::string key(kHalfSignature, '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char *>(key.data()), kHalfSignature);
    BN_clear_free(number);
    std::string out(kHalfSignature, '\0');
    unsigned int length = 0;
    const auto *made = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
                            reinterpret_cast<const unsigned char *>(data.data()), data.size(),
                            reinterpret_cast<unsigned char *>(out.data()), &length);
    wipe(key);
    TILLHOUSE_ASSERT(made != nullptr && length == out.size());
    return out;
}

auto signEs256(const KeyHandle &key, std::string_view data) -> std::string
{
    const DigestHandle digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *bytes = reinterpret_cast<const unsigned char *>(data.data());
    std::string der(128, '\0');
    auto length = der.size();
    const bool made =
        EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
        EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(der.data()), &length, bytes, data.size()) == 1;
    TILLHOUSE_ASSERT(made);
    const auto *cursor = reinterpret_cast<const unsigned char *>(der.data());
    const SignatureHandle parts(d2i_ECDSA_SIG(nullptr, &cursor, static_cast<long>(length)), &ECDSA_SIG_free);
    std::string out(2 * kHalfSignature, '\0');
    auto *half = reinterpret_cast<unsigned char *>(out.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), half, kHalfSignature);
    BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), half + kHalfSignature, kHalfSignature);
    return out;
}

auto verifyEs256(const KeyHandle &key, std::string_view data, std::string_view signature) -> bool
{
    if (signature.size() != 2 * kHalfSignature)
        return false;
    const auto der = derSignature(signature);
    const DigestHandle digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
           EVP_DigestVerify(digest.get(), reinterpret_cast<const unsigned char *>(der.data()), der.size(),
                            reinterpret_cast<const unsigned char *>(data.data()), data.size()) == 1;
}

auto makeTokenKeys(const std::filesystem::path &privateKey, const std::filesystem::path &publicKey)
    -> domain::Result<void>
{
    const KeyHandle key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    TILLHOUSE_ASSERT(key);
    const auto secret = writePem(privateKey, 0600, [&key](std::FILE *out) {
        return PEM_write_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    if (!secret)
        return secret;
    return writePem(publicKey, 0644, [&key](std::FILE *out) { return PEM_write_PUBKEY(out, key.get()); });
}

} // namespace tillhouse::kit
