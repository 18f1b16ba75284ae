// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/endpoints.h"
#include "contract/problem.h"
#include "db/database.h"
#include "identity/identity_service.h"
#include "kit/metrics.h"
#include "kit/router.h"
#include "kit/token.h"

#include <QTemporaryDir>

#include <cstdint>
#include <memory>
#include <string>

namespace tillhouse::testing
{

/// The identity service over a real store, behind its real router, with a clock that the test sets. Requests come as
/// from the gateway.
class IdentityHouse
{
public:
    static constexpr const char *kPassword = "correct horse battery";
    static constexpr const char *kPin = "4711";

    explicit IdentityHouse(identity::HasherLimits limits = {});

    /// Makes a user as an operator would, with kPassword and kPin; the id is made from the name.
    auto addUser(const std::string &name, contract::Role role, const std::string &store, const std::string &pin = kPin)
        -> std::string;
    /// A till of store-1 with its secret.
    auto addTill(const std::string &tillId, const std::string &store = "store-1",
                 std::optional<std::string> publicKey = std::nullopt) -> contract::TillCredential;
    void deactivate(const std::string &userId);

    template <class Request, class Response>
    auto call(const contract::Endpoint<Request, Response> &endpoint, const Request &request,
              const std::string &token = {}) -> domain::Result<Response>
    {
        const auto reply = send(httpOf(endpoint, request, token));
        if (reply.status >= 300)
            return contract::fromProblem(reply.status, reply.body);
        return contract::decode<Response>(reply.body);
    }

    template <class Request, class Response>
    auto httpOf(const contract::Endpoint<Request, Response> &endpoint, const Request &request,
                const std::string &token = {}) const -> kit::HttpRequest
    {
        const auto wire = contract::encodeRequest(endpoint, basePath(), request);
        kit::HttpRequest http;
        http.method = contract::name(endpoint.method);
        http.path = wire.path;
        http.query = wire.query;
        http.body = wire.body;
        http.peerName = "api-gateway";
        if (!http.body.empty())
            http.headers.set("Content-Type", "application/json");
        if (!token.empty())
            http.headers.set("Authorization", "Bearer " + token);
        if (endpoint.idempotency == contract::Idempotency::Key)
            http.headers.set("Idempotency-Key", "key-" + std::to_string(++m_keys));
        return http;
    }
    auto send(const kit::HttpRequest &request) -> kit::HttpReply { return m_router->handle(request); }

    auto signIn(const std::string &name, const std::string &password = kPassword)
        -> domain::Result<contract::SessionGrant>
    {
        return call(contract::kSignIn, contract::SignInRequest{name, password});
    }
    auto signInWithPin(const contract::TillCredential &till, const std::string &userId, const std::string &pin = kPin)
        -> domain::Result<contract::SessionGrant>;
    /// The access token of a fresh sign-in; the test ends if there is none.
    auto tokenOf(const std::string &name) -> std::string;
    /// Who a token speaks for, checked with the public key.
    auto principalOf(const std::string &token) const -> kit::Principal;
    /// A single number out of the store.
    auto count(const std::string &sql) -> std::int64_t;

    static auto basePath() -> std::string;
    static auto userIdOf(const std::string &name) -> std::string;

    std::int64_t nowMs = 1'800'000'000'000;

private:
    mutable int m_keys = 0;
    QTemporaryDir m_folder;
    std::unique_ptr<db::Database> m_database;
    std::unique_ptr<identity::IdentityService> m_service;
    std::shared_ptr<const kit::TokenVerifier> m_tokens;
    kit::Metrics m_metrics;
    std::unique_ptr<kit::Router> m_router;
};

} // namespace tillhouse::testing
