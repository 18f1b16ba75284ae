// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server_reader.h"

#include <algorithm>
#include <charconv>

namespace tillhouse::kit
{

namespace
{

constexpr Refusal kBadLineEnd{400, "malformed_request", "A line of the request does not end with CR LF."};
constexpr Refusal kBadRequestLine{400, "malformed_request", "The request line is malformed."};
constexpr Refusal kBadMethod{501, "method_not_implemented", "This method is not implemented."};
constexpr Refusal kBadVersion{505, "version_not_supported", "Only HTTP/1.1 is spoken here."};
constexpr Refusal kTargetTooLong{414, "target_too_long", "The request line is too long."};
constexpr Refusal kBadHeader{400, "malformed_header", "A header line is malformed."};
constexpr Refusal kHeadTooLarge{431, "headers_too_large", "The headers are too many or too long."};
constexpr Refusal kBadHost{400, "malformed_header", "Exactly one Host header is needed."};
constexpr Refusal kTwoLengths{400, "ambiguous_length", "The length of the body is given in more than one way."};
constexpr Refusal kBadLength{400, "malformed_length", "Content-Length is not a number."};
constexpr Refusal kLengthRequired{411, "length_required", "Send the body with Content-Length, not in chunks."};
constexpr Refusal kBodyTooLarge{413, "too_large", "The body is larger than accepted."};
constexpr Refusal kCodedBody{415, "unsupported_media", "Send the body without a content coding."};
constexpr Refusal kMultipartBody{415, "unsupported_media", "Multipart bodies are not accepted."};
constexpr Refusal kBadExpectation{417, "expectation_failed", "Only 100-continue can be expected."};

constexpr std::string_view kMethods[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

/// Fields that are about the connection, that change what a body means, or that only a proxy of ours could set truly.
constexpr std::string_view kDroppedHeaders[] = {
    "Connection", "Keep-Alive",  "Proxy-Connection", "TE",        "Trailer",         "Upgrade",
    "Range",      "If-Range",    "Expect",           "Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
    "X-Real-IP",  "X-Client-IP", "X-Forwarded-Proto"};

auto isTokenChar(char c) -> bool
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

auto isToken(std::string_view text) -> bool
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

/// Printable ASCII, blank and tab: what a field value may hold here.
auto isValueChar(char c) -> bool
{
    return (c >= 0x20 && c < 0x7F) || c == '\t';
}

auto trimmed(std::string_view text) -> std::string_view
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Whether a comma-separated list holds a token.
auto listHolds(std::string_view list, std::string_view token) -> bool
{
    while (!list.empty()) {
        const auto comma = list.find(',');
        if (equalsIgnoringCase(trimmed(list.substr(0, comma)), token))
            return true;
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    }
    return false;
}

} // namespace

void RequestReader::append(std::string_view bytes)
{
    if (m_phase == Phase::Refused)
        return;
    // Body bytes go where they belong at once; only what follows the body is kept aside.
    if (m_phase == Phase::Body && m_buffer.empty()) {
        const auto wanted = std::min(bytes.size(), m_bodyLength - m_request.body.size());
        m_request.body.append(bytes.substr(0, wanted));
        bytes.remove_prefix(wanted);
    }
    m_buffer.append(bytes);
}

auto RequestReader::advance() -> Step
{
    if (m_phase == Phase::Refused)
        return Step::Refused;
    if (m_phase == Phase::RequestLine || m_phase == Phase::HeaderLines) {
        if (const auto step = readHead(); step != Step::Complete)
            return step;
    }
    return m_phase == Phase::Body ? readBody() : Step::Complete;
}

auto RequestReader::take() -> HttpRequest
{
    HttpRequest request = std::move(m_request);
    m_request = {};
    m_phase = Phase::RequestLine;
    m_headBytes = 0;
    m_bodyLength = 0;
    m_continueWish = false;
    // An idle connection holds no more memory than a small request needs.
    if (m_buffer.empty() && m_buffer.capacity() > 4096)
        m_buffer = {};
    return request;
}

auto RequestReader::takeContinueWish() -> bool
{
    return std::exchange(m_continueWish, false) && m_phase == Phase::Body && m_request.body.empty();
}

auto RequestReader::refuse(const Refusal &refusal) -> Step
{
    m_phase = Phase::Refused;
    m_refusal = refusal;
    m_buffer = {};
    m_used = m_scanned = 0;
    return Step::Refused;
}

/// The next line without its end, or nothing if it has not come yet or was refused.
auto RequestReader::readLine() -> std::optional<std::string_view>
{
    const bool first = m_phase == Phase::RequestLine;
    const auto end = m_buffer.find('\n', std::max(m_used, m_scanned));
    const auto length = (end == std::string::npos ? m_buffer.size() : end + 1) - m_used;
    if (length > m_limits->lineBytes) {
        refuse(first ? kTargetTooLong : kHeadTooLarge);
        return std::nullopt;
    }
    if (m_headBytes + length > m_limits->headBytes) {
        refuse(kHeadTooLarge);
        return std::nullopt;
    }
    if (end == std::string::npos) {
        m_scanned = m_buffer.size();
        return std::nullopt;
    }
    if (length < 2 || m_buffer[end - 1] != '\r') {
        refuse(kBadLineEnd);
        return std::nullopt;
    }
    const std::string_view line(m_buffer.data() + m_used, length - 2);
    m_used = m_scanned = end + 1;
    m_headBytes += length;
    return line;
}

auto RequestReader::readHead() -> Step
{
    while (m_phase == Phase::RequestLine || m_phase == Phase::HeaderLines) {
        const auto line = readLine();
        if (!line)
            break;
        if (m_phase == Phase::RequestLine) {
            // One empty line before a request is tolerated, as RFC 9112 2.2 asks; a stream of them is not.
            if (line->empty() && m_headBytes == 2)
                continue;
            if (!parseRequestLine(*line))
                break;
            m_phase = Phase::HeaderLines;
        } else if (!line->empty()) {
            if (!parseHeaderLine(*line))
                break;
        } else if (finishHead()) {
            m_phase = m_bodyLength > 0 ? Phase::Body : Phase::Complete;
        }
    }
    if (m_phase == Phase::Refused)
        return Step::Refused;
    m_buffer.erase(0, m_used);
    m_scanned -= m_used;
    m_used = 0;
    return m_phase == Phase::Body || m_phase == Phase::Complete ? Step::Complete : Step::NeedsMore;
}

auto RequestReader::readBody() -> Step
{
    const auto wanted = std::min(m_buffer.size(), m_bodyLength - m_request.body.size());
    m_request.body.append(m_buffer, 0, wanted);
    m_buffer.erase(0, wanted);
    m_scanned = 0;
    if (m_request.body.size() < m_bodyLength)
        return Step::NeedsMore;
    m_phase = Phase::Complete;
    return Step::Complete;
}

auto RequestReader::parseRequestLine(std::string_view line) -> bool
{
    const auto methodEnd = line.find(' ');
    const auto targetEnd = line.rfind(' ');
    if (methodEnd == std::string_view::npos || targetEnd <= methodEnd || !isToken(line.substr(0, methodEnd)))
        return refuse(kBadRequestLine), false;
    const auto method = line.substr(0, methodEnd);
    const auto version = line.substr(targetEnd + 1);
    if (version != "HTTP/1.1")
        return refuse(version.starts_with("HTTP/") ? kBadVersion : kBadRequestLine), false;
    if (std::find(std::begin(kMethods), std::end(kMethods), method) == std::end(kMethods))
        return refuse(kBadMethod), false;
    m_request.method = method;
    m_closeAsked = false;
    return parseTarget(line.substr(methodEnd + 1, targetEnd - methodEnd - 1));
}

auto RequestReader::parseTarget(std::string_view target) -> bool
{
    const auto visible = [](char c) { return c > 0x20 && c < 0x7F && c != '#' && c != '"' && c != '<' && c != '>'; };
    if (!target.starts_with('/') || !std::all_of(target.begin(), target.end(), visible))
        return refuse(kBadRequestLine), false;
    const auto question = target.find('?');
    const auto path = target.substr(0, question);
    const auto query = question == std::string_view::npos ? std::string_view() : target.substr(question + 1);
    if (!percentDecode(path) || !percentDecode(query, true))
        return refuse(kBadRequestLine), false;
    m_request.path = path;
    m_request.query = query;
    return true;
}

auto RequestReader::parseHeaderLine(std::string_view line) -> bool
{
    if (m_request.headers.size() >= m_limits->headerCount)
        return refuse(kHeadTooLarge), false;
    const auto colon = line.find(':');
    // A name that is no token also catches a blank before the colon and a folded line.
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return refuse(kBadHeader), false;
    const auto value = trimmed(line.substr(colon + 1));
    if (!std::all_of(value.begin(), value.end(), isValueChar))
        return refuse(kBadHeader), false;
    m_request.headers.add(line.substr(0, colon), value);
    return true;
}

auto RequestReader::finishHead() -> bool
{
    if (m_request.headers.count("Host") != 1)
        return refuse(kBadHost), false;
    if (!checkFraming() || !checkCodings() || !checkExpectation())
        return false;
    for (const auto &[name, value] : m_request.headers) {
        if (equalsIgnoringCase(name, "Connection"))
            m_closeAsked = m_closeAsked || listHolds(value, "close");
    }
    dropUntrustedHeaders();
    return true;
}

/// Two parties that disagree on where a body ends can be played against each other (request smuggling), so every
/// doubtful length is refused. RFC 9112 6.3.
auto RequestReader::checkFraming() -> bool
{
    const auto &headers = m_request.headers;
    const auto lengths = headers.count("Content-Length");
    if (headers.contains("Transfer-Encoding"))
        return refuse(lengths > 0 ? kTwoLengths : kLengthRequired), false;
    if (lengths > 1)
        return refuse(kTwoLengths), false;
    if (lengths == 0)
        return true;
    const auto text = *headers.get("Content-Length");
    const bool digits =
        !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return refuse(text.find(',') == std::string_view::npos ? kBadLength : kTwoLengths), false;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), m_bodyLength);
    std::size_t limit = m_limits->bodyBytes;
    if (m_limits->bodyBytesFor)
        limit = std::max(limit, m_limits->bodyBytesFor(m_request.method, m_request.path));
    if (parsed.ec != std::errc() || m_bodyLength > limit)
        return refuse(kBodyTooLarge), false;
    return true;
}

