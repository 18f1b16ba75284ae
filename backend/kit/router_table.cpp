// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/router_table.h"

#include "domain/assert.h"

#include <algorithm>

namespace tillhouse::kit
{

namespace
{

constexpr std::size_t kDeepestPath = 16;

/// Cuts the first segment off a path that begins with '/'.
auto takeSegment(std::string_view &path) -> std::string_view
{
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    const auto segment = path.substr(0, end);
    path.remove_prefix(end);
    return segment;
}

auto isParameter(std::string_view segment) -> bool
{
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

template <class Node, class Path>
auto descend(const Node &node, std::string_view rest, Path &values) -> const Node *
{
    if (rest.empty())
        return node.routes.empty() ? nullptr : &node;
    if (rest.front() != '/' || values.size() > kDeepestPath)
        return nullptr;
    const auto segment = takeSegment(rest);
    if (segment.empty())
        return nullptr;
    if (const auto literal = node.literals.find(segment); literal != node.literals.end()) {
        if (const auto *found = descend(*literal->second, rest, values))
            return found;
    }
    if (!node.parameter)
        return nullptr;
    values.push_back(segment);
    if (const auto *found = descend(*node.parameter, rest, values))
        return found;
    values.pop_back();
    return nullptr;
}

} // namespace

auto RouteMetrics::make(Metrics &metrics, std::string_view endpoint) -> RouteMetrics
{
    RouteMetrics made;
    for (std::size_t i = 1; i < made.byClass.size(); ++i) {
        made.byClass[i] = &metrics.counter("tillhouse_http_requests_total", "Requests answered",
                                           {{"endpoint", std::string(endpoint)}, {"status", std::to_string(i) + "xx"}});
    }
    made.duration = &metrics.histogram("tillhouse_http_request_duration_seconds", "Time from request to answer",
                                       {{"endpoint", std::string(endpoint)}});
    return made;
}

void RouteMetrics::record(int status, std::chrono::microseconds took) const
{
    byClass[static_cast<std::size_t>(std::clamp(status / 100, 1, 5))]->add();
    duration->observe(took);
}

void Router::Table::add(std::unique_ptr<Route> route)
{
    auto *node = &root;
    std::string_view rest = route->endpoint.path;
    while (!rest.empty()) {
        TILLHOUSE_ASSERT(rest.front() == '/');
        const auto segment = takeSegment(rest);
        TILLHOUSE_ASSERT(!segment.empty());
        auto &next = isParameter(segment) ? node->parameter : node->literals[std::string(segment)];
        if (isParameter(segment))
            route->parameters.emplace_back(segment.substr(1, segment.size() - 2));
        if (!next)
            next = std::make_unique<Node>();
        node = next.get();
    }
    TILLHOUSE_ASSERT(!routeFor(*node, contract::name(route->endpoint.method)));
    node->routes.push_back(std::move(route));
}

auto Router::Table::find(std::string_view path) const -> std::optional<Match>
{
    Match match;
    match.node = descend(root, path, match.values);
    if (!match.node)
        return std::nullopt;
    return match;
}

auto Router::Table::routeFor(const Node &node, std::string_view method) -> const Route *
{
    for (const auto &route : node.routes) {
        if (contract::name(route->endpoint.method) == method)
            return route.get();
    }
    return nullptr;
}

auto Router::Table::allowed(const Node &node) -> std::string
{
    std::string methods;
    for (const auto &route : node.routes)
        methods += (methods.empty() ? "" : ", ") + std::string(contract::name(route->endpoint.method));
    return methods;
}

} // namespace tillhouse::kit
