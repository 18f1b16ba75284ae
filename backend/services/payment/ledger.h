// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/tender.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::payment
{

/// The double-entry accounts of a store. A debit is positive, a credit negative.
enum class Account {
    CashDrawer,       ///< notes and coins in the drawers
    CardClearing,     ///< what the acquirer owes us
    TerminalClearing, ///< what the stand-alone terminal's bank owes us
    GiftCards,        ///< what we owe to the holders of gift cards
    StoreCredit,      ///< what we owe to customers who left a refund with the store
    SalesClearing,    ///< what was paid for orders; the order service's figures have to agree with it
};

auto name(Account account) -> std::string_view;
/// Where the money of a tender lies once we have it.
auto accountOf(domain::TenderKind kind) -> Account;

/// A movement between two accounts.
struct LedgerTransfer {
    std::string storeId;
    std::string transactionId; ///< a second transfer under the same id is a constraint error: money moves once
    std::string orderId;
    std::string currency;
    Account debit = Account::CashDrawer;
    Account credit = Account::SalesClearing;
    std::int64_t amountMinor = 0; ///< > 0
    std::int64_t recordedAt = 0;  ///< milliseconds since 1970
};

/// Writes the two postings of a transfer, which sum to zero, and moves both balances.
void post(db::Transaction &tx, const LedgerTransfer &transfer);

} // namespace tillhouse::payment
