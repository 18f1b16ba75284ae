// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/setup.h"

#include "contract/endpoints.h"
#include "kit/idempotency.h"
#include "kit/key_sweep.h"
#include "kit/log.h"
#include "kit/store_metrics.h"
#include "migrations_payment.h"
#include "payment/credit_accounts.h"
#include "payment/event_log.h"
#include "payment/gift_card_leases.h"
#include "payment/sandbox_acquirer.h"
#include "payment/sandbox_reports.h"
#include "payment/value_accounts.h"

#include <memory>

namespace tillhouse::payment
{

using domain::Result;

namespace
{

// How long one question to the acquirer may take when nobody waits for it.
constexpr std::chrono::milliseconds kSettleWithin{10'000};
constexpr std::string_view kAcquirerNode = "sandbox-acquirer";

} // namespace

auto storeOptions(const std::filesystem::path &file) -> db::DatabaseOptions
{
    db::DatabaseOptions options;
    options.file = file;
    options.name = contract::nodeInfo(contract::Node::PaymentService).store;
    options.migrations = db::migrations_payment();
    return options;
}

PaymentService::PaymentService(db::Database &database, Acquirer &card, Clock clock, ResolverSchedule schedule,
                               AcquirerReports *reports, SettlementSchedule settling)
    : m_database(database)
    , m_payments(database, card, clock,
                 {.payment = watcher(OpenItem::Kind::Payment, false),
                  .reversal = watcher(OpenItem::Kind::Refund, true),
                  .reverse =
                      [this](const kit::CallContext &context, const std::string &storeId, const std::string &refundId) {
                          m_refunds.settle(context, {storeId, refundId});
                      },
                  .trust = watcher(OpenItem::Kind::Override, true)})
    , m_clock(clock)
    , m_refunds(database, card, clock, watcher(OpenItem::Kind::Refund, false))
    , m_overrides(database, card, clock,
                  {.override = watcher(OpenItem::Kind::Override, true),
                   .payment = watcher(OpenItem::Kind::Payment, true),
                   .reversal = watcher(OpenItem::Kind::Refund, true)})
    , m_resolver([this](const OpenItem &item) { return settle(item); }, schedule,
                 [this](const OpenItem &item) { park(item); })
{
    if (reports)
        m_settlement = std::make_unique<Settlement>(
            database, *reports, clock,
            Settlement::Watches{watcher(OpenItem::Kind::Payment, true), watcher(OpenItem::Kind::Refund, true)},
            settling);
}

void PaymentService::stop()
{
    if (m_settlement)
        m_settlement->stop();
    m_resolver.stop();
}

auto PaymentService::watcher(OpenItem::Kind kind, bool atOnce)
    -> std::function<void(const std::string &, const std::string &)>
{
    return [this, kind, atOnce](const std::string &storeId, const std::string &id) {
        m_resolver.watch({kind, storeId, id}, atOnce);
    };
}

void PaymentService::registerWith(kit::Router &router)
{
    namespace api = contract;
    using kit::CallContext;
    router.on(api::kPay, [this](const CallContext &context, const api::PayRequest &request) {
        return m_payments.pay(context, request);
    });
    router.on(api::kGetPayment, [this](const CallContext &, const api::GetPaymentRequest &request) {
        return m_payments.status(request);
    });
    router.on(api::kRefundPayment, [this](const CallContext &context, const api::RefundPaymentRequest &request) {
        return m_refunds.refund(context, request);
    });
    router.on(api::kCapturePayment, [this](const CallContext &context, const api::CapturePaymentRequest &request) {
        return m_payments.capture(context, request);
    });
    router.on(api::kVoidPayment, [this](const CallContext &context, const api::VoidPaymentRequest &request) {
        return m_payments.voidPayment(context, request);
    });
    router.on(api::kOverridePayment, [this](const CallContext &, const api::OverridePaymentRequest &request) {
        return m_overrides.decide(request);
    });
    router.on(api::kPaymentEvents, [this](const CallContext &context, const api::PaymentEventsRequest &request) {
        return events(request, context);
    });
    router.on(api::kIssueGiftCardBalance, [this](const CallContext &context, const api::IssueGiftCardRequest &request) {
        return issueGiftCard(request, context.idempotencyKey);
    });
    router.on(api::kLendGiftCardMoney,
              [this](const CallContext &, const api::TakeGiftCardLeaseRequest &request) { return lend(request); });
    router.on(api::kGetCustomerBalance, [this](const CallContext &, const api::GetCustomerBalanceRequest &request) {
        return m_database.read("customer_balance",
                               [&](db::Reader &reader) { return customerBalance(reader, request); });
    });
    router.on(api::kGetGiftCardBalance,
              [this](const CallContext &, const api::GetGiftCardRequest &request) { return giftCard(request); });
}

auto PaymentService::issueGiftCard(const contract::IssueGiftCardRequest &request, const std::string &header)
    -> Result<contract::GiftCard>
{
    const kit::RequestKey key{request.store_id, "payments.gift_card_issue", request.gift_card_id,
                              kit::requestHash(contract::encode(request)), header};
    return m_database.write("issue_gift_card", [&](db::Transaction &tx) {
        const auto now = m_clock();
        return kit::IdempotencyStore::once<contract::GiftCard>(
            tx, key, now / 1000, [&] { return payment::issueGiftCard(tx, request, now); });
    });
}

auto PaymentService::lend(const contract::TakeGiftCardLeaseRequest &request) -> Result<contract::GiftCardLease>
{
    const kit::RequestKey key{request.store_id,
                              "payments.gift_card_lease",
                              request.lease_id,
                              kit::requestHash(contract::encode(request)),
                              {}};
    return m_database.write("lend_gift_card_money", [&](db::Transaction &tx) {
        const auto now = m_clock();
        return kit::IdempotencyStore::once<contract::GiftCardLease>(
            tx, key, now / 1000, [&] { return lendGiftCardMoney(tx, request, now); });
    });
}

auto PaymentService::giftCard(const contract::GetGiftCardRequest &request) -> Result<contract::GiftCard>
{
    return m_database.read("find_gift_card",
                           [&](db::Reader &reader) { return findGiftCard(reader, request.store_id, request.code); });
}

auto PaymentService::events(const contract::PaymentEventsRequest &request, const kit::CallContext &context)
    -> Result<contract::PaymentEventPage>
{
    constexpr std::int64_t kPage = 100;
    const bool takesCards = m_payments.takesCards(context);
    return m_database.read("read_payment_events", [&](db::Reader &reader) -> Result<contract::PaymentEventPage> {
        auto page = readEvents(reader, request.after, request.limit.value_or(kPage));
        if (!takesCards)
            page.takes_cards = false;
        return page;
    });
}

void PaymentService::start()
{
    const auto open = m_database.read("find_open", [&](db::Reader &reader) -> Result<std::size_t> {
        const auto payments = openPayments(reader);
        for (const auto &key : payments)
            m_resolver.watch({OpenItem::Kind::Payment, key.storeId, key.orderId}, true);
        const auto refunds = openRefunds(reader);
        for (const auto &key : refunds)
            m_resolver.watch({OpenItem::Kind::Refund, key.storeId, key.refundId}, true);
        const auto overrides = openOverrides(reader);
        for (const auto &key : overrides)
            m_resolver.watch({OpenItem::Kind::Override, key.storeId, key.tenderId}, true);
        return payments.size() + refunds.size() + overrides.size();
    });
    if (open && *open > 0)
        kit::logLine(kit::LogLevel::Warning, "open_payments_found", {{"count", static_cast<std::int64_t>(*open)}});
    m_resolver.start();
    if (m_settlement)
        m_settlement->start();
}

auto PaymentService::settle(const OpenItem &item) -> bool
{
    kit::CallContext context;
    context.deadline = kit::Deadline::after(kSettleWithin);
    switch (item.kind) {
    case OpenItem::Kind::Payment:
        return m_payments.settle(context, {item.storeId, item.id});
    case OpenItem::Kind::Refund:
        return m_refunds.settle(context, {item.storeId, item.id});
    case OpenItem::Kind::Override:
        break;
    }
    return m_overrides.settle(context, {item.storeId, item.id});
}

void PaymentService::park(const OpenItem &item)
{
    if (item.kind == OpenItem::Kind::Payment)
        m_payments.park({item.storeId, item.id});
    else if (item.kind == OpenItem::Kind::Refund)
        m_refunds.park({item.storeId, item.id});
}

auto setup(kit::ServiceHost &host) -> Result<void>
{
    const auto &config = host.config();
    if (!config.store)
        return domain::invalidField("store", "is missing: the payment service keeps one");
    auto upstream = host.outsideUpstream(kAcquirerNode, kAcquirerRelationship);
    if (!upstream)
        return upstream.error();
    auto options = storeOptions(*config.store);
    kit::measureStore(options, host.metrics(), contract::Node::PaymentService);
    auto opened = db::Database::open(std::move(options));
    if (!opened)
        return opened.error();
    const std::shared_ptr<db::Database> database = std::move(*opened);
    const auto acquirer = std::make_shared<SandboxAcquirer>(*upstream);
    const auto reports = std::make_shared<SandboxReports>(*upstream);
    const auto service =
        std::make_shared<PaymentService>(*database, *acquirer, systemClock(), ResolverSchedule{}, reports.get());
    service->registerWith(host.router());
    host.metrics().gaugeFrom("tillhouse_payments_open", "Payments and refunds without a known outcome", {},
                             [&resolver = service->resolver()] { return resolver.open(); });
    host.metrics().gaugeFrom("tillhouse_payments_parked", "Of those, asked about for too long", {},
                             [&resolver = service->resolver()] { return resolver.parked(); });
    const auto keys = std::make_shared<kit::KeySweep>(*database, overrideIsOpen);
    host.onStart([service, keys] {
        service->start();
        keys->start();
    });
    host.onStop([service, keys] {
        keys->stop();
        service->stop();
    });
    host.watchdog().watch("store", [database] { return database->standstill(); });
    host.own(database);
    host.own(keys);
    host.own(acquirer);
    host.own(reports);
    host.own(service);
    return {};
}

} // namespace tillhouse::payment
