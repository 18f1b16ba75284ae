// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/ledger.h"

#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <thread>

using namespace tillhouse;
using acquirer::Ledger;
using contract::AcquirerEntry;
using contract::AcquirerEntryKind;
using contract::AcquirerState;
using domain::ErrorCode;

class LedgerTest : public QObject
{
    Q_OBJECT

private:
    static auto fileIn(const QTemporaryDir &folder) -> std::filesystem::path
    {
        return folder.path().toStdString() + "/ledger";
    }
    static auto opened(const QTemporaryDir &folder) -> std::unique_ptr<Ledger>
    {
        auto ledger = Ledger::open(fileIn(folder));
        if (!ledger)
            qFatal("%s", ledger.error().detail.c_str());
        return std::move(*ledger);
    }
    static auto charge(const std::string &key, std::int64_t amount) -> AcquirerEntry
    {
        AcquirerEntry entry;
        entry.key = key;
        entry.amount_minor = amount;
        entry.currency = "EUR";
        return entry;
    }
    static auto refund(const std::string &key, const std::string &chargeKey, std::int64_t amount) -> AcquirerEntry
    {
        auto entry = charge(key, amount);
        entry.kind = AcquirerEntryKind::Refund;
        entry.charge_key = chargeKey;
        return entry;
    }

    static auto onHold(AcquirerEntryKind kind, const std::string &key, const std::string &hold, std::int64_t amount)
        -> AcquirerEntry
    {
        auto entry = refund(key, hold, amount);
        entry.kind = kind;
        return entry;
    }
    static auto hold(const std::string &key, std::int64_t amount) -> AcquirerEntry
    {
        auto entry = charge(key, amount);
        entry.kind = AcquirerEntryKind::Authorization;
        return entry;
    }

private Q_SLOTS:
    void aHoldIsCapturedOrLetGoOnceAndOnlyWhatWasCapturedGoesBack()
    {
        using Kind = AcquirerEntryKind;
        const QTemporaryDir folder;
        const auto ledger = opened(folder);
        QVERIFY(ledger->decide(hold("a", 500)));
        QVERIFY(ledger->decide(hold("b", 500)));
        QCOMPARE(ledger->decide(refund("r0", "a", 1))->state, AcquirerState::Declined);
        QCOMPARE(ledger->decide(onHold(Kind::Capture, "ca", "a", 501))->state, AcquirerState::Declined);
        QCOMPARE(ledger->decide(onHold(Kind::Capture, "cb", "a", 400))->state, AcquirerState::Approved);
        QCOMPARE(ledger->decide(onHold(Kind::Capture, "cc", "a", 100))->state, AcquirerState::Declined);
        QCOMPARE(ledger->decide(onHold(Kind::Void, "va", "a", 0))->state, AcquirerState::Declined);
        QCOMPARE(ledger->decide(onHold(Kind::Void, "vb", "b", 0))->state, AcquirerState::Approved);
        QCOMPARE(ledger->decide(onHold(Kind::Capture, "cd", "b", 1))->state, AcquirerState::Declined);
        QCOMPARE(ledger->decide(refund("r1", "a", 401))->state, AcquirerState::Declined);
        const auto again = opened(folder);
        QCOMPARE(again->decide(refund("r2", "a", 400))->state, AcquirerState::Approved);
        QCOMPARE(again->decide(refund("r3", "a", 1))->state, AcquirerState::Declined);
    }

    void aBatchHoldsTheMovementsSinceTheLastOneAndNeverChanges()
    {
        const QTemporaryDir folder;
        const auto always = [](std::int64_t, std::int64_t) { return true; };
        {
            const auto ledger = opened(folder);
            QVERIFY(ledger->decide(hold("h", 10)));
            QVERIFY(ledger->closeBatch(always));
            QVERIFY(ledger->batches().empty()); // a hold moves no money
            QVERIFY(ledger->decide(charge("a", 500)));
            QVERIFY(ledger->decide(refund("r", "a", 200)));
            QVERIFY(ledger->closeBatch([](std::int64_t, std::int64_t) { return false; }));
            QVERIFY(ledger->batches().empty());
            QVERIFY(ledger->closeBatch(always));
            QVERIFY(ledger->closeBatch(always));
            QCOMPARE(ledger->batches().size(), std::size_t{1});
            QVERIFY(ledger->decide(charge("b", 700)));
        }
        const auto ledger = opened(folder);
        QVERIFY(ledger->closeBatch(always));
        QCOMPARE(ledger->batches().size(), std::size_t{2});
        QCOMPARE(ledger->batches()[0].lines, std::int64_t{2});
        QCOMPARE(ledger->movements(1)[1].key, std::string("r"));
        QCOMPARE(ledger->movements(2)[0].key, std::string("b"));
        QVERIFY(ledger->movements(3).empty());
        QVERIFY(ledger->movements(0).empty());
    }

