// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/digest.h"

#include <openssl/sha.h>

#include <array>
#include <cstdint>

namespace tillhouse::kit
{

namespace
{

constexpr std::string_view kBase64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr auto makeBase64Values() -> std::array<std::int8_t, 256>
{
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < kBase64Url.size(); ++i)
        values[static_cast<unsigned char>(kBase64Url[i])] = static_cast<std::int8_t>(i);
    return values;
}

constexpr auto kBase64Values = makeBase64Values();

} // namespace

auto sha256(std::string_view data) -> std::string
{
    std::string out(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char *>(data.data()), data.size(),
           reinterpret_cast<unsigned char *>(out.data()));
    return out;
}

auto toHex(std::string_view bytes) -> std::string
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += kDigits[byte >> 4];
        out += kDigits[byte & 0xf];
    }
    return out;
}

auto sha256Hex(std::string_view data) -> std::string
{
    return toHex(sha256(data));
}

auto base64UrlEncode(std::string_view bytes) -> std::string
{
    std::string out;
    out.reserve(bytes.size() * 4 / 3 + 3);
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(c);
        held += 8;
        while (held >= 6) {
            held -= 6;
            out += kBase64Url[(bits >> held) & 0x3f];
        }
    }
    if (held > 0)
        out += kBase64Url[(bits << (6 - held)) & 0x3f];
    return out;
}

auto base64UrlDecode(std::string_view text) -> std::optional<std::string>
{
    if (text.size() % 4 == 1)
        return std::nullopt;
    std::string out;
    out.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : text) {
        const auto value = kBase64Values[static_cast<unsigned char>(c)];
        if (value < 0)
            return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        held += 6;
        if (held >= 8) {
            held -= 8;
            out += static_cast<char>((bits >> held) & 0xff);
        }
    }
    if ((bits & ((1U << held) - 1)) != 0)
        return std::nullopt;
    return out;
}

} // namespace tillhouse::kit
