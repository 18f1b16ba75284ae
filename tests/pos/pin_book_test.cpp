// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sign_in/pin_book.h"

#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using tillhouse::pos::PinBook;

class PinBookTest : public QObject
{
    Q_OBJECT

private:
    /// As if the last wrong PIN had been typed that much later.
    static void moveLastFailure(const QString &file, std::int64_t byMs)
    {
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        auto book = QJsonDocument::fromJson(kept.readAll()).object();
        kept.close();
        auto failures = book[QStringLiteral("failures")].toArray();
        auto row = failures[0].toObject();
        row[QStringLiteral("last_ms")] = row[QStringLiteral("last_ms")].toInteger() + byMs;
        failures[0] = row;
        book[QStringLiteral("failures")] = failures;
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(QJsonDocument(book).toJson(QJsonDocument::Compact));
    }

private Q_SLOTS:
    void onlyAPinThatTheServerAcceptedOpensTheTill()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("pins.json"));
        const contract::UserInfo maria{
            "018f0000-0000-7000-8000-000000000001", "maria", "Maria", {contract::Role::Cashier}, {"main"}, true};
        PinBook book(file, "secret");
        QCOMPARE(book.check(maria.user_id, "1234").error().code, domain::ErrorCode::NotFound);
        QVERIFY(book.remember(maria, "1234"));
        QCOMPARE(book.check(maria.user_id, "1234")->display_name, std::string("Maria"));
        QCOMPARE(book.check(maria.user_id, "4321").error().code, domain::ErrorCode::NotSignedIn);
        QCOMPARE(QFile(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("1234\""));
        PinBook elsewhere(file, "another till's secret");
        QVERIFY(!elsewhere.check(maria.user_id, "1234"));
    }

    void guessingIsSlowedDown()
    {
        const QTemporaryDir dir;
        const contract::UserInfo maria{"018f0000-0000-7000-8000-000000000001", "maria", "Maria", {}, {}, true};
        PinBook book(dir.filePath(QStringLiteral("pins.json")), "secret");
        QVERIFY(book.remember(maria, "1234"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!book.check(maria.user_id, "0000"));
        QCOMPARE(book.check(maria.user_id, "1234").error().code, domain::ErrorCode::TooManyRequests);
        PinBook afterARestart(dir.filePath(QStringLiteral("pins.json")), "secret");
        QCOMPARE(afterARestart.check(maria.user_id, "1234").error().code, domain::ErrorCode::TooManyRequests);
        QCOMPARE(afterARestart.failures(maria.user_id), 3);
        QVERIFY(book.mayTry("018f0000-0000-7000-8000-000000000002")); // nobody else has to wait
        QVERIFY(book.remember(maria, "1234"));                        // the store server took it
        QVERIFY(book.check(maria.user_id, "1234"));
    }

    // Caught: the till's clock was an hour fast at the third wrong PIN; set right, it kept its cashier out for an hour.
    void aClockThatIsSetBackCostsTheWaitOnce()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("pins.json"));
        const contract::UserInfo maria{"018f0000-0000-7000-8000-000000000001", "maria", "Maria", {}, {}, true};
        PinBook book(file, "secret");
        QVERIFY(book.remember(maria, "1234"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!book.check(maria.user_id, "0000"));
        constexpr std::int64_t kHourMs = 3'600'000;
        constexpr std::int64_t kWaitMs = 8'000;
        moveLastFailure(file, kHourMs);
        QCOMPARE(book.mayTry(maria.user_id).error().detail, std::string("3 wrong PINs. Try again in 8 s."));
        moveLastFailure(file, -kWaitMs); // the wait has passed
        QVERIFY(book.check(maria.user_id, "1234"));
    }
};

TILLHOUSE_TEST(PinBookTest)
#include "pin_book_test.moc"
