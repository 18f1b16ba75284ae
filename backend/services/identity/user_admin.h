// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"
#include "db/database.h"
#include "identity/password_hasher.h"
#include "identity/sign_in.h"
#include "kit/call_context.h"
#include "kit/token.h"

#include <optional>

namespace tillhouse::identity
{

/// Checks what the contract's bounds don't: the PIN is digits, no role or store is named twice, nobody is made a
/// customer, `*` stands alone.
auto checkNewUser(const contract::CreateUserRequest &request) -> domain::Result<void>;

/// Users, the names on a till's lock screen, and tills. The router has checked permission and store of the caller.
class UserAdmin
{
public:
    /// `signer` makes the secrets of tills; without one none can be enrolled.
    UserAdmin(db::Database &database, PasswordHasher &hasher, const kit::TokenSigner *signer, Clock clock);

    /// Nobody can hand out more than they have: `NotAllowed` for a role that grants what the caller's do not, or a
    /// store that is not theirs. A repeat with the same id and content answers the first; `Conflict` if the id, the
    /// name or the badge belongs to another user.
    auto create(const kit::CallContext &context, const contract::CreateUserRequest &request)
        -> domain::Result<contract::UserInfo>;
    /// Gives a user another badge, or none. Errors: NotFound, NotAllowed (the user may do more than the caller),
    /// Conflict (somebody else has the badge), InvalidInput (blanks, control characters).
    auto giveBadge(const kit::CallContext &context, const contract::PutBadgeRequest &request)
        -> domain::Result<contract::UserInfo>;
    /// The users who may act in a store of the caller's.
    auto list(const kit::CallContext &context, const contract::ListUsersRequest &request)
        -> domain::Result<contract::UserPage>;
    auto cashiers(const contract::StoreRequest &request) -> domain::Result<contract::CashierList>;
    /// Enrolling again replaces the secret: the old device is out. The same request with the same idempotency key is
    /// not again: it gets the same secret, which is kept nowhere but made from the key. Errors: KeyReused.
    auto enrolTill(const kit::CallContext &context, const contract::EnrolTillRequest &request)
        -> domain::Result<contract::TillCredential>;
    auto tills(const contract::StoreRequest &request) -> domain::Result<contract::TillList>;

    /// The same as create() for the first users of an installation, which nobody is there to allow.
    auto createFirst(const contract::CreateUserRequest &request) -> domain::Result<contract::UserInfo>;

private:
    auto store(const contract::CreateUserRequest &request, const std::string &actor, const std::string &traceId)
        -> domain::Result<contract::UserInfo>;
    /// The user that an earlier request with this id has made, if it was the same request; nothing if there was none.
    auto earlier(const contract::CreateUserRequest &request) -> domain::Result<std::optional<contract::UserInfo>>;
    auto sameAsStored(const User &stored, const contract::CreateUserRequest &request) -> domain::Result<bool>;

    db::Database &m_database;
    PasswordHasher &m_hasher;
    const kit::TokenSigner *m_signer;
    Clock m_clock;
};

} // namespace tillhouse::identity
