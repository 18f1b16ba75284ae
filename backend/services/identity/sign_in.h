// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"
#include "db/database.h"
#include "identity/password_hasher.h"
#include "identity/sessions.h"
#include "identity/users.h"
#include "kit/call_context.h"
#include "kit/token.h"

#include <functional>

namespace tillhouse::identity
{

/// Milliseconds since 1970; tests bring their own.
using Clock = std::function<std::int64_t()>;

/// Lets people in. Whether a user does not exist, is inactive or gave the wrong password: the answer is the same error
/// after the same work. Thread-safe.
class SignIn
{
public:
    SignIn(db::Database &database, PasswordHasher &hasher, const kit::TokenSigner &signer, Clock clock,
           SessionPolicy policy = {});

    /// Errors: `NotSignedIn`, `TooManyRequests` (failed too often), `Unavailable` (too many at once).
    auto byPassword(const kit::CallContext &context, const contract::SignInRequest &request)
        -> domain::Result<contract::SessionGrant>;

    /// Only on an enrolled till that knows its secret, for a user with a PIN in that store. The session is good in that
    /// store alone and is not refreshed: the till asks again. Error `NotAllowed`: the till is for customers.
    auto byPin(const kit::CallContext &context, const contract::PinSignInRequest &request)
        -> domain::Result<contract::SessionGrant>;

    auto refresh(const kit::CallContext &context, const contract::RefreshRequest &request)
        -> domain::Result<contract::SessionGrant>;

    /// Ends what the token belongs to: a sign-in, or a customer's visit. Always done: a token that is not known needs no
    /// ending.
    auto signOut(const kit::CallContext &context, const contract::SignOutRequest &request)
        -> domain::Result<contract::Empty>;

private:
    struct Candidate;
    auto beginPassword(const contract::SignInRequest &request) -> domain::Result<Candidate>;
    auto beginPin(const contract::PinSignInRequest &request) -> domain::Result<Candidate>;
    auto check(const kit::CallContext &context, std::string_view action, const Candidate &candidate,
               const kit::Secret &secret) -> domain::Result<void>;
    auto refuse(const kit::CallContext &context, std::string_view action, const Candidate &candidate) -> domain::Error;
    struct TillAtHand;
    auto grant(const contract::UserInfo &user, const std::string &sessionId, const TillAtHand &till) const
        -> contract::SessionGrant;

    db::Database &m_database;
    PasswordHasher &m_hasher;
    const kit::TokenSigner &m_signer;
    Clock m_clock;
    SessionPolicy m_policy;
};

} // namespace tillhouse::identity
