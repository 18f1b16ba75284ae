// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/codec.h"
#include "contract/problem.h"
#include "kit/http.h"

#include <string>
#include <utility>

namespace tillhouse::testing
{

/// How a fake refuses: with a problem document, as every service does.
inline auto problem(domain::ErrorCode code, const std::string &detail) -> kit::HttpReply
{
    kit::HttpReply reply;
    reply.status = contract::httpStatus(code);
    reply.contentType = "application/problem+json";
    reply.body = contract::encode(contract::toProblem({code, detail, {}}, ""));
    return reply;
}

/// How it answers.
inline auto json(std::string body) -> kit::HttpReply
{
    kit::HttpReply reply;
    reply.body = std::move(body);
    return reply;
}

} // namespace tillhouse::testing
