// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/http.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::kit
{

/// A reply's head, parsed.
struct ReplyHead {
    HttpReply reply; ///< without its body, without hop-by-hop fields
    std::size_t bodyBytes = 0;
    bool close = false;
};

/// Parses status line and fields, each ended by CRLF; nothing where it is not what our servers send: HTTP/1.1, at most
/// one Content-Length, no Transfer-Encoding.
auto parseReplyHead(std::string_view head) -> std::optional<ReplyHead>;

/// The head of a request, with its empty line. Fields with a line end or a NUL in them are left out.
auto requestHead(std::string_view method, std::string_view target, std::string_view host, const Headers &headers,
                 std::size_t bodyBytes) -> std::string;

} // namespace tillhouse::kit
