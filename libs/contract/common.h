// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/codec.h"

#include <optional>
#include <string>
#include <vector>

namespace tillhouse::contract
{

/// Bounds that many fields share.
/// A million million in a currency with cents: a year's sums of a shop whose money has many noughts, and exact in JSON.
constexpr std::int64_t kMaxAmountMinor = 100'000'000'000'000;
constexpr std::int64_t kMaxQuantityMilli = 1'000'000'000; ///< a million pieces
constexpr std::size_t kMaxLines = 500;                    ///< lines of one basket
constexpr std::int64_t kMaxPage = 1000;                   ///< rows of one page

/// An amount of money: whole minor units (cents) and their currency.
struct MoneyAmount {
    std::int64_t amount_minor = 0;
    std::string currency;

    static constexpr std::string_view kName = "MoneyAmount";
    template <class V>
    static void fields(V &&visit)
    {
        visit("amount_minor", &MoneyAmount::amount_minor, range(-kMaxAmountMinor, kMaxAmountMinor));
        visit("currency", &MoneyAmount::currency, currencyText());
    }
    auto operator==(const MoneyAmount &) const -> bool = default;
};

/// One tax rate of a line. The rate is in parts per million: 19 % is 190000.
struct TaxRate {
    std::string name;
    std::int64_t rate_ppm = 0;

    static constexpr std::string_view kName = "TaxRate";
    template <class V>
    static void fields(V &&visit)
    {
        visit("name", &TaxRate::name, text(1, 60));
        visit("rate_ppm", &TaxRate::rate_ppm, range(0, 1'000'000));
    }
    auto operator==(const TaxRate &) const -> bool = default;
};

/// Nothing to say: the status is the answer.
struct Empty {
    static constexpr std::string_view kName = "Empty";
    template <class V>
    static void fields(V &&)
    {
    }
};

/// A store as the only parameter.
struct StoreRequest {
    std::string store_id;

    static constexpr std::string_view kName = "StoreRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &StoreRequest::store_id, nameText());
    }
};

} // namespace tillhouse::contract
