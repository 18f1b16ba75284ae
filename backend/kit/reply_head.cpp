// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/reply_head.h"

#include <charconv>

namespace tillhouse::kit
{

namespace
{

auto wholeNumber(std::string_view text) -> std::optional<std::size_t>
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

auto takeLine(std::string_view &rest) -> std::optional<std::string_view>
{
    const auto end = rest.find("\r\n");
    if (end == std::string_view::npos)
        return std::nullopt;
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end + 2);
    return line;
}

auto trimmed(std::string_view text) -> std::string_view
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

auto isSafeField(std::string_view text) -> bool
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

/// Takes one field into the head; false where the head is to be refused for it.
auto takeField(ReplyHead &head, std::string_view name, std::string_view value, bool &lengthSeen) -> bool
{
    if (equalsIgnoringCase(name, "content-length")) {
        const auto length = wholeNumber(value);
        if (!length || lengthSeen)
            return false;
        lengthSeen = true;
        head.bodyBytes = *length;
    } else if (equalsIgnoringCase(name, "transfer-encoding") || equalsIgnoringCase(name, "content-encoding")) {
        return false;
    } else if (equalsIgnoringCase(name, "connection")) {
        head.close = equalsIgnoringCase(value, "close");
    } else if (equalsIgnoringCase(name, "content-type")) {
        head.reply.contentType = value;
    } else if (!equalsIgnoringCase(name, "keep-alive") && !equalsIgnoringCase(name, "date")) {
        head.reply.headers.add(name, value);
    }
    return true;
}

} // namespace

auto parseReplyHead(std::string_view head) -> std::optional<ReplyHead>
{
    const auto statusLine = takeLine(head);
    if (!statusLine || statusLine->size() < 12 || !statusLine->starts_with("HTTP/1.1 "))
        return std::nullopt;
    const auto status = wholeNumber(statusLine->substr(9, 3));
    if (!status || *status < 200 || *status > 599)
        return std::nullopt;
    ReplyHead out;
    out.reply.status = static_cast<int>(*status);
    bool lengthSeen = false;
    while (!head.empty()) {
        const auto line = takeLine(head);
        if (!line)
            return std::nullopt;
        const auto colon = line->find(':');
        if (colon == std::string_view::npos || colon == 0)
            return std::nullopt;
        if (!takeField(out, line->substr(0, colon), trimmed(line->substr(colon + 1)), lengthSeen))
            return std::nullopt;
    }
    const bool bodiless = out.reply.status == 204 || out.reply.status == 304;
    if (bodiless)
        out.bodyBytes = 0;
    else if (!lengthSeen)
        return std::nullopt;
    return out;
}

auto requestHead(std::string_view method, std::string_view target, std::string_view host, const Headers &headers,
                 std::size_t bodyBytes) -> std::string
{
    std::string out;
    out.reserve(512);
    out.append(method).append(" ").append(target).append(" HTTP/1.1\r\nHost: ").append(host).append("\r\n");
    for (const auto &[name, value] : headers) {
        if (isSafeField(name) && isSafeField(value))
            out.append(name).append(": ").append(value).append("\r\n");
    }
    if (bodyBytes > 0 || method == "POST" || method == "PUT" || method == "PATCH")
        out.append("Content-Length: ").append(std::to_string(bodyBytes)).append("\r\n");
    out.append("\r\n");
    return out;
}

} // namespace tillhouse::kit
