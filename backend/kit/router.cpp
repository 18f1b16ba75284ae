// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/router.h"

#include "contract/problem.h"
#include "db/error.h"
#include "kit/digest.h"
#include "kit/log.h"
#include "kit/router_table.h"
#include "kit/trace.h"

#include <algorithm>
#include <exception>

namespace tillhouse::kit
{

using contract::Permission;
using domain::ErrorCode;

namespace
{

constexpr std::size_t kKeyBytes = 200;
/// Read where no endpoint waits for it, so that its sender is told 404 instead of being cut off.
constexpr std::size_t kStrayBodyBytes = 64 * 1024;
constexpr std::chrono::milliseconds kFrontEndPatience{60'000};
constexpr std::string_view kBearer = "Bearer ";

auto secondsNow() -> std::int64_t
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

auto bearerToken(const Headers &headers) -> std::string
{
    const auto value = headers.get("authorization").value_or("");
    if (value.size() <= kBearer.size() || !equalsIgnoringCase(value.substr(0, kBearer.size()), kBearer))
        return {};
    return std::string(value.substr(kBearer.size()));
}

/// The tag in an If-Match header of one strong tag; "" where there is none.
auto ifMatchTag(const Headers &headers) -> std::string
{
    auto value = headers.get("if-match").value_or("");
    if (value.size() < 2 || value.front() != '"' || value.back() != '"')
        return std::string(value);
    return std::string(value.substr(1, value.size() - 2));
}

auto isKeyText(std::string_view key) -> bool
{
    return !key.empty() && key.size() <= kKeyBytes &&
           std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
}

auto isJsonType(std::string_view contentType) -> bool
{
    const auto end = std::min(contentType.find_first_of("; "), contentType.size());
    return equalsIgnoringCase(contentType.substr(0, end), "application/json");
}

/// Whether a node asks another for events after a position. It does so several times a second for as long as it lives;
/// what it finds is logged where it is applied, so only a fault is worth a line.
auto isLookForNews(const contract::EndpointInfo &endpoint) -> bool
{
    return endpoint.visibility == contract::Visibility::Internal && endpoint.method == contract::Method::Get &&
           endpoint.path.find("{store_id}") == std::string_view::npos;
}

auto cacheControl(contract::Caching caching) -> std::string_view
{
    return caching == contract::Caching::Etag ? "private, no-cache" : "no-store";
}

} // namespace

/// What is known of a request while it is answered.
struct Router::Exchange {
    explicit Exchange(const HttpRequest &given)
        : request(given)
    {
    }

