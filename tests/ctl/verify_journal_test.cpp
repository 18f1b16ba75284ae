// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/journal.h"
#include "client/journal/till_key.h"
#include "ctl/ids.h"
#include "ctl/verify/journals.h"
#include "db/migration.h"
#include "domain/journal_bytes.h"
#include "kit/digest.h"
#include "support/test_registry.h"
#include "support/verified_shop.h"

#include <QTest>

using namespace tillhouse;
using client::EntryKind;
using ctl::verify::Patience;

/// A till's journal beside the shop that it sold to, and what somebody may do to it.
class VerifyJournalTest : public QObject
{
    Q_OBJECT

    testing::VerifiedShop m_shop;
    QTemporaryDir m_folder;
    client::TillKey m_key = client::TillKey::make();
    int m_copies = 0;

    auto journalFile() const -> std::filesystem::path { return m_folder.path().toStdString() + "/journal.sqlite"; }

    void enrol()
    {
        const auto admin = m_shop.shop().signInAdmin();
        QVERIFY(admin);
        contract::EnrolTillRequest till;
        till.store_id = "store-1";
        till.till_id = "T1";
        till.name = "Till 1";
        till.public_key = m_key.publicKey();
        const auto enrolled = m_shop.shop().gateway().call(contract::kEnrolTill, admin->context(ctl::newId()), till);
        QVERIFY2(enrolled, enrolled ? "" : enrolled.error().detail.c_str());
    }

    /// Sales 1 and 3 were answered, the refund 5 too; 7 waits.
    void writeJournal()
    {
        const auto file = QString::fromStdString(journalFile().string());
        auto journal = client::Journal::open(file, "store-1/T1", m_key);
        QVERIFY2(journal, journal ? "" : journal.error().detail.c_str());
        const auto add = [&](EntryKind kind, const std::string &id, const std::string &number) {
            return (*journal)->append({kind, m_shop.expand(id), number, "{}"}).hasValue();
        };
        QVERIFY(add(EntryKind::Sale, "{cash}", "T1-1"));
        QVERIFY((*journal)->acknowledge(m_shop.expand("{cash}"), "{}"));
        QVERIFY(add(EntryKind::CardIntent, "{card}", "T1-2"));
        QVERIFY((*journal)->acknowledge(m_shop.expand("{card}"), "{}"));
        QVERIFY(add(EntryKind::Refund, "{refund}", ""));
        QVERIFY((*journal)->acknowledge(m_shop.expand("{refund}"), "{}"));
        QVERIFY(add(EntryKind::Sale, "{split}", "T1-3"));
    }

    auto damagedJournal(const std::string &sql) -> std::filesystem::path
    {
        const auto copy = journalFile().string() + "." + std::to_string(++m_copies);
        std::filesystem::copy(journalFile(), copy);
        db::Connection connection(copy, db::Purpose::Writer, std::chrono::seconds(5));
        connection.run("PRAGMA foreign_keys=OFF");
        for (const auto &statement : db::splitStatements(m_shop.expand(sql)))
            connection.run(statement);
        return copy;
    }

    /// What is said of a journal, without what waits in it.
    auto faultsOf(const std::filesystem::path &journal) -> QStringList
    {
        QStringList lines;
        const auto verified = testing::verifyData(m_shop.data(), Patience::Normal, {journal});
        if (!verified.error.empty())
            lines << QString::fromStdString(verified.error);
        for (const auto &line : verified.lines) {
            const auto at = line.find(' ', line.find(' ') + 1); // after the invariant and the file
            if (line.rfind("warning", 0) != 0)
                lines << QString::fromStdString(line.substr(0, line.find(' ')) + line.substr(at));
        }
        lines.sort();
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto sold = m_shop.run(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString());
        QVERIFY2(sold, sold ? "" : sold.error().detail.c_str());
        enrol();
        QCOMPARE(m_shop.settle().text(), std::string());
        m_shop.stop();
        writeJournal();
    }

    void anUntouchedJournalIsInOrderAndSaysWhatWaits()
    {
        const auto verified = testing::verifyData(m_shop.data(), Patience::Normal, {journalFile()});
        QVERIFY2(verified.error.empty() && verified.faults == 0, verified.text().c_str());
        QCOMPARE(verified.warnings, std::int64_t{1});
        QVERIFY(verified.lines.front().find(m_shop.expand("warning I9 journal.sqlite entries (7, {split})")) == 0);
        QCOMPARE(testing::verifyData(m_shop.data(), Patience::None, {journalFile()}).faults, std::int64_t{1});
    }

