// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/page_cursor.h"

#include "domain/decimal_text.h"

namespace tillhouse::order
{

auto writeCursor(std::int64_t atMs, const std::string &id) -> std::string
{
    return std::to_string(atMs) + "_" + id;
}

auto readCursor(const std::optional<std::string> &cursor) -> domain::Result<PagePlace>
{
    if (!cursor)
        return PagePlace{};
    const auto split = cursor->find('_');
    const auto bad = domain::invalidField("cursor", "is not one that this list gave out");
    if (split == std::string::npos || split + 1 == cursor->size())
        return bad;
    const auto atMs = domain::parseDecimalText(std::string_view(*cursor).substr(0, split), 0, "cursor");
    if (!atMs)
        return bad;
    return PagePlace{*atMs, cursor->substr(split + 1)};
}

} // namespace tillhouse::order
