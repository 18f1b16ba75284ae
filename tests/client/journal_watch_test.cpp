// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/journal_watch.h"

#include "client/ids.h"
#include "client/journal/journal_mark.h"
#include "client/sales_queue.h"
#include "contract/endpoints.h"
#include "domain/journal_bytes.h"
#include "support/fake_shop.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace tillhouse;
using namespace tillhouse::client;
using tillhouse::testing::FakeShop;

/// A till asks how far the server knows its journal before it sends anything.
/// Caught: an entry was taken for known by its place, whatever its hash; whoever asked twice went on twice; receipt
/// numbers went on where the old copy stood; a server without this question held everything up; the mark that is sent
/// was not the one that was signed.
class JournalWatchTest : public QObject
{
    Q_OBJECT

private:
    struct Bench {
        FakeShop shop;
        QTemporaryDir dir;
        std::shared_ptr<Credentials> credentials = std::make_shared<Credentials>();
        std::unique_ptr<ApiClient> api;
        std::unique_ptr<Journal> journal;
        std::unique_ptr<SalesQueue> queue;
        std::unique_ptr<JournalWatch> watch;

        Bench()
        {
            credentials->setAccessToken("token");
            ApiOptions options;
            options.server = QUrl(shop.url());
            options.caFile = shop.caFile();
            api = std::move(*ApiClient::create(options, credentials));
            journal = std::move(*Journal::open(dir.filePath(QStringLiteral("j.sqlite")), "main/T1", TillKey::make()));
            queue = std::make_unique<SalesQueue>(*journal, *api);
            queue->route(EntryKind::Restored, contract::kRestoreJournal);
            queue->hold(true);
            watch = std::make_unique<JournalWatch>(*journal, *api, contract::TillJournalRequest{"main", "T1"});
            connect(watch.get(), &JournalWatch::agreed, queue.get(), [this] { queue->hold(false); });
        }
        void append(const std::string &id) { QVERIFY(journal->append({EntryKind::Closed, id, "T1-" + id, "{}"})); }
    };

private Q_SLOTS:
    void aJournalThatTheServerKnowsIsLeftAsItIs()
    {
        Bench bench;
        bench.append("1");
        bench.append("2");
        bench.shop.setJournal({1, *bench.journal->hashAt(1), 1});
        QSignalSpy agreed(bench.watch.get(), &JournalWatch::agreed);
        bench.watch->check();
        QTRY_COMPARE_WITH_TIMEOUT(agreed.size(), 1, 10000);
        QCOMPARE(bench.journal->head().sequence, 2);
    }

    void anOldCopyGoesOnAfterTheServersEndAndSaysSo()
    {
        Bench bench;
        bench.append("1");
        bench.shop.setJournal({57, std::string(64, 'a'), 23});
        QSignalSpy restored(bench.watch.get(), &JournalWatch::restored);
        bench.watch->check();
        QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, 10000);
        QCOMPARE(bench.journal->nextCounter(), 1024);
        QTRY_COMPARE_WITH_TIMEOUT(bench.shop.restorations().size(), std::size_t{1}, 10000);
        const auto told = bench.shop.restorations().front();
        QCOMPARE(told.own_sequence, 1);
        QCOMPARE(told.server_sequence, 57);
        QVERIFY(told.journal);
        QCOMPARE(told.journal->sequence, 58);
        QVERIFY(bench.journal->verify());
        // Asked again while the server still stands there (its answer was lost): it goes on once.
        QSignalSpy agreed(bench.watch.get(), &JournalWatch::agreed);
        bench.watch->check();
        QTRY_COMPARE_WITH_TIMEOUT(agreed.size(), 1, 10000);
        QCOMPARE(restored.size(), 1);
    }

    void aCopyThatWentOnAnotherWayIsNoticedByItsHash()
    {
        Bench bench;
        bench.append("1");
        bench.append("2");
        bench.shop.setJournal({2, std::string(64, 'b'), 40});
        QSignalSpy restored(bench.watch.get(), &JournalWatch::restored);
        bench.watch->check();
        QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, 10000);
        QCOMPARE(bench.journal->nextCounter(), 1041);
        QVERIFY(bench.journal->head().sequence > 2);
    }

    /// Caught: a queue that was woken sent at once, held or not.
    void nothingIsSentBeforeTheServerHasAnswered()
    {
        Bench bench;
        const auto head = bench.journal->head();
        contract::JournalRestoration notice{"main", "T1", newId(), head.sequence, head.hash, 0, 1};
        QVERIFY(bench.journal->append({EntryKind::Restored, notice.restoration_id, {}, contract::encode(notice)}));
        bench.shop.setJournal({1, *bench.journal->hashAt(1), 0});
        bench.queue->wake();
        bool turned = false; // by then the queue would have begun
        QTimer::singleShot(0, this, [&turned] { turned = true; });
        QTRY_VERIFY(turned);
        QVERIFY(!bench.queue->busy());
        QVERIFY(bench.shop.restorations().empty());
        QSignalSpy agreed(bench.watch.get(), &JournalWatch::agreed);
        bench.watch->check();
        QTRY_COMPARE_WITH_TIMEOUT(bench.queue->waiting().count, 0, 10000);
        QCOMPARE(agreed.size(), 1);
        QCOMPARE(bench.shop.count("GET /stores/main/tills/T1/journal"), 1);
    }

    void aServerThatDoesNotKnowTheQuestionHoldsNothingUp()
    {
        Bench bench;
        QSignalSpy agreed(bench.watch.get(), &JournalWatch::agreed);
        bench.watch->check();
        QTRY_COMPARE_WITH_TIMEOUT(agreed.size(), 1, 10000);
    }

    void whatIsSentCarriesTheMarkThatWasSigned()
    {
        Bench bench;
        bench.append("1");
        bench.append("2");
        const auto mark = markOf(*bench.journal->find("2"));
        QCOMPARE(mark.sequence, 2);
        QCOMPARE(mark.previous_hash, *bench.journal->hashAt(1));
        QCOMPARE(mark.hash, *bench.journal->hashAt(2));
        QCOMPARE(mark.kind, std::string("closed"));
        QVERIFY(verifySignature(mark.public_key, domain::journalSignedText(mark.hash), mark.signature));
    }
};

TILLHOUSE_TEST(JournalWatchTest)
#include "journal_watch_test.moc"
