// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoint.h"

#include "domain/hex.h"

namespace tillhouse::contract
{

namespace
{

constexpr std::size_t kMaxQueryPairs = 64;

auto isUnreserved(char c) -> bool
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

} // namespace

auto name(Method method) -> std::string_view
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        break;
    }
    return "DELETE";
}

auto publicPath(const EndpointInfo &endpoint) -> std::string
{
    return "/v1" + std::string(endpoint.path);
}

auto ownerPath(const EndpointInfo &endpoint) -> std::string
{
    return std::string(nodeInfo(endpoint.owner).basePath) + std::string(endpoint.path);
}

auto percentEncode(std::string_view text) -> std::string
{
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (isUnreserved(c)) {
            out += c;
        } else {
            out += '%';
            out += kHex[(static_cast<unsigned char>(c) >> 4) & 0xf];
            out += kHex[static_cast<unsigned char>(c) & 0xf];
        }
    }
    return out;
}

auto percentDecode(std::string_view text) -> std::optional<std::string>
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size() || domain::hexValue(text[i + 1]) < 0 || domain::hexValue(text[i + 2]) < 0)
            return std::nullopt;
        out += static_cast<char>(domain::hexValue(text[i + 1]) * 16 + domain::hexValue(text[i + 2]));
        i += 2;
    }
    return out;
}

auto parseQuery(std::string_view query) -> domain::Result<Parameters>
{
    Parameters pairs;
    while (!query.empty()) {
        const auto end = query.find('&');
        const auto pair = query.substr(0, end);
        query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
        if (pair.empty())
            continue;
        const auto equals = pair.find('=');
        auto key = percentDecode(pair.substr(0, equals));
        auto value = percentDecode(equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1));
        if (!key || !value)
            return domain::invalidField("query", "has a malformed percent escape");
        if (pairs.size() == kMaxQueryPairs)
            return domain::Error{domain::ErrorCode::TooLarge, "The query has too many parameters.", {}};
        pairs.emplace_back(std::move(*key), std::move(*value));
    }
    return pairs;
}

auto isPathParameter(std::string_view path, std::string_view field) -> bool
{
    for (auto open = path.find('{'); open != std::string_view::npos; open = path.find('{', open + 1)) {
        if (path.substr(open + 1, field.size()) == field && path.substr(open + 1 + field.size(), 1) == "}")
            return true;
    }
    return false;
}

auto fillPath(std::string path, const Parameters &values) -> std::string
{
    for (const auto &[name, value] : values) {
        const auto marker = "{" + name + "}";
        if (const auto at = path.find(marker); at != std::string::npos)
            path.replace(at, marker.size(), percentEncode(value));
    }
    return path;
}

namespace detail
{

auto parameter(const Parameters &parameters, std::string_view name) -> const std::string *
{
    for (const auto &[key, value] : parameters) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

} // namespace detail

} // namespace tillhouse::contract
