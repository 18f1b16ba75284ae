// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "db/database.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "payment/acquirer.h"
#include "payment/clock.h"
#include "payment/in_flight.h"
#include "payment/refund_rows.h"

#include <functional>
#include <string>

namespace tillhouse::payment
{

/// Gives money back. The intent is stored, and the amount claimed from its tender, before the acquirer is asked; so two
/// refunds together never give back more than was taken. Cards are asked first, one after the other; what needs
/// nobody's yes goes back when they have said theirs.
class Refunds
{
public:
    using Watch = std::function<void(const std::string &storeId, const std::string &refundId)>;

    /// `watch` is told of refunds whose outcome is not known, to ask again later.
    Refunds(db::Database &database, Acquirer &card, Clock clock, Watch watch);

    /// Errors: NotFound (no such payment or tender), Conflict (nothing captured there), LimitExceeded (more than is
    /// left, fields `tenders/<n>/amount_minor`), InvalidInput, KeyReused, KeyInFlight.
    auto refund(const kit::CallContext &context, const contract::RefundPaymentRequest &request)
        -> domain::Result<contract::RefundPaymentResult>;
    /// Asks for what is open; true if nothing is any more.
    auto settle(const kit::CallContext &context, const RefundKey &key) -> bool;
    /// Tells that the refund was asked about for too long.
    void park(const RefundKey &key);

private:
    auto intend(db::Transaction &tx, const contract::RefundPaymentRequest &request) -> domain::Result<RefundRow>;
    auto answerOnTrust(const std::string &storeId, const std::string &tenderId) -> std::optional<AcquirerAnswer>;
    auto work(const kit::CallContext &context, RefundRow refund, bool fresh, bool tell) -> domain::Result<RefundRow>;
    auto keep(const RefundRow &refund, const std::string &tenderId, const AcquirerAnswer &answer, bool tell)
        -> domain::Result<RefundRow>;

    db::Database &m_database;
    Acquirer &m_card;
    Clock m_clock;
    Watch m_watch;
    InFlight m_inFlight;
};

} // namespace tillhouse::payment
