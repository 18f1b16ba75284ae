// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/till_key.h"
#include "support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse::client;
using tillhouse::domain::ErrorCode;

/// Caught: a key that others may read used all the same, or made so; a key that cannot be read replaced by a new one; a
/// new key that is never written; any signature taken for a good one.
class TillKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyIsMadeOnceAndOnlyItsOwnerMayReadIt()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("till.key"));
        QCOMPARE(TillKey::load(file).error().code, ErrorCode::NotFound);
        const auto made = TillKey::loadOrMake(file);
        QVERIFY(made);
        QCOMPARE(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
        const auto again = TillKey::loadOrMake(file);
        QVERIFY(again);
        QCOMPARE(again->publicKey(), made->publicKey());
        QVERIFY(verifySignature(made->publicKey(), "words", again->sign("words")));
    }

    void aKeyThatOthersMayReadIsRefused()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("till.key"));
        QVERIFY(TillKey::loadOrMake(file));
        QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::ReadOther));
        QCOMPARE(TillKey::load(file).error().code, ErrorCode::Internal);
        // It is not replaced either: what it signed must stay provable.
        QCOMPARE(TillKey::loadOrMake(file).error().code, ErrorCode::Internal);
    }

    void aDamagedKeyIsRefusedAndNotReplaced()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("till.key"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("no key");
        out.close();
        QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(TillKey::loadOrMake(file).error().code, ErrorCode::Internal);
    }

    void aSignatureIsGoodForItsTextAndItsKeyOnly()
    {
        const auto key = TillKey::make();
        const auto signature = key.sign("words");
        QVERIFY(verifySignature(key.publicKey(), "words", signature));
        QVERIFY(!verifySignature(key.publicKey(), "Words", signature));
        QVERIFY(!verifySignature(TillKey::make().publicKey(), "words", signature));
        QVERIFY(!verifySignature("", "words", signature));
        QVERIFY(!verifySignature("AAAA", "words", signature));
        QVERIFY(!verifySignature(key.publicKey(), "words", ""));
        auto changed = signature;
        changed[5] = changed[5] == 'A' ? 'B' : 'A';
        QVERIFY(!verifySignature(key.publicKey(), "words", changed));
    }
};

TILLHOUSE_TEST(TillKeyTest)
#include "till_key_test.moc"
