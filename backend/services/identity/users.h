// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"
#include "db/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::identity
{

/// A user as stored. The hashes never leave this room.
struct User {
    contract::UserInfo info;
    std::string passwordHash;
    std::optional<std::string> pinHash;
    std::optional<std::string> badgeHash; ///< SHA-256 in hex: it only says who, so a till may know it
};

/// The one form in which user names are stored and compared: ASCII lower case.
auto foldedName(std::string_view userName) -> std::string;

auto findUser(db::Session &session, std::string_view userId) -> std::optional<User>;
auto findUserByName(db::Session &session, std::string_view userName) -> std::optional<User>;

auto findUserByBadge(db::Session &session, std::string_view badgeHash) -> std::optional<User>;
/// The caller has checked that nobody else has it.
void putBadge(db::Transaction &tx, std::string_view userId, const std::optional<std::string> &badgeHash);

/// Stores a new user; the caller has checked that id, name and badge are free.
void insertUser(db::Transaction &tx, const User &user, std::int64_t nowMs);

/// Users by name after `afterName`, at most `limit`. With `stores` only those who may act in one of them.
auto listUsers(db::Session &session, std::string_view afterName, std::int64_t limit,
               const std::optional<std::vector<std::string>> &stores) -> std::vector<User>;

/// Active users with a PIN who may act in the store, by display name.
auto usersWithPin(db::Session &session, std::string_view storeId) -> std::vector<User>;

} // namespace tillhouse::identity
