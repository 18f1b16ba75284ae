// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "contract/payment.h"
#include "domain/error.h"

#include <vector>

namespace tillhouse::order
{

/// What the answer of the payment service, or its absence, means for an order or a refund.
enum class Verdict {
    Done,      ///< every tender's money moved
    Refused,   ///< it will not move
    Waiting,   ///< nobody knows yet: ask again, never charge again
    Held,      ///< every tender's money is held (or taken), and waits for its capture
    Abandoned, ///< whatever was or will be taken goes back; it is not back yet
    Untried,   ///< nothing left this service: the caller may try again
    InPart,    ///< of a refund alone: some of the money went back, the rest will not
};

struct Outcome {
    Verdict verdict = Verdict::Waiting;
    bool recorded = true; ///< false: the payment service still has to be told (cash that is in the drawer already)
};

/// Whether one of the tenders needs somebody's yes. Cash and manual tenders have moved when we hear of them.
auto needsAnswer(const std::vector<contract::OrderTender> &tenders) -> bool;
auto needsAnswer(const std::vector<contract::TenderOutcome> &tenders) -> bool;
auto needsAnswer(const std::vector<contract::CheckoutTender> &tenders) -> bool;

/// Takes over what the payment service says of each tender.
auto judgePayment(contract::Order &order, const contract::PaymentStatus &status) -> Outcome;

/// The call failed. Cash is in the drawer whatever the network does, so the sale stands and is told later; a card's
/// charge is unknown after a timeout and untried where the service was not reached.
auto judgePaymentFailure(contract::Order &order, const domain::Error &error) -> Outcome;

/// What the payment service says after it was told to give everything back.
auto judgeCancel(contract::Order &order, const contract::PaymentStatus &status) -> Outcome;

/// The same for the tenders of a refund. Refused only if nothing went back at all: money that did is never undone.
auto judgeRefund(std::vector<contract::TenderOutcome> &tenders, const contract::RefundPaymentResult &result) -> Outcome;
/// `toAccount`: the money goes to a gift card or a store credit, which the payment service keeps, wherever it came
/// from.
auto judgeRefundFailure(std::vector<contract::TenderOutcome> &tenders, const domain::Error &error, bool toAccount)
    -> Outcome;

} // namespace tillhouse::order
