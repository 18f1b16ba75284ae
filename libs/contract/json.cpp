// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/json.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <limits>

namespace tillhouse::contract
{

using nlohmann::json;

struct JsonDocument::Node {
    json value;
};

namespace
{

auto node(const void *pointer) -> const json &
{
    return *static_cast<const json *>(pointer);
}

/// Nesting depth of a text, found without recursion so that a hostile text costs one pass and no stack.
auto depthOf(std::string_view text) -> int
{
    int depth = 0;
    int deepest = 0;
    bool inText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

void appendEscaped(std::string &out, std::string_view text)
{
    constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += kHex[(c >> 4) & 0xf];
                out += kHex[c & 0xf];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

} // namespace

auto JsonView::kind() const -> JsonKind
{
    switch (node(m_node).type()) {
    case json::value_t::boolean:
        return JsonKind::Boolean;
    case json::value_t::number_integer:
    case json::value_t::number_unsigned:
        return JsonKind::Integer;
    case json::value_t::number_float:
        return JsonKind::Real;
    case json::value_t::string:
        return JsonKind::Text;
    case json::value_t::array:
        return JsonKind::List;
    case json::value_t::object:
        return JsonKind::Object;
    default:
        return JsonKind::Null;
    }
}

auto JsonView::boolean() const -> bool
{
    return node(m_node).get<bool>();
}

auto JsonView::integer() const -> std::optional<std::int64_t>
{
    const auto &value = node(m_node);
    if (value.is_number_unsigned() &&
        value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    return value.get<std::int64_t>();
}

auto JsonView::text() const -> std::string_view
{
    return node(m_node).get_ref<const std::string &>();
}

auto JsonView::size() const -> std::size_t
{
    return node(m_node).size();
}

auto JsonView::at(std::size_t index) const -> JsonView
{
    return JsonView(&node(m_node)[index]);
}

auto JsonView::find(std::string_view member) const -> std::optional<JsonView>
{
    const auto &value = node(m_node);
    const auto found = value.find(member);
    if (found == value.end())
        return std::nullopt;
    return JsonView(&*found);
}

void JsonView::eachMember(const std::function<void(std::string_view, JsonView)> &visit) const
{
    const auto &value = node(m_node);
    for (auto it = value.begin(); it != value.end(); ++it)
        visit(it.key(), JsonView(&it.value()));
}

auto JsonDocument::parse(std::string_view text, const JsonLimits &limits) -> domain::Result<JsonDocument>
{
    if (text.size() > limits.maxBytes)
        return domain::Error{domain::ErrorCode::TooLarge, "The document is larger than accepted here.", {}};
    if (depthOf(text) > limits.maxDepth)
        return domain::Error{domain::ErrorCode::TooLarge, "The document is nested more deeply than accepted here.", {}};
    auto parsed = std::make_unique<Node>();
    parsed->value = json::parse(text, nullptr, false);
    if (parsed->value.is_discarded())
        return domain::invalidField("body", "is not a JSON document in UTF-8");
    return JsonDocument(std::move(parsed));
}

JsonDocument::JsonDocument(std::unique_ptr<Node> node)
    : m_node(std::move(node))
{
}
JsonDocument::JsonDocument(JsonDocument &&) noexcept = default;
auto JsonDocument::operator=(JsonDocument &&) noexcept -> JsonDocument & = default;
JsonDocument::~JsonDocument() = default;

auto JsonDocument::root() const -> JsonView
{
    return JsonView(&m_node->value);
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out += ',';
    m_needsComma = true;
}

void JsonWriter::beginObject()
{
    separate();
    m_out += '{';
    m_needsComma = false;
}

void JsonWriter::endObject()
{
    m_out += '}';
    m_needsComma = true;
}

void JsonWriter::beginList()
{
    separate();
    m_out += '[';
    m_needsComma = false;
}

void JsonWriter::endList()
{
    m_out += ']';
    m_needsComma = true;
}

void JsonWriter::key(std::string_view name)
{
    separate();
    appendEscaped(m_out, name);
    m_out += ':';
    m_needsComma = false;
}

void JsonWriter::value(std::string_view text)
{
    separate();
    appendEscaped(m_out, text);
}

void JsonWriter::value(std::int64_t number)
{
    separate();
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    m_out.append(digits, end);
}

void JsonWriter::value(bool flag)
{
    separate();
    m_out += flag ? "true" : "false";
}

void JsonWriter::null()
{
    separate();
    m_out += "null";
}

} // namespace tillhouse::contract
