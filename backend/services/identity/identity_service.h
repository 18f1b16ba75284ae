// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/options.h"
#include "identity/password_hasher.h"
#include "identity/self_service.h"
#include "identity/sign_in.h"
#include "identity/user_admin.h"
#include "kit/router.h"

#include <filesystem>

namespace tillhouse::identity
{

/// How the identity store is opened: one file, this room's migrations.
auto storeOptions(const std::filesystem::path &file) -> db::DatabaseOptions;

/// The system's clock, in milliseconds since 1970.
auto systemClock() -> Clock;

/// The identity service's endpoints over one store. Outlives the router it registers with.
class IdentityService
{
public:
    IdentityService(db::Database &database, kit::TokenSigner signer, Clock clock, HasherLimits limits = {},
                    SessionPolicy policy = {});
    IdentityService(const IdentityService &) = delete;
    auto operator=(const IdentityService &) -> IdentityService & = delete;

    void registerWith(kit::Router &router);
    auto admin() -> UserAdmin & { return m_admin; }

private:
    kit::TokenSigner m_signer;
    PasswordHasher m_hasher;
    SignIn m_signIn;
    SelfService m_selfService;
    UserAdmin m_admin;
};

} // namespace tillhouse::identity
