// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/users.h"

#include "domain/enum_names.h"

#include <algorithm>

namespace tillhouse::identity
{

namespace
{

#define TILLHOUSE_USER_COLUMNS "user_id, user_name, display_name, password_hash, pin_hash, active, badge_hash"

auto userFromRow(const db::Rows &rows) -> User
{
    User user;
    user.info.user_id = rows.text(0);
    user.info.user_name = rows.text(1);
    user.info.display_name = rows.text(2);
    user.info.active = rows.boolean(5);
    user.passwordHash = rows.text(3);
    user.pinHash = rows.optionalText(4);
    user.badgeHash = rows.optionalText(6);
    return user;
}

void loadGrants(db::Session &session, User &user)
{
    auto roles = session.query("SELECT role FROM user_role WHERE user_id = ? ORDER BY role", user.info.user_id);
    while (roles.next()) {
        // A role that this version does not know grants nothing.
        if (const auto role = domain::enumFromName<contract::Role>(roles.text(0)))
            user.info.roles.push_back(*role);
    }
    auto stores =
        session.query("SELECT store_id FROM user_store WHERE user_id = ? ORDER BY store_id", user.info.user_id);
    while (stores.next())
        user.info.stores.push_back(stores.text(0));
}

auto takeUsers(db::Session &session, db::Rows rows) -> std::vector<User>
{
    std::vector<User> users;
    while (rows.next())
        users.push_back(userFromRow(rows));
    for (auto &user : users)
        loadGrants(session, user);
    return users;
}

auto takeOne(db::Session &session, db::Rows rows) -> std::optional<User>
{
    auto users = takeUsers(session, std::move(rows));
    return users.empty() ? std::nullopt : std::optional(std::move(users.front()));
}

auto mayActInAny(const User &user, const std::vector<std::string> &stores) -> bool
{
    return std::any_of(user.info.stores.begin(), user.info.stores.end(), [&](const std::string &store) {
        return store == "*" || std::find(stores.begin(), stores.end(), store) != stores.end();
    });
}

} // namespace

auto foldedName(std::string_view userName) -> std::string
{
    std::string folded(userName);
    for (auto &c : folded) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
}

auto findUser(db::Session &session, std::string_view userId) -> std::optional<User>
{
    return takeOne(session,
                   session.query("SELECT " TILLHOUSE_USER_COLUMNS " FROM user_account WHERE user_id = ?", userId));
}

auto findUserByName(db::Session &session, std::string_view userName) -> std::optional<User>
{
    return takeOne(session, session.query("SELECT " TILLHOUSE_USER_COLUMNS " FROM user_account WHERE user_name = ?",
                                          foldedName(userName)));
}

auto findUserByBadge(db::Session &session, std::string_view badgeHash) -> std::optional<User>
{
    return takeOne(
        session, session.query("SELECT " TILLHOUSE_USER_COLUMNS " FROM user_account WHERE badge_hash = ?", badgeHash));
}

void putBadge(db::Transaction &tx, std::string_view userId, const std::optional<std::string> &badgeHash)
{
    tx.execute("UPDATE user_account SET badge_hash = ? WHERE user_id = ?", badgeHash, userId);
}

void insertUser(db::Transaction &tx, const User &user, std::int64_t nowMs)
{
    tx.execute("INSERT INTO user_account (" TILLHOUSE_USER_COLUMNS ", created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
               user.info.user_id, foldedName(user.info.user_name), user.info.display_name, user.passwordHash,
               user.pinHash, user.info.active, user.badgeHash, nowMs);
    for (const auto role : user.info.roles)
        tx.execute("INSERT INTO user_role (user_id, role) VALUES (?, ?) ON CONFLICT DO NOTHING", user.info.user_id,
                   domain::name(role));
    for (const auto &store : user.info.stores)
        tx.execute("INSERT INTO user_store (user_id, store_id) VALUES (?, ?) ON CONFLICT DO NOTHING", user.info.user_id,
                   store);
}

auto listUsers(db::Session &session, std::string_view afterName, std::int64_t limit,
               const std::optional<std::vector<std::string>> &stores) -> std::vector<User>
{
    std::vector<User> page;
    std::string after(afterName);
    while (static_cast<std::int64_t>(page.size()) < limit) {
        const auto users =
            takeUsers(session, session.query("SELECT " TILLHOUSE_USER_COLUMNS
                                             " FROM user_account WHERE user_name > ? ORDER BY user_name LIMIT ?",
                                             after, limit));
        for (const auto &user : users) {
            after = user.info.user_name;
            if ((!stores || mayActInAny(user, *stores)) && static_cast<std::int64_t>(page.size()) < limit)
                page.push_back(user);
        }
        if (static_cast<std::int64_t>(users.size()) < limit)
            break;
    }
    return page;
}

auto usersWithPin(db::Session &session, std::string_view storeId) -> std::vector<User>
{
    return takeUsers(
        session, session.query("SELECT " TILLHOUSE_USER_COLUMNS " FROM user_account AS u "
                               "WHERE active = 1 AND pin_hash IS NOT NULL AND EXISTS (SELECT 1 FROM user_store AS s "
                               "WHERE s.user_id = u.user_id AND s.store_id IN (?, '*')) ORDER BY display_name, "
                               "user_id",
                               storeId));
}

#undef TILLHOUSE_USER_COLUMNS

} // namespace tillhouse::identity
