// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/tender.h"
#include "pos/sell/cart.h"

namespace tillhouse::pos
{

/// Who sells, and under which number.
struct SaleStamp {
    std::string tillId;
    std::string receiptNumber;
    std::string soldAt;         ///< RFC 3339, UTC
    std::string cashierId = {}; ///< who sells; "" where nobody is signed in
};

/// The receipt number of a till's n-th sale: `T1-000042`.
auto receiptNumber(const std::string &tillId, std::int64_t counter) -> std::string;

/// The request that records a cart with its tenders. What the customer was shown is what is sent: each line's name,
/// price, tax and its whole discount as an amount, what promotions gave of it, and the time by which they were chosen.
/// Error: as domain::settle, if the tenders do not pay the total.
auto buildCheckout(const Cart &cart, const std::vector<domain::Tender> &tenders, const SaleStamp &stamp)
    -> Result<contract::CheckoutRequest>;

/// What a request that was recorded comes to; the same figures as the cart's, from the same rules.
auto priceCheckout(const contract::CheckoutRequest &request) -> Result<domain::PricedBasket>;

} // namespace tillhouse::pos
