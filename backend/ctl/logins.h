// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/access.h"
#include "domain/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::ctl
{

/// A user with the first password and PIN, for the person who hands them out.
struct Login {
    std::string user;
    std::string password;
    std::string pin;
    std::string role;
    std::string store; ///< where the user starts; an admin may act in every store
};

/// `logins.json`: an array of {user, password, pin, role, store}, mode 0600.
auto writeLogins(const std::filesystem::path &file, const std::vector<Login> &logins) -> domain::Result<void>;
auto readLogins(const std::filesystem::path &file) -> domain::Result<std::vector<Login>>;

/// The first login with that role; nothing if there is none.
auto loginWithRole(const std::vector<Login> &logins, contract::Role role) -> const Login *;

/// Sixteen letters and digits (79 random bits) in four groups, without those that people mix up.
auto randomPassword() -> std::string;
/// Six random digits.
auto randomPin() -> std::string;

} // namespace tillhouse::ctl
