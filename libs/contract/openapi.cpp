// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/openapi.h"

#include "contract/endpoints.h"
#include "contract/problem.h"

#include <nlohmann/json.hpp>

namespace tillhouse::contract
{

namespace
{

using Doc = nlohmann::ordered_json;

/// Schemas by name, filled as they are met.
using Schemas = Doc;

template <class T, class R>
auto schemaOf(const R &rule, Schemas &schemas) -> Doc;

template <class T>
auto objectSchema(Schemas &schemas) -> Doc
{
    Doc properties = Doc::object();
    Doc required = Doc::array();
    eachField<T>([&]<class M, class R>(std::string_view field, M T::*, const R &rule) {
        properties[std::string(field)] = schemaOf<M>(plainRule(rule), schemas);
        if (RequiredField<M, R>)
            required.push_back(field);
    });
    Doc schema{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    if (!required.empty())
        schema["required"] = required;
    return schema;
}

template <class T>
auto reference(Schemas &schemas) -> Doc
{
    const std::string name(T::kName);
    if (!schemas.contains(name)) {
        schemas[name] = Doc::object(); // met: a type that contains itself ends here
        schemas[name] = objectSchema<T>(schemas);
    }
    return {{"$ref", "#/components/schemas/" + name}};
}

auto textSchema(const TextRule &rule) -> Doc
{
    Doc schema{{"type", "string"}};
    switch (rule.format) {
    case TextFormat::Uuid:
        schema["format"] = "uuid";
        return schema;
    case TextFormat::DateTime:
        schema["format"] = "date-time";
        return schema;
    case TextFormat::Day:
        schema["format"] = "date";
        return schema;
    case TextFormat::Currency:
        schema["pattern"] = "^[A-Z]{3}$";
        return schema;
    case TextFormat::Name:
        schema["pattern"] = "^[A-Za-z0-9._-]+$";
        break;
    case TextFormat::Plain:
    case TextFormat::Document:
        break;
    }
    if (rule.min > 0)
        schema["minLength"] = rule.min;
    schema["maxLength"] = rule.max;
    return schema;
}

auto intSchema(const IntRule &rule) -> Doc
{
    Doc schema{{"type", "integer"}, {"format", "int64"}};
    if (rule.min != IntRule{}.min)
        schema["minimum"] = rule.min;
    if (rule.max != IntRule{}.max)
        schema["maximum"] = rule.max;
    return schema;
}

template <class T, class R>
auto listSchema(const R &rule, Schemas &schemas) -> Doc
{
    using Item = typename T::value_type;
    Doc schema{{"type", "array"}, {"items", schemaOf<Item>(defaultRule<Item>(), schemas)}};
    if constexpr (std::same_as<R, ListRule>) {
        if (rule.min > 0)
            schema["minItems"] = rule.min;
        schema["maxItems"] = rule.max;
    }
    return schema;
}

template <class T, class R>
auto schemaOf([[maybe_unused]] const R &rule, Schemas &schemas) -> Doc
{
    if constexpr (OptionalField<T>) {
        return schemaOf<typename T::value_type>(rule, schemas);
    } else if constexpr (std::same_as<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (std::integral<T>) {
        return intSchema(rule);
    } else if constexpr (std::same_as<T, std::string>) {
        return textSchema(rule);
    } else if constexpr (EnumField<T>) {
        Doc names = Doc::array();
        for (const auto &entry : domain::EnumNames<T>::kValues)
            names.push_back(entry.second);
        return {{"type", "string"}, {"enum", names}};
    } else if constexpr (ListField<T>) {
        return listSchema<T>(rule, schemas);
    } else {
        return reference<T>(schemas);
    }
}

auto headerParameter(std::string_view name, bool required, std::string_view description) -> Doc
{
    return {{"name", name},
            {"in", "header"},
            {"required", required},
            {"description", description},
            {"schema", {{"type", "string"}, {"maxLength", 200}}}};
}

template <class Request>
auto parameters(const EndpointInfo &endpoint, Schemas &schemas) -> Doc
{
    Doc list = Doc::array();
    eachField<Request>([&]<class M, class R>(std::string_view field, M Request::*, const R &rule) {
        const bool inPath = isPathParameter(endpoint.path, field);
        if (!inPath && hasBody(endpoint.method))
            return;
        list.push_back({{"name", field},
                        {"in", inPath ? "path" : "query"},
                        {"required", inPath || RequiredField<M, R>},
                        {"schema", schemaOf<M>(plainRule(rule), schemas)}});
    });
    if (endpoint.idempotency == Idempotency::Key)
        list.push_back(headerParameter("Idempotency-Key", true, "Made by the client; a repeat gets the first answer."));
    if (endpoint.caching == Caching::Etag)
        list.push_back(headerParameter("If-None-Match", false, "The ETag of the copy at hand."));
    return list;
}

/// The body's schema: the request without what stands in the path.
template <class Request>
auto bodySchema(const EndpointInfo &endpoint, Schemas &schemas) -> Doc
{
    Doc schema = objectSchema<Request>(schemas);
    Doc required = Doc::array();
    eachField<Request>([&]<class M, class R>(std::string_view field, M Request::*, const R &) {
        if (isPathParameter(endpoint.path, field))
            schema["properties"].erase(std::string(field));
        else if (RequiredField<M, R>)
            required.push_back(field);
    });
    schema.erase("required");
    if (!required.empty())
        schema["required"] = required;
    return schema;
}

auto problemResponse() -> Doc
{
    return {{"description", "Refused: a problem document says why (RFC 9457)"},
            {"content", {{"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}}}};
}

template <class Request, class Response>
auto operation(const Endpoint<Request, Response> &endpoint, Schemas &schemas) -> Doc
{
    Doc op{{"operationId", endpoint.id}, {"summary", endpoint.summary}, {"tags", {nodeInfo(endpoint.owner).id}}};
    op["x-permission"] = domain::name(endpoint.permission);
    op["security"] = endpoint.permission == Permission::Anyone ? Doc::array() : Doc{{{"bearer", Doc::array()}}};
    if (auto list = parameters<Request>(endpoint, schemas); !list.empty())
        op["parameters"] = std::move(list);
    if (hasBody(endpoint.method))
        op["requestBody"] = {{"required", true},
                             {"content", {{"application/json", {{"schema", bodySchema<Request>(endpoint, schemas)}}}}}};
    op["responses"] = {
        {"200",
         {{"description", "Done"}, {"content", {{"application/json", {{"schema", reference<Response>(schemas)}}}}}}},
        {"default", problemResponse()}};
    return op;
}

auto lowerCase(std::string_view text) -> std::string
{
    std::string out;
    for (const char c : text)
        out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return out;
}

} // namespace

auto openApiDocument() -> std::string
{
    Doc paths = Doc::object();
    Schemas schemas = Doc::object();
    forEachEndpoint([&](const auto &endpoint) {
        if (endpoint.visibility != Visibility::Internal)
            paths[publicPath(endpoint)][lowerCase(name(endpoint.method))] = operation(endpoint, schemas);
    });
    reference<Problem>(schemas);
    const Doc document{
        {"openapi", "3.1.0"},
        {"info",
         {{"title", "Tillhouse"},
          {"version", "1"},
          {"license", {{"name", "GPL-3.0-or-later"}, {"identifier", "GPL-3.0-or-later"}}},
          {"description", "Made from the endpoint table in libs/contract/endpoints.h."}}},
        {"servers", {{{"url", "https://127.0.0.1:8443"}}}},
        {"paths", paths},
        {"components",
         {{"schemas", schemas},
          {"securitySchemes", {{"bearer", {{"type", "http"}, {"scheme", "bearer"}, {"bearerFormat", "JWT"}}}}}}}};
    return document.dump(2) + "\n";
}

} // namespace tillhouse::contract
