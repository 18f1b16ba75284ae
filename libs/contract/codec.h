// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/json.h"
#include "contract/rule.h"
#include "domain/enum_names.h"
#include "domain/result.h"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Turns DTOs into JSON and back. A DTO names its fields once (`fields(visitor)`), with the rule of each; encoding,
/// decoding, path and query parameters and the OpenAPI document all follow from that list.
namespace tillhouse::contract
{

namespace detail
{
struct ProbeVisitor {
    template <class... A>
    void operator()(A &&...) const
    {
    }
};
template <class T>
struct IsOptional : std::false_type {
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
};
template <class R>
struct IsDefaulted : std::false_type {
};
template <class R>
struct IsDefaulted<WithDefault<R>> : std::true_type {
};
template <class R>
struct IsDefaulted<WhereGiven<R>> : std::true_type {
};
template <class T>
struct IsWhereGiven : std::false_type {
};
template <class R>
struct IsWhereGiven<WhereGiven<R>> : std::true_type {
};
template <class T>
struct IsList : std::false_type {
};
template <class T>
struct IsList<std::vector<T>> : std::true_type {
};
} // namespace detail

template <class T>
concept Dto = requires(detail::ProbeVisitor visitor)
{
    T::fields(visitor);
};
template <class T>
concept OptionalField = detail::IsOptional<T>::value;
/// A member that every document must have, by the member's type and the field's rule.
template <class T, class R>
concept RequiredField = !OptionalField<T> && !detail::IsDefaulted<R>::value;
template <class T>
concept ListField = detail::IsList<T>::value;
template <class T>
concept EnumField = std::is_enum_v<T>;

/// The rule itself, without what it says of absence.
template <class R>
constexpr auto plainRule(const R &rule) -> const R &
{
    return rule;
}
template <class R>
constexpr auto plainRule(const WithDefault<R> &rule) -> const R &
{
    return rule.rule;
}
template <class R>
constexpr auto plainRule(const WhereGiven<R> &rule) -> const R &
{
    return rule.rule;
}

/// The rule of a field that names none.
template <class T>
constexpr auto defaultRule()
{
    if constexpr (OptionalField<T>)
        return defaultRule<typename T::value_type>();
    else if constexpr (std::same_as<T, std::string>)
        return TextRule{};
    else if constexpr (ListField<T>)
        return ListRule{};
    else if constexpr (std::same_as<T, bool> || !std::integral<T>)
        return NoRule{};
    else
        return IntRule{};
}

namespace detail
{
/// Gives a field that names no rule the default one of its type.
template <class T, class Each>
struct FieldAdapter {
    Each &each;
    template <class M>
    void operator()(std::string_view name, M T::*member) const
    {
        each(name, member, defaultRule<M>());
    }
    template <class M, class R>
    void operator()(std::string_view name, M T::*member, const R &rule) const
    {
        each(name, member, rule);
    }
};
} // namespace detail

/// Calls `each(name, member pointer, rule)` for every field of T, with the default rule where the DTO names none.
template <class T, class Each>
void eachField(Each &&each)
{
    detail::FieldAdapter<T, std::remove_reference_t<Each>> adapter{each};
    T::fields(adapter);
}

template <class T>
void write(JsonWriter &out, const T &value)
{
    if constexpr (std::same_as<T, bool>) {
        out.value(value);
    } else if constexpr (std::integral<T>) {
        out.value(static_cast<std::int64_t>(value));
    } else if constexpr (std::same_as<T, std::string>) {
        out.value(std::string_view(value));
    } else if constexpr (EnumField<T>) {
        out.value(domain::name(value));
    } else if constexpr (ListField<T>) {
        out.beginList();
        for (const auto &item : value)
            write(out, item);
        out.endList();
    } else {
        out.beginObject();
        eachField<T>([&]<class M, class R>(std::string_view name, M T::*member, const R &) {
            if constexpr (OptionalField<M>) {
                if (value.*member) {
                    out.key(name);
                    write(out, *(value.*member));
                }
            } else if constexpr (detail::IsWhereGiven<R>::value) {
                static const T kInitial{};
                if (!(value.*member == kInitial.*member)) {
                    out.key(name);
                    write(out, value.*member);
                }
            } else {
                out.key(name);
                write(out, value.*member);
            }
        });
        out.endObject();
    }
}

/// The JSON text of a DTO: members in the order of its list, absent optionals left out, no white space.
template <Dto T>
auto encode(const T &value) -> std::string
{
    JsonWriter out;
    write(out, value);
    return out.take();
}

/// Collects what is wrong with a document, with the JSON pointer of each fault.
class DecodeFaults
{
public:
    void add(std::string reason);
    auto empty() const -> bool { return m_faults.empty(); }
    /// The refusal to send: InvalidInput naming every fault (at most 20 are kept).
    auto error() const -> domain::Error;

    /// Enters a member or an item for as long as the object lives.
    class Step
    {
    public:
        Step(DecodeFaults &faults, std::string_view segment);
        Step(DecodeFaults &faults, std::size_t index);
        ~Step() { m_faults.m_path.resize(m_length); }
        Step(const Step &) = delete;
        auto operator=(const Step &) -> Step & = delete;

