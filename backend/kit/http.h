// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tillhouse::kit
{

/// Header fields in the order they came. Names compare without regard to ASCII case; a name may occur more than once.
class Headers
{
public:
    using Field = std::pair<std::string, std::string>;

    Headers() = default;
    Headers(std::initializer_list<Field> fields)
        : m_fields(fields)
    {
    }

    /// The value of the first field of that name.
    auto get(std::string_view name) const -> std::optional<std::string_view>;
    auto contains(std::string_view name) const -> bool { return get(name).has_value(); }
    /// How many fields have that name.
    auto count(std::string_view name) const -> std::size_t;
    /// Replaces every field of that name by one.
    void set(std::string_view name, std::string_view value);
    /// Appends a field and keeps those of the same name.
    void add(std::string_view name, std::string_view value);
    /// Removes every field of that name.
    void remove(std::string_view name);

    auto size() const -> std::size_t { return m_fields.size(); }
    auto empty() const -> bool { return m_fields.empty(); }
    auto begin() const { return m_fields.begin(); }
    auto end() const { return m_fields.end(); }

private:
    std::vector<Field> m_fields;
};

/// On a refusal: nothing of this request was stored or passed on, so nothing of it can come to life later.
inline constexpr std::string_view kNothingDoneHeader = "x-tillhouse-nothing-done";

/// Whether two header names or tokens are the same without regard to ASCII case.
auto equalsIgnoringCase(std::string_view a, std::string_view b) -> bool;

/// Decodes `%XX` (and `+` as a blank where `plusIsBlank`, as in query strings). Nothing if an escape is malformed or
/// yields a control character (0x00-0x1F, 0x7F): those belong in no path, name or parameter of ours.
auto percentDecode(std::string_view text, bool plusIsBlank = false) -> std::optional<std::string>;

/// A complete request, checked by the server: within every limit, with one meaning only.
struct HttpRequest {
    std::string method; ///< GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS
    std::string path;   ///< begins with '/', still percent-encoded (every escape is well-formed), without the query
    std::string query;  ///< what follows '?', still percent-encoded, "" if none
    std::string body;
    /// Values are never percent-decoded. Hop-by-hop fields, Range, fields a proxy would set, and names with '_' are
    /// gone.
    Headers headers;
    std::string peerName;      ///< common name of the client's verified certificate, "" if none
    std::string remoteAddress; ///< numeric address of the peer, without port
};

/// What a handler answers. Content-Length, Connection, Date are the server's.
struct HttpReply {
    int status = 200;
    Headers headers;
    std::string body;
    std::string contentType = "application/json"; ///< not sent where the body is empty
};

/// The text that belongs to a status code in a status line, e.g. `Not Found`.
auto reasonPhrase(int status) -> std::string_view;

} // namespace tillhouse::kit
