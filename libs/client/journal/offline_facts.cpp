// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/offline_facts.h"

#include "contract/codec.h"
#include "contract/order.h"
#include "contract/till_event.h"
#include "domain/time_text.h"

#include <charconv>

namespace tillhouse::client
{

using domain::OfflineFact;
using domain::OfflineFactKind;

namespace
{

auto factOfLease(const contract::TillEvent &event) -> std::vector<OfflineFact>
{
    const auto blank = event.detail.find(' ');
    if (!event.amount || blank == std::string::npos)
        return {};
    std::int64_t ends = 0;
    const auto *end = event.detail.data() + event.detail.size();
    if (std::from_chars(event.detail.data() + blank + 1, end, ends).ptr != end)
        return {};
    return {{OfflineFactKind::LeaseTaken, event.amount->amount_minor, ends, event.detail.substr(0, blank)}};
}

auto factsOfEvent(const std::string &payload) -> std::vector<OfflineFact>
{
    const auto event = contract::decode<contract::TillEvent>(payload);
    if (!event)
        return {};
    switch (event->kind) {
    case contract::TillEventKind::LinkLost: {
        const auto at = domain::parseUtc(event->happened_at);
        const auto kind = event->detail == kCardsLost ? OfflineFactKind::CardsLost : OfflineFactKind::ServerLost;
        return at ? std::vector<OfflineFact>{{kind, 0, *at}} : std::vector<OfflineFact>{};
    }
    case contract::TillEventKind::LinkBack:
        return {{OfflineFactKind::LinkBack}};
    case contract::TillEventKind::LeaseTaken:
        return factOfLease(*event);
    default:
        return {};
    }
}

auto factsOfRefund(const std::string &payload) -> std::vector<OfflineFact>
{
    const auto refund = contract::decode<contract::RefundRequest>(payload);
    if (!refund || !refund->paid_out)
        return {};
    return {{OfflineFactKind::RefundPaid, refund->paid_out->amount_minor}};
}

} // namespace

auto trustIn(const std::string &payload) -> std::vector<OfflineFact>
{
    if (payload.find("\"on_trust\"") == std::string::npos)
        return {}; // nearly every sale: not worth reading
    std::vector<OfflineFact> facts;
    const auto sale = contract::decode<contract::CheckoutRequest>(payload);
    if (!sale)
        return facts;
    for (const auto &tender : sale->tenders) {
        if (!tender.on_trust)
            continue;
        const bool card = tender.kind == domain::TenderKind::Card;
        facts.push_back({card ? OfflineFactKind::CardTaken : OfflineFactKind::GiftCardTaken, tender.amount.amount_minor,
                         0, tender.lease_id.value_or("")});
    }
    return facts;
}

auto offlineFactsOf(EntryKind kind, const std::string &payload) -> std::vector<OfflineFact>
{
    switch (kind) {
    case EntryKind::TillEvent:
        return factsOfEvent(payload);
    case EntryKind::Sale:
        return trustIn(payload);
    case EntryKind::Refund:
        return factsOfRefund(payload);
    default:
        return {};
    }
}

auto leaseDetail(const std::string &leaseId, std::int64_t endsAtMs) -> std::string
{
    return leaseId + " " + std::to_string(endsAtMs);
}

} // namespace tillhouse::client
