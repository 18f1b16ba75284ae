// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "contract/inventory.h"
#include "domain/basket.h"
#include "domain/result.h"
#include "pos/sell/cart_content.h"

#include <optional>
#include <string>
#include <vector>

namespace tillhouse::pos
{

using domain::Result;

/// One of something, in thousandths.
inline constexpr std::int64_t kOneMilli = 1000;

/// What was found for a code, a tile or a search: a product, or a pack or a labelled portion of it.
struct Goods {
    contract::Product product;
    std::string code;                                    ///< what was scanned or typed
    std::optional<contract::ProductPack> pack = {};      ///< quantities count packs then
    std::optional<std::int64_t> labelPriceMinor = {};    ///< what a scale's label says that it costs
    std::optional<std::int64_t> labelQuantityMilli = {}; ///< how much it says that there is
};

/// One line of a cart: a product, or a code that nobody knows yet.
struct CartLine {
    domain::BasketLine item;
    std::string code;     ///< what was scanned or typed
    bool unknown = false; ///< shown red until it is found or taken away; cannot be paid. The quantity is what was said
    domain::Unit unit = domain::Unit::Piece;
    std::int64_t minimumAge = 0;     ///< of whoever buys it, in years
    std::int64_t listPriceMinor = 0; ///< what the catalogue asks for one unit
    std::optional<CartPack> pack = {};
    bool labelPrice = false;   ///< it costs what a label says
    std::int64_t offMinor = 0; ///< what a pack's or a label's own price takes off, before any discount
    std::string note = {};
    std::string department = {};
    std::string category = {};
    std::vector<contract::LinePromotion> promotions = {}; ///< what they took off when the cart was priced last
    std::optional<contract::IssuedValue> issue = {};      ///< no goods: money that goes on that account
    /// Of countMilli(): what was scanned piece by piece, or measured; the rest was only typed.
    std::int64_t seenMilli = 0;

    /// How many packs, or how much of the product, in thousandths.
    [[nodiscard]] auto countMilli() const -> std::int64_t;
};

/// The line of so many packs, labels or so much of a product. Errors: InvalidInput, LimitExceeded.
auto makeLine(const Goods &goods, std::int64_t countMilli, domain::TaxMode mode) -> Result<CartLine>;

/// Makes the line so many of its packs, at the price of its pack. Errors: InvalidInput (a part of a pack),
/// LimitExceeded.
auto fitPack(CartLine &line, std::int64_t countMilli) -> Result<void>;

/// Unit price times quantity, rounded as the domain rounds it.
auto grossOf(const domain::BasketLine &item) -> Result<std::int64_t>;

/// The line as the domain prices it: what its own price takes off, and the discount of the rest. InvalidInput for a
/// discount above that.
auto pricedItem(const CartLine &line) -> Result<domain::BasketLine>;

/// What a person takes off the line with its unit price and its discount together, against the list price: in parts per
/// million, rounded up. What a pack's or a label's own price takes off is the store's and does not count.
auto offList(const CartLine &line) -> std::int64_t;

/// How far a unit price (of a pack: its price) is below the list's, likewise; 0 where it is not.
auto priceCutOf(const CartLine &line, std::int64_t unitPriceMinor) -> std::int64_t;

/// Whether the goods of one line may be counted on the other.
auto joins(const CartLine &last, const CartLine &fresh) -> bool;

auto contentOf(const CartLine &line) -> CartLineContent;
auto lineOf(const CartLineContent &kept, domain::TaxMode mode) -> CartLine;

} // namespace tillhouse::pos
