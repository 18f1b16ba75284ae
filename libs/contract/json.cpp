// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/json.h"

#include "domain/assert.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace tillhouse::contract
{

namespace
{

/// One value of a document. Trivial, so that a document is three blocks of memory, whatever its size.
struct JsonValue {
    JsonKind kind = JsonKind::Null;
    bool flag = false; ///< Boolean: its value. Integer: it fits 64 signed bits
    std::uint32_t count = 0;
    std::string_view name; ///< of the member it is
    std::string_view text;
    union {
        std::int64_t integer = 0;
        const JsonValue *const *children; ///< `count` of them
    };
};

auto node(const void *pointer) -> const JsonValue &
{
    return *static_cast<const JsonValue *>(pointer);
}

struct Extent {
    int depth = 0;
    std::size_t values = 1; ///< at most
};

/// Depth and size of a text, found without recursion so that a hostile text costs one pass and no stack.
auto extentOf(std::string_view text) -> Extent
{
    Extent extent;
    int depth = 0;
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
            extent.depth = std::max(extent.depth, ++depth);
            ++extent.values;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',') {
            ++extent.values;
        }
    }
    return extent;
}

} // namespace

/// The values of a document, built from the parser's events. Nothing moves once it is placed: the room is known before.
struct JsonDocument::Node {
    Node(std::size_t mostValues, std::size_t mostText)
    {
        values.reserve(mostValues);
        children.reserve(mostValues);
        texts.reserve(mostText);
    }

    auto null() -> bool { return add(JsonKind::Null) != nullptr; }
    auto boolean(bool value) -> bool
    {
        add(JsonKind::Boolean)->flag = value;
        return true;
    }
    auto number_integer(std::int64_t value) -> bool
    {
        auto *added = add(JsonKind::Integer);
        added->integer = value;
        added->flag = true;
        return true;
    }
    auto number_unsigned(std::uint64_t value) -> bool
    {
        auto *added = add(JsonKind::Integer);
        added->flag = value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        added->integer = added->flag ? static_cast<std::int64_t>(value) : 0;
        return true;
    }
    auto number_float(double, const std::string &) -> bool { return add(JsonKind::Real) != nullptr; }
    auto string(const std::string &value) -> bool
    {
        add(JsonKind::Text)->text = keep(value);
        return true;
    }
    auto binary(const std::vector<std::uint8_t> &) -> bool { return false; }
    auto key(const std::string &value) -> bool
    {
        name = keep(value);
        return true;
    }
    auto start_object(std::size_t) -> bool { return begin(JsonKind::Object); }
    auto end_object() -> bool { return end(); }
    auto start_array(std::size_t) -> bool { return begin(JsonKind::List); }
    auto end_array() -> bool { return end(); }
    template <class Fault>
    auto parse_error(std::size_t, const std::string &, const Fault &) -> bool
    {
        return false;
    }

    auto add(JsonKind kind) -> JsonValue *
    {
        TILLHOUSE_ASSERT(values.size() < values.capacity());
        auto &added = values.emplace_back();
        added.kind = kind;
        added.name = std::exchange(name, {});
        siblings.push_back(&added);
        return &added;
    }
    auto begin(JsonKind kind) -> bool
    {
        add(kind);
        open.push_back(siblings.size());
        return true;
    }
    /// What came since the container began are its children.
    auto end() -> bool
    {
        const auto first = siblings.begin() + static_cast<std::ptrdiff_t>(open.back());
        auto &container = **(first - 1);
        container.count = static_cast<std::uint32_t>(siblings.end() - first);
        container.children = children.data() + children.size();
        TILLHOUSE_ASSERT(children.size() + container.count <= children.capacity());
        children.insert(children.end(), first, siblings.end());
        siblings.erase(first, siblings.end());
        open.pop_back();
        return true;
    }
    auto keep(std::string_view text) -> std::string_view
    {
        TILLHOUSE_ASSERT(texts.size() + text.size() <= texts.capacity());
        const auto at = texts.size();
        texts.append(text);
        return std::string_view(texts).substr(at);
    }

    std::vector<JsonValue> values;
    std::vector<const JsonValue *> children;
    std::string texts;
    std::string_view name;             ///< of the member whose value comes next
    std::vector<JsonValue *> siblings; ///< of the containers that are open
    std::vector<std::size_t> open;     ///< where the siblings in each begin
};

auto JsonView::kind() const -> JsonKind
{
    return node(m_node).kind;
}

auto JsonView::boolean() const -> bool
{
    return node(m_node).flag;
}

auto JsonView::integer() const -> std::optional<std::int64_t>
{
    const auto &value = node(m_node);
    return value.kind == JsonKind::Integer && value.flag ? std::optional(value.integer) : std::nullopt;
}

auto JsonView::text() const -> std::string_view
{
    return node(m_node).text;
}

auto JsonView::size() const -> std::size_t
{
    return node(m_node).count;
}

auto JsonView::at(std::size_t index) const -> JsonView
{
    const auto &value = node(m_node);
    TILLHOUSE_ASSERT(index < value.count);
    return JsonView(value.children[index]);
}

auto JsonView::find(std::string_view member) const -> std::optional<JsonView>
{
    const auto &value = node(m_node);
    if (value.kind != JsonKind::Object)
        return std::nullopt;
    // From the end: of members of one name the last counts.
    for (std::size_t i = value.count; i > 0; --i) {
        if (value.children[i - 1]->name == member)
            return JsonView(value.children[i - 1]);
    }
    return std::nullopt;
}

void JsonView::eachMember(const std::function<void(std::string_view, JsonView)> &visit) const
{
    const auto &value = node(m_node);
    for (std::size_t i = 0; value.kind == JsonKind::Object && i < value.count; ++i)
        visit(value.children[i]->name, JsonView(value.children[i]));
}

auto JsonDocument::parse(std::string_view text, const JsonLimits &limits) -> domain::Result<JsonDocument>
{
    if (text.size() > limits.maxBytes)
        return domain::Error{domain::ErrorCode::TooLarge, "The document is larger than accepted here.", {}};
    const auto extent = extentOf(text);
    if (extent.depth > limits.maxDepth)
        return domain::Error{domain::ErrorCode::TooLarge, "The document is nested more deeply than accepted here.", {}};
    auto parsed = std::make_unique<Node>(extent.values, text.size());
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), parsed.get()))
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
    return JsonView(&m_node->values.front());
}

} // namespace tillhouse::contract
