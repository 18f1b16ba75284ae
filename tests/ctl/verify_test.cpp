// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"
#include "ctl/verify/verify.h"

#include "planted_violations.h"
#include "random_damage.h"
#include "support/many_orders.h"
#include "support/test_registry.h"
#include "support/verified_shop.h"

#include <QRegularExpression>
#include <QTest>

#include <fstream>

Q_DECLARE_METATYPE(tillhouse::testing::PlantedViolation)

using namespace tillhouse;
using ctl::verify::Patience;

/// Violations are planted in copies of a real shop's stores, one at a time; each must be named, and nothing else.
class VerifyTest : public QObject
{
    Q_OBJECT

    testing::VerifiedShop m_shop;

    /// A line up to its reason: what names the row.
    static auto named(const std::vector<std::string> &lines) -> QStringList
    {
        QStringList rows;
        for (const auto &line : lines)
            rows << QString::fromStdString(line.substr(0, line.find("): ") + 1));
        rows.sort();
        rows.removeDuplicates();
        return rows;
    }

    /// Whole lines, but for how long something has been waiting.
    static auto lasting(const std::vector<std::string> &lines) -> QStringList
    {
        static const QRegularExpression kSeconds(QStringLiteral("[0-9]+ s\\b"));
        QStringList all;
        for (const auto &line : lines)
            all << QString::fromStdString(line).replace(kSeconds, QStringLiteral("some s"));
        all.sort();
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto sold = m_shop.run(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString());
        QVERIFY2(sold, sold ? "" : sold.error().detail.c_str());
    }

    void aRunningShopIsInOrder()
    {
        const auto running = testing::verifyData(m_shop.data());
        QVERIFY2(running.text().empty(), running.text().c_str());
        const auto settled = m_shop.settle();
        QVERIFY2(settled.text().empty(), settled.text().c_str());
    }

    void aStoppedShopIsInOrder()
    {
        m_shop.stop();
        const auto verified = testing::verifyData(m_shop.data(), Patience::None);
        QCOMPARE(verified.text(), std::string());
    }

    void eachPlantedViolationIsNamedAndNothingElse_data()
    {
        QTest::addColumn<testing::PlantedViolation>("violation");
        for (const auto &all :
             {testing::violationsOfOrders(), testing::violationsOfEvents(), testing::violationsOfDrawers(),
              testing::violationsOfPayments(), testing::violationsOfWaitingMoney(), testing::violationsOfStock()}) {
            for (const auto &violation : all)
                QTest::newRow(violation.what) << violation;
        }
    }

    void eachPlantedViolationIsNamedAndNothingElse()
    {
        QFETCH(testing::PlantedViolation, violation);
        const auto copy = m_shop.damagedCopy(violation.store, violation.sql);
        const auto verified = testing::verifyData(copy);
        QCOMPARE(verified.error, std::string());
        QStringList rows;
        for (const auto &row : violation.rows)
            rows << QString::fromStdString(m_shop.expand(row));
        rows.sort();
        QVERIFY2(named(verified.lines) == rows, (rows.join('\n').toStdString() + "\nbut:" + verified.text()).c_str());
        // A reason is a sentence. In SQL `||` binds tighter than `-` and `/`: 'for ' || (now - then) / 1000 is 0.
        for (const auto &line : verified.lines)
            QVERIFY2(line.find(' ', line.find("): ") + 3) != std::string::npos, line.c_str());
        QCOMPARE(lasting(verified.lines), lasting(testing::verifyDataByQueries(copy).lines));
    }

    /// A rule's query is not asked where sums show that it has nothing to find: then it must have nothing to find.
    /// Caught a sum of what went back that took two lines of one number for one, and each proof that was made to hold
    /// always.
    void whateverIsDamagedTheSumsFindWhatTheQueriesFind()
    {
        testing::SeededRandom random;
        int found = 0;
        for (int round = 0; round < 120; ++round) {
            const auto damage = testing::drawDamage(m_shop.data(), random);
            std::filesystem::path copy;
            std::string what = damage.store + ": " + damage.sql;
            try {
                copy = m_shop.damagedCopy(damage.store, damage.sql);
            } catch (const db::DatabaseError &) {
                continue; // a key or a column without NULL is in the way
            }
            if (random.oneIn(4))
                what += " acquirer: " + testing::damageAcquirer(copy, random);
            const auto verified = testing::verifyData(copy);
            const auto queried = testing::verifyDataByQueries(copy);
            QVERIFY2(verified.error.empty() == queried.error.empty(), (what + verified.error + queried.error).c_str());
            if (verified.error.empty())
                QVERIFY2(lasting(verified.lines) == lasting(queried.lines),
                         (what + "\n" + verified.text() + "\nbut:" + queried.text()).c_str());
            found += verified.faults > 0 ? 1 : 0;
            std::filesystem::remove_all(copy);
        }
        QVERIFY2(found > 20, "most damage is found");
    }

