// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/journal_bytes.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

class JournalBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The format is kept for ever: journals on disk were hashed with it.
    void theHashedBytesNeverChange()
    {
        const JournalLink link{.previousHash = "ab",
                               .sequence = 7,
                               .till = "store-1/T1",
                               .kind = "sale",
                               .id = "id",
                               .number = "T1-000001",
                               .recordedAtMs = 1700000000000,
                               .payload = "{}"};
        QCOMPARE(journalBytes(link), std::string("2:ab1:710:store-1/T14:sale2:id9:T1-00000113:17000000000002:{}"));
        QCOMPARE(journalSignedText("00ff"), std::string("tillhouse-journal-entry:00ff"));
        QCOMPARE(kFirstJournalHash.size(), std::size_t{64});
    }

    void twoDifferentEntriesNeverHaveTheSameBytes()
    {
        const JournalLink one{.till = "a", .kind = "bc"};
        const JournalLink other{.till = "ab", .kind = "c"};
        QVERIFY(journalBytes(one) != journalBytes(other));
        // A field that looks like the beginning of the next one.
        const JournalLink sly{.id = "1:x", .number = ""};
        const JournalLink honest{.id = "", .number = "1:x"};
        QVERIFY(journalBytes(sly) != journalBytes(honest));
    }
};

TILLHOUSE_TEST(JournalBytesTest)
#include "journal_bytes_test.moc"
