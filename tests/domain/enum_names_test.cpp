// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/enum_names.h"

#include "domain/basket.h"
#include "domain/order_state.h"
#include "domain/payment_state.h"
#include "domain/shift.h"
#include "domain/tender.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

class EnumNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameIsReadBack()
    {
        checkNames<OrderState>();
        checkNames<OrderEvent>();
        checkNames<PaymentState>();
        checkNames<PaymentEvent>();
        checkNames<TenderKind>();
        checkNames<DiscountKind>();
        checkNames<TaxMode>();
        checkNames<ShiftState>();
        checkNames<CashMovementKind>();
        checkNames<Rounding>();
    }

    void otherNamesAreNoValue()
    {
        QVERIFY(!enumFromName<OrderState>("Paid"));
        QVERIFY(!enumFromName<OrderState>(""));
    }

private:
    template <class E>
    static void checkNames()
    {
        for (const auto &[value, text] : EnumNames<E>::kValues) {
            QVERIFY(!text.empty());
            QCOMPARE(name(value), text);
            QCOMPARE(*enumFromName<E>(text), value);
        }
    }
};

TILLHOUSE_TEST(EnumNamesTest)
#include "enum_names_test.moc"
