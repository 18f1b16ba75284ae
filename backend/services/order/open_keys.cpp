// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/open_keys.h"

namespace tillhouse::order
{

auto keyIsOpen(db::Session &session, const kit::KeyName &key) -> bool
{
    return session
        .query("SELECT 1 FROM orders WHERE store_id = ? AND order_id = ? "
               "AND (next_check_at IS NOT NULL OR state IN ('created', 'awaiting_payment')) "
               "UNION ALL SELECT 1 FROM order_refunds WHERE next_check_at IS NOT NULL AND store_id = ? "
               "AND refund_id = ? LIMIT 1",
               key.storeId, key.key, key.storeId, key.key)
        .next();
}

} // namespace tillhouse::order
