// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/uuid.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

class UuidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The example of RFC 9562, appendix A.6.
    void theExampleOfTheStandardIsMade()
    {
        const auto uuid = makeUuidV7(0x017F22E279B0, {0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F});
        QCOMPARE(format(uuid), std::string("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
        QCOMPARE(epochMsOf(uuid), std::int64_t{0x017F22E279B0});
        QVERIFY(isV7(uuid));
        QCOMPARE(*parseUuid("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"), uuid);
    }

    void laterIdsSortLater()
    {
        const auto early = makeUuidV7(1, {255, 255, 255, 255, 255, 255, 255, 255, 255, 255});
        const auto late = makeUuidV7(2, {});
        QVERIFY(early < late);
        QVERIFY(format(early) < format(late));
    }

    void badTextIsRefusedAndNamesTheField()
    {
        for (const char *text : {"", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398ff",
                                 "017f22e279b0-7cc3-98c4-dc0c-0c07398fxx", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
                                 "017f22e2_79b0_7cc3_98c4_dc0c0c07398f"}) {
            const auto parsed = parseUuid(text, "order_id");
            QVERIFY2(!parsed, text);
            QCOMPARE(parsed.error().fields.at(0).field, std::string("order_id"));
        }
    }

    void onlyLowerCaseVersionSevenIsAKey()
    {
        QVERIFY(isUuidV7Text("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
        QVERIFY(!isUuidV7Text("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"));
        QVERIFY(!isUuidV7Text("017f22e2-79b0-4cc3-98c4-dc0c0c07398f"));
        QVERIFY(!isUuidV7Text("017f22e2-79b0-7cc3-18c4-dc0c0c07398f"));
    }
};

TILLHOUSE_TEST(UuidTest)
#include "uuid_test.moc"
