// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "ctl/ids.h"
#include "domain/time_text.h"
#include "support/shop_processes.h"
#include "support/test_registry.h"
#include "system/store_audit.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <thread>

using namespace tillhouse;
using contract::MoneyAmount;
using domain::OrderState;
using domain::TenderKind;

namespace
{

constexpr const char *kNewsStore = "s1";
constexpr std::int64_t kNewsPrice = 250;

auto newsTime() -> std::string
{
    using namespace std::chrono;
    return domain::formatUtc(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
}

/// A checkout of one line at 2.50 a piece.
auto basketOf(const std::string &sku, int pieces, contract::Channel channel, const std::string &store = kNewsStore)
    -> contract::CheckoutRequest
{
    contract::CheckoutRequest request;
    request.store_id = store;
    request.order_id = ctl::newId();
    request.channel = channel;
    request.location_id = "shop";
    request.sold_at = newsTime();
    request.currency = "EUR";
    contract::CheckoutLine line;
    line.line_id = ctl::newId();
    line.sku = sku;
    line.quantity_milli = pieces * 1000;
    const MoneyAmount total{kNewsPrice * pieces, "EUR"};
    if (channel == contract::Channel::Till) {
        request.till_id = "till-1";
        line.name = sku;
        line.unit_price = MoneyAmount{kNewsPrice, "EUR"};
        line.tax_rates = {{"VAT 7 %", 70'000}};
    }
    request.lines.push_back(line);
    request.total = total;
    const auto kind = channel == contract::Channel::Till ? TenderKind::Cash : TenderKind::Card;
    request.tenders.push_back({ctl::newId(), kind, total, std::nullopt, std::nullopt});
    return request;
}

} // namespace

/// The courier's two directions between the real order and inventory services, by one gateway and by two.
///
/// Planted: the gateway did not start its second courier. The test said (8: backordered, 2: paid)
///   FAIL!  : StockNewsTest::anOrderForMoreThanThereIsBecomesPaidWhenItsGoodsComeIn() Compared values are not the same
///      Actual   (stateOf(first->order_id)): 8
///      Expected (OrderState::Paid)        : 2
///   FAIL!  : StockNewsTest::whatWasToldWasAppliedOnceAndInItsOrder() Compared values are not the same
///      Actual   (orders.number("SELECT position FROM stream_positions WHERE stream = 'stock_events'")): -1
///      Expected (inventory.number("SELECT MAX(position) FROM stock_events"))                          : 5
/// Planted: the router logged looks for news as it logs every request. The test said
///   FAIL!  : StockNewsTest::anIdleShopLooksForNewsAndWritesNoLine()
///      'bytes() == before ? looks() >= from + 20 : (restart(), false)' returned FALSE. ()
class StockNewsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<testing::RunningShop> m_shop;
    testing::ShopSession m_admin;
    std::string m_reason;

    static auto binDir() -> std::string { return qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString(); }

    template <class Req, class Res>
    auto callBy(kit::Upstream &gateway, const contract::Endpoint<Req, Res> &endpoint, const Req &request)
        -> domain::Result<Res>
    {
        return gateway.call(endpoint, m_admin.context(ctl::newId()), request);
    }

    template <class Req, class Res>
    auto call(const contract::Endpoint<Req, Res> &endpoint, const Req &request) -> domain::Result<Res>
    {
        auto answer = callBy(m_shop->gateway(), endpoint, request);
        if (!answer)
            m_reason = std::string(endpoint.id) + ": " + std::string(domain::name(answer.error().code)) + ", " +
                       answer.error().detail;
        return answer;
    }

    auto makeProduct(const std::string &sku, bool mayOwe, const std::string &store = kNewsStore) -> bool
    {
        contract::PutProductRequest product{store, sku, sku, "Food", "", "", {}, {kNewsPrice, "EUR"}, "food", true};
        product.allow_backorder = mayOwe;
        return call(contract::kPutProduct, product).hasValue();
    }

    auto receive(const std::string &sku, int pieces) -> bool
    {
        return call(contract::kAdjustStock, {kNewsStore,
                                             ctl::newId(),
                                             "shop",
                                             domain::MovementKind::Receipt,
                                             "delivery",
                                             {{sku, pieces * 1000}}})
            .hasValue();
    }

    auto onHand(const std::string &sku, const std::string &store = kNewsStore) -> std::int64_t
    {
        const auto page = call(contract::kListStock, {store, "shop", sku, {}, {}});
        return page && !page->levels.empty() ? page->levels[0].on_hand_milli : -1'000'000;
    }

    auto stateOf(const std::string &orderId) -> OrderState
    {
        const auto order = call(contract::kGetOrder, {kNewsStore, orderId});
        return order ? order->state : OrderState::Created;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto shop = testing::RunningShop::start(binDir(), m_folder.path().toStdString() + "/shop");
        QVERIFY2(shop, shop ? "" : shop.error().detail.c_str());
        m_shop = std::move(*shop);
        auto admin = m_shop->signInAdmin();
        QVERIFY(admin);
        m_admin = *admin;
        QVERIFY(m_shop->openStore(m_admin, kNewsStore));
    }

    void anOrderForMoreThanThereIsBecomesPaidWhenItsGoodsComeIn()
    {
        QVERIFY2(makeProduct("lamp", true), m_reason.c_str());
        QVERIFY2(receive("lamp", 1), m_reason.c_str());
        const auto first = call(contract::kCheckout, basketOf("lamp", 3, contract::Channel::Online));
        QVERIFY2(first, m_reason.c_str());
        QCOMPARE(first->state, OrderState::Backordered);
        QCOMPARE(first->lines.at(0).backordered_milli, std::int64_t{2000});
        const auto second = call(contract::kCheckout, basketOf("lamp", 1, contract::Channel::Online));
        QVERIFY2(second, m_reason.c_str());
        QCOMPARE(second->state, OrderState::Backordered);

        QVERIFY2(receive("lamp", 2), m_reason.c_str()); // who asked first gets both
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(first->order_id), OrderState::Paid, 20'000);
        const auto filled = call(contract::kGetOrder, {kNewsStore, first->order_id});
        QCOMPARE(filled->lines.at(0).backordered_milli, std::int64_t{0});
        QCOMPARE(stateOf(second->order_id), OrderState::Backordered);
        QVERIFY2(receive("lamp", 1), m_reason.c_str());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(second->order_id), OrderState::Paid, 20'000);
        QCOMPARE(onHand("lamp"), std::int64_t{0});
    }

    // The goods come in between the reservation and the order's event, so that the payment is what fills the order.
    void manyBackordersAreAllFilledByOneDelivery()
    {
        QVERIFY2(makeProduct("chair", true), m_reason.c_str());
        std::vector<std::string> orders;
        for (int i = 0; i < 8; ++i) {
            const auto order = call(contract::kCheckout, basketOf("chair", 1, contract::Channel::Online));
            QVERIFY2(order, m_reason.c_str());
            orders.push_back(order->order_id);
            if (i == 3)
                QVERIFY2(receive("chair", 8), m_reason.c_str());
        }
        for (const auto &order : orders)
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(order), OrderState::Paid, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(onHand("chair"), std::int64_t{0}, 20'000);
    }

    void anEventThatCannotBeAppliedIsAnAlarmAndHoldsNobodyUp()
    {
        QVERIFY2(makeProduct("bread", false), m_reason.c_str());
        QVERIFY2(receive("bread", 10), m_reason.c_str());
        // A till sells in a store that inventory does not know yet: the sale is recorded whatever inventory says.
        const auto poison = call(contract::kCheckout, basketOf("bread", 1, contract::Channel::Till, "s9"));
        QVERIFY2(poison, m_reason.c_str());
        const auto after = call(contract::kCheckout, basketOf("bread", 4, contract::Channel::Till));
        QVERIFY2(after, m_reason.c_str());
        QTRY_COMPARE_WITH_TIMEOUT(onHand("bread"), std::int64_t{6000}, 20'000);

        const auto letters = call(contract::kListDeadLetters, {"s9"});
        QVERIFY2(letters, m_reason.c_str());
        QCOMPARE(letters->total, std::int64_t{1});
        QCOMPARE(letters->dead_letters.at(0).order_id, poison->order_id);
        QCOMPARE(testing::metricOf(*m_shop, "inventory-service", "tillhouse_dead_letters"), 1.0);
        QVERIFY(testing::hasLogged(*m_shop, "inventory-service",
                                   {"\"level\":\"error\"", "event_dead_lettered", poison->order_id}));
        for (const auto *stream : {"order_events", "stock_events"}) {
            const auto label = std::string("{stream=\"") + stream + "\"}";
            QTRY_COMPARE(testing::metricOf(*m_shop, "api-gateway", "tillhouse_courier_lag_events" + label), 0.0);
            QTRY_COMPARE(testing::metricOf(*m_shop, "api-gateway", "tillhouse_courier_lag_seconds" + label), 0.0);
        }

        QVERIFY(m_shop->openStore(m_admin, "s9")); // what was wrong is put right
        QVERIFY2(makeProduct("bread", false, "s9"), m_reason.c_str());
        const auto retried = call(contract::kRetryDeadLetter, {"s9", letters->dead_letters.at(0).event_id});
        QVERIFY2(retried, m_reason.c_str());
        QVERIFY2(retried->applied, retried->reason.value_or("").c_str());
        QCOMPARE(onHand("bread", "s9"), std::int64_t{-1000});
        QCOMPARE(testing::metricOf(*m_shop, "inventory-service", "tillhouse_dead_letters"), 0.0);
    }

    void anIdleShopLooksForNewsAndWritesNoLine()
    {
        const std::string nodes[] = {"api-gateway", "order-service", "inventory-service", "payment-service"};
        const auto looks = [this] {
            return testing::metricOf(*m_shop, "inventory-service",
                                     "tillhouse_http_requests_total{endpoint=\"stock_events.read\",status=\"2xx\"}");
        };
        QVERIFY(looks() > 0);
        std::uintmax_t before = 0;
        const auto bytes = [&] {
            std::uintmax_t sum = 0;
            for (const auto &node : nodes)
                sum += testing::loggedBytes(*m_shop, node);
            return sum;
        };
        double from = 0;
        const auto restart = [&] {
            before = bytes();
            from = looks();
        };
        restart();
        // The test before may still have an echo: twenty looks in a row without a line are what is waited for.
        QTRY_VERIFY_WITH_TIMEOUT(bytes() == before ? looks() >= from + 20 : (restart(), false), 60'000);
    }

    void twoGatewaysCarryEveryEventOnceAndInOrder()
    {
        QVERIFY2(makeProduct("apple", false), m_reason.c_str());
        QVERIFY2(receive("apple", 1000), m_reason.c_str());
        testing::SecondGateway second(*m_shop, binDir());
        QTRY_VERIFY_WITH_TIMEOUT(second.ready(), 20'000);
        constexpr int kSales = 30;
        // Seven go and one comes back: no last few events add up to nothing, so the right stock means that all are in.
        constexpr int kSold = 7;
        std::atomic<int> failed{0};
        const auto sellAndTakeBack = [&](kit::Upstream &gateway) {
            for (int i = 0; i < kSales; ++i) {
                const auto sold =
                    callBy(gateway, contract::kCheckout, basketOf("apple", kSold, contract::Channel::Till));
                if (!sold) {
                    ++failed;
                    continue;
                }
                const contract::RefundRequest back{
                    kNewsStore, sold->order_id, ctl::newId(), "brought back", {{sold->lines[0].line_id, 1000, true}}};
                failed += callBy(gateway, contract::kRefundOrder, back) ? 0 : 1;
            }
        };
        std::thread other([&] { sellAndTakeBack(second.client()); });
        sellAndTakeBack(m_shop->gateway());
        other.join();
        second.kill(); // with whatever it was carrying
        QCOMPARE(failed.load(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(onHand("apple"), std::int64_t{1'000'000 - 2 * kSales * (kSold - 1) * 1000}, 30'000);
    }

    // Past all code of the product, when everything has stopped.
    void whatWasToldWasAppliedOnceAndInItsOrder()
    {
        m_shop->stop();
        testing::StoreAudit orders(m_shop->folder() / "state/order-service/order-database.sqlite");
        testing::StoreAudit inventory(m_shop->folder() / "state/inventory-service/inventory-database.sqlite");
        const auto told = orders.rows("SELECT event_id, position FROM outbox ORDER BY position");
        const auto applied = inventory.rows("SELECT event_id, position FROM applied_events ORDER BY position");
        QVERIFY(told.size() > 100);
        QCOMPARE(applied, told);
        // Of each order the sale was booked before the return, and each once.
        QCOMPARE(inventory.number("SELECT COUNT(*) FROM stock_movements AS back JOIN stock_movements AS sale "
                                  "ON sale.order_id = back.order_id AND sale.kind = 'sale' "
                                  "WHERE back.kind = 'return' AND back.movement_no < sale.movement_no"),
                 qint64{0});
        QCOMPARE(inventory.number("SELECT COUNT(*) FROM (SELECT 1 FROM stock_movements WHERE sku = 'apple' "
                                  "AND order_id IS NOT NULL GROUP BY order_id, kind HAVING COUNT(*) > 1)"),
                 qint64{0});
        QCOMPARE(orders.number("SELECT position FROM stream_positions WHERE stream = 'stock_events'"),
                 inventory.number("SELECT MAX(position) FROM stock_events"));
    }
};

TILLHOUSE_TEST(StockNewsTest)
#include "stock_news_test.moc"
