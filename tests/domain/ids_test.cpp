// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ids.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

class IdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdIsAUuidAndAnErrorNamesItsField()
    {
        const auto id = OrderId::parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
        QCOMPARE(id->text(), std::string("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
        QCOMPARE(OrderId::parse("1").error().fields.at(0).field, std::string("order_id"));
        QCOMPARE(RefundId::parse("1", "id").error().fields.at(0).field, std::string("id"));
    }

    void idsOfTwoThingsAreTwoTypes()
    {
        static_assert(!std::is_convertible_v<OrderId, RefundId>);
        static_assert(!std::is_constructible_v<OrderId, std::string>);
        QCOMPARE(StoreId::fromStore("x"), StoreId::fromStore("x"));
    }
};

TILLHOUSE_TEST(IdsTest)
#include "ids_test.moc"
