// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/gift_card.h"
#include "contract/gift_card_lease.h"
#include "contract/payment_event.h"
#include "db/database.h"
#include "domain/result.h"
#include "kit/router.h"
#include "kit/service_main.h"
#include "payment/overrides.h"
#include "payment/payments.h"
#include "payment/refunds.h"
#include "payment/resolver.h"
#include "payment/settlement.h"

#include <filesystem>
#include <memory>

namespace tillhouse::payment
{

/// The connection to the acquirer in metrics. It leads out of the platform, so the architecture does not draw it.
inline constexpr std::string_view kAcquirerRelationship = "payment-service-connects-acquirer";

/// How the payment store is opened: one file, this room's migrations.
auto storeOptions(const std::filesystem::path &file) -> db::DatabaseOptions;

/// The payment service over one store and one acquirer: payments, refunds, gift cards and the thread that asks about
/// what is open.
class PaymentService
{
public:
    /// Without reports, nothing is reconciled.
    PaymentService(db::Database &database, Acquirer &card, Clock clock, ResolverSchedule schedule = {},
                   AcquirerReports *reports = nullptr, SettlementSchedule settling = {});

    void registerWith(kit::Router &router);
    /// Hands over what was open when the last process ended, and starts asking.
    void start();
    void stop();

    auto payments() -> Payments & { return m_payments; }
    auto refunds() -> Refunds & { return m_refunds; }
    auto overrides() -> Overrides & { return m_overrides; }
    /// `header` is the `Idempotency-Key` that came with it.
    auto issueGiftCard(const contract::IssueGiftCardRequest &request, const std::string &header = {})
        -> domain::Result<contract::GiftCard>;
    auto lend(const contract::TakeGiftCardLeaseRequest &request) -> domain::Result<contract::GiftCardLease>;
    auto giftCard(const contract::GetGiftCardRequest &request) -> domain::Result<contract::GiftCard>;
    /// What happened since a position, and whether cards are taken. The acquirer is asked for that if it was away, so
    /// that no customer has to be the one who tries.
    auto events(const contract::PaymentEventsRequest &request, const kit::CallContext &context = {})
        -> domain::Result<contract::PaymentEventPage>;
    auto settlement() -> Settlement & { return *m_settlement; }
    auto resolver() -> Resolver & { return m_resolver; }

private:
    auto settle(const OpenItem &item) -> bool;
    void park(const OpenItem &item);
    auto watcher(OpenItem::Kind kind, bool atOnce) -> std::function<void(const std::string &, const std::string &)>;

    db::Database &m_database;
    Payments m_payments;
    Clock m_clock;
    Refunds m_refunds;
    Overrides m_overrides;
    Resolver m_resolver;
    std::unique_ptr<Settlement> m_settlement;
};

/// Opens the store that the configuration names, connects the acquirer, registers endpoints and background work.
auto setup(kit::ServiceHost &host) -> domain::Result<void>;

} // namespace tillhouse::payment
