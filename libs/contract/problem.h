// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/codec.h"
#include "domain/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::contract
{

struct ProblemField {
    std::string field;
    std::string reason;

    static constexpr std::string_view kName = "ProblemField";
    template <class V>
    static void fields(V &&visit)
    {
        visit("field", &ProblemField::field);
        visit("reason", &ProblemField::reason);
    }
};

/// What every refused request gets, as `application/problem+json` (RFC 9457).
struct Problem {
    std::string type; ///< `urn:tillhouse:problem:<code>`
    std::string title;
    std::int64_t status = 500;
    std::string detail;
    std::string code; ///< the domain's error code, e.g. `insufficient_stock`
    std::optional<std::string> trace_id;
    std::vector<ProblemField> errors;

    static constexpr std::string_view kName = "Problem";
    template <class V>
    static void fields(V &&visit)
    {
        visit("type", &Problem::type);
        visit("title", &Problem::title);
        visit("status", &Problem::status, range(400, 599));
        visit("detail", &Problem::detail, document(4000));
        visit("code", &Problem::code);
        visit("trace_id", &Problem::trace_id);
        visit("errors", &Problem::errors);
    }
};

/// The one table from error code to HTTP status.
auto httpStatus(domain::ErrorCode code) -> int;
/// The one table from error code to the problem's title.
auto title(domain::ErrorCode code) -> std::string_view;

/// The problem document of an error. An Internal error's detail is not told.
auto toProblem(const domain::Error &error, std::string_view traceId) -> Problem;
/// The error in a reply with a status of 400 or more, whatever its body: a reply that is no problem document of ours
/// becomes the code that fits its status best.
auto fromProblem(int status, std::string_view body) -> domain::Error;

} // namespace tillhouse::contract
