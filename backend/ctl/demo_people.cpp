// SPDX-License-Identifier: GPL-3.0-or-later
// Who works in the demo shop, and at which tills.
#include "contract/endpoints.h"
#include "ctl/demo_seeder.h"
#include "ctl/demo_steps.h"
#include "ctl/files.h"
#include "ctl/ids.h"

#include <algorithm>

namespace tillhouse::ctl
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto tillsFileText(const std::vector<contract::TillCredential> &tills) -> std::string
{
    std::string text = "[";
    for (const auto &till : tills)
        text += (text.size() > 1 ? ",\n " : "\n ") + contract::encode(till);
    return text + "\n]\n";
}

} // namespace

auto DemoSeeder::signIn() -> Result<void>
{
    auto logins = readLogins(m_layout.logins);
    if (!logins)
        return logins.error();
    m_logins = std::move(*logins);
    const auto *admin = loginWithRole(m_logins, contract::Role::Admin);
    if (!admin)
        return Error{ErrorCode::NotFound, m_layout.logins.string() + " names no admin", {}};
    const auto grant = m_client.call(contract::kSignIn, {}, {}, contract::SignInRequest{admin->user, admin->password});
    if (!grant)
        return during("sign-in of the admin", grant.error());
    m_admin = grant->access_token;
    return {};
}

/// The user's login; a new one is on disk before it is used, so that a repeated run finds it.
auto DemoSeeder::loginOf(const DemoUser &user) -> Result<Login>
{
    const auto known =
        std::find_if(m_logins.begin(), m_logins.end(), [&](const Login &login) { return login.user == user.user; });
    if (known != m_logins.end())
        return *known;
    const Login login{std::string(user.user), randomPassword(), randomPin(), std::string(domain::name(user.role)),
                      std::string(user.store)};
    m_logins.push_back(login);
    if (const auto written = writeLogins(m_layout.logins, m_logins); !written)
        return written.error();
    return login;
}

auto DemoSeeder::createUsers() -> Result<void>
{
    for (const auto &user : kDemoUsers) {
        const auto login = loginOf(user);
        if (!login)
            return login.error();
        contract::CreateUserRequest request;
        request.user_id = idFor(user.user);
        request.user_name = user.user;
        request.display_name = user.displayName;
        request.password = login->password;
        request.pin = login->pin;
        request.roles = {user.role};
        request.stores = {std::string(user.store)};
        const auto created = m_client.call(contract::kCreateUser, m_admin, {}, request);
        if (!created)
            return during("user " + request.user_name, created.error());
        m_userIds[request.user_name] = created->user_id;
    }
    return {};
}

auto DemoSeeder::enrolTills(const DemoStore &store) -> Result<std::vector<TillSession>>
{
    std::vector<TillSession> sessions;
    std::vector<const DemoUser *> cashiers;
    for (const auto &user : kDemoUsers) {
        if (user.store == store.id && user.role == contract::Role::Cashier)
            cashiers.push_back(&user);
    }
    for (int till = 0; till < kDemoTills; ++till) {
        const contract::EnrolTillRequest request{std::string(store.id), demoTillId(till),
                                                 "Till " + std::to_string(till + 1)};
        const auto credential = m_client.call(contract::kEnrolTill, m_admin, newId(), request);
        if (!credential)
            return during("till " + request.till_id, credential.error());
        m_tills.push_back(*credential);
        const auto &cashier = *cashiers[static_cast<std::size_t>(till) % cashiers.size()];
        const auto login = loginOf(cashier);
        if (!login)
            return login.error();
        const auto grant =
            m_client.call(contract::kPinSignIn, {}, {},
                          contract::PinSignInRequest{request.store_id, request.till_id, credential->till_secret,
                                                     m_userIds.at(login->user), login->pin});
        if (!grant)
            return during("PIN of " + login->user, grant.error());
        sessions.push_back({grant->access_token, request.till_id});
    }
    if (const auto written = writeFile(m_layout.tills, tillsFileText(m_tills), 0600); !written)
        return written.error();
    return sessions;
}

} // namespace tillhouse::ctl
