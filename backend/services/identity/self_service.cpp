// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/self_service.h"

#include "identity/attempts.h"
#include "identity/audit.h"
#include "identity/random_text.h"
#include "identity/tills.h"
#include "identity/users.h"

#include <algorithm>

namespace tillhouse::identity
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto notThisTill() -> Error
{
    return {ErrorCode::NotSignedIn, "this till is not enrolled; a manager sets it up again", {}};
}

auto notAccepted() -> Error
{
    return {ErrorCode::NotSignedIn, "this name and PIN may not end self-service", {}};
}

/// That the till holds its secret and is one for customers.
auto proveTill(db::Session &session, const std::string &storeId, const std::string &tillId, const std::string &secret)
    -> Result<void>
{
    const auto proof = findTillProof(session, storeId, tillId);
    if (!proof || !kit::sameSecret(proof->secretHash, digest(secret)))
        return notThisTill();
    if (!proof->selfService)
        return Error{ErrorCode::NotAllowed,
                     "customers serve themselves only at a till that was enrolled for it",
                     {{"till_id", "is not enrolled for self-service"}}};
    return {};
}

auto mayManageTills(const User &user, const std::string &storeId) -> bool
{
    const auto &info = user.info;
    const bool here = std::ranges::any_of(info.stores, [&](const auto &s) { return s == "*" || s == storeId; });
    return info.active && here && contract::grants(info.roles, contract::Permission::ManageTills);
}

} // namespace

/// Whose PIN is to be checked.
struct SelfService::Candidate {
    std::string userId;              ///< "": nobody has the name
    std::optional<std::string> hash; ///< nothing: refuse, after the same work
    std::string pinSubject;
    std::string tillSubject;
};

SelfService::SelfService(db::Database &database, PasswordHasher &hasher, const kit::TokenSigner &signer, Clock clock)
    : m_database(database)
    , m_hasher(hasher)
    , m_signer(signer)
    , m_clock(std::move(clock))
{
}

auto SelfService::grant(const Visit &visit) const -> contract::SessionGrant
{
    const auto now = m_clock() / 1000;
    kit::Principal principal;
    principal.userId = visit.id;
    principal.roles = {contract::Role::Customer};
    principal.stores = {visit.storeId};
    principal.tillId = visit.tillId;
    principal.sessionId = visit.id;
    principal.expiresAt = now + kVisitTokenSeconds;
    contract::SessionGrant grant;
    grant.access_token = m_signer.sign(principal, now);
    grant.expires_in_s = kVisitTokenSeconds;
    grant.user = {visit.id, "customer", "Customer", principal.roles, principal.stores, true};
    grant.till_id = visit.tillId;
    return grant;
}

auto SelfService::session(const kit::CallContext &context, const contract::SelfServiceSessionRequest &request)
    -> Result<contract::SessionGrant>
{
    const auto now = m_clock();
    const auto begun = m_database.write("visit", [&](db::Transaction &tx) -> Result<BegunVisit> {
        const auto proven = proveTill(tx, request.store_id, request.till_id, request.till_secret);
        if (!proven)
            return proven.error();
        if (request.visit_token) {
            kit::Secret token(*request.visit_token);
            auto known = findVisit(tx, request.store_id, request.till_id, token, now);
            if (!known)
                return Error{ErrorCode::NotSignedIn, "the visit has ended; begin a new one", {}};
            return BegunVisit{std::move(*known), std::move(token)};
        }
        auto fresh = beginVisit(tx, request.store_id, request.till_id, now);
        touchTill(tx, request.store_id, request.till_id, now);
        recordAudit(tx, {"visit", "done", {}, {}, request.store_id, request.till_id, context.traceId}, now);
        return fresh;
    });
    if (!begun)
        return begun.error();
    auto answer = grant(begun->visit);
    answer.refresh_token = std::string(begun->token.reveal());
    return answer;
}

auto SelfService::beginExit(const contract::SelfServiceExitRequest &request) -> Result<Candidate>
{
    const auto now = m_clock();
    return m_database.write("exit_begin", [&](db::Transaction &tx) -> Result<Candidate> {
        const auto proven = proveTill(tx, request.store_id, request.till_id, request.till_secret);
        if (!proven)
            return proven.error();
        Candidate candidate;
        candidate.tillSubject = attemptSubject("till", request.store_id + "/" + request.till_id);
        candidate.pinSubject = attemptSubject("pin", foldedName(request.user_name));
        if (auto user = findUserByName(tx, request.user_name)) {
            // The same count as at the other tills: a PIN has so many guesses, wherever they are made.
            candidate.pinSubject = attemptSubject("pin", user->info.user_id);
            candidate.userId = user->info.user_id;
            if (mayManageTills(*user, request.store_id))
                candidate.hash = std::move(user->pinHash);
        }
        if (const auto mine = beginAttempt(tx, candidate.pinSubject, kUserAttempts, now); !mine)
            return mine.error();
        if (const auto tills = beginAttempt(tx, candidate.tillSubject, kTillAttempts, now); !tills)
            return tills.error();
        return candidate;
    });
}

auto SelfService::mayExit(const kit::CallContext &context, const contract::SelfServiceExitRequest &request)
    -> Result<contract::Empty>
{
    const auto candidate = beginExit(request);
    if (!candidate)
        return candidate.error();
    const auto matches = m_hasher.matches(candidate->hash, kit::Secret(request.pin), context.deadline);
    const auto now = m_clock();
    const auto done = m_database.write("exit", [&](db::Transaction &tx) -> Result<void> {
        if (!matches || *matches)
            takeBackAttempt(tx, candidate->tillSubject, kTillAttempts);
        if (!matches) // nothing was checked, so nothing counts
            takeBackAttempt(tx, candidate->pinSubject, kUserAttempts);
        else if (*matches)
            clearAttempts(tx, candidate->pinSubject);
        if (matches)
            recordAudit(tx,
                        {"self_service_exit",
                         *matches ? "done" : "refused",
                         candidate->userId,
                         {},
                         request.store_id,
                         request.till_id,
                         context.traceId},
                        now);
        return {};
    });
    if (!done)
        return done.error();
    if (!matches)
        return matches.error();
    return *matches ? Result<contract::Empty>(contract::Empty{}) : Result<contract::Empty>(notAccepted());
}

} // namespace tillhouse::identity
