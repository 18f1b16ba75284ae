// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"

namespace tillhouse::contract
{

constexpr std::size_t kMaxParkedBytes = 256 * 1024;

/// A basket that waits for its customer and can be recalled at any till of the store. `basket_id` is made by the till
/// that parks it; `content` is the till's own and nobody else's business.
struct ParkedBasket {
    std::string store_id;
    std::string basket_id;
    std::string till_id; ///< that parked it
    std::string label;
    std::string parked_at;
    MoneyAmount total;
    std::int64_t line_count = 0;
    std::string content;
    std::optional<std::string> parked_by = {}; ///< the cashier's name, for whoever looks for the basket

    static constexpr std::string_view kName = "ParkedBasket";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ParkedBasket::store_id, nameText());
        visit("basket_id", &ParkedBasket::basket_id, uuidText());
        visit("till_id", &ParkedBasket::till_id, nameText(32));
        visit("label", &ParkedBasket::label, text(0, 100));
        visit("parked_at", &ParkedBasket::parked_at, dateTimeText());
        visit("total", &ParkedBasket::total);
        visit("line_count", &ParkedBasket::line_count, range(0, kMaxLines));
        visit("content", &ParkedBasket::content, document(kMaxParkedBytes));
        visit("parked_by", &ParkedBasket::parked_by, text(1, 100));
    }
};

/// Oldest first, without their content.
struct ParkedBasketList {
    std::vector<ParkedBasket> baskets;

    static constexpr std::string_view kName = "ParkedBasketList";
    template <class V>
    static void fields(V &&visit)
    {
        visit("baskets", &ParkedBasketList::baskets, items(0, 500));
    }
};

/// Takes a parked basket for one till; nobody else gets it then. `take_id` is the key: the same till may ask again.
struct TakeParkedBasketRequest {
    std::string store_id;
    std::string basket_id;
    std::string till_id;
    std::string take_id;

    static constexpr std::string_view kName = "TakeParkedBasketRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &TakeParkedBasketRequest::store_id, nameText());
        visit("basket_id", &TakeParkedBasketRequest::basket_id, uuidText());
        visit("till_id", &TakeParkedBasketRequest::till_id, nameText(32));
        visit("take_id", &TakeParkedBasketRequest::take_id, uuidText());
    }
};

} // namespace tillhouse::contract
