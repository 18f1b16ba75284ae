// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/credit_accounts.h"

#include "domain/assert.h"
#include "domain/currency.h"

namespace tillhouse::payment
{

namespace
{

void recordCredit(db::Transaction &tx, const CreditAccount &key, const std::string &movementId,
                  std::int64_t amountMinor, std::int64_t now)
{
    tx.execute("INSERT INTO credit_movements (store_id, movement_id, account, currency, amount_minor, recorded_at)"
               " VALUES (?, ?, ?, ?, ?, ?)",
               key.storeId, movementId, key.account, key.currency, amountMinor, now);
}

void openCredit(db::Transaction &tx, const CreditAccount &key, std::int64_t now)
{
    tx.execute("INSERT INTO credit_accounts (store_id, account, currency, owed_minor, held_minor, updated_at)"
               " VALUES (?, ?, ?, 0, 0, ?) ON CONFLICT (store_id, account, currency) DO NOTHING",
               key.storeId, key.account, key.currency, now);
}

} // namespace

auto holdCredit(db::Transaction &tx, const CreditAccount &key, std::int64_t amountMinor, std::int64_t limitMinor,
                std::int64_t now) -> std::optional<std::string>
{
    openCredit(tx, key, now);
    const auto held = tx.execute("UPDATE credit_accounts SET held_minor = held_minor + ?, updated_at = ?"
                                 " WHERE store_id = ? AND account = ? AND currency = ?"
                                 " AND owed_minor + held_minor <= ? - ?",
                                 amountMinor, now, key.storeId, key.account, key.currency, limitMinor, amountMinor);
    return held == 1 ? std::nullopt : std::optional<std::string>("credit_limit");
}

void oweHeld(db::Transaction &tx, const CreditAccount &key, const std::string &movementId, std::int64_t heldMinor,
             std::int64_t takenMinor, std::int64_t now)
{
    TILLHOUSE_ASSERT(takenMinor > 0 && takenMinor <= heldMinor);
    freeCredit(tx, key, heldMinor, now);
    payOff(tx, key, movementId, -takenMinor, now);
}

void freeCredit(db::Transaction &tx, const CreditAccount &key, std::int64_t heldMinor, std::int64_t now)
{
    const auto freed = tx.execute("UPDATE credit_accounts SET held_minor = held_minor - ?, updated_at = ?"
                                  " WHERE store_id = ? AND account = ? AND currency = ? AND held_minor >= ?",
                                  heldMinor, now, key.storeId, key.account, key.currency, heldMinor);
    TILLHOUSE_ASSERT(freed == 1);
}

void payOff(db::Transaction &tx, const CreditAccount &key, const std::string &movementId, std::int64_t amountMinor,
            std::int64_t now)
{
    openCredit(tx, key, now);
    tx.execute("UPDATE credit_accounts SET owed_minor = owed_minor - ?, updated_at = ? WHERE store_id = ?"
               " AND account = ? AND currency = ?",
               amountMinor, now, key.storeId, key.account, key.currency);
    recordCredit(tx, key, movementId, -amountMinor, now);
}

auto customerBalance(db::Session &session, const contract::GetCustomerBalanceRequest &request)
    -> domain::Result<contract::CustomerBalance>
{
    contract::CustomerBalance balance{request.store_id, request.account, {0, request.currency}, {0, request.currency}};
    auto owed = session.query("SELECT owed_minor + held_minor FROM credit_accounts WHERE store_id = ? AND account = ?"
                              " AND currency = ?",
                              request.store_id, request.account, request.currency);
    if (owed.next())
        balance.owed.amount_minor = owed.int64(0);
    auto credit = session.query("SELECT balance_minor FROM value_accounts WHERE store_id = ?"
                                " AND kind = 'store_credit' AND account = ? AND currency = ?",
                                request.store_id, request.account, request.currency);
    if (credit.next())
        balance.store_credit.amount_minor = credit.int64(0);
    return balance;
}

} // namespace tillhouse::payment