    const HttpRequest &request;
    std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
    const Route *route = nullptr;
    CallContext context;
    contract::Parameters inPath;
    std::string allow; ///< methods, where the path is known but not for this method
};

auto routerOptionsFor(contract::Node node, std::shared_ptr<const TokenVerifier> tokens) -> RouterOptions
{
    const auto &info = contract::nodeInfo(node);
    RouterOptions options;
    options.node = info.id;
    options.basePath = info.basePath;
    options.tokens = std::move(tokens);
    if (node == contract::Node::ApiGateway) {
        options.trustCallerBudget = false;
        options.deadline = kFrontEndPatience; // each route takes its own, shorter share
    } else {
        options.mayCall = [node](std::string_view caller) { return contract::mayCall(caller, node); };
    }
    return options;
}

Router::Router(RouterOptions options, Metrics &metrics)
    : m_options(std::move(options))
    , m_metrics(metrics)
    , m_table(std::make_unique<Table>())
{
    if (!m_options.nowSeconds)
        m_options.nowSeconds = secondsNow;
    m_table->unmatched = RouteMetrics::make(m_metrics, "unmatched");
}

Router::~Router() = default;

void Router::onRaw(const contract::EndpointInfo &endpoint, RawHandler handler)
{
    auto route = std::make_unique<Route>();
    route->endpoint = endpoint;
    route->handler = std::move(handler);
    route->metrics = RouteMetrics::make(m_metrics, endpoint.id);
    m_table->add(std::move(route));
}

auto Router::handle(const HttpRequest &request) -> HttpReply
{
    Exchange exchange(request);
    const auto trace = continueTrace(request.headers.get(kTraceHeader));
    exchange.context.traceId = trace.traceId;
    exchange.context.spanId = trace.spanId;
    exchange.context.caller = request.peerName;
    exchange.context.remoteAddress = request.remoteAddress;
    HttpReply reply;
    try {
        reply = answer(exchange);
    } catch (const db::DatabaseError &failure) {
        // A full disk or a locked file has changed nothing and passes; anything else is a fault of ours.
        const bool passes = failure.failure() == db::Failure::Full || failure.failure() == db::Failure::Busy;
        logLine(LogLevel::Error, "database_error", {{"trace_id", trace.traceId}, {"what", failure.what()}});
        reply = problemReply(passes ? domain::Error{ErrorCode::Unavailable, "The store takes no changes now.", {}}
                                    : domain::Error{ErrorCode::Internal, "", {}},
                             trace.traceId);
    } catch (const std::exception &failure) {
        // The text may quote data of the request: it is for the log, never for the caller.
        logLine(LogLevel::Error, "unhandled_exception", {{"trace_id", trace.traceId}, {"what", failure.what()}});
        reply = problemReply({ErrorCode::Internal, "", {}}, trace.traceId);
    } catch (...) {
        logLine(LogLevel::Error, "unhandled_exception", {{"trace_id", trace.traceId}, {"what", "not an exception"}});
        reply = problemReply({ErrorCode::Internal, "", {}}, trace.traceId);
    }
    finish(exchange, reply);
    record(exchange, reply);
    return reply;
}

auto Router::answer(Exchange &exchange) -> HttpReply
{
    if (const auto admitted = admit(exchange); !admitted) {
        auto reply = problemReply(admitted.error(), exchange.context.traceId);
        if (!exchange.allow.empty()) {
            reply.status = 405;
            reply.headers.set("Allow", exchange.allow);
        }
        return reply;
    }
    auto query = contract::parseQuery(exchange.request.query);
    if (!query)
        return problemReply(query.error(), exchange.context.traceId);
    return exchange.route->handler(exchange.context,
                                   RoutedRequest{exchange.request, std::move(exchange.inPath), std::move(*query)});
}

/// Everything that is checked before a handler sees the request, the cheapest and least telling first.
auto Router::admit(Exchange &exchange) -> domain::Result<void>
{
    const auto &request = exchange.request;
    if (m_options.mayCall && !m_options.mayCall(request.peerName))
        return domain::Error{ErrorCode::NotAllowed, "This node does not accept calls from that caller.", {}};
    const auto notFound = domain::Error{ErrorCode::NotFound, "There is nothing under this path.", {}};
    std::string_view path = request.path;
    if (!path.starts_with(m_options.basePath))
        return notFound;
    const auto match = m_table->find(path.substr(m_options.basePath.size()));
    if (!match)
        return notFound;
    exchange.route = Table::routeFor(*match->node, request.method);
    if (!exchange.route) {
        exchange.allow = Table::allowed(*match->node);
        return domain::Error{ErrorCode::NotFound, "This path takes " + exchange.allow + ".", {}};
    }
    for (std::size_t i = 0; i < match->values.size(); ++i) {
        auto value = percentDecode(match->values[i]);
        if (!value)
            return domain::invalidField(exchange.route->parameters[i], "is not correctly percent-encoded");
        exchange.inPath.emplace_back(exchange.route->parameters[i], std::move(*value));
    }
    return authenticate(exchange);
}

auto Router::authenticate(Exchange &exchange) -> domain::Result<void>
{
    const auto &headers = exchange.request.headers;
    auto &context = exchange.context;
    const auto permission = exchange.route->endpoint.permission;
    if (permission != Permission::Anyone) {
        context.bearer = bearerToken(headers);
        if (!context.bearer.empty() && m_options.tokens) {
            const auto principal = m_options.tokens->verify(context.bearer, m_options.nowSeconds());
            if (!principal)
                return principal.error();
            context.principal = **principal;
        } else if (permission != Permission::Internal) {
            return domain::Error{ErrorCode::NotSignedIn, "This needs an access token.", {}};
        }
    }
    if (const auto allowed = authorize(exchange); !allowed)
        return allowed;
    const auto budget = headers.get(kDeadlineHeader);
    const auto parsed = budget && m_options.trustCallerBudget ? Deadline::parse(*budget, m_options.deadline)
                                                              : std::optional(m_options.deadline);
    context.deadline = Deadline::after(parsed.value_or(m_options.deadline));
    context.idempotencyKey = headers.get("idempotency-key").value_or("");
    context.ifMatch = ifMatchTag(headers);
    context.ifNoneMatch = headers.get("if-none-match").value_or("");
    const auto &endpoint = exchange.route->endpoint;
    if (endpoint.idempotency == contract::Idempotency::Key && context.idempotencyKey.empty())
        return domain::invalidField("Idempotency-Key", "is missing");
    if (!context.idempotencyKey.empty() && !isKeyText(context.idempotencyKey))
        return domain::invalidField("Idempotency-Key", "must be 1 to 200 printable characters without blanks");
    if (exchange.request.body.size() > endpoint.maxBodyBytes)
        return domain::Error{
            ErrorCode::TooLarge, "The body may have " + std::to_string(endpoint.maxBodyBytes) + " bytes.", {}};
    if (!exchange.request.body.empty() && !isJsonType(headers.get("content-type").value_or("")))
        return domain::Error{ErrorCode::UnsupportedMedia, "The body must be application/json.", {}};
    return {};
}

auto Router::authorize(const Exchange &exchange) const -> domain::Result<void>
{
    const auto permission = exchange.route->endpoint.permission;
    const auto &principal = exchange.context.principal;
    // Where no caller is checked by certificate, nothing may be open to callers by certificate.
    if (permission == Permission::Internal && !m_options.mayCall)
        return domain::Error{ErrorCode::NotAllowed, "This is not open to users.", {}};
    if (permission == Permission::Anyone || (permission == Permission::Internal && !principal))
        return {};
    if (permission != Permission::Internal && !contract::grants(principal->roles, permission))
        return domain::Error{
            ErrorCode::NotAllowed, "Your role does not include " + std::string(domain::name(permission)) + ".", {}};
    const auto *store = contract::detail::parameter(exchange.inPath, "store_id");
    if (store && !principal->mayUseStore(*store))
        return domain::Error{ErrorCode::NotAllowed, "You don't work for this store.", {{"store_id", "is not yours"}}};
    return {};
}

void Router::finish(Exchange &exchange, HttpReply &reply) const
{
    const auto caching = exchange.route ? exchange.route->endpoint.caching : contract::Caching::NoStore;
    if (caching == contract::Caching::Etag && reply.status == 200) {
        if (!reply.headers.contains("ETag"))
            reply.headers.set("ETag", '"' + entityTag(reply.body) + '"');
        const auto tag = *reply.headers.get("ETag");
        if (tag.size() > 2 && matchesEntityTag(exchange.context.ifNoneMatch, tag.substr(1, tag.size() - 2))) {
            reply.status = 304;
            reply.body.clear();
        }
    }
    const bool cacheable = reply.status == 200 || reply.status == 304;
    reply.headers.set("Cache-Control", cacheControl(cacheable ? caching : contract::Caching::NoStore));
    reply.headers.set("X-Content-Type-Options", "nosniff");
    reply.headers.set(kTraceHeader, traceparent({exchange.context.traceId, exchange.context.spanId}));
}

void Router::record(const Exchange &exchange, const HttpReply &reply) const
{
    const auto took =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - exchange.started);
    const auto &metrics = exchange.route ? exchange.route->metrics : m_table->unmatched;
    metrics.record(reply.status, took);
    if (!m_options.logRequests || (exchange.route && reply.status < 400 && isLookForNews(exchange.route->endpoint)))
        return;
    const auto user = exchange.context.userId();
    logLine(reply.status >= 500 ? LogLevel::Error : LogLevel::Info, "request",
            {{"trace_id", exchange.context.traceId},
             {"caller", exchange.context.caller},
             {"user_id", user},
             {"method", exchange.request.method},
             {"endpoint", exchange.route ? exchange.route->endpoint.id : std::string_view("unmatched")},
             {"status", std::int64_t{reply.status}},
             {"duration_us", took.count()},
             {"bytes", static_cast<std::int64_t>(reply.body.size())}});
}

auto Router::bodyBytesFor(std::string_view method, std::string_view path) const -> std::size_t
{
    if (path.starts_with(m_options.basePath)) {
        const auto match = m_table->find(path.substr(m_options.basePath.size()));
        if (const auto *route = match ? Table::routeFor(*match->node, method) : nullptr)
            return route->endpoint.maxBodyBytes;
    }
    return kStrayBodyBytes;
}

auto Router::problemReply(const domain::Error &error, std::string_view traceId) -> HttpReply
{
    const auto problem = contract::toProblem(error, traceId);
    HttpReply reply;
    reply.status = static_cast<int>(problem.status);
    reply.contentType = "application/problem+json";
    reply.body = contract::encode(problem);
    if (error.code == ErrorCode::NotSignedIn)
        reply.headers.set("WWW-Authenticate", "Bearer");
    if (error.code == ErrorCode::Unavailable || error.code == ErrorCode::KeyInFlight)
        reply.headers.set("Retry-After", "1");
    return reply;
}

auto Router::nothingDoneReply(const domain::Error &error, std::string_view traceId) -> HttpReply
{
    auto reply = problemReply(error, traceId);
    reply.headers.set(kNothingDoneHeader, "1");
    return reply;
}

auto entityTag(std::string_view body) -> std::string
{
    return sha256Hex(body).substr(0, 32);
}

auto matchesEntityTag(std::string_view header, std::string_view tag) -> bool
{
    while (!header.empty()) {
        const auto end = std::min(header.find(','), header.size());
        auto item = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        while (!item.empty() && item.front() == ' ')
            item.remove_prefix(1);
        while (!item.empty() && item.back() == ' ')
            item.remove_suffix(1);
        if (item.starts_with("W/"))
            item.remove_prefix(2);
        if (item == "*" || (item.size() == tag.size() + 2 && item.substr(1, tag.size()) == tag))
            return true;
    }
    return false;
}

} // namespace tillhouse::kit
