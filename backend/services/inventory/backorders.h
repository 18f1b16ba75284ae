// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "inventory/stock_ledger.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace tillhouse::inventory
{

/// Something that an order is owed from stock still to come.
struct OwedLine {
    std::string orderId;
    std::int64_t lineNo = 0; ///< of the order's reservation
    std::string lineId;
    std::string sku;
    std::string locationId;
    std::int64_t milli = 0; ///< > 0
};

/// What is owed to orders, in order of arrival. As long as anything of a product is owed at a location nothing of it is
/// available there: whatever comes in goes to who asked first.
class BackorderBook
{
public:
    BackorderBook(db::Transaction &tx, std::string_view storeId, std::int64_t nowMs)
        : m_tx(tx)
        , m_storeId(storeId)
        , m_nowMs(nowMs)
    {
    }

    /// Puts a line at the end of the queue.
    void owe(const OwedLine &line);
    /// How much of the product the order's line is still owed.
    auto owed(std::string_view orderId, std::string_view lineId, std::string_view sku) -> std::int64_t;
    /// Owes at most so much less; answers by how much.
    auto forgive(std::string_view orderId, std::string_view lineId, std::string_view sku, std::int64_t milli)
        -> std::int64_t;
    /// The order is owed nothing any more.
    void forget(std::string_view orderId);
    auto owesAnything(std::string_view orderId) -> bool;

    /// Gives what is available of the product at the location to those it is owed to, first come first served: a held
    /// reservation gets it promised, a paid order gets it sold. An order that is owed nothing any more is told of in a
    /// stock event.
    auto fill(const std::string &sku, const std::string &locationId) -> domain::Result<void>;
    /// The same for everything of which the ledger has come to have more.
    auto fillFrom(const StockLedger &ledger) -> domain::Result<void>;

private:
    struct Entry;
    auto first(std::string_view sku, std::string_view locationId) -> std::optional<Entry>;
    auto give(StockLedger &ledger, const Entry &entry, std::int64_t milli) -> domain::Result<void>;
    void lessen(std::int64_t arrival, std::int64_t owed, std::int64_t by);

    db::Transaction &m_tx;
    std::string m_storeId;
    std::int64_t m_nowMs;
};

} // namespace tillhouse::inventory
