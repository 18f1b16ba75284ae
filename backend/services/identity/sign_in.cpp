// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/sign_in.h"

#include "identity/attempts.h"
#include "identity/audit.h"
#include "identity/random_text.h"
#include "identity/tills.h"
#include "identity/visits.h"

#include <algorithm>

namespace tillhouse::identity
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

/// The one answer to everybody who may not come in: it does not tell why.
auto notSignedIn(std::string_view action) -> Error
{
    if (action == "refresh")
        return {ErrorCode::NotSignedIn, "the session has ended; sign in again", {}};
    return {ErrorCode::NotSignedIn,
            action == "pin" ? "this PIN is not accepted on this till" : "user name or password is wrong",
            {}};
}

auto pinSubject(const contract::PinSignInRequest &request) -> std::string
{
    return attemptSubject("pin", request.user_id);
}

auto tillSubject(const contract::PinSignInRequest &request) -> std::string
{
    return attemptSubject("till", request.store_id + "/" + request.till_id);
}

auto nameSubject(const contract::SignInRequest &request) -> std::string
{
    return attemptSubject("user", foldedName(request.user_name));
}

auto mayActIn(const contract::UserInfo &user, const std::string &storeId) -> bool
{
    return std::any_of(user.stores.begin(), user.stores.end(),
                       [&](const std::string &store) { return store == "*" || store == storeId; });
}

} // namespace

/// Whose secret is to be checked, and what counts as their attempt.
struct SignIn::Candidate {
    contract::UserInfo user;         ///< without an id: nobody
    std::optional<std::string> hash; ///< nothing: refuse, after the same work
    bool tillProven = true;          ///< false: refuse at once, nothing can be guessed there
    std::string storeId;
    std::string tillId;
    std::string tillKey; ///< thumbprint of the till's key
    /// What was counted for this attempt, to be taken back where the secret could not be checked.
    std::vector<std::pair<std::string, AttemptPolicy>> counted;
};

/// The till that a session is bound to; without an id: none.
struct SignIn::TillAtHand {
    std::string id;
    std::string keyThumbprint;
};

SignIn::SignIn(db::Database &database, PasswordHasher &hasher, const kit::TokenSigner &signer, Clock clock,
               SessionPolicy policy)
    : m_database(database)
    , m_hasher(hasher)
    , m_signer(signer)
    , m_clock(std::move(clock))
    , m_policy(policy)
{
}

auto SignIn::grant(const contract::UserInfo &user, const std::string &sessionId, const TillAtHand &till) const
    -> contract::SessionGrant
{
    const auto now = m_clock() / 1000;
    kit::Principal principal;
    principal.userId = user.user_id;
    principal.roles = user.roles;
    principal.stores = user.stores;
    principal.tillId = till.id;
    principal.tillKey = till.keyThumbprint;
    principal.sessionId = sessionId;
    principal.expiresAt = now + kit::kAccessTokenSeconds;
    contract::SessionGrant grant;
    grant.access_token = m_signer.sign(principal, now);
    grant.expires_in_s = kit::kAccessTokenSeconds;
    grant.user = user;
    if (!till.id.empty())
        grant.till_id = till.id;
    return grant;
}

auto SignIn::refuse(const kit::CallContext &context, std::string_view action, const Candidate &candidate) -> Error
{
    const auto now = m_clock();
    const auto recorded = m_database.write("sign_in_refused", [&](db::Transaction &tx) -> Result<void> {
        recordAudit(
            tx, {action, "refused", candidate.user.user_id, {}, candidate.storeId, candidate.tillId, context.traceId},
            now);
        return {};
    });
    return recorded ? notSignedIn(action) : recorded.error();
}

auto SignIn::check(const kit::CallContext &context, std::string_view action, const Candidate &candidate,
                   const kit::Secret &secret) -> Result<void>
{
    if (!candidate.tillProven)
        return refuse(context, action, candidate);
    const auto matches = m_hasher.matches(candidate.hash, secret, context.deadline);
    if (!matches) {
        // Nothing was checked, so nothing counts.
        const auto givenBack = m_database.write("sign_in_unchecked", [&](db::Transaction &tx) -> Result<void> {
            for (const auto &[subject, policy] : candidate.counted)
                takeBackAttempt(tx, subject, policy);
            return {};
        });
        return givenBack ? matches.error() : givenBack.error();
    }
    if (!*matches)
        return refuse(context, action, candidate);
    return {};
}

auto SignIn::beginPassword(const contract::SignInRequest &request) -> Result<Candidate>
{
    const auto now = m_clock();
    return m_database.write("sign_in_begin", [&](db::Transaction &tx) -> Result<Candidate> {
        Candidate candidate;
        candidate.counted = {{nameSubject(request), kUserAttempts}};
        if (const auto begun = beginAttempt(tx, nameSubject(request), kUserAttempts, now); !begun)
            return begun.error();
        if (auto user = findUserByName(tx, request.user_name)) {
            candidate.user = std::move(user->info);
            if (candidate.user.active)
                candidate.hash = std::move(user->passwordHash);
        }
        return candidate;
    });
}

