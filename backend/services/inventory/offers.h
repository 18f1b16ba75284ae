// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "contract/promotion.h"
#include "contract/self_service.h"
#include "db/database.h"
#include "kit/call_context.h"

namespace tillhouse::inventory
{

/// Whether a caller is one of the staff. Everybody else is told what a customer may know.
auto isStaff(const kit::CallContext &context) -> bool;

/// A store as a customer may know it: nothing of how far its people may go at a till.
auto publicStore(contract::StoreSettings store) -> contract::StoreSettings;

/// The promotions that everybody gets by themselves: a coupon's code is worth money to whoever reads it, and a group's
/// prices are its members'.
auto publicPromotions(contract::PromotionList list) -> contract::PromotionList;

/// What customers can order now.
class Offers
{
public:
    explicit Offers(db::Database &database)
        : m_database(database)
    {
    }

    /// Whether one of each product could be promised at the store's default location, by the same rules as a strict
    /// reservation: it is sold, it or each of its parts is there, or it may be owed. Errors: InvalidInput (`skus`:
    /// empty, too many, or no SKU), NotFound (store).
    auto availability(const contract::AvailabilityRequest &request) -> domain::Result<contract::AvailabilityList>;

private:
    db::Database &m_database;
};

} // namespace tillhouse::inventory
