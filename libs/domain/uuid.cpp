// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/uuid.h"

#include "domain/hex.h"

#include <algorithm>

namespace tillhouse::domain
{

namespace
{

constexpr std::size_t kTextSize = 36;
constexpr std::string_view kHex = "0123456789abcdef";

auto isDash(std::size_t position) -> bool
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

} // namespace

auto makeUuidV7(std::int64_t epochMs, const std::array<std::uint8_t, 10> &random) -> Uuid
{
    TILLHOUSE_ASSERT(epochMs >= 0 && epochMs < (std::int64_t{1} << 48));
    Uuid uuid;
    for (std::size_t i = 0; i < 6; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>(epochMs >> (40 - 8 * static_cast<int>(i)));
    std::ranges::copy(random, uuid.bytes.begin() + 6);
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (uuid.bytes[6] & 0x0f));
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

auto format(const Uuid &uuid) -> std::string
{
    std::string text;
    text.reserve(kTextSize);
    for (const auto byte : uuid.bytes) {
        if (isDash(text.size()))
            text.push_back('-');
        text.push_back(kHex[byte >> 4]);
        text.push_back(kHex[byte & 0x0f]);
    }
    return text;
}

auto parseUuid(std::string_view text, std::string_view field) -> Result<Uuid>
{
    const auto bad = [&] { return invalidField(std::string(field), "must be a UUID of 36 characters"); };
    if (text.size() != kTextSize)
        return bad();
    Uuid uuid;
    std::size_t byte = 0;
    for (std::size_t i = 0; i < kTextSize;) {
        if (isDash(i)) {
            if (text[i++] != '-')
                return bad();
            continue;
        }
        const int high = hexValue(text[i]);
        const int low = hexValue(text[i + 1]);
        if (high < 0 || low < 0)
            return bad();
        uuid.bytes[byte++] = static_cast<std::uint8_t>(high * 16 + low);
        i += 2;
    }
    return uuid;
}

auto isV7(const Uuid &uuid) -> bool
{
    return (uuid.bytes[6] >> 4) == 7 && (uuid.bytes[8] >> 6) == 2;
}

auto isUuidV7Text(std::string_view text) -> bool
{
    const auto uuid = parseUuid(text);
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'F'; };
    return uuid && isV7(*uuid) && std::ranges::none_of(text, isUpper);
}

auto epochMsOf(const Uuid &uuid) -> std::int64_t
{
    std::int64_t epochMs = 0;
    for (std::size_t i = 0; i < 6; ++i)
        epochMs = epochMs * 256 + uuid.bytes[i];
    return epochMs;
}

} // namespace tillhouse::domain