    void aRepeatGetsTheFirstDecision()
    {
        const QTemporaryDir folder;
        const auto ledger = opened(folder);
        const auto first = ledger->decide(charge("k1", 500));
        const auto again = ledger->decide(charge("k1", 500));
        QCOMPARE(again->reference, first->reference);
        QCOMPARE(ledger->page(0, 10).size(), std::size_t{1});
        QCOMPARE(ledger->decide(charge("k1", 501)).error().code, ErrorCode::KeyReused);
    }

    void manyThreadsWithOneKeyMakeOneEntry()
    {
        const QTemporaryDir folder;
        const auto ledger = opened(folder);
        std::vector<std::string> references(8);
        std::vector<std::thread> threads;
        for (auto &reference : references)
            threads.emplace_back([&] { reference = ledger->decide(charge("k1", 500))->reference; });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(references, std::vector<std::string>(8, references[0]));
        QCOMPARE(ledger->page(0, 10).size(), std::size_t{1});
    }

    void noMoreIsGivenBackThanWasTaken()
    {
        const QTemporaryDir folder;
        const auto ledger = opened(folder);
        QVERIFY(ledger->decide(charge("c", 500)));
        QCOMPARE(ledger->decide(refund("r1", "c", 300))->state, AcquirerState::Approved);
        QCOMPARE(ledger->decide(refund("r2", "c", 201))->state, AcquirerState::Declined);
        QCOMPARE(ledger->decide(refund("r3", "c", 200))->state, AcquirerState::Approved);
        QCOMPARE(ledger->decide(refund("r4", "nothing", 1))->state, AcquirerState::Declined);
        auto foreign = refund("r5", "c", 1);
        foreign.currency = "USD";
        QCOMPARE(ledger->decide(foreign)->state, AcquirerState::Declined);
    }

    void aClosedKeyIsNeverTaken()
    {
        const QTemporaryDir folder;
        const auto ledger = opened(folder);
        QCOMPARE(ledger->close("late")->state, AcquirerState::Closed);
        QCOMPARE(ledger->decide(charge("late", 500))->state, AcquirerState::Closed);
        QVERIFY(ledger->decide(charge("early", 500)));
        QCOMPARE(ledger->close("early")->state, AcquirerState::Approved);
    }

    void whatWasDecidedSurvivesARestart()
    {
        const QTemporaryDir folder;
        {
            const auto ledger = opened(folder);
            QVERIFY(ledger->decide(charge("c", 500)));
            QVERIFY(ledger->decide(refund("r", "c", 400)));
        }
        std::ofstream(fileIn(folder), std::ios::app) << "{\"sequence\":3,\"kind\":\"cha"; // cut short by a crash
        const auto ledger = opened(folder);
        QCOMPARE(ledger->page(0, 10).size(), std::size_t{2});
        QCOMPARE(ledger->decide(refund("r2", "c", 101))->state, AcquirerState::Declined);
        QCOMPARE(ledger->find("c")->amount_minor, std::int64_t{500});
        QCOMPARE(opened(folder)->page(2, 10).size(), std::size_t{1});
    }

    void aDamagedLineIsNotPassedOver()
    {
        const QTemporaryDir folder;
        std::ofstream(fileIn(folder)) << "rubbish\n";
        const auto ledger = Ledger::open(fileIn(folder));
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().code, ErrorCode::Internal);
        QVERIFY(ledger.error().detail.find("line 1") != std::string::npos);
    }
};

TILLHOUSE_TEST(LedgerTest)
#include "ledger_test.moc"
