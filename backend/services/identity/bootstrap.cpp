// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/bootstrap.h"

#include "contract/topology.h"
#include "db/database.h"
#include "identity/identity_service.h"
#include "kit/node_config.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>
#include <iterator>

namespace tillhouse::identity
{

namespace
{

constexpr int kFailed = 1;
constexpr int kWrong = 2;

auto complain(const domain::Error &error, int status) -> int
{
    std::fprintf(stderr, "tillhouse-identity: %s\n", error.detail.c_str());
    for (const auto &[field, reason] : error.fields)
        std::fprintf(stderr, "  %s %s\n", field.c_str(), reason.c_str());
    return status;
}

auto configArgument(int argc, char **argv) -> std::string
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::string_view(argv[i]) == "--config")
            return argv[i + 1];
    }
    return {};
}

auto createUsers(const std::string &store, const FirstUsers &first) -> int
{
    std::error_code ignored;
    std::filesystem::create_directories(std::filesystem::path(store).parent_path(), ignored);
    auto database = db::Database::open(storeOptions(store));
    if (!database)
        return complain(database.error(), kFailed);
    PasswordHasher hasher;
    UserAdmin admin(**database, hasher, nullptr, systemClock());
    for (const auto &user : first.users) {
        if (const auto created = admin.createFirst(user); !created)
            return complain(created.error(), kFailed);
    }
    return 0;
}

} // namespace

auto wantsFirstUsers(int argc, char **argv) -> bool
{
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--first-users")
            return true;
    }
    return false;
}

auto runFirstUsers(int argc, char **argv) -> int
{
    const QCoreApplication app(argc, argv); // Qt finds its SQL drivers through it
    const auto config =
        kit::loadNodeConfig(configArgument(argc, argv), contract::nodeInfo(contract::Node::IdentityService).id);
    if (!config)
        return complain(config.error(), kWrong);
    if (!config->store)
        return complain({domain::ErrorCode::InvalidInput, "the configuration names no store", {}}, kWrong);
    const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
    const auto first = contract::decode<FirstUsers>(input);
    if (!first)
        return complain(first.error(), kWrong);
    return createUsers(*config->store, *first);
}

} // namespace tillhouse::identity
