// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/gift_card.h"
#include "db/session.h"
#include "domain/result.h"
#include "domain/tender.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tillhouse::payment
{

/// A balance that we owe to a customer: a gift card by its code, or a store credit. Every change is one conditional
/// update, so that two payments at once never spend the same cent.
struct ValueAccount {
    std::string storeId;
    domain::TenderKind kind = domain::TenderKind::GiftCard;
    std::string account;
    std::string currency;
};

/// Sets an amount aside. Nothing on success, else why not: `account_unknown`, `balance_too_low`.
auto holdValue(db::Transaction &tx, const ValueAccount &key, std::int64_t amountMinor, std::int64_t now)
    -> std::optional<std::string>;
/// Spends `takenMinor` of what was held and frees the rest of `heldMinor`.
void spendHeld(db::Transaction &tx, const ValueAccount &key, const std::string &movementId, std::int64_t heldMinor,
               std::int64_t takenMinor, std::int64_t now);
void freeHeld(db::Transaction &tx, const ValueAccount &key, std::int64_t heldMinor, std::int64_t now);
/// Adds to the balance; makes the account if it does not exist.
void creditValue(db::Transaction &tx, const ValueAccount &key, const std::string &movementId, std::int64_t amountMinor,
                 std::int64_t now);

/// Takes up to `amountMinor` off the balance again, and answers how much that was.
auto takeBackValue(db::Transaction &tx, const ValueAccount &key, const std::string &movementId,
                   std::int64_t amountMinor, std::int64_t now) -> std::int64_t;

/// Errors: InvalidInput (amount not above zero, currency), Conflict (the code is a card in another currency).
auto issueGiftCard(db::Transaction &tx, const contract::IssueGiftCardRequest &request, std::int64_t now)
    -> domain::Result<contract::GiftCard>;
auto findGiftCard(db::Session &session, const std::string &storeId, const std::string &code)
    -> domain::Result<contract::GiftCard>;

} // namespace tillhouse::payment
