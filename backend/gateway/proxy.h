// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/endpoint.h"
#include "kit/call_context.h"
#include "kit/router.h"
#include "kit/upstream.h"

#include <chrono>
#include <string>

namespace tillhouse::gateway
{

/// How long the owner of an endpoint may take. Endpoints that take large documents have more to do.
auto budgetFor(const contract::EndpointInfo &endpoint) -> std::chrono::milliseconds;

/// The owner's path and query for a request that came in under the public path.
auto ownerTarget(const contract::EndpointInfo &endpoint, const kit::HttpRequest &request) -> std::string;

/// Passes a request on to its owner as it is, and the owner's answer back as it is: status, body, problem documents,
/// entity tags. Where there is no answer, a problem document says why.
auto proxy(const contract::EndpointInfo &endpoint, kit::Upstream &owner, const kit::CallContext &context,
           const kit::HttpRequest &request) -> kit::HttpReply;

/// What of an owner's answer a front end gets to see.
auto publicReply(kit::HttpReply reply) -> kit::HttpReply;

} // namespace tillhouse::gateway
