// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/result.h"
#include "domain/stock.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace tillhouse::inventory
{

/// One line of the stock ledger before it is written. Quantities are signed thousandths of a unit.
struct Movement {
    std::string sku;
    std::string locationId;
    domain::MovementKind kind = domain::MovementKind::Adjustment;
    std::int64_t quantityMilli = 0;
    std::string reason;
    std::string sourceId; ///< the adjustment or order event that caused it
    std::optional<std::string> orderId;
    std::optional<std::string> actor;
};

/// The only writer of stock: movements and promises, each with the level that they lead to, in one transaction.
class StockLedger
{
public:
    StockLedger(db::Transaction &tx, std::string_view storeId, std::int64_t nowMs)
        : m_tx(tx)
        , m_storeId(storeId)
        , m_nowMs(nowMs)
    {
    }

    auto level(std::string_view sku, std::string_view locationId) -> domain::StockLevel;

    /// Writes a movement and answers the new level. Errors as of domain::moved().
    auto post(const Movement &movement) -> domain::Result<domain::StockLevel>;

    /// Promises stock. With the strict policy InsufficientStock when less is available, however many ask at once; with
    /// the till policy it is always granted and the level may go below zero.
    auto allocate(std::string_view sku, std::string_view locationId, std::int64_t milli,
                  domain::ReservationPolicy policy) -> domain::Result<domain::StockLevel>;

    /// Ends a promise.
    void deallocate(std::string_view sku, std::string_view locationId, std::int64_t milli);

    /// Products and locations of which more may be available now than before, by what this object did.
    auto gained() const -> const std::set<std::pair<std::string, std::string>> & { return m_gained; }

private:
    db::Transaction &m_tx;
    std::string m_storeId;
    std::int64_t m_nowMs;
    std::set<std::pair<std::string, std::string>> m_gained;
};

} // namespace tillhouse::inventory
