// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/setup.h"

#include "kit/key_sweep.h"
#include "kit/store_metrics.h"
#include "migrations_order.h"
#include "order/endpoints.h"
#include "order/open_keys.h"
#include "order/order_commands.h"
#include "order/parked_baskets.h"
#include "order/recovery.h"
#include "order/self_orders.h"
#include "order/shift_service.h"
#include "order/upstream_payments.h"

#include <chrono>
#include <memory>

namespace tillhouse::order
{

namespace
{

/// Everything of this process, in the order in which it is built.
struct Service {
    Service(std::unique_ptr<db::Database> opened, std::shared_ptr<kit::Upstream> upstream)
        : database(std::move(opened))
        , payments(std::move(upstream))
        , parts{*database, payments, systemClock(), {}}
        , orders(parts)
        , refunds(parts)
        , commands(parts, orders)
        , shifts(parts)
        , parked(parts)
        , selfOrders(parts, orders)
        , recovery(parts, orders, refunds)
        , keys(*database, keyIsOpen)
    {
    }

    std::unique_ptr<db::Database> database;
    UpstreamPayments payments;
    Parts parts;
    OrderService orders;
    RefundService refunds;
    OrderCommands commands;
    ShiftService shifts;
    ParkedBaskets parked;
    SelfOrders selfOrders;
    Recovery recovery;
    kit::KeySweep keys;
};

} // namespace

auto storeOptions(const std::filesystem::path &file) -> db::DatabaseOptions
{
    db::DatabaseOptions options;
    options.file = file;
    options.name = contract::nodeInfo(contract::Node::OrderService).store;
    options.migrations = db::migrations_order();
    return options;
}

auto systemClock() -> Clock
{
    return [] {
        using namespace std::chrono;
        return std::int64_t{duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
    };
}

auto setup(kit::ServiceHost &host) -> domain::Result<void>
{
    if (!host.config().store)
        return domain::invalidField("store", "is missing: the order service keeps one");
    const auto upstream = host.upstream(contract::Node::PaymentService);
    if (!upstream)
        return upstream.error();
    auto options = storeOptions(*host.config().store);
    kit::measureStore(options, host.metrics(), contract::Node::OrderService);
    auto database = db::Database::open(std::move(options));
    if (!database)
        return database.error();
    const auto service = std::make_shared<Service>(std::move(*database), *upstream);
    addEndpoints(host.router(), service->parts, service->orders, service->refunds);
    addCommandEndpoints(host.router(), service->parts, service->commands);
    addCustomerEndpoints(host.router(), service->parts);
    addShopEndpoints(host.router(), service->parts, service->shifts);
    addParkEndpoints(host.router(), service->parked);
    addSelfServiceEndpoints(host.router(), service->selfOrders);
    host.onStart([service] {
        service->recovery.start();
        service->keys.start();
    });
    host.onStop([service] {
        service->keys.stop();
        service->recovery.stop();
    });
    host.watchdog().watch("store", [service] { return service->database->standstill(); });
    host.own(service);
    return {};
}

} // namespace tillhouse::order
