// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/access.h"
#include "contract/codec.h"
#include "contract/topology.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tillhouse::contract
{

enum class Method { Get, Post, Put, Delete };
auto name(Method method) -> std::string_view;

/// Who answers a request.
enum class Visibility {
    Public,       ///< reached through the gateway, which passes it to the owner
    Orchestrated, ///< answered by the gateway itself, which calls several owners
    Internal,     ///< between two nodes only; the gateway has no route for it
};

/// Whether a request needs an `Idempotency-Key` header.
enum class Idempotency {
    None, ///< the method is safe, or repeating it does no harm
    Key,  ///< the caller names the request with a client-made id; a repeat gets the first answer
};

enum class Caching {
    NoStore, ///< default: `Cache-Control: no-store`
    Etag,    ///< `ETag` with `If-None-Match`, `Cache-Control: private, no-cache`
};

/// What is said of an endpoint apart from its types.
struct EndpointInfo {
    std::string_view id; ///< e.g. `products.put`; names the route in metrics and logs
    Method method = Method::Get;
    std::string_view path; ///< e.g. `/stores/{store_id}/products/{sku}`; each parameter is a field of the request
    Node owner = Node::OrderService;
    Permission permission = Permission::Internal;
    Visibility visibility = Visibility::Public;
    Idempotency idempotency = Idempotency::None;
    Caching caching = Caching::NoStore;
    std::size_t maxBodyBytes = 256 * 1024;
    std::string_view summary;
};

/// One operation of the platform, with the types of its request and response.
template <Dto Request, Dto Response>
struct Endpoint : EndpointInfo {
    using RequestType = Request;
    using ResponseType = Response;
};

/// The path under which the gateway offers the endpoint: `/v1` + path.
auto publicPath(const EndpointInfo &endpoint) -> std::string;
/// The path under which the owning service offers it: its base path (topology) + path.
auto ownerPath(const EndpointInfo &endpoint) -> std::string;

using Parameters = std::vector<std::pair<std::string, std::string>>;

/// A request taken apart for the wire. `path` and `query` are percent-encoded; `body` is empty for GET and DELETE.
struct WireRequest {
    std::string path;
    std::string query;
    std::string body;
};

/// Percent-encodes everything but RFC 3986 unreserved characters.
auto percentEncode(std::string_view text) -> std::string;
/// Undoes percentEncode; nothing if an escape is malformed.
auto percentDecode(std::string_view text) -> std::optional<std::string>;
/// Splits a query string into decoded pairs. Errors: InvalidInput for a malformed escape, TooLarge above 64 pairs.
auto parseQuery(std::string_view query) -> domain::Result<Parameters>;
/// True if the method carries its fields in a body rather than the query.
constexpr auto hasBody(Method method) -> bool
{
    return method == Method::Post || method == Method::Put;
}
/// True if the path template names this parameter.
auto isPathParameter(std::string_view path, std::string_view field) -> bool;
/// The path template with its parameters filled in, percent-encoded.
auto fillPath(std::string path, const Parameters &values) -> std::string;

/// Takes a request apart; `base` is the path before the endpoint's own (`/v1` or the owner's base path).
template <Dto Request, Dto Response>
auto encodeRequest(const Endpoint<Request, Response> &endpoint, std::string_view base, const Request &request)
    -> WireRequest
{
    WireRequest wire;
    Parameters inPath;
    JsonWriter body;
    body.beginObject();
    eachField<Request>([&]<class M, class R>(std::string_view name, M Request::*member, const R &) {
        const auto &value = request.*member;
        if (isPathParameter(endpoint.path, name)) {
            inPath.emplace_back(name, detail::parameterText(value).value_or(""));
        } else if (!hasBody(endpoint.method)) {
            if (const auto text = detail::parameterText(value))
                wire.query += (wire.query.empty() ? "" : "&") + std::string(name) + "=" + percentEncode(*text);
        } else if constexpr (OptionalField<M>) {
            if (value) {
                body.key(name);
                write(body, *value);
            }
        } else {
            body.key(name);
            write(body, value);
        }
    });
    body.endObject();
    wire.path = std::string(base) + fillPath(std::string(endpoint.path), inPath);
    if (hasBody(endpoint.method))
        wire.body = body.take();
    return wire;
}

namespace detail
{

auto parameter(const Parameters &parameters, std::string_view name) -> const std::string *;

/// The parts of a request that a decoder reads from.
struct RequestParts {
    std::string_view path;
    bool hasBody = false;
    const Parameters &inPath;
    const Parameters &query;
    const JsonDocument *body = nullptr;
};

template <class T>
void refuseStrangers(const RequestParts &parts, DecodeFaults &faults)
{
    for (const auto &[name, value] : parts.query) {
        const DecodeFaults::Step step(faults, name);
        if (parts.hasBody || !isField<T>(name) || isPathParameter(parts.path, name))
            faults.add("is not a known query parameter");
    }
    if (!parts.body)
        return;
    parts.body->root().eachMember([&](std::string_view member, const JsonView &) {
        const DecodeFaults::Step step(faults, member);
        if (isPathParameter(parts.path, member))
            faults.add("belongs in the path, not in the body");
        else if (!isField<T>(member))
            faults.add("is not a known field");
    });
}

template <class T, class M, class R>
void readRequestField(const RequestParts &parts, std::string_view name, T &out, M T::*member, const R &rule,
                      DecodeFaults &faults)
{
    const DecodeFaults::Step step(faults, name);
    const bool inPath = isPathParameter(parts.path, name);
    if (inPath || !parts.hasBody) {
        if (const auto *value = parameter(inPath ? parts.inPath : parts.query, name))
            readParameter(*value, out.*member, plainRule(rule), faults);
        else if constexpr (RequiredField<M, R>)
            faults.add("is missing");
        return;
    }
    const auto found = parts.body ? parts.body->root().find(name) : std::nullopt;
    if (found)
        readValue(*found, out.*member, plainRule(rule), faults);
    else if constexpr (RequiredField<M, R>)
        faults.add("is missing");
}

} // namespace detail

/// Puts a request together again from what the router found. `inPath` and `query` are decoded; `body` is the raw text.
template <Dto Request, Dto Response>
auto decodeRequest(const Endpoint<Request, Response> &endpoint, const Parameters &inPath, const Parameters &query,
                   std::string_view body) -> domain::Result<Request>
{
    std::optional<JsonDocument> document;
    if (hasBody(endpoint.method) && !body.empty()) {
        auto parsed = JsonDocument::parse(body, {endpoint.maxBodyBytes, 16});
        if (!parsed)
            return std::move(parsed).error();
        document.emplace(std::move(*parsed));
        if (document->root().kind() != JsonKind::Object)
            return domain::invalidField("body", "must be an object");
    }
    Request out{};
    DecodeFaults faults;
    const detail::RequestParts parts{endpoint.path, hasBody(endpoint.method), inPath, query,
                                     document ? &*document : nullptr};
    detail::refuseStrangers<Request>(parts, faults);
    eachField<Request>([&]<class M, class R>(std::string_view name, M Request::*member, const R &rule) {
        detail::readRequestField(parts, name, out, member, rule, faults);
    });
    if (!faults.empty())
        return faults.error();
    return out;
}

} // namespace tillhouse::contract
