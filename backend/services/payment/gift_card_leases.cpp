// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/gift_card_leases.h"

#include "domain/currency.h"
#include "domain/time_text.h"
#include "kit/amount_text.h"
#include "payment/event_log.h"

#include <algorithm>

namespace tillhouse::payment
{

using domain::Result;

namespace
{

constexpr std::int64_t kHourMs = 3'600'000;

auto owedOnGiftCards(db::Session &session, const std::string &storeId, const std::string &currency) -> std::int64_t
{
    auto row = session.query("SELECT COALESCE(SUM(balance_minor), 0) FROM value_accounts WHERE store_id = ?"
                             " AND kind = 'gift_card' AND currency = ?",
                             storeId, currency);
    return row.next() ? row.int64(0) : 0;
}

/// What other tills may still take, by leases that have not run out.
auto lentToOthers(db::Session &session, const contract::TakeGiftCardLeaseRequest &request, std::int64_t now)
    -> std::int64_t
{
    auto row = session.query("SELECT COALESCE(SUM(granted_minor - used_minor), 0) FROM gift_card_leases"
                             " WHERE store_id = ? AND currency = ? AND till_id <> ? AND ended_at IS NULL"
                             " AND expires_at > ? AND granted_minor > used_minor",
                             request.store_id, request.amount.currency, request.till_id, now);
    return row.next() ? row.int64(0) : 0;
}

void tellBeyond(db::Transaction &tx, const TenderRow &tender, std::string detail, std::int64_t now)
{
    contract::PaymentEventEntry event;
    event.kind = contract::PaymentEventKind::GiftCardBeyondLease;
    event.store_id = tender.storeId;
    event.order_id = tender.orderId;
    event.tender_id = tender.tenderId;
    event.state = domain::PaymentState::Captured; // it is, in this commit
    event.detail = std::move(detail);
    appendEvent(tx, std::move(event), now);
}

} // namespace

auto lendGiftCardMoney(db::Transaction &tx, const contract::TakeGiftCardLeaseRequest &request, std::int64_t now)
    -> Result<contract::GiftCardLease>
{
    const auto &currency = request.amount.currency;
    if (auto known = domain::Currency::parse(currency, "amount/currency"); !known)
        return known.error();
    if (request.amount.amount_minor < 0)
        return domain::invalidField("amount/amount_minor", "must not be below zero");
    const auto free = owedOnGiftCards(tx, request.store_id, currency) - lentToOthers(tx, request, now);
    const auto granted = std::clamp<std::int64_t>(free, 0, request.amount.amount_minor);
    const auto expires = now + request.hours * kHourMs;
    tx.execute("UPDATE gift_card_leases SET ended_at = ? WHERE store_id = ? AND till_id = ? AND ended_at IS NULL", now,
               request.store_id, request.till_id);
    tx.execute("INSERT INTO gift_card_leases (store_id, lease_id, till_id, currency, granted_minor, granted_at,"
               " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
               request.store_id, request.lease_id, request.till_id, currency, granted, now, expires);
    return contract::GiftCardLease{request.store_id,          request.till_id, request.lease_id,
                                   {granted, currency},       {0, currency},   request.hours * kHourMs / 1000,
                                   domain::formatUtc(expires)};
}

void useLease(db::Transaction &tx, const TenderRow &tender, std::int64_t now)
{
    const contract::MoneyAmount taken{tender.amountMinor, tender.currency};
    const auto changed = tx.execute("UPDATE gift_card_leases SET used_minor = used_minor + ? WHERE store_id = ?"
                                    " AND lease_id = ? AND currency = ?",
                                    tender.amountMinor, tender.storeId, tender.leaseId.value_or(""), tender.currency);
    if (changed == 0)
        return tellBeyond(tx, tender, kit::amountText(taken) + " of a gift card were taken without a lease", now);
    auto row = tx.query("SELECT granted_minor, used_minor FROM gift_card_leases WHERE store_id = ? AND lease_id = ?",
                        tender.storeId, tender.leaseId.value_or(""));
    if (!row.next())
        return;
    const auto granted = row.int64(0);
    const auto beyond = std::min(row.int64(1) - granted, tender.amountMinor);
    if (beyond <= 0)
        return;
    tellBeyond(tx, tender,
               "the till was lent " + kit::amountText({granted, tender.currency}) + " of gift card money; of this " +
                   kit::amountText(taken) + ", " + kit::amountText({beyond, tender.currency}) + " were beyond that",
               now);
}

} // namespace tillhouse::payment