    private:
        DecodeFaults &m_faults;
        std::size_t m_length;
    };

private:
    std::string m_path;
    std::vector<domain::FieldError> m_faults;
};

namespace detail
{

void checkText(std::string_view value, const TextRule &rule, DecodeFaults &faults);
void checkInt(std::int64_t value, const IntRule &rule, DecodeFaults &faults);
auto checkList(std::size_t size, const ListRule &rule, DecodeFaults &faults) -> bool;
/// A parameter's text as a number; nothing if it is not one.
auto parseInt(std::string_view text) -> std::optional<std::int64_t>;

template <class T>
auto enumFromText(std::string_view name, DecodeFaults &faults) -> T
{
    if (const auto value = domain::enumFromName<T>(name))
        return *value;
    std::string known;
    for (const auto &entry : domain::EnumNames<T>::kValues)
        known += (known.empty() ? "" : ", ") + std::string(entry.second);
    faults.add("must be one of: " + known);
    return T{};
}

template <class T>
void storeInt(std::int64_t number, const IntRule &rule, T &out, DecodeFaults &faults)
{
    checkInt(number, rule, faults);
    if (!std::in_range<T>(number))
        faults.add("is out of range");
    else
        out = static_cast<T>(number);
}

template <class T, class R>
void readValue(const JsonView &json, T &out, const R &rule, DecodeFaults &faults);

template <class T>
void readObject(const JsonView &json, T &out, DecodeFaults &faults);

template <class T, class R>
void readList(const JsonView &json, T &out, const R &rule, DecodeFaults &faults)
{
    if (json.kind() != JsonKind::List)
        return faults.add("must be a list");
    if constexpr (std::same_as<R, ListRule>) {
        if (!checkList(json.size(), rule, faults))
            return;
    }
    out.resize(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        const DecodeFaults::Step step(faults, i);
        readValue(json.at(i), out[i], defaultRule<typename T::value_type>(), faults);
    }
}

template <class T, class R>
void readValue(const JsonView &json, T &out, const R &rule, DecodeFaults &faults)
{
    if constexpr (std::same_as<T, bool>) {
        if (json.kind() != JsonKind::Boolean)
            return faults.add("must be true or false");
        out = json.boolean();
    } else if constexpr (std::integral<T>) {
        const auto number = json.kind() == JsonKind::Integer ? json.integer() : std::nullopt;
        if (!number)
            return faults.add("must be a whole number");
        storeInt(*number, rule, out, faults);
    } else if constexpr (std::same_as<T, std::string>) {
        if (json.kind() != JsonKind::Text)
            return faults.add("must be a text");
        checkText(json.text(), rule, faults);
        out = json.text();
    } else if constexpr (EnumField<T>) {
        if (json.kind() != JsonKind::Text)
            return faults.add("must be a text");
        out = enumFromText<T>(json.text(), faults);
    } else if constexpr (OptionalField<T>) {
        if (json.kind() == JsonKind::Null)
            return out.reset();
        readValue(json, out.emplace(), rule, faults);
    } else if constexpr (ListField<T>) {
        readList(json, out, rule, faults);
    } else {
        readObject(json, out, faults);
    }
}

template <class T>
auto isField(std::string_view wanted) -> bool
{
    bool known = false;
    eachField<T>([&](std::string_view name, auto, const auto &) { known = known || name == wanted; });
    return known;
}

template <class T>
void refuseUnknownMembers(const JsonView &json, DecodeFaults &faults)
{
    json.eachMember([&](std::string_view member, const JsonView &) {
        if (!isField<T>(member)) {
            const DecodeFaults::Step step(faults, member);
            faults.add("is not a known field");
        }
    });
}

template <class T>
void readObject(const JsonView &json, T &out, DecodeFaults &faults)
{
    if (json.kind() != JsonKind::Object)
        return faults.add("must be an object");
    refuseUnknownMembers<T>(json, faults);
    eachField<T>([&]<class M, class R>(std::string_view name, M T::*member, const R &rule) {
        const DecodeFaults::Step step(faults, name);
        if (const auto found = json.find(name))
            readValue(*found, out.*member, plainRule(rule), faults);
        else if constexpr (RequiredField<M, R>)
            faults.add("is missing");
    });
}

/// Reads one path or query parameter.
template <class T, class R>
void readParameter(std::string_view text, T &out, const R &rule, DecodeFaults &faults)
{
    if constexpr (OptionalField<T>) {
        readParameter(text, out.emplace(), rule, faults);
    } else if constexpr (std::same_as<T, bool>) {
        if (text != "true" && text != "false")
            return faults.add("must be true or false");
        out = text == "true";
    } else if constexpr (std::integral<T>) {
        const auto number = parseInt(text);
        if (!number)
            return faults.add("must be a whole number");
        storeInt(*number, rule, out, faults);
    } else if constexpr (std::same_as<T, std::string>) {
        checkText(text, rule, faults);
        out = text;
    } else if constexpr (EnumField<T>) {
        out = enumFromText<T>(text, faults);
    } else {
        faults.add("belongs in the body");
    }
}

/// A field's value as a parameter's text; nothing where it is absent or not a plain value.
template <class T>
auto parameterText(const T &value) -> std::optional<std::string>
{
    if constexpr (OptionalField<T>)
        return value ? parameterText(*value) : std::nullopt;
    else if constexpr (std::same_as<T, bool>)
        return value ? "true" : "false";
    else if constexpr (std::integral<T>)
        return std::to_string(value);
    else if constexpr (std::same_as<T, std::string>)
        return value;
    else if constexpr (EnumField<T>)
        return std::string(domain::name(value));
    else
        return std::nullopt;
}

} // namespace detail

/// The DTO in a JSON text. Unknown and missing members, wrong types and broken rules are all named in the error.
template <Dto T>
auto decode(std::string_view json, const JsonLimits &limits = {}) -> domain::Result<T>
{
    auto document = JsonDocument::parse(json, limits);
    if (!document)
        return std::move(document).error();
    T out{};
    DecodeFaults faults;
    detail::readObject(document->root(), out, faults);
    if (!faults.empty())
        return faults.error();
    return out;
}

} // namespace tillhouse::contract
