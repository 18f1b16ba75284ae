// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity_house.h"

#include "domain/assert.h"
#include "domain/uuid.h"

#include <filesystem>

namespace tillhouse::testing
{

namespace fs = std::filesystem;

IdentityHouse::IdentityHouse(identity::HasherLimits limits)
{
    const fs::path folder = m_folder.path().toStdString();
    const auto made = kit::makeTokenKeys(folder / "token.key", folder / "token.pub");
    TILLHOUSE_ASSERT(made.hasValue());
    auto signer = kit::TokenSigner::load(folder / "token.key");
    auto verifier = kit::TokenVerifier::load(folder / "token.pub");
    auto database = db::Database::open(identity::storeOptions(folder / "identity.sqlite"));
    TILLHOUSE_ASSERT(signer.hasValue() && verifier.hasValue() && database.hasValue());
    m_database = std::move(*database);
    m_tokens = std::make_shared<const kit::TokenVerifier>(std::move(*verifier));
    m_service = std::make_unique<identity::IdentityService>(
        *m_database, std::move(*signer), [this] { return nowMs; }, limits);
    auto options = kit::routerOptionsFor(contract::Node::IdentityService, m_tokens);
    options.nowSeconds = [this] { return nowMs / 1000; };
    options.logRequests = false;
    m_router = std::make_unique<kit::Router>(options, m_metrics);
    m_service->registerWith(*m_router);
}

auto IdentityHouse::basePath() -> std::string
{
    return std::string(contract::nodeInfo(contract::Node::IdentityService).basePath);
}

auto IdentityHouse::userIdOf(const std::string &name) -> std::string
{
    std::array<std::uint8_t, 10> bytes{};
    for (std::size_t i = 0; i < name.size(); ++i)
        bytes[i % bytes.size()] = static_cast<std::uint8_t>(bytes[i % bytes.size()] * 31 + name[i]);
    return domain::format(domain::makeUuidV7(1'700'000'000'000, bytes));
}

auto IdentityHouse::addUser(const std::string &name, contract::Role role, const std::string &store,
                            const std::string &pin) -> std::string
{
    contract::CreateUserRequest request{userIdOf(name), name, "The " + name, kPassword, std::nullopt, {role}, {store}};
    if (!pin.empty())
        request.pin = pin;
    const auto created = m_service->admin().createFirst(request);
    TILLHOUSE_ASSERT(created.hasValue());
    return created->user_id;
}

auto IdentityHouse::addTill(const std::string &tillId, const std::string &store, std::optional<std::string> publicKey)
    -> contract::TillCredential
{
    kit::CallContext context;
    context.idempotencyKey = "key-" + std::to_string(++m_keys);
    const auto till = m_service->admin().enrolTill(context, {store, tillId, "Till " + tillId, std::move(publicKey)});
    TILLHOUSE_ASSERT(till.hasValue());
    return *till;
}

void IdentityHouse::deactivate(const std::string &userId)
{
    const auto done = m_database->write("deactivate", [&](db::Transaction &tx) -> domain::Result<void> {
        tx.execute("UPDATE user_account SET active = 0 WHERE user_id = ?", userId);
        return {};
    });
    TILLHOUSE_ASSERT(done.hasValue());
}

auto IdentityHouse::signInWithPin(const contract::TillCredential &till, const std::string &userId,
                                  const std::string &pin) -> domain::Result<contract::SessionGrant>
{
    return call(contract::kPinSignIn,
                contract::PinSignInRequest{till.store_id, till.till_id, till.till_secret, userId, pin});
}

auto IdentityHouse::tokenOf(const std::string &name) -> std::string
{
    const auto grant = signIn(name);
    TILLHOUSE_ASSERT(grant.hasValue());
    return grant->access_token;
}

auto IdentityHouse::principalOf(const std::string &token) const -> kit::Principal
{
    const auto principal = m_tokens->verify(token, nowMs / 1000);
    TILLHOUSE_ASSERT(principal.hasValue());
    return **principal;
}

auto IdentityHouse::count(const std::string &sql) -> std::int64_t
{
    const auto found = m_database->read([&](db::Reader &reader) -> domain::Result<std::int64_t> {
        auto rows = reader.query(sql);
        return rows.next() ? rows.int64(0) : -1;
    });
    TILLHOUSE_ASSERT(found.hasValue());
    return *found;
}

} // namespace tillhouse::testing
