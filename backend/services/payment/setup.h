// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "domain/result.h"
#include "kit/router.h"
#include "kit/service_main.h"
#include "payment/payments.h"
#include "payment/refunds.h"
#include "payment/resolver.h"

#include <filesystem>

namespace tillhouse::payment
{

/// The connection to the acquirer in metrics. It leads out of the platform, so the architecture does not draw it.
inline constexpr std::string_view kAcquirerRelationship = "payment-service-connects-acquirer";

/// How the payment store is opened: one file, this room's migrations.
auto storeOptions(const std::filesystem::path &file) -> db::DatabaseOptions;

/// The payment service over one store and one acquirer: payments, refunds and the thread that asks about what is open.
class PaymentService
{
public:
    PaymentService(db::Database &database, Acquirer &card, Clock clock, ResolverSchedule schedule = {});

    void registerWith(kit::Router &router);
    /// Hands over what was open when the last process ended, and starts asking.
    void start();
    void stop() { m_resolver.stop(); }

    auto payments() -> Payments & { return m_payments; }
    auto refunds() -> Refunds & { return m_refunds; }
    auto resolver() -> Resolver & { return m_resolver; }

private:
    auto settle(const OpenItem &item) -> bool;

    db::Database &m_database;
    Payments m_payments;
    Refunds m_refunds;
    Resolver m_resolver;
};

/// Opens the store that the configuration names, connects the acquirer, registers endpoints and background work.
auto setup(kit::ServiceHost &host) -> domain::Result<void>;

} // namespace tillhouse::payment