auto SignIn::byPassword(const kit::CallContext &context, const contract::SignInRequest &request)
    -> Result<contract::SessionGrant>
{
    const auto candidate = beginPassword(request);
    if (!candidate)
        return candidate.error();
    if (const auto checked = check(context, "sign_in", *candidate, kit::Secret(request.password)); !checked)
        return checked.error();
    const auto now = m_clock();
    const auto session = m_database.write("sign_in", [&](db::Transaction &tx) -> Result<RefreshedSession> {
        clearAttempts(tx, nameSubject(request));
        recordAudit(tx, {"sign_in", "done", candidate->user.user_id, {}, {}, {}, context.traceId}, now);
        return startSession(tx, candidate->user.user_id, m_policy, now);
    });
    if (!session)
        return session.error();
    auto answer = grant(candidate->user, session->sessionId, {});
    answer.refresh_token = std::string(session->refreshToken.reveal());
    return answer;
}

auto SignIn::beginPin(const contract::PinSignInRequest &request) -> Result<Candidate>
{
    const auto now = m_clock();
    return m_database.write("pin_begin", [&](db::Transaction &tx) -> Result<Candidate> {
        Candidate candidate;
        candidate.storeId = request.store_id;
        candidate.tillId = request.till_id;
        const auto proof = findTillProof(tx, request.store_id, request.till_id);
        candidate.tillProven = proof && kit::sameSecret(proof->secretHash, digest(request.till_secret));
        if (!candidate.tillProven)
            return candidate;
        if (proof->selfService)
            return Error{ErrorCode::NotAllowed,
                         "nobody signs in at a self-service till",
                         {{"till_id", "is enrolled for self-service"}}};
        candidate.tillKey = proof->keyThumbprint;
        candidate.counted = {{pinSubject(request), kUserAttempts}, {tillSubject(request), kTillAttempts}};
        for (const auto &[subject, policy] : candidate.counted) {
            if (const auto begun = beginAttempt(tx, subject, policy, now); !begun)
                return begun.error();
        }
        if (auto user = findUser(tx, request.user_id)) {
            if (user->info.active && mayActIn(user->info, request.store_id))
                candidate.hash = std::move(user->pinHash);
            candidate.user = std::move(user->info);
            candidate.user.stores = {request.store_id};
        }
        return candidate;
    });
}

auto SignIn::byPin(const kit::CallContext &context, const contract::PinSignInRequest &request)
    -> Result<contract::SessionGrant>
{
    const auto candidate = beginPin(request);
    if (!candidate)
        return candidate.error();
    if (const auto checked = check(context, "pin", *candidate, kit::Secret(request.pin)); !checked)
        return checked.error();
    const auto now = m_clock();
    const auto admitted = m_database.write("pin", [&](db::Transaction &tx) -> Result<void> {
        clearAttempts(tx, pinSubject(request));
        takeBackAttempt(tx, tillSubject(request), kTillAttempts);
        touchTill(tx, request.store_id, request.till_id, now);
        recordAudit(
            tx, {"pin", "done", candidate->user.user_id, {}, request.store_id, request.till_id, context.traceId}, now);
        return {};
    });
    if (!admitted)
        return admitted.error();
    return grant(candidate->user, newId(now), {request.till_id, candidate->tillKey});
}

auto SignIn::refresh(const kit::CallContext &context, const contract::RefreshRequest &request)
    -> Result<contract::SessionGrant>
{
    struct Exchange {
        RefreshOutcome outcome;
        std::optional<User> user;
    };
    const auto now = m_clock();
    const kit::Secret token(request.refresh_token);
    // A refusal is a value here, since ending a replayed session has to be committed.
    const auto exchange = m_database.write("refresh", [&](db::Transaction &tx) -> Result<Exchange> {
        Exchange done{refreshSession(tx, token, m_policy, now), std::nullopt};
        const auto &outcome = done.outcome;
        if (outcome.session) {
            done.user = findUser(tx, outcome.session->userId);
            if (done.user && !done.user->info.active) {
                endSession(tx, token, now);
                done.user.reset();
            }
        }
        if (!done.user)
            recordAudit(tx,
                        {"refresh",
                         outcome.replayed ? "replayed" : "refused",
                         outcome.refusedUser,
                         {},
                         {},
                         {},
                         context.traceId},
                        now);
        return done;
    });
    if (!exchange)
        return exchange.error();
    if (!exchange->user)
        return notSignedIn("refresh");
    auto answer = grant(exchange->user->info, exchange->outcome.session->sessionId, {});
    answer.refresh_token = std::string(exchange->outcome.session->refreshToken.reveal());
    return answer;
}

auto SignIn::signOut(const kit::CallContext &context, const contract::SignOutRequest &request)
    -> Result<contract::Empty>
{
    const auto now = m_clock();
    const kit::Secret token(request.refresh_token);
    const auto done = m_database.write("sign_out", [&](db::Transaction &tx) -> Result<void> {
        const auto userId = endSession(tx, token, now);
        if (userId.empty())
            endVisit(tx, token, now);
        else
            recordAudit(tx, {"sign_out", "done", userId, {}, {}, {}, context.traceId}, now);
        return {};
    });
    if (!done)
        return done.error();
    return contract::Empty{};
}

} // namespace tillhouse::identity
