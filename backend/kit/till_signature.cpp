// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/till_signature.h"

#include "kit/digest.h"
#include "kit/token_keys.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <array>

namespace tillhouse::kit
{

namespace
{

/// An uncompressed point of P-256: 0x04, x, y.
constexpr std::size_t kPointBytes = 65;
constexpr std::size_t kCoordinateBytes = 32;

auto readTillKey(std::string_view publicKey) -> KeyHandle
{
    const auto der = base64UrlDecode(publicKey);
    if (!der)
        return nullptr;
    const auto *cursor = reinterpret_cast<const unsigned char *>(der->data());
    KeyHandle key(d2i_PUBKEY(nullptr, &cursor, static_cast<long>(der->size())), &EVP_PKEY_free);
    std::array<char, 64> group{};
    std::size_t length = 0;
    if (!key || EVP_PKEY_get_group_name(key.get(), group.data(), group.size(), &length) != 1 ||
        std::string_view(group.data(), length) != "prime256v1")
        return nullptr;
    return key;
}

} // namespace

auto tillKeyThumbprint(std::string_view publicKey) -> std::optional<std::string>
{
    const auto key = readTillKey(publicKey);
    if (!key)
        return std::nullopt;
    std::string point(kPointBytes, '\0');
    std::size_t length = 0;
    const int read = EVP_PKEY_get_octet_string_param(
        key.get(), OSSL_PKEY_PARAM_PUB_KEY, reinterpret_cast<unsigned char *>(point.data()), point.size(), &length);
    if (read != 1 || length != kPointBytes)
        return std::nullopt;
    const auto x = base64UrlEncode(point.substr(1, kCoordinateBytes));
    const auto y = base64UrlEncode(point.substr(1 + kCoordinateBytes));
    return base64UrlEncode(sha256(R"({"crv":"P-256","kty":"EC","x":")" + x + R"(","y":")" + y + R"("})"));
}

auto verifyTillSignature(std::string_view publicKey, std::string_view text, std::string_view signature) -> bool
{
    thread_local std::pair<std::string, KeyHandle> last;
    if (!last.second || last.first != publicKey)
        last = {std::string(publicKey), readTillKey(publicKey)};
    const auto raw = base64UrlDecode(signature);
    return last.second && raw && verifyEs256(last.second, text, *raw);
}

} // namespace tillhouse::kit
