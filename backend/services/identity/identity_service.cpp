// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/identity_service.h"

#include "contract/endpoints.h"
#include "migrations_identity.h"

#include <chrono>

namespace tillhouse::identity
{

using kit::CallContext;

auto storeOptions(const std::filesystem::path &file) -> db::DatabaseOptions
{
    db::DatabaseOptions options;
    options.file = file;
    options.name = contract::nodeInfo(contract::Node::IdentityService).store;
    options.migrations = db::migrations_identity();
    return options;
}

auto systemClock() -> Clock
{
    return [] {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        return std::int64_t{std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
    };
}

IdentityService::IdentityService(db::Database &database, kit::TokenSigner signer, Clock clock, HasherLimits limits,
                                 SessionPolicy policy)
    : m_signer(std::move(signer))
    , m_hasher(limits)
    , m_signIn(database, m_hasher, m_signer, clock, policy)
    , m_selfService(database, m_hasher, m_signer, clock)
    , m_admin(database, m_hasher, &m_signer, clock)
{
}

void IdentityService::registerWith(kit::Router &router)
{
    namespace api = contract;
    router.on(api::kSignIn, [this](const CallContext &context, const api::SignInRequest &request) {
        return m_signIn.byPassword(context, request);
    });
    router.on(api::kPinSignIn, [this](const CallContext &context, const api::PinSignInRequest &request) {
        return m_signIn.byPin(context, request);
    });
    router.on(api::kRefreshSession, [this](const CallContext &context, const api::RefreshRequest &request) {
        return m_signIn.refresh(context, request);
    });
    router.on(api::kSignOut, [this](const CallContext &context, const api::SignOutRequest &request) {
        return m_signIn.signOut(context, request);
    });
    router.on(api::kSelfServiceSession,
              [this](const CallContext &context, const api::SelfServiceSessionRequest &request) {
                  return m_selfService.session(context, request);
              });
    router.on(api::kSelfServiceExit, [this](const CallContext &context, const api::SelfServiceExitRequest &request) {
        return m_selfService.mayExit(context, request);
    });
    router.on(api::kListCashiers,
              [this](const CallContext &, const api::StoreRequest &request) { return m_admin.cashiers(request); });
    router.on(api::kEnrolTill, [this](const CallContext &context, const api::EnrolTillRequest &request) {
        return m_admin.enrolTill(context, request);
    });
    router.on(api::kListTills,
              [this](const CallContext &, const api::StoreRequest &request) { return m_admin.tills(request); });
    router.on(api::kCreateUser, [this](const CallContext &context, const api::CreateUserRequest &request) {
        return m_admin.create(context, request);
    });
    router.on(api::kPutBadge, [this](const CallContext &context, const api::PutBadgeRequest &request) {
        return m_admin.giveBadge(context, request);
    });
    router.on(api::kListUsers, [this](const CallContext &context, const api::ListUsersRequest &request) {
        return m_admin.list(context, request);
    });
}

} // namespace tillhouse::identity
