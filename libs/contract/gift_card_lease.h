// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "domain/offline.h"

namespace tillhouse::contract
{

/// A till asks for gift card money that it may take later without asking (docs/OFFLINE.md). `lease_id` is the key. The
/// till's lease before this one ends; it asks only when nothing that it took under that one waits.
struct TakeGiftCardLeaseRequest {
    std::string store_id;
    std::string till_id;
    std::string lease_id;
    MoneyAmount amount; ///< at most; the server may grant less
    std::int64_t hours = domain::kLeaseHours;

    static constexpr std::string_view kName = "TakeGiftCardLeaseRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &TakeGiftCardLeaseRequest::store_id, nameText());
        visit("till_id", &TakeGiftCardLeaseRequest::till_id, nameText(32));
        visit("lease_id", &TakeGiftCardLeaseRequest::lease_id, uuidText());
        visit("amount", &TakeGiftCardLeaseRequest::amount);
        visit("hours", &TakeGiftCardLeaseRequest::hours, range(1, domain::kLeaseHours));
    }
};

/// What was lent, and what came back for it so far.
struct GiftCardLease {
    std::string store_id;
    std::string till_id;
    std::string lease_id;
    MoneyAmount amount;       ///< never more than the store owes on gift cards and has not lent to another till
    MoneyAmount used;         ///< redemptions that have arrived
    std::int64_t valid_s = 0; ///< from this answer on: the till's clock may be a wrong one
    std::string expires_at;   ///< by the server's clock

    static constexpr std::string_view kName = "GiftCardLease";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GiftCardLease::store_id, nameText());
        visit("till_id", &GiftCardLease::till_id, nameText(32));
        visit("lease_id", &GiftCardLease::lease_id, uuidText());
        visit("amount", &GiftCardLease::amount);
        visit("used", &GiftCardLease::used);
        visit("valid_s", &GiftCardLease::valid_s, range(0, domain::kLeaseHours * 3'600));
        visit("expires_at", &GiftCardLease::expires_at, dateTimeText());
    }
};

} // namespace tillhouse::contract
