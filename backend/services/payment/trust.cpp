// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/trust.h"

#include "kit/amount_text.h"
#include "payment/event_log.h"
#include "payment/gift_card_leases.h"
#include "payment/value_accounts.h"

#include <algorithm>

namespace tillhouse::payment
{

namespace
{

/// Enough to tell cards apart; whoever has a whole code can spend it.
auto endOfCode(const std::string &code) -> std::string
{
    constexpr std::size_t kShown = 4;
    return code.size() <= kShown ? code : "..." + code.substr(code.size() - kShown);
}

void tellShort(db::Transaction &tx, const TenderRow &tender, std::int64_t now)
{
    const auto text = [&](std::int64_t minor) { return kit::amountText({minor, tender.currency}); };
    contract::PaymentEventEntry event;
    event.kind = contract::PaymentEventKind::GiftCardShort;
    event.store_id = tender.storeId;
    event.order_id = tender.orderId;
    event.tender_id = tender.tenderId;
    event.state = domain::PaymentState::Captured; // it is, in this commit
    event.detail = "the gift card " + endOfCode(tender.account.value_or("")) + " paid " + text(tender.amountMinor) +
                   " offline and had " + text(tender.amountMinor - tender.shortMinor) + "; " + text(tender.shortMinor) +
                   " are not covered";
    appendEvent(tx, std::move(event), now);
}

} // namespace

void coverGiftCard(db::Transaction &tx, TenderRow &tender, std::int64_t now)
{
    const ValueAccount card{tender.storeId, tender.kind, tender.account.value_or(""), tender.currency};
    tender.shortMinor =
        tender.amountMinor - takeBackValue(tx, card, "capture:" + tender.tenderId, tender.amountMinor, now);
    useLease(tx, tender, now);
    if (tender.shortMinor > 0)
        tellShort(tx, tender, now);
}

void collectCard(db::Transaction &tx, const TenderRow &tender, std::int64_t now)
{
    tx.execute("INSERT INTO overrides (store_id, tender_id, resolution_id, order_id, outcome, reason, decided_by,"
               " recorded_at, on_trust) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               tender.storeId, tender.tenderId, tender.tenderId, tender.orderId,
               domain::name(domain::PaymentResolution::Captured), "taken on trust", "till", now, true);
}

auto givenBackToCard(const TenderRow &tender, std::int64_t beforeMinor, std::int64_t amountMinor) -> std::int64_t
{
    const auto shortLeft = std::max<std::int64_t>(tender.shortMinor - beforeMinor, 0);
    return amountMinor - std::min(amountMinor, shortLeft);
}

auto trustVerdict(db::Session &session, const std::string &storeId, const std::string &tenderId) -> TrustVerdict
{
    auto row = session.query("SELECT verdict FROM overrides WHERE store_id = ? AND tender_id = ? AND on_trust = 1",
                             storeId, tenderId);
    if (!row.next())
        return TrustVerdict::NotOnTrust;
    const auto verdict = row.optionalText(0);
    if (!verdict)
        return TrustVerdict::Open;
    return *verdict == "approved" ? TrustVerdict::Approved : TrustVerdict::Declined;
}

auto checkDivertible(db::Session &session, const TenderRow &tender, std::int64_t amountMinor,
                     std::int64_t divertedMinor) -> domain::Result<void>
{
    if (divertedMinor == 0)
        return {};
    const auto conflict = [](std::string why) {
        return domain::Error{domain::ErrorCode::Conflict, std::move(why), {}};
    };
    // What goes back on the card takes what was short first.
    if (amountMinor - divertedMinor < tender.shortMinor - tender.refundsMinor)
        return conflict("the gift card did not have all that it paid: what it lacked goes back no other way");
    switch (trustVerdict(session, tender.storeId, tender.tenderId)) {
    case TrustVerdict::Open:
        return conflict("the card has not been charged yet: until it is, nothing goes back another way");
    case TrustVerdict::Declined:
        return conflict("the card was declined when it was charged: it paid nothing");
    case TrustVerdict::NotOnTrust:
    case TrustVerdict::Approved:
        break;
    }
    return {};
}

} // namespace tillhouse::payment
