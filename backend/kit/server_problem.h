// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tillhouse::kit
{

/// Why the server itself answers a request, before or instead of the handler. All texts are literals of ours: nothing
/// that a peer sent is repeated to it.
struct Refusal {
    int status = 400;
    std::string_view code;   ///< last part of the problem type, snake_case
    std::string_view detail; ///< one sentence for a person
};

constexpr Refusal kHandlerFailed{500, "internal", "The server failed to answer. Details are in its log."};
constexpr Refusal kOverloaded{503, "unavailable", "The server is at its limit; nothing was changed. Try again."};

/// The RFC 9457 document of a refusal.
auto problemDocument(const Refusal &refusal) -> std::string;

/// The whole HTTP answer of a refusal. 503 carries `Retry-After: 1` and kNothingDoneHeader.
auto refusalAnswer(const Refusal &refusal, bool close) -> std::string;

} // namespace tillhouse::kit
