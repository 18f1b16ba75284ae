// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/random_text.h"

#include "domain/uuid.h"

#include <sodium.h>

#include <array>

namespace tillhouse::identity
{

auto newId(std::int64_t nowMs) -> std::string
{
    std::array<std::uint8_t, 10> random{};
    randombytes_buf(random.data(), random.size());
    return domain::format(domain::makeUuidV7(nowMs, random));
}

auto newToken() -> kit::Secret
{
    constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::array<unsigned char, 32> random{};
    randombytes_buf(random.data(), random.size());
    std::string text(sodium_base64_ENCODED_LEN(random.size(), kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(), random.data(), random.size(), kVariant);
    sodium_memzero(random.data(), random.size());
    text.pop_back(); // the terminating zero
    return kit::Secret(std::move(text));
}

auto digest(std::string_view text) -> std::string
{
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char *>(text.data()), text.size(),
                       nullptr, 0);
    std::string hex(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    hex.pop_back();
    return hex;
}

} // namespace tillhouse::identity
