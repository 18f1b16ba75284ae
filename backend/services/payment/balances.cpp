// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/balances.h"

#include "payment/credit_accounts.h"
#include "payment/value_accounts.h"

namespace tillhouse::payment
{

namespace
{

using domain::TenderKind;

auto valueOf(const TenderRow &tender) -> ValueAccount
{
    return {tender.storeId, tender.kind, tender.account.value_or(""), tender.currency};
}

auto creditOf(const TenderRow &tender) -> CreditAccount
{
    return {tender.storeId, tender.account.value_or(""), tender.currency};
}

} // namespace

auto holdBalance(db::Transaction &tx, const TenderRow &tender, std::int64_t now) -> std::optional<std::string>
{
    if (!domain::hasMoneyBalance(tender.kind))
        return std::nullopt;
    if (tender.kind == TenderKind::OnAccount)
        return holdCredit(tx, creditOf(tender), tender.amountMinor, tender.limitMinor.value_or(0), now);
    return holdValue(tx, valueOf(tender), tender.amountMinor, now);
}

void spendBalance(db::Transaction &tx, const TenderRow &tender, std::int64_t takenMinor, std::int64_t now)
{
    const auto movement = "capture:" + tender.tenderId;
    if (tender.kind == TenderKind::OnAccount)
        oweHeld(tx, creditOf(tender), movement, tender.amountMinor, takenMinor, now);
    else if (domain::hasMoneyBalance(tender.kind))
        spendHeld(tx, valueOf(tender), movement, tender.amountMinor, takenMinor, now);
}

void freeBalance(db::Transaction &tx, const TenderRow &tender, std::int64_t now)
{
    if (tender.kind == TenderKind::OnAccount)
        freeCredit(tx, creditOf(tender), tender.amountMinor, now);
    else if (domain::hasMoneyBalance(tender.kind))
        freeHeld(tx, valueOf(tender), tender.amountMinor, now);
}

void creditBalance(db::Transaction &tx, const BalanceKey &key, const std::string &movementId, std::int64_t amountMinor,
                   std::int64_t now)
{
    if (key.kind == TenderKind::OnAccount)
        payOff(tx, {key.storeId, key.account, key.currency}, movementId, amountMinor, now);
    else if (domain::hasMoneyBalance(key.kind))
        creditValue(tx, {key.storeId, key.kind, key.account, key.currency}, movementId, amountMinor, now);
}

} // namespace tillhouse::payment
