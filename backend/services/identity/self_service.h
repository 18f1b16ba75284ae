// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"
#include "contract/self_service.h"
#include "db/database.h"
#include "identity/password_hasher.h"
#include "identity/sign_in.h"
#include "identity/visits.h"
#include "kit/call_context.h"
#include "kit/token.h"

namespace tillhouse::identity
{

/// Life of a customer's access token, in seconds. A visit that goes on asks for the next one.
constexpr std::int64_t kVisitTokenSeconds = 300;

/// Customers at tills that were enrolled for them. Such a till proves itself with its secret, and gets a customer's
/// rights and no others. Thread-safe.
class SelfService
{
public:
    SelfService(db::Database &database, PasswordHasher &hasher, const kit::TokenSigner &signer, Clock clock);

    /// A visit's session: of a fresh subject, or with a `visit_token` of the same one again. Errors: `NotSignedIn` (not
    /// this till's secret; the visit has ended), `NotAllowed` (the till is not for customers).
    auto session(const kit::CallContext &context, const contract::SelfServiceSessionRequest &request)
        -> domain::Result<contract::SessionGrant>;

    /// Whether this person may end the till's program: somebody of the store who may manage tills, by name and PIN.
    /// Failures count against the person and the till as at a sign-in. Errors: `NotSignedIn`, `NotAllowed` (the till
    /// is not for customers), `TooManyRequests`, `Unavailable` (too many at once).
    auto mayExit(const kit::CallContext &context, const contract::SelfServiceExitRequest &request)
        -> domain::Result<contract::Empty>;

private:
    struct Candidate;
    auto beginExit(const contract::SelfServiceExitRequest &request) -> domain::Result<Candidate>;
    auto grant(const Visit &visit) const -> contract::SessionGrant;

    db::Database &m_database;
    PasswordHasher &m_hasher;
    const kit::TokenSigner &m_signer;
    Clock m_clock;
};

} // namespace tillhouse::identity
