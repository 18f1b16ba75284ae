// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/user_admin.h"

#include "contract/endpoints.h"
#include "domain/assert.h"
#include "identity/audit.h"
#include "identity/random_text.h"
#include "identity/tills.h"
#include "kit/digest.h"
#include "kit/idempotency.h"
#include "kit/till_signature.h"

#include <algorithm>

namespace tillhouse::identity
{

using domain::Error;
using domain::ErrorCode;
using domain::invalidField;
using domain::Result;

namespace
{

template <class T>
auto hasRepeats(std::vector<T> items) -> bool
{
    std::sort(items.begin(), items.end());
    return std::adjacent_find(items.begin(), items.end()) != items.end();
}

template <class T>
auto sameSet(std::vector<T> a, std::vector<T> b) -> bool
{
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

auto isStoreName(const std::string &store) -> bool
{
    return store == "*" || contract::complaint(store, contract::nameText()).empty();
}

/// Whether the caller's own roles grant everything that the role grants.
auto mayGive(const kit::Principal &caller, contract::Role role) -> bool
{
    const auto permissions = contract::permissionsOf(role);
    return std::all_of(permissions.begin(), permissions.end(),
                       [&](contract::Permission permission) { return contract::grants(caller.roles, permission); });
}

template <class HasGrants>
auto mayGiveAll(const kit::CallContext &context, const HasGrants &request) -> Result<void>
{
    if (!context.principal)
        return Error{ErrorCode::NotSignedIn, "sign in to change users", {}};
    for (const auto role : request.roles) {
        if (!mayGive(*context.principal, role))
            return Error{ErrorCode::NotAllowed,
                         "a role that may do more than your own is not yours to give",
                         {{"/roles", std::string(domain::name(role))}}};
    }
    for (const auto &store : request.stores) {
        if (!context.principal->mayUseStore(store))
            return Error{ErrorCode::NotAllowed, "a store that is not yours is not yours to give", {{"/stores", store}}};
    }
    return {};
}

auto badgeHashOf(const std::optional<std::string> &badge) -> std::optional<std::string>
{
    return badge ? std::optional(kit::sha256Hex(contract::badgeText(*badge))) : std::nullopt;
}

/// A badge is what a scanner reads: printable, no blanks.
auto checkBadge(const std::optional<std::string> &badge) -> Result<void>
{
    const auto prints = [](char c) { return c > ' ' && c < '\x7f'; };
    if (badge && !std::all_of(badge->begin(), badge->end(), prints))
        return invalidField("/badge", "must be printable ASCII without blanks");
    return {};
}

auto badgeIsFree(db::Session &session, const std::optional<std::string> &badgeHash, const std::string &userId)
    -> Result<void>
{
    const auto owner = badgeHash ? findUserByBadge(session, *badgeHash) : std::nullopt;
    if (owner && owner->info.user_id != userId)
        return Error{ErrorCode::Conflict, "another user has this badge", {{"/badge", "is taken"}}};
    return {};
}

auto everyStore(const kit::Principal &principal) -> bool
{
    return std::find(principal.stores.begin(), principal.stores.end(), "*") != principal.stores.end();
}

/// Another user with the same key is another request.
auto enrolmentKey(const kit::CallContext &context, const contract::EnrolTillRequest &request) -> kit::RequestKey
{
    return {request.store_id, std::string(contract::kEnrolTill.id), context.idempotencyKey,
            kit::requestHash(context.userId() + " " + contract::encode(request))};
}

} // namespace

auto checkNewUser(const contract::CreateUserRequest &request) -> Result<void>
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (request.pin && !std::all_of(request.pin->begin(), request.pin->end(), isDigit))
        return invalidField("/pin", "must be digits only");
    if (const auto badge = checkBadge(request.badge); !badge)
        return badge;
    if (std::ranges::find(request.roles, contract::Role::Customer) != request.roles.end())
        return invalidField("/roles", "customer is nobody's role: it is whoever stands at a self-service till");
    if (hasRepeats(request.roles))
        return invalidField("/roles", "names a role twice");
    if (hasRepeats(request.stores))
        return invalidField("/stores", "names a store twice");
    for (std::size_t i = 0; i < request.stores.size(); ++i) {
        if (!isStoreName(request.stores[i]))
            return invalidField("/stores/" + std::to_string(i), "must be a store's id, or * for every store");
        if (request.stores[i] == "*" && request.stores.size() > 1)
            return invalidField("/stores/" + std::to_string(i), "* is every store and must stand alone");
    }
    return {};
}

UserAdmin::UserAdmin(db::Database &database, PasswordHasher &hasher, const kit::TokenSigner *signer, Clock clock)
    : m_database(database)
    , m_hasher(hasher)
    , m_signer(signer)
    , m_clock(std::move(clock))
{
}

auto UserAdmin::sameAsStored(const User &stored, const contract::CreateUserRequest &request) -> Result<bool>
{
    if (stored.info.user_name != foldedName(request.user_name) || stored.info.display_name != request.display_name ||
        !sameSet(stored.info.roles, request.roles) || !sameSet(stored.info.stores, request.stores) ||
        stored.pinHash.has_value() != request.pin.has_value() || stored.badgeHash != badgeHashOf(request.badge))
        return false;
    auto password = m_hasher.matches(stored.passwordHash, kit::Secret(request.password));
    if (!password || !*password || !request.pin)
        return password;
    return m_hasher.matches(stored.pinHash, kit::Secret(*request.pin));
}

auto UserAdmin::earlier(const contract::CreateUserRequest &request) -> Result<std::optional<contract::UserInfo>>
{
    auto known = m_database.read("find_user", [&](db::Reader &reader) -> Result<std::optional<User>> {
        return findUser(reader, request.user_id);
    });
    if (!known)
        return known.error();
    if (!*known)
        return std::optional<contract::UserInfo>();
    const auto same = sameAsStored(**known, request);
    if (!same)
        return same.error();
    if (!*same)
        return Error{ErrorCode::Conflict, "the id belongs to another user", {{"/user_id", "is taken"}}};
    return std::optional((*known)->info);
}

auto UserAdmin::store(const contract::CreateUserRequest &request, const std::string &actor, const std::string &traceId)
    -> Result<contract::UserInfo>
{
    const auto known = earlier(request);
    if (!known)
        return known.error();
    if (*known)
        return **known;
    User user;
    user.info = {
        request.user_id, foldedName(request.user_name), request.display_name, request.roles, request.stores, true};
    auto passwordHash = m_hasher.hash(kit::Secret(request.password));
    if (!passwordHash)
        return passwordHash.error();
    user.passwordHash = std::move(*passwordHash);
    if (request.pin) {
        auto pinHash = m_hasher.hash(kit::Secret(*request.pin));
        if (!pinHash)
            return pinHash.error();
        user.pinHash = std::move(*pinHash);
    }
    user.badgeHash = badgeHashOf(request.badge);
    const auto now = m_clock();
    const auto made =
        m_database.write("create_user", [&](db::Transaction &tx) -> Result<std::optional<contract::UserInfo>> {
            if (findUser(tx, request.user_id))
                return std::optional<contract::UserInfo>();
            if (findUserByName(tx, request.user_name))
                return Error{ErrorCode::Conflict, "another user has this name", {{"/user_name", "is taken"}}};
            if (const auto free = badgeIsFree(tx, user.badgeHash, request.user_id); !free)
                return free.error();
            insertUser(tx, user, now);
            recordAudit(tx, {"create_user", "done", request.user_id, actor, {}, {}, traceId}, now);
            return std::optional(findUser(tx, request.user_id)->info); // as a repeat will find it
        });
    if (!made)
        return made.error();
    if (*made)
        return **made;
    // Somebody sent the same id at the same instant and was quicker.
    auto other = earlier(request);
    if (!other)
        return other.error();
    TILLHOUSE_ASSERT(other->has_value());
    return std::move(**other);
}

auto UserAdmin::create(const kit::CallContext &context, const contract::CreateUserRequest &request)
    -> Result<contract::UserInfo>
{
    if (const auto checked = checkNewUser(request); !checked)
        return checked.error();
    if (const auto allowed = mayGiveAll(context, request); !allowed)
        return allowed.error();
    return store(request, context.userId(), context.traceId);
}

auto UserAdmin::giveBadge(const kit::CallContext &context, const contract::PutBadgeRequest &request)
    -> Result<contract::UserInfo>
{
    if (const auto readable = checkBadge(request.badge); !readable)
        return readable.error();
    const auto badgeHash = badgeHashOf(request.badge);
    return m_database.write("put_badge", [&](db::Transaction &tx) -> Result<contract::UserInfo> {
        const auto user = findUser(tx, request.user_id);
        if (!user)
            return Error{ErrorCode::NotFound, "there is no such user", {}};
        if (const auto allowed = mayGiveAll(context, user->info); !allowed)
            return allowed.error();
        if (const auto free = badgeIsFree(tx, badgeHash, request.user_id); !free)
            return free.error();
        if (user->badgeHash != badgeHash) {
            putBadge(tx, request.user_id, badgeHash);
            recordAudit(tx, {"put_badge", "done", request.user_id, context.userId(), {}, {}, context.traceId},
                        m_clock());
        }
        return user->info;
    });
}

auto UserAdmin::createFirst(const contract::CreateUserRequest &request) -> Result<contract::UserInfo>
{
    if (const auto checked = checkNewUser(request); !checked)
        return checked.error();
    return store(request, {}, {});
}

auto UserAdmin::list(const kit::CallContext &context, const contract::ListUsersRequest &request)
    -> Result<contract::UserPage>
{
    if (!context.principal)
        return Error{ErrorCode::NotSignedIn, "sign in to see users", {}};
    const auto limit = request.limit.value_or(100);
    const auto stores = everyStore(*context.principal) ? std::nullopt : std::optional(context.principal->stores);
    const auto users = m_database.read("list_users", [&](db::Reader &reader) -> Result<std::vector<User>> {
        return listUsers(reader, request.cursor.value_or(""), limit + 1, stores);
    });
    if (!users)
        return users.error();
    contract::UserPage page;
    for (const auto &user : *users) {
        if (static_cast<std::int64_t>(page.users.size()) == limit) {
            page.next_cursor = page.users.back().user_name;
            break;
        }
        page.users.push_back(user.info);
    }
    return page;
}

auto UserAdmin::cashiers(const contract::StoreRequest &request) -> Result<contract::CashierList>
{
    return m_database.read("list_cashiers", [&](db::Reader &reader) -> Result<contract::CashierList> {
        contract::CashierList list;
        for (auto &user : usersWithPin(reader, request.store_id)) {
            if (contract::grants(user.info.roles, contract::Permission::UseTill))
                list.cashiers.push_back({user.info.user_id, user.info.display_name, user.info.roles, user.badgeHash});
        }
        return list;
    });
}

auto UserAdmin::enrolTill(const kit::CallContext &context, const contract::EnrolTillRequest &request)
    -> Result<contract::TillCredential>
{
    TillProof proof;
    if (request.public_key) {
        const auto thumbprint = kit::tillKeyThumbprint(*request.public_key);
        if (!thumbprint)
            return domain::invalidField("public_key", "is not an ECDSA P-256 key");
        proof.keyThumbprint = *thumbprint;
    }
    const auto now = m_clock();
    const auto key = enrolmentKey(context, request);
    TILLHOUSE_ASSERT(m_signer != nullptr);
    const auto secret = m_signer->derive("till secret " + key.storeId + " " + key.key + " " + key.hash);
    proof.secretHash = digest(secret.reveal());
    const auto done = m_database.write("enrol_till", [&](db::Transaction &tx) -> Result<void> {
        const auto known = kit::IdempotencyStore::find(tx, key);
        if (!known)
            return known.error();
        if (*known)
            return {};
        upsertTill(tx, request, proof, context.userId(), now);
        recordAudit(
            tx, {"enrol_till", "done", {}, context.userId(), request.store_id, request.till_id, context.traceId}, now);
        kit::IdempotencyStore::remember(tx, key, "", now / 1000);
        return {};
    });
    if (!done)
        return done.error();
    return contract::TillCredential{request.store_id, request.till_id, request.name, std::string(secret.reveal()),
                                    request.self_service};
}

auto UserAdmin::tills(const contract::StoreRequest &request) -> Result<contract::TillList>
{
    return m_database.read("list_tills", [&](db::Reader &reader) -> Result<contract::TillList> {
        return contract::TillList{listTills(reader, request.store_id)};
    });
}

} // namespace tillhouse::identity
