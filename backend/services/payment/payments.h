// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "db/database.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "payment/acquirer.h"
#include "payment/clock.h"
#include "payment/in_flight.h"
#include "payment/payment_rows.h"
#include "payment/payment_work.h"

#include <string>

namespace tillhouse::payment
{

/// Takes the money of orders: whole, or not at all.
///
/// Cash and a stand-alone terminal are captured in the commit that stores them, a gift card is held there. With a card,
/// the intent is committed, then the acquirer is asked, then the outcome is committed; what is beside a card is taken
/// once the last card is. If a tender is declined, what was not yet taken is voided and what was captured is given
/// back.
///
/// A final answer is given again for ever, whatever happens to the money later; while it is open, a repeat asks again.
class Payments
{
public:
    using Watches = PaymentWatches;

    Payments(db::Database &database, Acquirer &card, Clock clock, Watches watches);

    /// Errors: InvalidInput, KeyReused (the order's id with another request, or a tender's id of another order),
    /// KeyInFlight, Conflict (the order was voided before), Timeout (too little time left to ask an acquirer; nothing
    /// was changed), Unavailable (a new payment by card while the acquirer does not answer; nothing was changed).
    auto pay(const kit::CallContext &context, const contract::PayRequest &request)
        -> domain::Result<contract::PaymentStatus>;
    /// Errors: NotFound, Conflict (nothing is held, or not everything yet), LimitExceeded, KeyReused, KeyInFlight.
    auto capture(const kit::CallContext &context, const contract::CapturePaymentRequest &request)
        -> domain::Result<contract::PaymentStatus>;
    /// Commits that the order is not to be paid, even while it is being paid, then does what can be done in time; the
    /// rest is done later. Error: KeyReused.
    auto voidPayment(const kit::CallContext &context, const contract::VoidPaymentRequest &request)
        -> domain::Result<contract::PaymentStatus>;
    /// NotFound if nothing was ever asked for this order.
    auto status(const contract::GetPaymentRequest &request) -> domain::Result<contract::PaymentStatus>;
    /// Asks for what is open; true if nothing is any more.
    auto settle(const kit::CallContext &context, const OrderKey &key) -> bool;
    /// Whether a new payment by card would be taken now.
    auto takesCards(const kit::CallContext &context) -> bool { return m_card.takesCalls(acquirerContext(context)); }
    /// Tells that the order was asked about for too long.
    void park(const OrderKey &key);

private:
    auto shedsNew(const kit::CallContext &context, const contract::PayRequest &request) -> bool;
    auto find(const std::string &storeId, const std::string &orderId) -> domain::Result<std::optional<PaymentRow>>;

    db::Database &m_database;
    Acquirer &m_card;
    Clock m_clock;
    Watches m_watches;
    PaymentWork m_work;
    InFlight m_inFlight;
};

} // namespace tillhouse::payment
