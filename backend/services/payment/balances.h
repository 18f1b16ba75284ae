// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "payment/payment_rows.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tillhouse::payment
{

/// The balance behind a tender: gift cards and store credit (value_accounts.h), debts (credit_accounts.h). Points are
/// the order service's, which has set them aside: here they always suffice.

/// Sets a tender's amount aside. Nothing on success, else why not.
auto holdBalance(db::Transaction &tx, const TenderRow &tender, std::int64_t now) -> std::optional<std::string>;
/// `takenMinor` of what was set aside for the tender is spent; the rest is free again.
void spendBalance(db::Transaction &tx, const TenderRow &tender, std::int64_t takenMinor, std::int64_t now);
void freeBalance(db::Transaction &tx, const TenderRow &tender, std::int64_t now);

/// An account that money goes to.
struct BalanceKey {
    std::string storeId;
    domain::TenderKind kind = domain::TenderKind::GiftCard;
    std::string account;
    std::string currency;
};
/// Puts money on an account; a debt gets less. Nothing to do for a kind without a balance of ours.
void creditBalance(db::Transaction &tx, const BalanceKey &key, const std::string &movementId, std::int64_t amountMinor,
                   std::int64_t now);

} // namespace tillhouse::payment