auto RequestReader::checkCodings() -> bool
{
    for (const auto &[name, value] : m_request.headers) {
        if (equalsIgnoringCase(name, "Content-Encoding") && !equalsIgnoringCase(value, "identity"))
            return refuse(kCodedBody), false;
        if (equalsIgnoringCase(name, "Content-Type") && equalsIgnoringCase(value.substr(0, 10), "multipart/"))
            return refuse(kMultipartBody), false;
    }
    return true;
}

auto RequestReader::checkExpectation() -> bool
{
    const auto expected = m_request.headers.get("Expect");
    if (!expected)
        return true;
    if (!equalsIgnoringCase(*expected, "100-continue"))
        return refuse(kBadExpectation), false;
    m_continueWish = m_bodyLength > 0;
    return true;
}

void RequestReader::dropUntrustedHeaders()
{
    Headers kept;
    for (const auto &[name, value] : m_request.headers) {
        const bool dropped = std::any_of(std::begin(kDroppedHeaders), std::end(kDroppedHeaders),
                                         [&](std::string_view bad) { return equalsIgnoringCase(bad, name); });
        // REMOTE_ADDR and its kin: no header of HTTP has '_', but variables that servers derive from headers do.
        if (!dropped && name.find('_') == std::string::npos)
            kept.add(name, value);
    }
    m_request.headers = std::move(kept);
}

} // namespace tillhouse::kit
