// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/value_accounts.h"

#include "domain/assert.h"
#include "domain/currency.h"
#include "payment/ledger.h"

#include <algorithm>

namespace tillhouse::payment
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

void recordMovement(db::Transaction &tx, const ValueAccount &key, const std::string &movementId,
                    std::int64_t amountMinor, std::int64_t now)
{
    tx.execute("INSERT INTO value_movements (store_id, movement_id, kind, account, currency, amount_minor, recorded_at)"
               " VALUES (?, ?, ?, ?, ?, ?, ?)",
               key.storeId, movementId, domain::name(key.kind), key.account, key.currency, amountMinor, now);
}

} // namespace

auto holdValue(db::Transaction &tx, const ValueAccount &key, std::int64_t amountMinor, std::int64_t now)
    -> std::optional<std::string>
{
    const auto held = tx.execute(
        "UPDATE value_accounts SET balance_minor = balance_minor - ?, held_minor = held_minor + ?,"
        " updated_at = ? WHERE store_id = ? AND kind = ? AND account = ? AND currency = ?"
        " AND balance_minor >= ?",
        amountMinor, amountMinor, now, key.storeId, domain::name(key.kind), key.account, key.currency, amountMinor);
    if (held == 1)
        return std::nullopt;
    auto rows = tx.query("SELECT 1 FROM value_accounts WHERE store_id = ? AND kind = ? AND account = ?"
                         " AND currency = ?",
                         key.storeId, domain::name(key.kind), key.account, key.currency);
    return rows.next() ? "balance_too_low" : "account_unknown";
}

void spendHeld(db::Transaction &tx, const ValueAccount &key, const std::string &movementId, std::int64_t heldMinor,
               std::int64_t takenMinor, std::int64_t now)
{
    TILLHOUSE_ASSERT(takenMinor > 0 && takenMinor <= heldMinor);
    freeHeld(tx, key, heldMinor, now);
    const auto spent =
        tx.execute("UPDATE value_accounts SET balance_minor = balance_minor - ?"
                   " WHERE store_id = ? AND kind = ? AND account = ? AND currency = ?"
                   " AND balance_minor >= ?",
                   takenMinor, key.storeId, domain::name(key.kind), key.account, key.currency, takenMinor);
    TILLHOUSE_ASSERT(spent == 1);
    recordMovement(tx, key, movementId, -takenMinor, now);
}

void freeHeld(db::Transaction &tx, const ValueAccount &key, std::int64_t heldMinor, std::int64_t now)
{
    const auto freed = tx.execute(
        "UPDATE value_accounts SET balance_minor = balance_minor + ?, held_minor = held_minor - ?,"
        " updated_at = ? WHERE store_id = ? AND kind = ? AND account = ? AND currency = ?"
        " AND held_minor >= ?",
        heldMinor, heldMinor, now, key.storeId, domain::name(key.kind), key.account, key.currency, heldMinor);
    TILLHOUSE_ASSERT(freed == 1);
}

void creditValue(db::Transaction &tx, const ValueAccount &key, const std::string &movementId, std::int64_t amountMinor,
                 std::int64_t now)
{
    TILLHOUSE_ASSERT(amountMinor > 0);
    tx.execute("INSERT INTO value_accounts (store_id, kind, account, currency, balance_minor, held_minor, updated_at)"
               " VALUES (?, ?, ?, ?, ?, 0, ?) ON CONFLICT (store_id, kind, account, currency) DO UPDATE SET"
               " balance_minor = value_accounts.balance_minor + excluded.balance_minor,"
               " updated_at = excluded.updated_at",
               key.storeId, domain::name(key.kind), key.account, key.currency, amountMinor, now);
    recordMovement(tx, key, movementId, amountMinor, now);
}

auto takeBackValue(db::Transaction &tx, const ValueAccount &key, const std::string &movementId,
                   std::int64_t amountMinor, std::int64_t now) -> std::int64_t
{
    std::int64_t left = 0;
    {
        auto rows = tx.query("SELECT balance_minor FROM value_accounts WHERE store_id = ? AND kind = ? AND account = ?"
                             " AND currency = ?",
                             key.storeId, domain::name(key.kind), key.account, key.currency);
        left = rows.next() ? rows.int64(0) : 0;
    }
    const auto taken = std::min(left, amountMinor);
    if (taken == 0)
        return 0;
    tx.execute("UPDATE value_accounts SET balance_minor = balance_minor - ?, updated_at = ? WHERE store_id = ?"
               " AND kind = ? AND account = ? AND currency = ?",
               taken, now, key.storeId, domain::name(key.kind), key.account, key.currency);
    recordMovement(tx, key, movementId, -taken, now);
    return taken;
}

auto issueGiftCard(db::Transaction &tx, const contract::IssueGiftCardRequest &request, std::int64_t now)
    -> Result<contract::GiftCard>
{
    if (auto currency = domain::Currency::parse(request.amount.currency, "amount/currency"); !currency)
        return currency.error();
    if (request.amount.amount_minor <= 0)
        return domain::invalidField("amount/amount_minor", "must be above zero");
    const auto known = findGiftCard(tx, request.store_id, request.code);
    if (known && known->balance.currency != request.amount.currency)
        return Error{ErrorCode::Conflict, "this gift card is in " + known->balance.currency, {}};
    const auto movement = "issue:" + request.gift_card_id;
    creditValue(tx, {request.store_id, domain::TenderKind::GiftCard, request.code, request.amount.currency}, movement,
                request.amount.amount_minor, now);
    post(tx, {request.store_id,
              movement,
              {},
              request.amount.currency,
              now,
              {{Account::GiftCardIssues, request.amount.amount_minor},
               {Account::GiftCards, -request.amount.amount_minor}}});
    return findGiftCard(tx, request.store_id, request.code);
}

auto findGiftCard(db::Session &session, const std::string &storeId, const std::string &code)
    -> Result<contract::GiftCard>
{
    auto rows = session.query("SELECT currency, balance_minor, held_minor FROM value_accounts WHERE store_id = ?"
                              " AND kind = 'gift_card' AND account = ? ORDER BY currency",
                              storeId, code);
    if (!rows.next())
        return Error{ErrorCode::NotFound, "there is no such gift card", {}};
    return contract::GiftCard{storeId, code, {rows.int64(1), rows.text(0)}, {rows.int64(2), rows.text(0)}};
}

} // namespace tillhouse::payment
