// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/http.h"

#include "domain/hex.h"

#include <algorithm>
#include <array>

namespace tillhouse::kit
{

namespace
{

constexpr auto asciiLower(char c) -> char
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr std::pair<int, std::string_view> kReasons[] = {
    {100, "Continue"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {423, "Locked"},
    {425, "Too Early"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
};

} // namespace

auto equalsIgnoringCase(std::string_view a, std::string_view b) -> bool
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return asciiLower(x) == asciiLower(y); });
}

auto Headers::get(std::string_view name) const -> std::optional<std::string_view>
{
    for (const auto &[key, value] : m_fields) {
        if (equalsIgnoringCase(key, name))
            return value;
    }
    return std::nullopt;
}

auto Headers::count(std::string_view name) const -> std::size_t
{
    return static_cast<std::size_t>(std::count_if(m_fields.begin(), m_fields.end(), [name](const Field &field) {
        return equalsIgnoringCase(field.first, name);
    }));
}

void Headers::set(std::string_view name, std::string_view value)
{
    // Copied first: the caller may pass a view of a field that is about to go.
    Field field{std::string(name), std::string(value)};
    remove(field.first);
    m_fields.push_back(std::move(field));
}

void Headers::add(std::string_view name, std::string_view value)
{
    m_fields.emplace_back(std::string(name), std::string(value));
}

void Headers::remove(std::string_view name)
{
    std::erase_if(m_fields, [name](const Field &field) { return equalsIgnoringCase(field.first, name); });
}

auto percentDecode(std::string_view text, bool plusIsBlank) -> std::optional<std::string>
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '+' && plusIsBlank) {
            c = ' ';
        } else if (c == '%') {
            const int high = i + 1 < text.size() ? domain::hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? domain::hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F)
            return std::nullopt;
        out.push_back(c);
    }
    return out;
}

auto reasonPhrase(int status) -> std::string_view
{
    const auto *found = std::find_if(std::begin(kReasons), std::end(kReasons),
                                     [status](const auto &row) { return row.first == status; });
    return found == std::end(kReasons) ? std::string_view("Unknown") : found->second;
}

} // namespace tillhouse::kit
