// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/digest.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::kit;

class DigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sha256IsTheStandards()
    {
        // FIPS 180-4, example "abc".
        QCOMPARE(sha256Hex("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void base64UrlGoesThereAndBack()
    {
        QCOMPARE(base64UrlEncode("\xfb\xff"), std::string("-_8"));
        for (std::size_t length = 0; length < 70; ++length) {
            std::string bytes;
            for (std::size_t i = 0; i < length; ++i)
                bytes += static_cast<char>(i * 37 + length);
            QCOMPARE(base64UrlDecode(base64UrlEncode(bytes)).value(), bytes);
        }
    }

    void twoTextsNeverMeanTheSameBytes()
    {
        QVERIFY(base64UrlDecode("-_8"));
        for (const auto *bad : {"-_9", "-_8=", "+/8", "A", "-_8\n"})
            QVERIFY2(!base64UrlDecode(bad), bad);
    }
};

TILLHOUSE_TEST(DigestTest)
#include "digest_test.moc"
