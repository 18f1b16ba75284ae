// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "inventory/adjustments.h"
#include "inventory/catalogue_import.h"
#include "inventory/clock.h"
#include "inventory/offers.h"
#include "inventory/order_events.h"
#include "inventory/products.h"
#include "inventory/promotions.h"
#include "inventory/reservations.h"
#include "inventory/stock_events.h"
#include "inventory/stock_query.h"
#include "inventory/store_setup.h"
#include "kit/router.h"

#include <filesystem>

namespace tillhouse::inventory
{

/// How the inventory store is opened.
auto storeOptions(const std::filesystem::path &file) -> db::DatabaseOptions;

/// All that this process answers, over one store.
class InventoryService
{
public:
    InventoryService(db::Database &database, const Clock &clock);

    /// Registers every endpoint that the contract gives to this node.
    void registerWith(kit::Router &router);

    auto reservations() -> Reservations & { return m_reservations; }

private:
    void registerCatalogue(kit::Router &router);
    void registerStock(kit::Router &router);
    void registerInternal(kit::Router &router);

    std::shared_ptr<PromotionCache> m_promotionCache = std::make_shared<PromotionCache>();
    StoreSetup m_setup;
    Products m_products;
    Promotions m_promotions;
    CatalogueImport m_import;
    StockQuery m_stock;
    Offers m_offers;
    Adjustments m_adjustments;
    Reservations m_reservations;
    OrderEvents m_events;
    StockEvents m_stockEvents;
};

} // namespace tillhouse::inventory
