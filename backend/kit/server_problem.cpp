// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server_problem.h"

#include "kit/http.h"

namespace tillhouse::kit
{

auto problemDocument(const Refusal &refusal) -> std::string
{
    std::string text = R"({"type":"urn:tillhouse:problem:)";
    text.append(refusal.code).append(R"(","title":")").append(reasonPhrase(refusal.status));
    text.append(R"(","status":)").append(std::to_string(refusal.status));
    text.append(R"(,"detail":")").append(refusal.detail);
    return text.append(R"(","code":")").append(refusal.code).append(R"(","errors":[]})");
}

auto refusalAnswer(const Refusal &refusal, bool close) -> std::string
{
    const auto body = problemDocument(refusal);
    std::string answer = "HTTP/1.1 " + std::to_string(refusal.status) + " ";
    answer.append(reasonPhrase(refusal.status)).append("\r\nContent-Type: application/problem+json\r\n");
    answer.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
    if (refusal.status == 503) // no handler has seen the request
        answer.append("Retry-After: 1\r\n").append(kNothingDoneHeader).append(": 1\r\n");
    if (close)
        answer.append("Connection: close\r\n");
    return answer.append("\r\n").append(body);
}

} // namespace tillhouse::kit