    void eachTamperingIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("an entry edited") << "UPDATE entries SET payload = '{\"total\":1}' WHERE sequence = 3"
                                         << QStringList{"I6 entries (3): does not match its hash"};
        QTest::newRow("an entry deleted")
            << "DELETE FROM entries WHERE sequence = 2"
            << QStringList{"I6 documents ({cash}): is acknowledged, the entries say no answer yet",
                           "I6 entries (2): is missing before 3"};
        QTest::newRow("two entries in another order")
            << "UPDATE entries SET sequence = 100 WHERE sequence = 2; UPDATE entries SET sequence = 2 WHERE sequence = "
               "3;"
               "UPDATE entries SET sequence = 3 WHERE sequence = 100"
            << QStringList{
                   "I6 entries (2): does not follow the entry before it", "I6 entries (2): does not match its hash",
                   "I6 entries (3): does not follow the entry before it", "I6 entries (3): does not match its hash",
                   "I6 entries (4): does not follow the entry before it"};
        QTest::newRow("the end cut")
            << "DELETE FROM entries WHERE sequence = 7; DELETE FROM documents WHERE id = '{split}'"
            << QStringList{"I6 chain (6): the journal ends here, but remembers another end"};
        QTest::newRow("a signature changed")
            << "UPDATE entries SET signature = (SELECT signature FROM entries WHERE sequence = 1) WHERE sequence = 5"
            << QStringList{"I6 entries (5): is not signed by this till"};
        QTest::newRow("a document that forgot its answer")
            << "UPDATE documents SET state = 'recorded' WHERE id = '{card}'"
            << QStringList{"I6 documents ({card}): is recorded, the entries say acknowledged"};
    }

    void eachTamperingIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QStringList, lines);
        for (auto &line : lines)
            line = QString::fromStdString(m_shop.expand(line.toStdString()));
        lines.sort();
        QCOMPARE(faultsOf(damagedJournal(sql.toStdString())), lines);
    }

    /// Who edits an entry and makes its hash right has no key to sign it with.
    void anEntryWithARightHashNeedsASignatureToo()
    {
        const auto journal = damagedJournal("UPDATE entries SET payload = '{\"total\":1}' WHERE sequence = 7");
        db::Connection connection(journal, db::Purpose::Writer, std::chrono::seconds(5));
        db::Transaction tx(connection);
        std::string hash;
        {
            auto row = tx.query("SELECT previous_hash, kind, id, number, recorded_at_ms, payload FROM entries"
                                " WHERE sequence = 7");
            QVERIFY(row.next());
            hash = kit::sha256Hex(domain::journalBytes(
                {row.text(0), 7, "store-1/T1", row.text(1), row.text(2), row.text(3), row.int64(4), row.text(5)}));
        }
        tx.execute("UPDATE entries SET hash = ? WHERE sequence = 7", hash);
        tx.execute("UPDATE chain SET hash = ?", hash);
        QCOMPARE(faultsOf(journal), QStringList{"I6 entries (7): is not signed by this till"});
    }

    void aSaleThatTheStoresDoNotHaveIsLost()
    {
        const auto file = m_folder.path() + QStringLiteral("/other.sqlite");
        const auto id = ctl::newId();
        {
            auto journal = client::Journal::open(file, "store-1/T1", m_key);
            QVERIFY(journal);
            QVERIFY((*journal)->append({EntryKind::Sale, id, "T1-9", "{}"}));
            QVERIFY((*journal)->acknowledge(id, "{}"));
            QVERIFY((*journal)->append({EntryKind::Sale, m_shop.expand("{cash}"), "T1-10", "{}"}));
            QVERIFY((*journal)->acknowledge(m_shop.expand("{cash}"), "{}"));
        }
        QStringList expected{QString::fromStdString("I2 entries (store-1, " + id +
                                                    "): a sale was acknowledged, but the order store does not have it"),
                             QString::fromStdString(m_shop.expand(
                                 "I2 entries (store-1, {cash}): stands as receipt T1-1, the till printed T1-10"))};
        expected.sort();
        QCOMPARE(faultsOf(file.toStdString()), expected);
    }

    void aKeyThatWasNeverEnrolledVouchesForNothing()
    {
        const auto file = m_folder.path() + QStringLiteral("/strange.sqlite");
        {
            auto journal = client::Journal::open(file, "store-1/T1", client::TillKey::make());
            QVERIFY(journal);
            QVERIFY((*journal)->append({EntryKind::Sale, ctl::newId(), "T1-9", "{}"}));
        }
        QCOMPARE(faultsOf(file.toStdString()),
                 QStringList{"I6 keys (store-1, T1): signs with a key that was never enrolled"});
    }

    void aJournalThatIsNotThereIsNoPass()
    {
        QVERIFY(!testing::verifyData(m_shop.data(), Patience::Normal, {"/nonexistent/journal.sqlite"}).error.empty());
    }
};

TILLHOUSE_TEST(VerifyJournalTest)
#include "verify_journal_test.moc"
