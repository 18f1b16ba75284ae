// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/payment_events.h"

#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::sale;
using tillhouse::testing::testId;

namespace
{

auto news(std::int64_t position, contract::PaymentEventKind kind, const contract::Order &order)
    -> contract::PaymentEventEntry
{
    contract::PaymentEventEntry event;
    event.position = position;
    event.event_id = testId('e', static_cast<int>(position));
    event.kind = kind;
    event.store_id = order.store_id;
    event.order_id = order.order_id;
    event.detail = "news of a payment";
    event.occurred_at = "2026-03-01T12:00:0" + std::to_string(position) + ".000Z";
    return event;
}

} // namespace

class PaymentEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newsOfAnUnknownPaymentFinishTheOrderAtOnce()
    {
        OrderFixture f;
        f.payments.cardState = PaymentState::Unknown;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        f.nowMs += 1; // long before recovery would have asked by itself
        QCOMPARE(f.recover(), 0);
        f.payments.cardState = PaymentState::Captured;
        f.payments.news.push_back(news(1, contract::PaymentEventKind::Resolved, *order));
        QCOMPARE(f.recover(), 1);
        QCOMPARE(f.load(order->order_id).state, OrderState::Paid);
        QVERIFY(f.openExceptions().empty()); // it ended by itself: nobody has to look
    }

    // Planted once: with `const auto before = 0; position = 0;` in applyPaymentEvents the test said
    // "Actual (f.openExceptions().size()): 1, Expected (std::size_t{0}): 0".
    void eachEventTakesEffectOnceAcrossARestart()
    {
        OrderFixture f;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        f.payments.news.push_back(news(1, contract::PaymentEventKind::Parked, *order));
        f.recover();
        QCOMPARE(f.openExceptions().size(), std::size_t{1});
        const auto forget = f.database().write("forget", [](db::Transaction &tx) -> domain::Result<void> {
            tx.execute("DELETE FROM exceptions");
            return {};
        });
        QVERIFY(forget);
        f.restart();
        f.recover();
        QCOMPARE(f.database()
                     .write("again",
                            [&](db::Transaction &tx) -> domain::Result<std::int64_t> {
                                order::applyPaymentEvents(tx, f.payments.events({}, {})->events, f.nowMs);
                                return std::int64_t{0};
                            })
                     .hasValue(),
                 true);
        QCOMPARE(f.openExceptions().size(), std::size_t{0});
    }

    void whatAPersonShouldKnowIsInTheInbox()
    {
        OrderFixture f;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        using K = contract::PaymentEventKind;
        std::int64_t position = 0;
        for (const auto kind : {K::Resolved, K::Parked, K::LateApprovalVoided, K::Override, K::OverrideContradicted,
                                K::RefundDeclined, K::SettlementDifference})
            f.payments.news.push_back(news(++position, kind, *order));
        f.payments.news.back().order_id.reset(); // a payment that nobody knows
        f.recover();
        const auto open = f.openExceptions();
        QCOMPARE(open.size(), std::size_t{6});
        QCOMPARE(open.front().code, std::string("settlement_difference"));
        QVERIFY(!open.front().order_id);
        QCOMPARE(open.back().code, std::string("parked"));
        QCOMPARE(*open.back().till_id, std::string("till-1"));
    }

    // Of a newer payment service. Planted one by one and caught: what follows such an event is not read; the page is
    // refused; the order is not asked about; nobody is told.
    void anEventOfAnUnknownKindIsToldAndHoldsUpNobody()
    {
        OrderFixture f;
        f.payments.cardState = PaymentState::Unknown;
        const auto first = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        const auto second = f.place(sale({2, 1, 500, 1000, TenderKind::Card}));
        f.nowMs += 1;
        f.payments.cardState = PaymentState::Captured;
        f.payments.news = {news(1, contract::PaymentEventKind::Parked, *first),
                           news(2, contract::PaymentEventKind::Resolved, *second)};
        f.payments.saidAnew = [](std::string page) {
            if (const auto at = page.find("parked"); at != std::string::npos)
                page.replace(at, 6, "charged_back");
            return page.insert(1, "\"acquirers\":[{\"name\":\"north\"}],");
        };
        f.recover();
        QCOMPARE(f.load(second->order_id).state, OrderState::Paid);
        QCOMPARE(f.load(first->order_id).state, OrderState::Paid); // there were news: it was asked about at once
        QCOMPARE(f.openExceptions().size(), std::size_t{1});
        const auto entry = f.openExceptions()[0];
        QCOMPARE(entry.code, std::string("payment_event_failed"));
        QCOMPARE(*entry.order_id, first->order_id);
        QVERIFY2(entry.detail.find("charged_back") != std::string::npos, entry.detail.c_str());
        f.recover();
        QCOMPARE(f.openExceptions().size(), std::size_t{1}); // once
    }

    void aPageWithoutEnvelopesIsRefusedAsAWhole_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("no list") << QStringLiteral("{\"last_position\":1}");
        QTest::newRow("no JSON") << QStringLiteral("<html>");
        QTest::newRow("no position") << QStringLiteral("{\"events\":[{\"event_id\":\"%1\",\"store_id\":\"s1\"}]}")
                                            .arg(QString::fromStdString(testId('e', 1)));
        QTest::newRow("order of another shape")
            << QStringLiteral("{\"events\":[{\"position\":1,\"event_id\":\"%1\",\"store_id\":\"s1\",\"order_id\":7}]}")
                   .arg(QString::fromStdString(testId('e', 1)));
    }

    void aPageWithoutEnvelopesIsRefusedAsAWhole()
    {
        QFETCH(const QString, page);
        OrderFixture f;
        f.payments.saidAnew = [&](const std::string &) { return page.toStdString(); };
        const auto pulled = order::pullPaymentEvents(f.parts(), f.context());
        QVERIFY(!pulled);
        QCOMPARE(pulled.error().code, ErrorCode::Internal);
        QVERIFY(f.openExceptions().empty());
    }

    void anEventOfNoOrderNeedsNone()
    {
        const auto read = order::readPaymentNews("{\"events\":[{\"position\":1,\"event_id\":\"" + testId('e', 1) +
                                                     "\",\"store_id\":\"s1\",\"kind\":\"batch_lost\"}],"
                                                     "\"takes_cards\":false}",
                                                 4096);
        QVERIFY(read);
        QVERIFY(!read->takesCards);
        QCOMPARE(read->events.size(), std::size_t{1});
        QVERIFY(!read->events[0].event);
        QVERIFY(!read->events[0].envelope.order_id);
    }

    void newsOfARefundAskForTheRefundAtOnce()
    {
        OrderFixture f;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        f.payments.refundState = PaymentState::Unknown;
        const contract::RefundRequest back{
            order->store_id, order->order_id, testId('r', 1), "Damaged", {{order->lines.at(0).line_id, 1000, true}}};
        const auto waits = f.refund(back);
        QVERIFY2(waits, waits ? "" : waits.error().detail.c_str());
        QCOMPARE(waits->refunds.at(0).state, PaymentState::Unknown);
        f.nowMs += 1; // long before recovery would have asked by itself
        f.recover();
        QCOMPARE(f.load(order->order_id).refunds.at(0).state, PaymentState::Unknown);
        f.payments.refundState = PaymentState::Refunded;
        auto told = news(1, contract::PaymentEventKind::Resolved, *order);
        told.refund_id = back.refund_id;
        f.payments.news.push_back(told);
        f.recover();
        QCOMPARE(f.load(order->order_id).state, OrderState::Refunded);
    }

    /// A payment service of before says nothing of cards: it takes them.
    void whoSaysNothingOfCardsTakesThem()
    {
        const auto read = order::readPaymentNews("{\"events\":[]}", 4096);
        QVERIFY(read);
        QVERIFY(read->takesCards);
    }

    void manyPagesOfNewsAreReadAtOnce()
    {
        OrderFixture f;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        constexpr int kNews = 450; // more than two pages
        for (int position = 1; position <= kNews; ++position)
            f.payments.news.push_back(news(position, contract::PaymentEventKind::Parked, *order));
        for (auto &event : f.payments.news)
            event.occurred_at = "2026-03-01T12:00:00.000Z";
        f.recover();
        QCOMPARE(f.count("exceptions"), std::int64_t{kNews});
    }

    void anUnreachablePaymentServiceHoldsNothingUp()
    {
        OrderFixture f;
        f.payments.fault = [](std::string_view) {
            return tillhouse::testing::ScriptedPayments::Fault{{ErrorCode::Unavailable, "down", {}}, false};
        };
        QVERIFY(!order::pullPaymentEvents(f.parts(), f.context()));
        QCOMPARE(f.recover(), 0);
    }
};

TILLHOUSE_TEST(PaymentEventsTest)
#include "payment_events_test.moc"
