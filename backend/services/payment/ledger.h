// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/tender.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::payment
{

/// The double-entry accounts of a store. A debit is positive, a credit negative.
enum class Account {
    CashDrawer,           ///< notes and coins in the drawers
    CardClearing,         ///< what the acquirer owes us
    TerminalClearing,     ///< what the stand-alone terminal's bank owes us
    GiftCards,            ///< what we owe to the holders of gift cards
    StoreCredit,          ///< what we owe to customers who left a refund with the store
    GiftCardIssues,       ///< what cards were issued for: the money came in elsewhere, or it was a gift
    SalesClearing,        ///< what was paid for orders; the order service's figures have to agree with it
    CashRounding,         ///< won and lost by rounding to coins that exist
    OverrideDifference,   ///< taken by a manager's word, but not by the acquirer
    Bank,                 ///< what the acquirer has paid out
    SettlementDifference, ///< what its reports pay out beside what we know of
    CustomerReceivables,  ///< what customers owe us on account
    LoyaltyPoints,        ///< what points were redeemed for
    Tips,                 ///< what we owe to the staff
    AccountPayments,      ///< what customers paid off: the money came in with an order's tenders
    TrustLosses,          ///< lost by what tills took or gave back while they could ask nobody
};

auto name(Account account) -> std::string_view;
/// Where the money of a tender lies once we have it.
auto accountOf(domain::TenderKind kind) -> Account;

/// One side of a movement.
struct LedgerLeg {
    Account account = Account::CashDrawer;
    std::int64_t amountMinor = 0; ///< debit positive, credit negative
};

/// A movement between accounts. Its legs sum to zero.
struct LedgerTransfer {
    std::string storeId;
    std::string transactionId; ///< a second transfer under the same id is a constraint error: money moves once
    std::string orderId;       ///< "" for what belongs to no order
    std::string currency;
    std::int64_t recordedAt = 0; ///< milliseconds since 1970
    std::vector<LedgerLeg> legs; ///< legs of zero are left out
};

/// Writes the postings of a transfer and moves the balances. Legs that do not sum to zero are a broken invariant.
void post(db::Transaction &tx, const LedgerTransfer &transfer);

} // namespace tillhouse::payment
