// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/parked_baskets.h"

#include "domain/currency.h"
#include "domain/time_text.h"

namespace tillhouse::order
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

/// As many as the contract's list holds.
constexpr std::int64_t kMostWaiting = 500;

struct StoredBasket {
    contract::ParkedBasket basket;
    std::optional<std::string> takeId;
    std::string takenBy;
    std::int64_t takenAt = 0;
};

auto mayParkFor(const kit::CallContext &context, const std::string &tillId) -> Result<void>
{
    if (context.principal && !context.principal->tillId.empty() && context.principal->tillId != tillId)
        return Error{ErrorCode::NotAllowed, "the token is another till's", {{"till_id", "is another till"}}};
    return {};
}

auto basketIn(const db::Rows &row, const std::string &storeId) -> contract::ParkedBasket
{
    return {storeId,
            row.text(0),
            row.text(1),
            row.text(2),
            domain::formatUtc(row.int64(4)),
            {row.int64(6), row.text(5)},
            row.int64(7),
            {},
            row.optionalText(3)};
}

auto findBasket(db::Session &session, const std::string &storeId, const std::string &basketId)
    -> std::optional<StoredBasket>
{
    auto row = session.query("SELECT basket_id, till_id, label, parked_by, parked_at, currency, total_minor, "
                             "line_count, content, take_id, taken_by, taken_at "
                             "FROM parked_baskets WHERE store_id = ? AND basket_id = ?",
                             storeId, basketId);
    if (!row.next())
        return std::nullopt;
    StoredBasket stored{basketIn(row, storeId), row.optionalText(9), row.text(10), row.int64(11)};
    stored.basket.content = row.text(8);
    return stored;
}

auto takenError(const StoredBasket &stored) -> Error
{
    return {ErrorCode::Conflict,
            "Till " + stored.takenBy + " took this basket at " + domain::formatUtc(stored.takenAt) + ".",
            {{"basket_id", "was taken by " + stored.takenBy}}};
}

/// What the store answers to a basket whose id it knows.
auto parkedBefore(const StoredBasket &stored, const contract::ParkedBasket &basket) -> Result<contract::ParkedBasket>
{
    if (stored.basket.till_id != basket.till_id || stored.basket.content != basket.content)
        return Error{ErrorCode::KeyReused, "The id was used for another basket.", {{"basket_id", "was used before"}}};
    if (stored.takeId)
        return takenError(stored);
    return stored.basket;
}

auto waitingCount(db::Session &session, const std::string &storeId) -> std::int64_t
{
    auto row = session.query("SELECT COUNT(*) FROM parked_baskets WHERE store_id = ? AND take_id IS NULL", storeId);
    row.next();
    return row.int64(0);
}

auto parkBasket(db::Transaction &tx, const contract::ParkedBasket &basket, std::int64_t parkedAt, std::int64_t nowMs)
    -> Result<contract::ParkedBasket>
{
    if (const auto known = findBasket(tx, basket.store_id, basket.basket_id))
        return parkedBefore(*known, basket);
    if (waitingCount(tx, basket.store_id) >= kMostWaiting)
        return Error{ErrorCode::LimitExceeded, "Too many baskets wait already: take some up first.", {}};
    tx.execute("DELETE FROM parked_baskets WHERE taken_at < ? AND take_id IS NOT NULL", nowMs - kTakenBasketLifeMs);
    tx.execute("INSERT INTO parked_baskets (store_id, basket_id, till_id, label, parked_by, parked_at, currency, "
               "total_minor, line_count, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               basket.store_id, basket.basket_id, basket.till_id, basket.label, basket.parked_by, parkedAt,
               basket.total.currency, basket.total.amount_minor, basket.line_count, basket.content);
    return basket;
}

} // namespace

auto ParkedBaskets::park(const kit::CallContext &context, const contract::ParkedBasket &basket)
    -> Result<contract::ParkedBasket>
{
    if (const auto own = mayParkFor(context, basket.till_id); !own)
        return own.error();
    if (const auto currency = domain::Currency::parse(basket.total.currency, "total/currency"); !currency)
        return currency.error();
    const auto parkedAt = domain::parseUtc(basket.parked_at, "parked_at");
    if (!parkedAt)
        return parkedAt.error();
    return m_parts.database.write(
        "park_basket", [&](db::Transaction &tx) { return parkBasket(tx, basket, *parkedAt, m_parts.nowMs()); });
}

auto ParkedBaskets::list(const contract::StoreRequest &request) -> Result<contract::ParkedBasketList>
{
    return m_parts.database.read("list_parked_baskets", [&](db::Reader &reader) -> Result<contract::ParkedBasketList> {
        contract::ParkedBasketList list;
        auto rows = reader.query("SELECT basket_id, till_id, label, parked_by, parked_at, currency, total_minor, "
                                 "line_count FROM parked_baskets WHERE store_id = ? AND take_id IS NULL "
                                 "ORDER BY parked_at, basket_id LIMIT ?",
                                 request.store_id, kMostWaiting);
        while (rows.next())
            list.baskets.push_back(basketIn(rows, request.store_id));
        return list;
    });
}

auto ParkedBaskets::take(const kit::CallContext &context, const contract::TakeParkedBasketRequest &request)
    -> Result<contract::ParkedBasket>
{
    if (const auto own = mayParkFor(context, request.till_id); !own)
        return own.error();
    return m_parts.database.write("take_parked_basket", [&](db::Transaction &tx) -> Result<contract::ParkedBasket> {
        tx.execute("UPDATE parked_baskets SET take_id = ?, taken_by = ?, taken_at = ? "
                   "WHERE store_id = ? AND basket_id = ? AND take_id IS NULL",
                   request.take_id, request.till_id, m_parts.nowMs(), request.store_id, request.basket_id);
        const auto stored = findBasket(tx, request.store_id, request.basket_id);
        if (!stored)
            return Error{ErrorCode::NotFound, "There is no such basket.", {{"basket_id", "is unknown"}}};
        if (stored->takeId != request.take_id)
            return takenError(*stored);
        return stored->basket;
    });
}

} // namespace tillhouse::order
