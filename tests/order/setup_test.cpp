// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/setup.h"

#include "contract/endpoints.h"
#include "domain/time_text.h"
#include "kit/certificates.h"
#include "kit/token.h"
#include "order_fixture.h"
#include "support/test_certificates.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace std::chrono_literals;
using domain::ErrorCode;
using domain::OrderState;
using domain::TenderKind;
using tillhouse::testing::returnOf;
using tillhouse::testing::sale;
using tillhouse::testing::ScriptedPayments;
using tillhouse::testing::TestCertificates;
using tillhouse::testing::testId;

namespace
{

/// A payment service on the wire, with a scripted mind.
class PaymentNode
{
public:
    PaymentNode(const TestCertificates &certificates, ScriptedPayments &payments)
        : m_router(kit::routerOptionsFor(contract::Node::PaymentService, nullptr), m_metrics)
    {
        m_router.on(contract::kPay,
                    [&](const auto &context, const auto &request) { return payments.pay(context, request); });
        m_router.on(contract::kGetPayment,
                    [&](const auto &context, const auto &request) { return payments.status(context, request); });
        m_router.on(contract::kRefundPayment,
                    [&](const auto &context, const auto &request) { return payments.refund(context, request); });
        m_router.on(contract::kPaymentEvents,
                    [&](const auto &, const auto &request) { return payments.eventPage(request); });
        m_router.on(contract::kCapturePayment,
                    [&](const auto &context, const auto &request) { return payments.capture(context, request); });
        m_router.on(contract::kVoidPayment,
                    [&](const auto &context, const auto &request) { return payments.cancel(context, request); });
        m_router.on(contract::kIssueGiftCardBalance,
                    [&](const auto &context, const auto &request) { return payments.issueGiftCard(context, request); });
        m_router.on(contract::kGetGiftCardBalance,
                    [&](const auto &context, const auto &request) { return payments.giftCard(context, request); });
        kit::ServerOptions options;
        options.tls = certificates.server("payment-service", true);
        options.workers = 4;
        m_server = std::make_unique<kit::Server>(
            options, [this](const kit::HttpRequest &request) { return m_router.handle(request); });
        if (const auto started = m_server->start(); !started)
            qFatal("%s", started.error().detail.c_str());
    }
    auto port() const -> std::uint16_t { return m_server->port(); }

private:
    kit::Metrics m_metrics;
    kit::Router m_router;
    std::unique_ptr<kit::Server> m_server;
};

} // namespace

class SetupTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;
    QTemporaryDir m_folder;
    ScriptedPayments m_payments;
    std::unique_ptr<PaymentNode> m_paymentNode;
    std::unique_ptr<kit::ServiceHost> m_order;
    kit::Metrics m_metrics;
    std::string m_token;

    auto path(const char *name) const -> std::string
    {
        return (m_folder.path() + '/' + QLatin1String(name)).toStdString();
    }

    auto config() const -> kit::NodeConfig
    {
        const auto files = m_certificates.leaf("order-service");
        kit::NodeConfig config;
        config.node = "order-service";
        config.listen = {"127.0.0.1", 0};
        config.ops = {"127.0.0.1", 0};
        config.tls = {files.certificate, files.key, m_certificates.ca()};
        config.token_public_key = path("token.pub");
        config.store = path("order-database.sqlite");
        config.upstreams = {{"payment-service", "127.0.0.1", m_paymentNode->port()}};
        config.workers = 4;
        return config;
    }

    auto upstream(const char *caller) -> std::unique_ptr<kit::Upstream>
    {
        auto options = kit::upstreamOptionsFor(contract::Node::ApiGateway, contract::Node::OrderService);
        options.port = m_order->port();
        options.tls = m_certificates.client(caller);
        return std::make_unique<kit::Upstream>(options, m_metrics);
    }

    auto context(const std::string &key = {}) const -> kit::CallContext
    {
        kit::CallContext context;
        context.traceId = "0af7651916cd43dd8448eb211c80319c";
        context.spanId = "b7ad6b7169203331";
        context.bearer = m_token;
        context.idempotencyKey = key;
        context.deadline = kit::Deadline::after(10s);
        return context;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(kit::makeTokenKeys(path("token.key"), path("token.pub")));
        const auto signer = kit::TokenSigner::load(path("token.key"));
        QVERIFY(signer);
        const auto now = order::systemClock()() / 1000;
        m_token = signer->sign({"user-7", {contract::Role::Manager}, {"s1"}, "", "session-1", now + 600}, now);
        m_paymentNode = std::make_unique<PaymentNode>(m_certificates, m_payments);
        m_order = std::make_unique<kit::ServiceHost>(config());
        const auto made = order::setup(*m_order);
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        const auto started = m_order->start();
        QVERIFY2(started, started ? "" : started.error().detail.c_str());
    }

    void cleanupTestCase()
    {
        m_order->stop();
        m_order.reset();
        m_paymentNode.reset();
    }

    void aSaleAndItsRefundGoOverTheWire()
    {
        const auto gateway = upstream("api-gateway");
        const auto sold = gateway->call(contract::kPlaceOrder, context(), sale({1, 2, 500, 1000, TenderKind::Card}));
        QVERIFY2(sold, sold ? "" : sold.error().detail.c_str());
        QCOMPARE(sold->state, OrderState::Paid);
        QCOMPARE(sold->cashier_id.value_or(""), std::string("user-7"));
        QCOMPARE(m_payments.chargedMinor(), std::int64_t{1000});

        const auto request = returnOf(*sold, 1, 0, 1000);
        const auto refunded = gateway->call(contract::kRefundOrder, context(request.refund_id), request);
        QVERIFY2(refunded, refunded ? "" : refunded.error().detail.c_str());
        QCOMPARE(refunded->state, OrderState::PartlyRefunded);
        QCOMPARE(contract::encode(*gateway->call(contract::kGetOrder, context(), {"s1", sold->order_id})),
                 contract::encode(*refunded));

        const auto listed = gateway->call(contract::kListOrders, context(), {"s1", {}, {}, {}, {}, {}, {}});
        QCOMPARE(listed->orders.size(), std::size_t{1});
        const auto day = gateway->call(contract::kDaySummary, context(), {"s1", "2026-03-01"});
        QCOMPARE(day->today.sales_minor, std::int64_t{1000});
        const auto events = gateway->call(contract::kReadEvents, context(), {0, {}});
        QCOMPARE(events->events.size(), std::size_t{2});
        QCOMPARE(gateway->call(contract::kReadEvents, context(), {1, {}})->events.size(), std::size_t{1});
    }

    void whatIsAskedAfterTheSaleGoesOverTheWire()
    {
        const auto gateway = upstream("api-gateway");
        auto request = sale({21, 1, 500, 1000, TenderKind::Card});
        request.checkout.channel = contract::Channel::Online;
        request.checkout.authorize_only = true;
        request.reservation->expires_at = domain::formatUtc(order::systemClock()() + 600'000);
        const auto held = gateway->call(contract::kPlaceOrder, context(), request);
        QVERIFY2(held, held ? "" : held.error().detail.c_str());
        QCOMPARE(held->state, OrderState::AwaitingPayment);
        const auto captured = gateway->call(contract::kCaptureOrder, context("c1"), {"s1", held->order_id});
        QVERIFY2(captured, captured ? "" : captured.error().detail.c_str());
        QCOMPARE(captured->state, OrderState::Paid);
        const auto handed = gateway->call(contract::kFulfilOrder, context("f1"),
                                          {"s1", held->order_id, testId('f', 21), {{held->lines[0].line_id, 1000}}});
        QCOMPARE(handed->state, OrderState::Fulfilled);
        QCOMPARE(gateway->call(contract::kCancelOrder, context("x1"), {"s1", held->order_id, "no"}).error().code,
                 ErrorCode::Conflict);
    }

    void drawersGiftCardsAndTheInboxAreReached()
    {
        const auto gateway = upstream("api-gateway");
        const auto shiftId = testId('s', 22);
        QVERIFY(gateway->call(contract::kOpenShift, context("s1"), {"s1", shiftId, "till-9", {500, "EUR"}}));
        QVERIFY(
            gateway->call(contract::kMoveCash, context("s2"),
                          {"s1", shiftId, testId('m', 22), contract::DrawerMovement::PaidIn, {250, "EUR"}, "change"}));
        const auto closed =
            gateway->call(contract::kCloseShift, context("s3"), {"s1", shiftId, {{TenderKind::Cash, {749, "EUR"}}}});
        QVERIFY2(closed, closed ? "" : closed.error().detail.c_str());
        QCOMPARE(closed->difference->amount_minor, std::int64_t{-1});
        QCOMPARE(gateway->call(contract::kListShifts, context(), {"s1", "till-9", {}, {}, {}})->shifts.size(),
                 std::size_t{1});
        const auto open =
            gateway->call(contract::kListExceptions, context(), {"s1", contract::ExceptionState::Open, {}, {}, {}});
        const auto difference =
            std::ranges::find(open->exceptions, "drawer_difference", &contract::ExceptionEntry::code);
        QVERIFY(difference != open->exceptions.end());
        const auto note = gateway->call(contract::kCloseException, context("e1"),
                                        {"s1", difference->exception_id, "found under the drawer"});
        QCOMPARE(*note->closed_by, std::string("user-7"));
        const auto again = gateway->call(contract::kCloseException, context("e1"),
                                         {"s1", difference->exception_id, "found under the drawer"});
        QCOMPARE(contract::encode(*again), contract::encode(*note));
        const auto card =
            gateway->call(contract::kIssueGiftCard, context("g1"), {"s1", testId('g', 22), "GIFT-22", {2500, "EUR"}});
        QCOMPARE(card->balance.amount_minor, std::int64_t{2500});
        QCOMPARE(gateway->call(contract::kGetGiftCard, context(), {"s1", "GIFT-22"})->balance.amount_minor,
                 std::int64_t{2500});
        auto nobody = context();
        nobody.bearer.clear();
        QCOMPARE(gateway->call(contract::kStockEventPosition, nobody, {})->position, std::int64_t{0});
    }

    void whatDoesNotExistIsNotFound()
    {
        const auto gateway = upstream("api-gateway");
        const auto missing =
            gateway->call(contract::kGetOrder, context(), {"s1", tillhouse::testing::testId('o', 404)});
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }

    void aFaultySaleNamesTheFieldOnTheWireToo()
    {
        auto request = sale({3, 2});
        request.checkout.total.amount_minor += 1;
        const auto refused = upstream("api-gateway")->call(contract::kPlaceOrder, context(), request);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().fields.at(0).field, std::string("total"));
    }

    void nobodyElseThanTheGatewayMayCall()
    {
        for (const char *caller : {"inventory-service", "payment-service", "identity-service", "order-service"}) {
            const auto refused = upstream(caller)->call(contract::kPlaceOrder, context(), sale({4}));
            QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
        }
    }

    void withoutATokenNothingIsSold()
    {
        auto stranger = context();
        stranger.bearer.clear();
        const auto refused = upstream("api-gateway")->call(contract::kPlaceOrder, stranger, sale({5}));
        QCOMPARE(refused.error().code, ErrorCode::NotSignedIn);
    }

    void aConfigurationWithoutStoreIsRefused()
    {
        auto incomplete = config();
        incomplete.store.reset();
        kit::ServiceHost host(incomplete);
        QCOMPARE(order::setup(host).error().fields.at(0).field, std::string("store"));
    }
};

TILLHOUSE_TEST(SetupTest)
#include "setup_test.moc"
