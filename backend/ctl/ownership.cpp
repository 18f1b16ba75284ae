// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ownership.h"

#include "contract/topology.h"

#include <pwd.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tillhouse::ctl
{

namespace fs = std::filesystem;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto giveFile(const fs::path &path, const passwd &user) -> Result<void>
{
    if (::lchown(path.c_str(), user.pw_uid, user.pw_gid) == 0)
        return {};
    return Error{
        ErrorCode::Internal, path.string() + " cannot be given to " + user.pw_name + ": " + std::strerror(errno), {}};
}

auto giveFolder(const fs::path &folder, const passwd &user) -> Result<void>
{
    std::error_code fault;
    for (const auto &entry : fs::recursive_directory_iterator(folder, fault)) {
        if (auto given = giveFile(entry.path(), user); !given)
            return given;
    }
    return giveFile(folder, user);
}

} // namespace

auto systemUserOf(std::string_view node) -> std::string
{
    const auto *info = contract::nodeById(node);
    return info ? std::string(info->program) : std::string();
}

auto handOverToServices(const Layout &layout) -> Result<void>
{
    for (const auto &node : contract::nodes()) {
        const auto name = systemUserOf(node.id);
        const passwd *user = ::getpwnam(name.c_str());
        if (!user)
            return Error{
                ErrorCode::NotFound, "there is no user " + name + "; the package tillhouse-backend makes it", {}};
        for (const auto &folder : {layout.nodeEtc(node.id), layout.nodeState(node.id)}) {
            if (!fs::exists(folder))
                continue;
            if (auto given = giveFolder(folder, *user); !given)
                return given;
        }
    }
    return {};
}

} // namespace tillhouse::ctl
