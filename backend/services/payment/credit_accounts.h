// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "db/session.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tillhouse::payment
{

/// What a customer owes on account. Every change is one conditional update, so that two sales at once never go beyond
/// the limit together.
struct CreditAccount {
    std::string storeId;
    std::string account; ///< the customer's id
    std::string currency;
};

/// Sets an amount aside within the limit of what may be owed. Nothing on success, else `credit_limit`.
auto holdCredit(db::Transaction &tx, const CreditAccount &key, std::int64_t amountMinor, std::int64_t limitMinor,
                std::int64_t now) -> std::optional<std::string>;
/// `takenMinor` of what was set aside is owed now; the rest of `heldMinor` is free again.
void oweHeld(db::Transaction &tx, const CreditAccount &key, const std::string &movementId, std::int64_t heldMinor,
             std::int64_t takenMinor, std::int64_t now);
void freeCredit(db::Transaction &tx, const CreditAccount &key, std::int64_t heldMinor, std::int64_t now);
/// Less is owed by that much (a negative amount: more), whatever the limit.
void payOff(db::Transaction &tx, const CreditAccount &key, const std::string &movementId, std::int64_t amountMinor,
            std::int64_t now);

/// What a customer owes, and what is left of the store credit under the same name. InvalidInput: the currency.
auto customerBalance(db::Session &session, const contract::GetCustomerBalanceRequest &request)
    -> domain::Result<contract::CustomerBalance>;

} // namespace tillhouse::payment
