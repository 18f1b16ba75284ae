// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/book.h"
#include "contract/endpoints.h"
#include "domain/result.h"
#include "kit/metrics.h"
#include "kit/upstream.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

namespace tillhouse::chaos
{

/// How to reach the gateway and who signs in.
struct LoadTarget {
    std::uint16_t port = 0;
    std::filesystem::path ca;
    std::string user;
    std::string password;
};

/// A client of the gateway that does not give up: the same id again until there is an answer. Not thread-safe.
class StubbornClient
{
public:
    StubbornClient(LoadTarget target, Book &book, const std::atomic<bool> &giveUp);
    ~StubbornClient();

    /// Repeats with the same key until the answer is one that repeating won't change. Errors: that refusal, or Timeout
    /// once it was told to give up.
    template <class Request, class Response>
    auto insist(const contract::Endpoint<Request, Response> &endpoint, const std::string &key, const Request &request)
        -> domain::Result<Response>
    {
        for (int attempt = 0; !m_giveUp; ++attempt) {
            if (!signedIn(attempt))
                continue;
            auto answer = m_gateway->call(endpoint, context(key), request);
            if (answer || !worthRepeating(endpoint.id, answer.error()))
                return answer;
            pause(attempt);
        }
        return domain::Error{domain::ErrorCode::Timeout, "no answer before the end of the run", {}};
    }
    /// Asks once and does not listen: the customer walks away.
    template <class Request, class Response>
    void askOnce(const contract::Endpoint<Request, Response> &endpoint, const std::string &key, const Request &request)
    {
        if (signedIn(0))
            (void)m_gateway->call(endpoint, context(key), request);
    }
    auto givenUp() const -> bool { return m_giveUp; }
    /// Waits a little, longer with each attempt.
    void pause(int attempt);
    /// Signs in anew before the next call.
    void forgetToken() { m_token.clear(); }

private:
    auto context(const std::string &key) const -> kit::CallContext;
    auto signedIn(int attempt) -> bool;
    auto worthRepeating(std::string_view endpoint, const domain::Error &error) -> bool;

    LoadTarget m_target;
    Book &m_book;
    const std::atomic<bool> &m_giveUp;
    std::unique_ptr<kit::Metrics> m_metrics;
    std::unique_ptr<kit::Upstream> m_gateway;
    std::string m_token;
    int m_internalErrors = 0;
};

} // namespace tillhouse::chaos
