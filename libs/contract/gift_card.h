// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"

namespace tillhouse::contract
{

/// Issues a gift card with an amount on it, or puts more on one that exists. `gift_card_id` is the key.
struct IssueGiftCardRequest {
    std::string store_id;
    std::string gift_card_id;
    std::string code; ///< what the customer shows
    MoneyAmount amount;

    static constexpr std::string_view kName = "IssueGiftCardRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &IssueGiftCardRequest::store_id, nameText());
        visit("gift_card_id", &IssueGiftCardRequest::gift_card_id, uuidText());
        visit("code", &IssueGiftCardRequest::code, text(1, 64));
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
        visit("code", &GetGiftCardRequest::code, text(1, 64));
    }
};

///
struct GiftCard {
    std::string store_id;
    std::string code;
    MoneyAmount balance; ///< what may be spent
    MoneyAmount held;    ///< set aside for orders that are being paid

    static constexpr std::string_view kName = "GiftCard";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GiftCard::store_id, nameText());
        visit("code", &GiftCard::code, text(1, 64));
        visit("balance", &GiftCard::balance);
        visit("held", &GiftCard::held);
    }
};

} // namespace tillhouse::contract
