// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/router.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::kit
{

/// How often and how fast an endpoint answered, by class of status.
struct RouteMetrics {
    std::array<Counter *, 6> byClass{}; ///< index 1xx .. 5xx; 0 is not used
    Histogram *duration = nullptr;

    static auto make(Metrics &metrics, std::string_view endpoint) -> RouteMetrics;
    void record(int status, std::chrono::microseconds duration) const;
};

struct Router::Route {
    contract::EndpointInfo endpoint;
    std::vector<std::string> parameters; ///< names, in the order of their segments
    RawHandler handler;
    RouteMetrics metrics;
};

/// Routes by segment: a literal beats a parameter, nothing is matched twice.
struct Router::Table {
    struct Node {
        std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
        std::unique_ptr<Node> parameter;
        std::vector<std::unique_ptr<Route>> routes; ///< one per method
    };

    struct Match {
        const Node *node = nullptr;
        std::vector<std::string_view> values; ///< of the parameters, still percent-encoded
    };

    void add(std::unique_ptr<Route> route);
    /// The node of a path without its base; nothing if no endpoint has that path.
    auto find(std::string_view path) const -> std::optional<Match>;
    static auto routeFor(const Node &node, std::string_view method) -> const Route *;
    static auto allowed(const Node &node) -> std::string;

    Node root;
    RouteMetrics unmatched;
};

} // namespace tillhouse::kit
