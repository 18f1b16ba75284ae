// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "payment/acquirer.h"
#include "payment/clock.h"
#include "payment/payment_rows.h"

#include <functional>
#include <string>

namespace tillhouse::payment
{

/// What others do for payments.
struct PaymentWatches {
    /// An order whose outcome is unknown has to be asked about later.
    std::function<void(const std::string &storeId, const std::string &orderId)> payment;
    /// A tender goes back: later, or now within the context's time.
    std::function<void(const std::string &storeId, const std::string &refundId)> reversal;
    std::function<void(const kit::CallContext &context, const std::string &storeId, const std::string &refundId)>
        reverse;
    /// A card that was taken on trust is to be collected.
    std::function<void(const std::string &storeId, const std::string &tenderId)> trust;
};

/// Whether somebody waits for the answer.
enum class Asker { Caller, Resolver };

/// Whether the tender was taken for an order that is not to be paid.
auto isGoingBack(const PaymentRow &payment, const TenderRow &tender) -> bool;

/// Brings a stored payment as far as its acquirer lets it come now. All that it is given outlives it.
class PaymentWork
{
public:
    PaymentWork(db::Database &database, Acquirer &card, const Clock &clock, const PaymentWatches &watches);

    /// Asks for each open step of each tender once and commits every answer before the next question; what stays open
    /// is watched. Errors: the store's.
    auto run(const kit::CallContext &context, PaymentRow payment, Asker asker) -> domain::Result<PaymentRow>;
    /// Has what was taken for an order that is not to be paid given back.
    void watchReversals(const PaymentRow &payment) const;

private:
    auto ask(const kit::CallContext &context, const TenderRow &tender) -> AcquirerAnswer;
    auto keep(const TenderRow &asked, const AcquirerAnswer &answer, bool tell) -> domain::Result<PaymentRow>;

    db::Database &m_database;
    Acquirer &m_card;
    const Clock &m_clock;
    const PaymentWatches &m_watches;
};

} // namespace tillhouse::payment
