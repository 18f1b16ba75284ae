// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/open_keys.h"

#include "contract/endpoints.h"
#include "order/order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::OrderState;
using domain::PaymentState;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::returnOf;
using tillhouse::testing::sale;

/// Keys whose work is open outlive every sweep; those that go leave no repeat a second effect.
class OpenKeysTest : public QObject
{
    Q_OBJECT

    static auto isOpen(OrderFixture &f, const std::string &key) -> bool
    {
        return *f.database().read("is_open", [&](db::Reader &reader) -> domain::Result<bool> {
            return order::keyIsOpen(reader, {"s1", "any", key});
        });
    }

    /// Sweeps as after so many days; how many keys went.
    static auto sweep(OrderFixture &f, std::int64_t days) -> int
    {
        kit::KeyName cursor;
        const auto dropped =
            kit::IdempotencyStore::sweep(f.database(), cursor, f.nowMs / 1000 + days * 86'400, order::keyIsOpen, 500);
        return dropped ? *dropped : -1;
    }

private Q_SLOTS:
    void aSettledOrdersKeyGoesAfterThirtyDaysAndARepeatStillFindsTheOrder()
    {
        OrderFixture f;
        const auto request = sale({1, 1, 500, 1000, TenderKind::Cash});
        QCOMPARE(f.place(request)->state, OrderState::Paid);
        QVERIFY(!isOpen(f, request.order_id));
        QCOMPARE(sweep(f, 29), 0);
        QVERIFY(sweep(f, 31) > 0);
        const auto repeat = f.place(request);
        QVERIFY(repeat);
        QCOMPARE(repeat->order_id, request.order_id);
        QCOMPARE(repeat->state, OrderState::Paid);
        QCOMPARE(f.payments.calls("pay"), 1);
        QCOMPARE(f.count("outbox"), std::int64_t{1});
    }

    void anOrderThatWaitsForItsPaymentKeepsItsKey()
    {
        OrderFixture f;
        f.payments.cardState = PaymentState::Unknown;
        const auto request = sale({1, 1, 500, 1000, TenderKind::Card});
        (void)f.place(request);
        QVERIFY(isOpen(f, request.order_id));
    }

    void aRefundUnderWayKeepsItsKey()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        QVERIFY(sold);
        f.payments.refundState = PaymentState::Unknown;
        const auto back = returnOf(*sold, 1, 0, 1000);
        (void)f.refund(back);
        QVERIFY(isOpen(f, back.refund_id));
        QVERIFY(!isOpen(f, "a key of something that ends with its answer"));
    }
};

TILLHOUSE_TEST(OpenKeysTest)
#include "open_keys_test.moc"
