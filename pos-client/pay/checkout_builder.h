// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/split.h"
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

/// One means of payment as the cashier took it.
struct PaidTender {
    domain::TenderKind kind = domain::TenderKind::Cash;
    std::int64_t givenMinor = 0; ///< cash: what was handed over, in the store's money; others: what is charged
    std::optional<std::string> account = {};
    std::optional<contract::ForeignCash> foreign = {}; ///< cash of another currency, worth `givenMinor`
    bool onTrust = false;                              ///< nobody was asked: a card, or a gift card under `leaseId`
    std::optional<std::string> leaseId = {};
    std::optional<contract::Approval> approval = {}; ///< who allowed this tender; gone with it
    auto operator==(const PaidTender &) const -> bool = default;
};

/// How a sale is paid.
struct Payment {
    std::vector<PaidTender> tenders;
    std::int64_t tipMinor = 0;
};

/// What the tenders do to the cart's total and tip, in the coins that the store has. Errors: as domain::splitDue.
auto splitPayment(const Cart &cart, const Payment &payment) -> Result<domain::Split>;

/// The receipt number of a till's n-th sale: `T1-000042`.
auto receiptNumber(const std::string &tillId, std::int64_t counter) -> std::string;

/// The request that records a cart with its payment. What the customer was shown is what is sent: each line's name,
/// price, tax and its whole discount as an amount, what promotions gave of it, and the time by which they were chosen.
/// Cash comes last: it settles, and is rounded to the coins there are.
/// Error: InvalidInput, if the tenders do not pay what is due.
auto buildCheckout(const Cart &cart, const Payment &payment, const SaleStamp &stamp)
    -> Result<contract::CheckoutRequest>;
/// The same for tenders without an account or a tip.
auto buildCheckout(const Cart &cart, const std::vector<domain::Tender> &tenders, const SaleStamp &stamp)
    -> Result<contract::CheckoutRequest>;

} // namespace tillhouse::pos
