// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/setup.h"

#include "inventory/dead_letters.h"
#include "inventory/expiry_sweep.h"
#include "inventory/inventory_service.h"
#include "kit/key_sweep.h"
#include "kit/store_metrics.h"

#include <memory>

namespace tillhouse::inventory
{

namespace
{
constexpr std::chrono::milliseconds kSweepInterval{1000};
}

auto setup(kit::ServiceHost &host) -> domain::Result<void>
{
    const auto &config = host.config();
    if (!config.store)
        return domain::invalidField("store", "is missing: the inventory service keeps one");
    auto options = storeOptions(*config.store);
    kit::measureStore(options, host.metrics(), contract::Node::InventoryService);
    auto opened = db::Database::open(std::move(options));
    if (!opened)
        return opened.error();
    const std::shared_ptr<db::Database> database = std::move(*opened);
    const auto service = std::make_shared<InventoryService>(*database, systemClock());
    const auto sweep = std::make_shared<ExpirySweep>(service->reservations(), kSweepInterval);
    // Adjustments and imports have ended with their answers; a reservation keeps its own.
    const auto keys = std::make_shared<kit::KeySweep>(*database, nullptr);
    service->registerWith(host.router());
    host.metrics().gaugeFrom("tillhouse_dead_letters", "Order events that could not be applied and wait for a person",
                             {}, [database] { return deadLetterCount(*database); });
    host.onStart([sweep] { sweep->start(); });
    host.onStart([keys] { keys->start(); });
    host.onStop([sweep] { sweep->stop(); });
    host.onStop([keys] { keys->stop(); });
    host.watchdog().watch("store", [database] { return database->standstill(); });
    host.own(database);
    host.own(service);
    host.own(sweep);
    host.own(keys);
    return {};
}

} // namespace tillhouse::inventory
