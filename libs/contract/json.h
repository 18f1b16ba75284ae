// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// The one place that knows the JSON library. Nobody else includes it.
namespace tillhouse::contract
{

/// How much of a JSON text is accepted before it is even looked at.
struct JsonLimits {
    std::size_t maxBytes = 1024 * 1024;
    int maxDepth = 16;
};

enum class JsonKind { Null, Boolean, Integer, Real, Text, List, Object };

/// A value inside a JsonDocument; valid as long as the document lives.
class JsonView
{
public:
    explicit JsonView(const void *node)
        : m_node(node)
    {
    }

    auto kind() const -> JsonKind;
    auto boolean() const -> bool;
    /// The integer, or nothing if it does not fit 64 signed bits.
    auto integer() const -> std::optional<std::int64_t>;
    auto text() const -> std::string_view;
    auto size() const -> std::size_t;
    auto at(std::size_t index) const -> JsonView;
    auto find(std::string_view member) const -> std::optional<JsonView>;
    void eachMember(const std::function<void(std::string_view name, JsonView value)> &visit) const;

private:
    const void *m_node;
};

/// A parsed JSON text (RFC 8259, UTF-8 only).
class JsonDocument
{
public:
    /// Errors: TooLarge (bytes or depth), InvalidInput (not JSON).
    static auto parse(std::string_view text, const JsonLimits &limits = {}) -> domain::Result<JsonDocument>;

    JsonDocument(JsonDocument &&) noexcept;
    auto operator=(JsonDocument &&) noexcept -> JsonDocument &;
    ~JsonDocument();

    auto root() const -> JsonView;

private:
    struct Node;
    explicit JsonDocument(std::unique_ptr<Node> node);
    std::unique_ptr<Node> m_node;
};

/// Writes JSON text front to back. The caller opens and closes; members keep the order in which they are written.
class JsonWriter
{
public:
    void beginObject();
    void endObject();
    void beginList();
    void endList();
    void key(std::string_view name);
    void value(std::string_view text);
    void value(const char *text) { value(std::string_view(text)); }
    void value(std::int64_t number);
    void value(bool flag);
    void null();

    auto take() -> std::string { return std::move(m_out); }

private:
    void separate();

    std::string m_out;
    bool m_needsComma = false;
};

} // namespace tillhouse::contract
