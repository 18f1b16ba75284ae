// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "db/database.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "payment/acquirer.h"
#include "payment/clock.h"
#include "payment/in_flight.h"
#include "payment/manual_acquirer.h"
#include "payment/payment_rows.h"

#include <functional>
#include <string>

namespace tillhouse::payment
{

/// Takes the money of orders: whole, or not at all.
///
/// Cash and a stand-alone terminal are captured in the commit that stores them. With a card, the intent is committed,
/// then the acquirer is asked, then the outcome is committed; cash beside a card is captured once the last card is. If
/// a card is declined, what was not yet taken is voided and what was captured is given back.
class Payments
{
public:
    /// Told of what has to be asked about later: an order whose outcome is unknown, or a tender that goes back.
    struct Watches {
        std::function<void(const std::string &storeId, const std::string &orderId)> payment;
        std::function<void(const std::string &storeId, const std::string &refundId)> reversal;
    };

    Payments(db::Database &database, Acquirer &card, Clock clock, Watches watches);

    /// The present outcome for a repeat of the same request. Errors: InvalidInput, KeyReused (the order's id with
    /// another request, or a tender's id of another order), KeyInFlight, Timeout (too little time left to ask an
    /// acquirer; nothing was changed).
    auto pay(const kit::CallContext &context, const contract::PayRequest &request)
        -> domain::Result<contract::PaymentStatus>;
    /// NotFound if nothing was ever asked for this order.
    auto status(const contract::GetPaymentRequest &request) -> domain::Result<contract::PaymentStatus>;
    /// Asks for what is open; true if nothing is any more.
    auto settle(const kit::CallContext &context, const OrderKey &key) -> bool;

private:
    auto find(const std::string &storeId, const std::string &orderId) -> domain::Result<std::optional<PaymentRow>>;
    auto intend(db::Transaction &tx, const contract::PayRequest &request) -> domain::Result<PaymentRow>;
    auto advance(db::Transaction &tx, PaymentRow &payment) -> domain::Result<void>;
    auto giveUp(db::Transaction &tx, PaymentRow &payment) -> domain::Result<void>;
    auto work(const kit::CallContext &context, PaymentRow payment, bool fresh) -> domain::Result<PaymentRow>;
    auto keep(const TenderRow &tender, const AcquirerAnswer &answer) -> domain::Result<PaymentRow>;
    void watchReversals(const PaymentRow &payment) const;

    db::Database &m_database;
    Acquirer &m_card;
    ManualAcquirer m_manual;
    Clock m_clock;
    Watches m_watches;
    InFlight m_inFlight;
};

} // namespace tillhouse::payment
