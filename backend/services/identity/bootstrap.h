// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"

#include <string>
#include <vector>

namespace tillhouse::identity
{

/// The first users of an installation, as the operator's command hands them over on standard input.
struct FirstUsers {
    std::vector<contract::CreateUserRequest> users;

    static constexpr std::string_view kName = "FirstUsers";
    template <class V>
    static void fields(V &&visit)
    {
        visit("users", &FirstUsers::users, contract::items(1, 1000));
    }
};

/// Whether the command line asks for it (`--first-users`).
auto wantsFirstUsers(int argc, char **argv) -> bool;

/// `tillhouse-identity --config FILE --first-users < users.json`: makes the store and its first users, then ends. Only
/// the process that owns a store writes to it, so the operator's command cannot do this itself. Passwords come on
/// standard input, where no process list shows them. Exit status: 0 done, 1 failed, 2 wrong arguments or input.
auto runFirstUsers(int argc, char **argv) -> int;

} // namespace tillhouse::identity
