// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/setup.h"

#include "db/database.h"
#include "identity/identity_service.h"
#include "kit/key_sweep.h"

#include <memory>

namespace tillhouse::identity
{

using domain::invalidField;
using domain::Result;

auto setup(kit::ServiceHost &host) -> Result<void>
{
    const auto &config = host.config();
    if (!config.store)
        return invalidField("/store", "is missing: the identity service keeps one");
    if (!config.token_private_key)
        return invalidField("/token_private_key", "is missing: the identity service signs access tokens");
    auto signer = kit::TokenSigner::load(*config.token_private_key);
    if (!signer)
        return signer.error();
    auto opened = db::Database::open(storeOptions(*config.store));
    if (!opened)
        return opened.error();
    const std::shared_ptr<db::Database> database = std::move(*opened);
    const auto service = std::make_shared<IdentityService>(*database, std::move(*signer), systemClock());
    // What an enrolment began has ended with its answer.
    const auto keys = std::make_shared<kit::KeySweep>(*database, nullptr);
    service->registerWith(host.router());
    host.onStart([keys] { keys->start(); });
    host.onStop([keys] { keys->stop(); });
    host.watchdog().watch("store", [database] { return database->standstill(); });
    host.own(database);
    host.own(service);
    host.own(keys);
    return {};
}

} // namespace tillhouse::identity