    void aQueryThatChangedIsAskedWhateverIsShown()
    {
        using namespace ctl::verify;
        const auto snapshot = Snapshot::open(ctl::Layout::forData(m_shop.data()), Patience::Normal);
        QVERIFY(snapshot);
        Report report([](const std::string &) {});
        Proofs proofs;
        proofs.show(Proof::LinesSum, Proof::LinesSum);
        QVERIFY(proofs.holds(Proof::LinesSum) && !proofs.holds(Proof::TendersSum) && !proofs.holds(Proof::None));
        const Rule changed(Proof::LinesSum, "I1", kOrderStore, "orders", "SELECT 'a key', 'and why'");
        runRules(**snapshot, {&changed, 1}, report, proofs);
        QCOMPARE(report.faults(), std::int64_t{1});
        QCOMPARE(report.queries().size(), std::size_t{1});
        proofs.doubt(Proof::LinesSum);
        proofs.show(Proof::LinesSum, Proof::LinesSum);
        QVERIFY(!proofs.holds(Proof::LinesSum));
    }

    void aCardNumberInALogABackupOrACoreIsFound()
    {
        const auto copy = m_shop.damagedCopy("order-database", "");
        std::ofstream(copy / "log" / "order-service.log", std::ios::app) << "{\"pan\":\"5555555555554444\"}\n";
        std::ofstream(copy / "core.1234", std::ios::binary) << std::string(3 << 20, '\0') << "4012888888881881";
        const auto damaged = m_shop.damagedCopy(
            "payment-database",
            "UPDATE payment_tenders SET reason = '4111111111111111' WHERE tender_id = '{card.tender}'");
        std::filesystem::create_directories(copy / "backup");
        std::filesystem::copy(damaged / "state" / "payment-service" / "payment-database.sqlite",
                              copy / "backup" / "monday.sqlite");
        const auto verified = testing::verifyData(copy);
        QStringList rows{QString::fromStdString(m_shop.expand("I8 monday payment_tenders (store-1, {card.tender})"))};
        for (const auto &row : named(verified.lines)) {
            if (!rows.contains(row))
                QVERIFY2(row.startsWith("I8 order-service.log line (") || row == "I8 core.1234 line (1)",
                         verified.text().c_str());
        }
        QCOMPARE(verified.faults, std::int64_t{3});
        QVERIFY2(verified.text().find("5555555555554444") == std::string::npos, "the number itself is never shown");
        QVERIFY(verified.text().find("555555******4444") != std::string::npos);
    }

    void thousandsOfOrdersAreInOrderAndOneBadOneIsFound()
    {
        const auto copy = m_shop.damagedCopy("order-database", "");
        QCOMPARE(testing::multiplyOrders(copy, 600), std::int64_t{601 * 5});
        const auto verified = testing::verifyData(copy, Patience::None);
        QVERIFY2(verified.text().empty(), verified.text().substr(0, 2000).c_str());
        // Which is what makes a million orders a matter of seconds. A query that was changed is asked again until its
        // proof follows: see ctl/verify/proofs.h.
        QStringList asked;
        for (const auto &query : verified.queries)
            asked << QString::fromStdString(query);
        QCOMPARE(asked, QStringList{});
    }

    void whatCannotBeReadIsNoPass()
    {
        const auto copy = m_shop.damagedCopy("order-database", "DROP TABLE order_refunds");
        QVERIFY(testing::verifyData(copy).error.find("order_refunds") != std::string::npos);
        std::filesystem::remove_all(copy / "state" / "payment-service");
        QVERIFY(testing::verifyData(copy).error.find("payment-database") != std::string::npos);
    }
};

TILLHOUSE_TEST(VerifyTest)
#include "verify_test.moc"
