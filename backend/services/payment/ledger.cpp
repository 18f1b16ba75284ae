// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/ledger.h"

#include "domain/assert.h"

namespace tillhouse::payment
{

namespace
{

void postLine(db::Transaction &tx, const LedgerTransfer &transfer, int line, Account account, std::int64_t amountMinor)
{
    tx.execute("INSERT INTO ledger_postings (store_id, transaction_id, line, account, amount_minor, currency, order_id,"
               " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
               transfer.storeId, transfer.transactionId, line, name(account), amountMinor, transfer.currency,
               transfer.orderId, transfer.recordedAt);
    tx.execute("INSERT INTO ledger_balances (store_id, account, currency, balance_minor) VALUES (?, ?, ?, ?)"
               " ON CONFLICT (store_id, account, currency) DO UPDATE SET"
               " balance_minor = ledger_balances.balance_minor + excluded.balance_minor",
               transfer.storeId, name(account), transfer.currency, amountMinor);
}

} // namespace

auto name(Account account) -> std::string_view
{
    switch (account) {
    case Account::CashDrawer:
        return "cash-drawer";
    case Account::CardClearing:
        return "card-clearing";
    case Account::TerminalClearing:
        return "terminal-clearing";
    case Account::GiftCards:
        return "gift_cards";
    case Account::StoreCredit:
        return "store_credit";
    case Account::SalesClearing:
        break;
    }
    return "sales-clearing";
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
    case domain::TenderKind::Card:
        break;
    }
    return Account::CardClearing;
}

void post(db::Transaction &tx, const LedgerTransfer &transfer)
{
    TILLHOUSE_ASSERT(transfer.amountMinor > 0 && transfer.debit != transfer.credit);
    postLine(tx, transfer, 1, transfer.debit, transfer.amountMinor);
    postLine(tx, transfer, 2, transfer.credit, -transfer.amountMinor);
}

} // namespace tillhouse::payment
