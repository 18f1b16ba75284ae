// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till/till.h"

#include "support/test_registry.h"
#include "till_fixture.h"

#include <QDir>
#include <QTest>

#include <optional>

using namespace tillhouse;
using namespace tillhouse::testing;
using client::EntryKind;
using domain::ErrorCode;

/// Taking a till out of service never destroys what the store server has not taken.
class TillTest : public QObject
{
    Q_OBJECT

private:
    static void compareNotRetired(TillFixture &f)
    {
        const auto retired = f.till->retire();
        QVERIFY(!retired);
        QCOMPARE(retired.error().code, ErrorCode::Conflict);
        QVERIFY(f.till->isEnrolled());
        QVERIFY(QFile::exists(f.dir.filePath(QStringLiteral("journal.sqlite"))));
    }

private Q_SLOTS:
    /// Planted: `retire` looks at nothing. Seen:
    ///   FAIL!  : TillTest::aTillWithSomethingThatWaitsIsNotWiped() '!retired' returned FALSE.
    void aTillWithSomethingThatWaitsIsNotWiped()
    {
        TillFixture f;
        QVERIFY(f.setUp());
        auto &journal = f.till->journal();
        f.till->queue().hold(true);
        QVERIFY(journal.append({EntryKind::Sale, "sale", "T1-1", "{}"}));
        compareNotRetired(f);
        QVERIFY(journal.refuse("sale", "a price is negative")); // a person must look at it
        compareNotRetired(f);
    }

    void aTillWhoseCardIsOpenIsNotWiped()
    {
        TillFixture f;
        QVERIFY(f.setUp());
        auto &journal = f.till->journal();
        QVERIFY(journal.append({EntryKind::CardIntent, "card", "T1-1", "{}"}));
        QVERIFY(journal.markSending("card"));
        compareNotRetired(f);
        QVERIFY(journal.close("card", "declined"));
        f.window.reset();
        QVERIFY(f.till->retire());
        QVERIFY(!f.till->isEnrolled());
        QCOMPARE(QDir(f.dir.path()).entryList({QStringLiteral("*.sqlite*"), QStringLiteral("till.*")}, QDir::Files),
                 QStringList());
    }

    void aTillThatIsOneIsNotSetUpAsAnother()
    {
        TillFixture f;
        QVERIFY(f.setUp());
        std::optional<ErrorCode> refused;
        f.till->enrol("main", "T9", f.till.get(), [&refused](const client::Result<void> &done) {
            refused = done ? std::optional<ErrorCode>() : done.error().code;
        });
        QCOMPARE(refused, std::optional(ErrorCode::Conflict));
    }
};

TILLHOUSE_TEST(TillTest)
#include "till_test.moc"
