// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/secret.h"

#include <openssl/crypto.h>

namespace tillhouse::kit
{

void wipe(std::string &text) noexcept
{
    // The bytes between size and capacity may hold what was there before.
    OPENSSL_cleanse(text.data(), text.capacity());
    text.clear();
}

auto sameSecret(std::string_view a, std::string_view b) -> bool
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace tillhouse::kit
