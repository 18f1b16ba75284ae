// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "db/database.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "kit/idempotency.h"
#include "payment/acquirer.h"
#include "payment/clock.h"
#include "payment/payment_rows.h"

#include <functional>
#include <string>
#include <vector>

namespace tillhouse::payment
{

struct TenderKey {
    std::string storeId;
    std::string tenderId;
};

/// A manager's word on a tender whose outcome nobody knows. It is recorded and takes effect at once; the acquirer is
/// asked on, and where it says otherwise that is told, and money that it took after all goes back.
class Overrides
{
public:
    struct Watches {
        /// The override is to be followed up.
        std::function<void(const std::string &storeId, const std::string &tenderId)> override;
        /// The order has something open or a tender that goes back.
        std::function<void(const std::string &storeId, const std::string &orderId)> payment;
        std::function<void(const std::string &storeId, const std::string &refundId)> reversal;
    };

    Overrides(db::Database &database, Acquirer &card, Clock clock, Watches watches);

    /// Errors: NotFound, Conflict (the tender's outcome is known, it is being let go, or a hold is called captured),
    /// KeyReused.
    auto decide(const contract::OverridePaymentRequest &request) -> domain::Result<contract::PaymentStatus>;
    /// Asks what the acquirer says; true once nothing is left to ask or to do.
    auto settle(const kit::CallContext &context, const TenderKey &key) -> bool;

private:
    auto keepRelease(const TenderRow &tender, const AcquirerAnswer &answer) -> bool;

    db::Database &m_database;
    Acquirer &m_card;
    Clock m_clock;
    Watches m_watches;
};

/// Whether the key is that of an override which is still followed up.
auto overrideIsOpen(db::Session &session, const kit::KeyName &key) -> bool;

/// The overrides that still have to be followed up.
auto openOverrides(db::Session &session) -> std::vector<TenderKey>;

} // namespace tillhouse::payment
