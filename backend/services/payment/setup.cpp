// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/setup.h"

#include "contract/endpoints.h"
#include "kit/log.h"
#include "kit/store_metrics.h"
#include "migrations_payment.h"
#include "payment/sandbox_acquirer.h"

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

PaymentService::PaymentService(db::Database &database, Acquirer &card, Clock clock, ResolverSchedule schedule)
    : m_database(database)
    , m_payments(database, card, clock,
                 {.payment =
                      [this](const std::string &storeId, const std::string &orderId) {
                          m_resolver.watch({OpenItem::Kind::Payment, storeId, orderId}, false);
                      },
                  .reversal =
                      [this](const std::string &storeId, const std::string &refundId) {
                          m_resolver.watch({OpenItem::Kind::Refund, storeId, refundId}, true);
                      }})
    , m_refunds(database, card, clock,
                [this](const std::string &storeId, const std::string &refundId) {
                    m_resolver.watch({OpenItem::Kind::Refund, storeId, refundId}, false);
                })
    , m_resolver([this](const OpenItem &item) { return settle(item); }, schedule)
{
}

void PaymentService::registerWith(kit::Router &router)
{
    namespace api = contract;
    router.on(api::kPay, [this](const kit::CallContext &context, const api::PayRequest &request) {
        return m_payments.pay(context, request);
    });
    router.on(api::kGetPayment, [this](const kit::CallContext &, const api::GetPaymentRequest &request) {
        return m_payments.status(request);
    });
    router.on(api::kRefundPayment, [this](const kit::CallContext &context, const api::RefundPaymentRequest &request) {
        return m_refunds.refund(context, request);
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
        return payments.size() + refunds.size();
    });
    if (open && *open > 0)
        kit::logLine(kit::LogLevel::Warning, "open_payments_found", {{"count", static_cast<std::int64_t>(*open)}});
    m_resolver.start();
}

auto PaymentService::settle(const OpenItem &item) -> bool
{
    kit::CallContext context;
    context.deadline = kit::Deadline::after(kSettleWithin);
    if (item.kind == OpenItem::Kind::Payment)
        return m_payments.settle(context, {item.storeId, item.id});
    return m_refunds.settle(context, {item.storeId, item.id});
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
    const auto service = std::make_shared<PaymentService>(*database, *acquirer, systemClock());
    service->registerWith(host.router());
    host.metrics().gaugeFrom("tillhouse_payments_open", "Payments and refunds without a known outcome", {},
                             [&resolver = service->resolver()] { return resolver.open(); });
    host.metrics().gaugeFrom("tillhouse_payments_parked", "Of those, asked about for too long", {},
                             [&resolver = service->resolver()] { return resolver.parked(); });
    host.onStart([service] { service->start(); });
    host.onStop([service] { service->stop(); });
    host.own(database);
    host.own(acquirer);
    host.own(service);
    return {};
}

} // namespace tillhouse::payment
