// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/inventory_service.h"

#include "contract/endpoints.h"
#include "migrations_inventory.h"

namespace tillhouse::inventory
{

using kit::CallContext;

auto storeOptions(const std::filesystem::path &file) -> db::DatabaseOptions
{
    db::DatabaseOptions options;
    options.file = file;
    options.name = contract::nodeInfo(contract::Node::InventoryService).store;
    options.migrations = db::migrations_inventory();
    return options;
}

InventoryService::InventoryService(db::Database &database, const Clock &clock)
    : m_setup(database)
    , m_products(database, clock)
    , m_promotions(database, clock, m_promotionCache)
    , m_import(database, clock)
    , m_stock(database)
    , m_offers(database)
    , m_adjustments(database, clock)
    , m_reservations(database, clock, m_promotionCache)
    , m_events(database, clock)
    , m_stockEvents(database)
{
}

void InventoryService::registerWith(kit::Router &router)
{
    registerCatalogue(router);
    registerStock(router);
    registerInternal(router);
}

void InventoryService::registerCatalogue(kit::Router &router)
{
    router.on(contract::kGetStore,
              [this](const CallContext &context, const auto &request) -> domain::Result<contract::StoreSettings> {
                  auto store = m_setup.store(request);
                  return store && !isStaff(context) ? publicStore(std::move(*store)) : store;
              });
    router.on(contract::kPutStore,
              [this](const CallContext &, const auto &request) { return m_setup.putStore(request); });
    router.on(contract::kListTaxCategories,
              [this](const CallContext &, const auto &request) { return m_setup.taxCategories(request); });
    router.on(contract::kPutTaxCategory,
              [this](const CallContext &, const auto &request) { return m_setup.putTaxCategory(request); });
    router.on(contract::kListProducts,
              [this](const CallContext &, const auto &request) { return m_products.list(request); });
    router.on(contract::kGetProduct,
              [this](const CallContext &, const auto &request) { return m_products.get(request); });
    router.on(contract::kPutProduct, [this](const CallContext &context, const auto &request) {
        return m_products.put(request, context.ifMatch);
    });
    router.on(contract::kImportCatalogue, [this](const CallContext &context, const auto &request) {
        return m_import.run(request, context.userId(), context.idempotencyKey);
    });
    router.on(contract::kListPromotions,
              [this](const CallContext &context, const auto &request) -> domain::Result<contract::PromotionList> {
                  auto list = m_promotions.list(request);
                  return list && !isStaff(context) ? publicPromotions(std::move(*list)) : list;
              });
    router.on(contract::kListAvailability,
              [this](const CallContext &, const auto &request) { return m_offers.availability(request); });
    router.on(contract::kPutPromotion, [this](const CallContext &context, const auto &request) {
        return m_promotions.put(request, context.ifMatch);
    });
    router.on(contract::kListChanges,
              [this](const CallContext &, const auto &request) { return m_products.changes(request); });
}

void InventoryService::registerStock(kit::Router &router)
{
    router.on(contract::kListLocations,
              [this](const CallContext &, const auto &request) { return m_setup.locations(request); });
    router.on(contract::kPutLocation,
              [this](const CallContext &, const auto &request) { return m_setup.putLocation(request); });
    router.on(contract::kListStock,
              [this](const CallContext &, const auto &request) { return m_stock.levels(request); });
    router.on(contract::kListMovements,
              [this](const CallContext &, const auto &request) { return m_stock.movements(request); });
    router.on(contract::kAdjustStock, [this](const CallContext &context, const auto &request) {
        return m_adjustments.adjust(request, context.userId(), context.idempotencyKey);
    });
    router.on(contract::kListDeadLetters,
              [this](const CallContext &, const auto &request) { return m_events.deadLetters(request); });
    router.on(contract::kRetryDeadLetter,
              [this](const CallContext &, const auto &request) { return m_events.retry(request); });
}

void InventoryService::registerInternal(kit::Router &router)
{
    router.on(contract::kReserve,
              [this](const CallContext &, const auto &request) { return m_reservations.reserve(request); });
    router.on(contract::kRelease,
              [this](const CallContext &, const auto &request) { return m_reservations.release(request); });
    router.on(contract::kRenew,
              [this](const CallContext &, const auto &request) { return m_reservations.renew(request); });
    router.onRaw(contract::kReadStockEvents, [this](const CallContext &context, const kit::RoutedRequest &routed) {
        const auto request = contract::decodeRequest(contract::kReadStockEvents, routed.inPath, routed.query, "");
        if (!request)
            return kit::Router::problemReply(request.error(), context.traceId);
        return kit::Router::reply(m_stockEvents.read(*request), context.traceId);
    });
    router.on(contract::kEventPosition, [this](const CallContext &, const auto &) { return m_events.position(); });
    router.onRaw(contract::kApplyEvents, [this](const CallContext &context, const kit::RoutedRequest &routed) {
        const auto events =
            contract::decodeEvents<contract::OrderEvent>(routed.http.body, {contract::kApplyEvents.maxBodyBytes, 16});
        if (!events)
            return kit::Router::problemReply(events.error(), context.traceId);
        return kit::Router::reply(m_events.apply(*events), context.traceId);
    });
}

} // namespace tillhouse::inventory
