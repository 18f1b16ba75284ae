// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/problem.h"

namespace tillhouse::contract
{

using domain::ErrorCode;

namespace
{

struct Row {
    ErrorCode code;
    int status;
    std::string_view title;
};

constexpr Row kRows[] = {
    {ErrorCode::InvalidInput, 400, "The request is not valid"},
    {ErrorCode::NotSignedIn, 401, "Sign in first"},
    {ErrorCode::NotAllowed, 403, "Not allowed"},
    {ErrorCode::NotFound, 404, "Not found"},
    {ErrorCode::Conflict, 409, "Not possible in the current state"},
    {ErrorCode::KeyInFlight, 409, "The same request is being worked on"},
    {ErrorCode::VersionMismatch, 412, "Changed by somebody else"},
    {ErrorCode::TooLarge, 413, "Too large"},
    {ErrorCode::UnsupportedMedia, 415, "Format not accepted"},
    {ErrorCode::KeyReused, 422, "The key was used with another request"},
    {ErrorCode::InsufficientStock, 409, "Not enough stock"},
    {ErrorCode::PaymentDeclined, 402, "Payment declined"},
    {ErrorCode::PaymentUnknown, 409, "Payment outcome not known yet"},
    {ErrorCode::LimitExceeded, 422, "More than allowed"},
    {ErrorCode::TooManyRequests, 429, "Too many requests"},
    {ErrorCode::Unavailable, 503, "Temporarily unavailable"},
    {ErrorCode::Timeout, 504, "No answer in time"},
    {ErrorCode::Internal, 500, "Internal error"},
};

auto row(ErrorCode code) -> const Row &
{
    for (const auto &candidate : kRows) {
        if (candidate.code == code)
            return candidate;
    }
    return kRows[std::size(kRows) - 1];
}

auto codeFor(int status, std::string_view name) -> ErrorCode
{
    for (const auto &candidate : kRows) {
        if (domain::name(candidate.code) == name)
            return candidate.code;
    }
    for (const auto &candidate : kRows) {
        if (candidate.status == status)
            return candidate.code;
    }
    return status >= 500 ? ErrorCode::Internal : ErrorCode::InvalidInput;
}

} // namespace

auto httpStatus(ErrorCode code) -> int
{
    return row(code).status;
}
auto title(ErrorCode code) -> std::string_view
{
    return row(code).title;
}

auto toProblem(const domain::Error &error, std::string_view traceId) -> Problem
{
    Problem problem;
    problem.type = "urn:tillhouse:problem:" + std::string(domain::name(error.code));
    problem.title = title(error.code);
    problem.status = httpStatus(error.code);
    problem.detail = error.code == ErrorCode::Internal ? "The fault is in the log under this trace id." : error.detail;
    problem.code = domain::name(error.code);
    if (!traceId.empty())
        problem.trace_id = traceId;
    for (const auto &fault : error.fields)
        problem.errors.push_back({fault.field, fault.reason});
    return problem;
}

auto fromProblem(int status, std::string_view body) -> domain::Error
{
    const auto problem = decode<Problem>(body, {64 * 1024, 6});
    domain::Error error;
    if (!problem) {
        error.code = codeFor(status, "");
        error.detail = "The server answered with status " + std::to_string(status) + ".";
        return error;
    }
    error.code = codeFor(status, problem->code);
    error.detail = problem->detail;
    for (const auto &fault : problem->errors)
        error.fields.push_back({fault.field, fault.reason});
    return error;
}

} // namespace tillhouse::contract
