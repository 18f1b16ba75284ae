// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/event_list.h"

namespace tillhouse::contract
{

using domain::Result;

namespace
{

constexpr std::size_t kMostEvents = 500;

auto isBlank(char c) -> bool
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

auto trimmed(std::string_view text) -> std::string_view
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// What stands between the commas of an object or a list, given without its brackets.
auto parts(std::string_view inside) -> std::vector<std::string_view>
{
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    int depth = 0;
    bool inText = false;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const char c = inside[i];
        if (inText) {
            i += c == '\\' ? 1 : 0;
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',' && depth == 0) {
            found.push_back(trimmed(inside.substr(begin, i - begin)));
            begin = i + 1;
        }
    }
    const auto last = trimmed(inside.substr(begin));
    if (!last.empty())
        found.push_back(last);
    return found;
}

/// The inside of what is enclosed by two brackets; nothing if it is not.
auto enclosed(std::string_view text, char open, char close) -> std::optional<std::string_view>
{
    text = trimmed(text);
    if (text.size() < 2 || text.front() != open || text.back() != close)
        return std::nullopt;
    return text.substr(1, text.size() - 2);
}

} // namespace

auto listItems(std::string_view object, std::string_view member) -> std::optional<std::vector<std::string_view>>
{
    const auto inside = enclosed(object, '{', '}');
    const auto name = "\"" + std::string(member) + "\"";
    for (const auto part : inside ? parts(*inside) : std::vector<std::string_view>()) {
        if (!part.starts_with(name))
            continue;
        auto value = trimmed(part.substr(name.size()));
        if (!value.starts_with(':'))
            continue;
        const auto list = enclosed(value.substr(1), '[', ']');
        return list ? std::optional(parts(*list)) : std::nullopt;
    }
    return std::nullopt;
}

auto textMember(std::string_view object, std::string_view member) -> std::string
{
    const auto document = JsonDocument::parse(object, kEventLimits);
    if (!document || document->root().kind() != JsonKind::Object)
        return {};
    const auto found = document->root().find(member);
    return found && found->kind() == JsonKind::Text ? std::string(found->text()) : std::string();
}

auto eventTexts(std::string_view body, const JsonLimits &limits) -> Result<std::vector<std::string_view>>
{
    if (const auto whole = JsonDocument::parse(body, limits); !whole)
        return whole.error();
    auto items = listItems(body, "events");
    if (!items)
        return domain::invalidField("events", "must be a list");
    if (items->empty() || items->size() > kMostEvents)
        return domain::invalidField("events", "must have 1 to 500 items");
    return std::move(*items);
}

} // namespace tillhouse::contract
