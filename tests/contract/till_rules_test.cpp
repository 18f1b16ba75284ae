// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/till_rules.h"

#include "contract/codec.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::contract;

class TillRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPolicyOfBeforeIsReadAndWrittenWhole()
    {
        const auto empty = decode<TillPolicy>("{}");
        QVERIFY(empty);
        QCOMPARE(encode(*empty), encode(TillPolicy{}));
        TillPolicy policy;
        policy.embedded_barcodes = {{"23", 5, 5, EmbeddedValue::Price, 2}};
        policy.role_limits = {{Role::Cashier, 1, 2}};
        policy.offline.card_hours = 4;
        policy.loyalty.point_minor = 1;
        policy.tips = true;
        QCOMPARE(encode(*decode<TillPolicy>(encode(policy))), encode(policy));
        QCOMPARE(embeddedRules(policy).at(0).kind, domain::EmbeddedKind::Price);
    }

    void whoHasNoRowMayWhatTheRoleSays()
    {
        const TillPolicy policy;
        const Role cashier[] = {Role::Cashier};
        const Role manager[] = {Role::Cashier, Role::Manager};
        QCOMPARE(limitOf(policy, cashier).discount_ppm, 0);
        QCOMPARE(limitOf(policy, {}).price_cut_ppm, 0);
        QCOMPARE(limitOf(policy, manager).discount_ppm, 1'000'000);
    }

    void theGreaterLimitOfSeveralRolesCounts()
    {
        TillPolicy policy;
        policy.role_limits = {{Role::Cashier, 100'000, 0}, {Role::Manager, 50'000, 200'000}};
        const Role both[] = {Role::Cashier, Role::Manager};
        QCOMPARE(limitOf(policy, both).discount_ppm, 100'000);
        QCOMPARE(limitOf(policy, both).price_cut_ppm, 200'000);
    }

    void whatCannotBeFollowedIsNamed()
    {
        TillPolicy policy;
        QVERIFY(checkTillPolicy(policy, "EUR"));
        policy.foreign_currencies = {{"EUR", 1}};
        QCOMPARE(checkTillPolicy(policy, "EUR").error().fields.at(0).field,
                 std::string("till/foreign_currencies/0/currency"));
        QVERIFY(checkTillPolicy(policy, "NOK"));
    }
};

TILLHOUSE_TEST(TillRulesTest)
#include "till_rules_test.moc"
