// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"

namespace tillhouse::contract
{

/// Sells a gift card's balance. `gift_card_id` is the key; the code is what the card shows.
struct IssueGiftCardRequest {
    std::string store_id;
    std::string gift_card_id;
    std::string code;
    MoneyAmount amount;

    static constexpr std::string_view kName = "IssueGiftCardRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &IssueGiftCardRequest::store_id, nameText());
        visit("gift_card_id", &IssueGiftCardRequest::gift_card_id, uuidText());
        visit("code", &IssueGiftCardRequest::code, nameText());
        visit("amount", &IssueGiftCardRequest::amount);
    }
};

///
struct GetGiftCardRequest {
    std::string store_id;
    std::string code;

    static constexpr std::string_view kName = "GetGiftCardRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GetGiftCardRequest::store_id, nameText());
        visit("code", &GetGiftCardRequest::code, nameText());
    }
};

///
struct GiftCard {
    std::string store_id;
    std::string gift_card_id;
    std::string code;
    MoneyAmount balance;

    static constexpr std::string_view kName = "GiftCard";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GiftCard::store_id, nameText());
        visit("gift_card_id", &GiftCard::gift_card_id, uuidText());
        visit("code", &GiftCard::code, nameText());
        visit("balance", &GiftCard::balance);
    }
};

} // namespace tillhouse::contract
