// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/journal.h"

#include "client/ids.h"
#include "client/journal/chain_check.h"
#include "support/test_registry.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using namespace tillhouse::client;
using tillhouse::domain::ErrorCode;

namespace
{

/// One key for the whole test: making one costs more than using it.
auto testKey() -> const TillKey &
{
    static const TillKey key = TillKey::make();
    return key;
}

/// Appends sales until it is killed, telling each acknowledged id on `out`.
[[noreturn]] void appendUntilKilled(const QString &file, int out)
{
    const auto journal = Journal::open(file, "T1", testKey());
    if (!journal)
        std::_Exit(1);
    for (;;) {
        const auto id = newId();
        const auto number = "T1-" + std::to_string((*journal)->nextCounter());
        if (!(*journal)->append({EntryKind::Sale, id, number, R"({"total":100})"}))
            std::_Exit(2);
        const auto line = id + '\n';
        if (::write(out, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
            std::_Exit(3);
    }
}

/// Runs a till that is killed after some acknowledged appends; returns the ids it acknowledged.
auto killInTheMiddle(const QString &file, int appends) -> std::vector<std::string>
{
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    const auto child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        appendUntilKilled(file, ends[1]);
    }
    ::close(ends[1]);
    std::string told;
    std::vector<std::string> ids;
    char buffer[4096];
    bool killed = false;
    for (ssize_t got = 0; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;) {
        told.append(buffer, static_cast<std::size_t>(got));
        for (auto end = told.find('\n'); end != std::string::npos; end = told.find('\n')) {
            ids.push_back(told.substr(0, end));
            told.erase(0, end + 1);
        }
        if (!killed && static_cast<int>(ids.size()) >= appends) {
            ::kill(child, SIGKILL);
            killed = true;
        }
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return killed ? ids : std::vector<std::string>{};
}

void change(const QString &file, const QString &sql)
{
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        QVERIFY(query.numRowsAffected() > 0);
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
}

} // namespace

/// Caught, besides what stands at the tests: receipt numbers used twice after a restoration, entries written over; a
/// new key that signs without being known; a document settled twice, one answer booked twice, an id used twice; two
/// programs on one journal; another till's journal taken for its own.
class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasRefusedIsSentAgainOrSettledByHandAndNeverLost()
    {
        const QTemporaryDir dir;
        const auto opened = Journal::open(dir.filePath(QStringLiteral("j.sqlite")), "T1", testKey());
        QVERIFY(opened);
        auto &journal = **opened;
        for (const auto *id : {"a", "b"}) {
            QVERIFY(journal.append({EntryKind::Sale, id, std::string("T1-") + id, "{}"}));
            QCOMPARE(journal.sendAgain(id).error().code, ErrorCode::Conflict); // it waits already
            QCOMPARE(journal.settleByHand(id, {EntryKind::TillEvent, "x", {}, "{}"}).error().code, ErrorCode::Conflict);
            QVERIFY(journal.refuse(id, "no"));
        }
        QVERIFY(!journal.find("x"));
        QCOMPARE(journal.waitingCount().refused, 2);
        QVERIFY(journal.sendAgain("a"));
        QCOMPARE(journal.waiting(10).front().id, std::string("a"));
        QVERIFY(journal.acknowledge("a", "{}"));
        const auto before = journal.head().sequence;
        QVERIFY(journal.settleByHand("b", {EntryKind::TillEvent, "note", {}, "{}"}));
        QCOMPARE(journal.head().sequence, before + 1);
        QCOMPARE(journal.waitingCount().refused, 0);
        QCOMPARE(journal.find("b")->state, DeliveryState::ByHand);
        QCOMPARE(journal.find("b")->answer, std::string("no"));
        QCOMPARE(journal.waiting(10).front().id, std::string("note"));
        QCOMPARE(journal.sendAgain("b").error().code, ErrorCode::Conflict);
        QCOMPARE(journal.sendAgain("nobody").error().code, ErrorCode::NotFound);
        QVERIFY(journal.verify());
    }

    void nothingAcknowledgedIsLostWhenTheTillIsKilled()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("journal.sqlite"));
        std::vector<std::string> acknowledged;
        for (int run = 0; run < 8; ++run) {
            const auto ids = killInTheMiddle(file, 5 + QRandomGenerator::global()->bounded(60));
            QVERIFY(!ids.empty());
            acknowledged.insert(acknowledged.end(), ids.begin(), ids.end());
            const auto journal = Journal::open(file, "T1", testKey());
            QVERIFY2(journal, journal ? "" : journal.error().detail.c_str());
            const auto checked = (*journal)->verify();
            QVERIFY2(checked, checked ? "" : checked.error().detail.c_str());
            for (const auto &id : acknowledged)
                QVERIFY((*journal)->find(id).has_value());
            // One more may have reached the disk than was told, per run; none less.
            QVERIFY((*journal)->head().sequence >= static_cast<std::int64_t>(acknowledged.size()));
            QVERIFY((*journal)->head().sequence <= static_cast<std::int64_t>(acknowledged.size()) + run + 1);
            QCOMPARE((*journal)->nextCounter(), (*journal)->head().sequence + 1);
        }
    }

    void anyChangeOfTheFileIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<std::string>("found");
        const auto row = [](const char *name, const char *sql, const char *found) {
            QTest::newRow(name) << QString::fromLatin1(sql) << std::string(found);
        };
        row("edited", "UPDATE entries SET payload = 'x' WHERE sequence = 2", "entry 2: does not match its hash");
        row("deleted", "DELETE FROM entries WHERE sequence = 2", "entry 2: is missing");
        row("end cut", "DELETE FROM entries WHERE sequence = 4", "entry 4: the end of the chain is missing");
        row("renamed", "UPDATE entries SET id = 'other' WHERE sequence = 3", "entry 3: does not match its hash");
        row("backdated", "UPDATE entries SET recorded_at_ms = 1 WHERE sequence = 1",
            "entry 1: does not match its hash");
        row("hash replaced", "UPDATE entries SET hash = '00' WHERE sequence = 4", "entry 4: does not match its hash");
        row("put elsewhere", "UPDATE entries SET previous_hash = '00' WHERE sequence = 3",
            "entry 3: does not follow the entry before it");
        row("reordered", "UPDATE entries SET sequence = 9 WHERE sequence = 1", "entry 1: is missing");
        row("moved", "UPDATE entries SET sequence = 30 WHERE sequence = 2", "entry 2: is missing");
        row("signature replaced",
            "UPDATE entries SET signature = (SELECT signature FROM entries WHERE sequence = 1) WHERE sequence = 2",
            "entry 2: is not signed by this till");
        row("key replaced", "UPDATE keys SET public_key = 'MFkw'", "entry 1: is not signed by this till");
        row("begins later", "UPDATE keys SET from_sequence = 2", "entry 1: is not signed by this till");
        row("gap without a restoration", "UPDATE entries SET sequence = 5 WHERE sequence = 4", "entry 4: is missing");
        row("never to be sent", "DELETE FROM documents WHERE sequence = 3", "entry 3 is not among the documents");
    }

    /// Caught, one by one: each of the comparisons left out. What is found is named here, because a check that stops at
    /// something else would pass for any of them.
    void anyChangeOfTheFileIsFound()
    {
        QFETCH(const QString, sql);
        QFETCH(const std::string, found);
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("journal.sqlite"));
        {
            const auto journal = Journal::open(file, "T1", testKey());
            QVERIFY(journal);
            for (const auto *id : {"a", "b", "c", "d"})
                QVERIFY((*journal)->append({EntryKind::Sale, id, {}, "{}"}));
            QVERIFY((*journal)->verify());
        }
        change(file, sql);
        const auto journal = Journal::open(file, "T1", testKey());
        QVERIFY(journal);
        const auto checked = (*journal)->verify();
        QVERIFY(!checked);
        QVERIFY2(checked.error().detail.ends_with(found), checked.error().detail.c_str());
    }

    void whoeverHasNoKeyCannotWriteTheChainAnew()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("journal.sqlite"));
        tillhouse::domain::JournalLink link;
        {
            const auto journal = Journal::open(file, "T1", testKey());
            QVERIFY(journal);
            QVERIFY((*journal)->append({EntryKind::Sale, "a", "T1-1", R"({"total":100})"}));
            link = {.previousHash = std::string(tillhouse::domain::kFirstJournalHash),
                    .sequence = 1,
                    .till = "T1",
                    .kind = "sale",
                    .id = "a",
                    .number = "T1-1",
                    .recordedAtMs = (*journal)->find("a")->recordedAtMs,
                    .payload = R"({"total":1})"};
        }
        // Hash and end are made right again, as somebody with the program's source would do it.
        const auto hash = QString::fromStdString(chainHash(link));
        change(file, QStringLiteral("UPDATE entries SET payload = '{\"total\":1}', hash = '%1'").arg(hash));
        change(file, QStringLiteral("UPDATE chain SET hash = '%1'").arg(hash));
        const auto journal = Journal::open(file, "T1", testKey());
        QVERIFY(journal);
        const auto checked = (*journal)->verify();
        QVERIFY(!checked);
        QCOMPARE(checked.error().detail, std::string("journal entry 1: is not signed by this till"));
    }

    void anOldCopyPutBackIsFoundByAnEntryKnownElsewhere()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("journal.sqlite"));
        const auto old = dir.filePath(QStringLiteral("old.sqlite"));
        JournalPosition known;
        {
            const auto journal = Journal::open(file, "T1", testKey());
            QVERIFY(journal);
            QVERIFY((*journal)->append({EntryKind::Sale, "a", "T1-1", "{}"}));
        }
        QVERIFY(QFile::copy(file, old));
        {
            const auto journal = Journal::open(file, "T1", testKey());
            QVERIFY(journal);
            const auto second = (*journal)->append({EntryKind::Sale, "b", "T1-2", "{}"});
            QVERIFY(second);
            known = *second;
            QVERIFY((*journal)->verify(known));
        }
        QVERIFY(QFile::remove(file) && QFile::rename(old, file));
        const auto journal = Journal::open(file, "T1", testKey());
        QVERIFY(journal);
        QVERIFY((*journal)->verify()); // by itself it is a good journal
        QVERIFY(!(*journal)->verify(known));
        QVERIFY((*journal)->append({EntryKind::Sale, "c", "T1-2", "{}"})); // it goes on another way
        QVERIFY(!(*journal)->verify(known));
    }

    void aRestoredJournalGoesOnAfterWhatTheServerKnowsWithNoNumberTwice()
    {
        const QTemporaryDir dir;
        const auto journal = Journal::open(dir.filePath(QStringLiteral("j.sqlite")), "T1", testKey());
        QVERIFY(journal);
        auto &book = **journal;
        QVERIFY(book.append({EntryKind::Sale, "a", "T1-1", "{}"}));
        const auto notice = book.continueAfter({EntryKind::Restored, "r", {}, "{}"}, {57, 1020});
        QVERIFY(notice);
        QCOMPARE(notice->sequence, 58);
        QCOMPARE(book.nextCounter(), 1021);
        const auto next = book.append({EntryKind::Sale, "b", "T1-1021", "{}"});
        QVERIFY(next);
        QCOMPARE(next->sequence, 59);
        QCOMPARE(book.find("b")->previousHash, notice->hash);
        QVERIFY(book.verify());
        QCOMPARE(book.waiting(10).size(), std::size_t{3}); // the notice is told in its place
        QCOMPARE(book.hashAt(58), std::optional(notice->hash));
        QVERIFY(!book.hashAt(30));
        // An own end beyond the server's is kept: nothing is ever written over.
        QCOMPARE(book.continueAfter({EntryKind::Restored, "s", {}, "{}"}, {3, 7})->sequence, 60);
        QCOMPARE(book.nextCounter(), 1022);
        QVERIFY(book.verify());
    }

    void aNewKeySignsFromItsFirstEntryOn()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("j.sqlite"));
        QVERIFY((*Journal::open(file, "T1", testKey()))->append({EntryKind::Sale, "a", {}, "{}"}));
        const auto other = TillKey::make();
        const auto journal = Journal::open(file, "T1", other);
        QVERIFY(journal);
        QVERIFY((*journal)->append({EntryKind::Sale, "b", {}, "{}"}));
        QVERIFY((*journal)->verify());
        QCOMPARE((*journal)->find("a")->publicKey, testKey().publicKey());
        QCOMPARE((*journal)->find("b")->publicKey, other.publicKey());
    }

    void aSaleIsSettledOnceAndARepeatedAnswerChangesNothing()
    {
        const QTemporaryDir dir;
        const auto journal = Journal::open(dir.filePath(QStringLiteral("j.sqlite")), "T1", testKey());
        QVERIFY(journal);
        auto &book = **journal;
        QVERIFY(book.append({EntryKind::Sale, "a", "T1-1", "{}"}));
        QCOMPARE(book.append({EntryKind::Sale, "a", "T1-1", "{}"}).error().code, ErrorCode::Conflict);
        QCOMPARE(book.waitingCount().count, 1);
        QVERIFY(book.markSending("a"));
        QVERIFY(book.acknowledge("a", R"({"state":"paid"})"));
        const auto head = book.head();
        QVERIFY(book.acknowledge("a", R"({"state":"paid"})"));
        QCOMPARE(book.head(), head);
        QCOMPARE(book.refuse("a", "no").error().code, ErrorCode::Conflict);
        QCOMPARE(book.waitingCount().count, 0);
        QCOMPARE(book.find("a")->state, DeliveryState::Acknowledged);
        QCOMPARE(book.find("a")->attempts, 1);
        QCOMPARE(book.findByNumber("T1-1")->id, std::string("a"));
        QVERIFY(book.verify());
    }

    void cardIntentsWaitForTheirEndApartFromTheQueue()
    {
        const QTemporaryDir dir;
        const auto journal = Journal::open(dir.filePath(QStringLiteral("j.sqlite")), "T1", testKey());
        QVERIFY(journal);
        QVERIFY((*journal)->append({EntryKind::CardIntent, "card", "T1-1", "{}"}));
        QVERIFY((*journal)->append({EntryKind::Sale, "cash", "T1-2", "{}"}));
        QCOMPARE((*journal)->waiting(10).size(), std::size_t{1});
        QCOMPARE((*journal)->openIntents().size(), std::size_t{1});
        auto waiting = (*journal)->waitingCount();
        QCOMPARE(waiting.count, 1);
        QCOMPARE(waiting.sales, 1);
        QCOMPARE(waiting.cards, 1);
        QCOMPARE(waiting.money, 2);
        QVERIFY((*journal)->close("card", "declined"));
        QVERIFY((*journal)->openIntents().empty());
        waiting = (*journal)->waitingCount();
        QCOMPARE(waiting.cards, 0);
        QCOMPARE(waiting.money, 1);
    }

    /// Caught: what a refund was answered was known, and after a restart not that nobody had seen it.
    void anAnswerOfARefundIsUntoldUntilSomebodyHasSeenIt()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("j.sqlite"));
        {
            const auto journal = Journal::open(file, "T1", testKey());
            QVERIFY(journal);
            QVERIFY((*journal)->append({EntryKind::Sale, "sale", "T1-1", "{}"}));
            for (const auto *id : {"yes", "no", "open"})
                QVERIFY((*journal)->append({EntryKind::Refund, id, {}, "{}"}));
            QVERIFY((*journal)->acknowledge("sale", "{}"));
            QVERIFY((*journal)->acknowledge("yes", "{}"));
            QVERIFY((*journal)->refuse("no", "too late"));
        }
        const auto journal = Journal::open(file, "T1", testKey());
        QVERIFY(journal);
        QCOMPARE((*journal)->untold().size(), std::size_t{2});
        QCOMPARE((*journal)->untold().front().id, std::string("yes"));
        QVERIFY((*journal)->markTold("yes"));
        QVERIFY((*journal)->markTold("sale"));
        QVERIFY((*journal)->markTold("nobody's"));
        QVERIFY((*journal)->acknowledge("yes", "{}")); // a repeated answer tells nothing new
        QCOMPARE((*journal)->untold().size(), std::size_t{1});
        QCOMPARE((*journal)->untold().front().id, std::string("no"));
        QVERIFY((*journal)->verify());
    }

    /// What would be seen here: every answer of a card is untold, or none is.
    void aCardThatNobodyWaitedForIsUntoldToo()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("j.sqlite"));
        {
            const auto journal = Journal::open(file, "T1", testKey());
            QVERIFY(journal);
            for (const auto *id : {"seen", "unseen", "gone", "left"})
                QVERIFY((*journal)->append({EntryKind::CardIntent, id, std::string("T1-") + id, "{}"}));
            QVERIFY((*journal)->acknowledge("seen", "{}"));
            QVERIFY((*journal)->acknowledge("unseen", "{}", Answered::Unseen));
            QVERIFY((*journal)->acknowledge("unseen", "{}")); // whoever asks later has not seen it either
            QVERIFY((*journal)->close("gone", "declined"));
            QVERIFY((*journal)->close("left", "declined", Answered::Unseen));
        }
        const auto journal = Journal::open(file, "T1", testKey());
        QVERIFY(journal);
        QCOMPARE((*journal)->untold().size(), std::size_t{2});
        QCOMPARE((*journal)->untold().front().id, std::string("unseen"));
        QCOMPARE((*journal)->untold().back().id, std::string("left"));
        QVERIFY((*journal)->markTold("unseen"));
        QCOMPARE((*journal)->untold().size(), std::size_t{1});
        QVERIFY((*journal)->verify());
    }

    // Caught: refunds, which have no number of their own, were not found by the receipt that they are about.
    void receiptsAreFoundByAnyPartOfTheirNumberAndRefundsByTheReceiptTheyAreAbout()
    {
        const QTemporaryDir dir;
        const auto journal = Journal::open(dir.filePath(QStringLiteral("j.sqlite")), "T1", testKey());
        QVERIFY(journal);
        auto &book = **journal;
        Journal::NewDocument sale{EntryKind::Sale, "sale", "T1-000042", "{}"};
        sale.words = {{}, "Maria Berg", "Anna", 0, {}};
        QVERIFY(book.append(sale));
        for (int i = 0; i < 120; ++i) // whatever happened since takes no place from a sale
            QVERIFY(book.append({EntryKind::TillEvent, "event" + std::to_string(i), {}, "{}"}));
        Journal::NewDocument refund{EntryKind::Refund, "refund", {}, "{}"};
        refund.words = {"T1-000042", "Jonas Lind", {}, 119, "EUR"};
        QVERIFY(book.append(refund));
        QVERIFY(book.append({EntryKind::CardIntent, "card", "T1-000043", "{}"}));
        const auto ids = [&](const std::string &text, int limit) {
            std::string all;
            for (const auto &document : book.receipts(text, limit))
                all += document.id + ' ';
            return all;
        };
        QCOMPARE(ids("", 100), std::string("card refund sale "));
        QCOMPARE(ids("", 1), std::string("card "));
        QCOMPARE(ids("42", 100), std::string("refund sale "));
        QCOMPARE(ids("t1-000043", 100), std::string("card "));
        QCOMPARE(ids("9", 100), std::string());
        QCOMPARE(book.find("sale")->words, sale.words);
        QCOMPARE(book.find("refund")->words, refund.words);
        QVERIFY(book.verify());
    }

    void twoProgramsCannotShareAJournal()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("j.sqlite"));
        const auto first = Journal::open(file, "T1", testKey());
        QVERIFY(first);
        QCOMPARE(Journal::open(file, "T1", testKey()).error().code, ErrorCode::Conflict);
    }

    void aJournalOfAnotherTillIsRefused()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("j.sqlite"));
        QVERIFY(Journal::open(file, "T1", testKey()));
        QCOMPARE(Journal::open(file, "T2", testKey()).error().code, ErrorCode::Conflict);
    }
};

TILLHOUSE_TEST(JournalTest)
#include "journal_test.moc"
