// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/ledger.h"

#include "domain/assert.h"
#include "domain/checked.h"

namespace tillhouse::payment
{

namespace
{

void postLine(db::Transaction &tx, const LedgerTransfer &transfer, int line, const LedgerLeg &leg)
{
    tx.execute("INSERT INTO ledger_postings (store_id, transaction_id, line, account, amount_minor, currency, order_id,"
               " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
               transfer.storeId, transfer.transactionId, line, name(leg.account), leg.amountMinor, transfer.currency,
               transfer.orderId, transfer.recordedAt);
    tx.execute("INSERT INTO ledger_balances (store_id, account, currency, balance_minor) VALUES (?, ?, ?, ?)"
               " ON CONFLICT (store_id, account, currency) DO UPDATE SET"
               " balance_minor = ledger_balances.balance_minor + excluded.balance_minor",
               transfer.storeId, name(leg.account), transfer.currency, leg.amountMinor);
}

} // namespace

auto name(Account account) -> std::string_view
{
    switch (account) {
    case Account::CashDrawer:
        return "cash_drawer";
    case Account::CardClearing:
        return "card_clearing";
    case Account::TerminalClearing:
        return "terminal_clearing";
    case Account::GiftCards:
        return "gift_cards";
    case Account::StoreCredit:
        return "store_credit";
    case Account::GiftCardIssues:
        return "gift_card_issues";
    case Account::CashRounding:
        return "cash_rounding";
    case Account::OverrideDifference:
        return "override_difference";
    case Account::Bank:
        return "bank";
    case Account::SettlementDifference:
        return "settlement_difference";
    case Account::CustomerReceivables:
        return "customer_receivables";
    case Account::LoyaltyPoints:
        return "loyalty_points";
    case Account::Tips:
        return "tips";
    case Account::AccountPayments:
        return "account_payments";
    case Account::TrustLosses:
        return "trust_losses";
    case Account::SalesClearing:
        break;
    }
    return "sales_clearing";
}

auto accountOf(domain::TenderKind kind) -> Account
{
    switch (kind) {
    case domain::TenderKind::Cash:
        return Account::CashDrawer;
    case domain::TenderKind::Manual:
        return Account::TerminalClearing;
    case domain::TenderKind::GiftCard:
        return Account::GiftCards;
    case domain::TenderKind::StoreCredit:
        return Account::StoreCredit;
    case domain::TenderKind::OnAccount:
        return Account::CustomerReceivables;
    case domain::TenderKind::Points:
        return Account::LoyaltyPoints;
    case domain::TenderKind::Card:
        break;
    }
    return Account::CardClearing;
}

void post(db::Transaction &tx, const LedgerTransfer &transfer)
{
    std::int64_t sum = 0;
    int line = 0;
    for (const auto &leg : transfer.legs) {
        const auto added = domain::checkedAdd(sum, leg.amountMinor);
        TILLHOUSE_ASSERT(added);
        sum = *added;
        if (leg.amountMinor != 0)
            postLine(tx, transfer, ++line, leg);
    }
    TILLHOUSE_ASSERT(sum == 0 && line >= 2);
}

} // namespace tillhouse::payment
