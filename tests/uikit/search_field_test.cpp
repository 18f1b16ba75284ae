// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/search_field.h"

#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

class SearchFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSearchIsAskedOnceAfterTheLastKey()
    {
        SearchField field("Search products");
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, "milk");
        QCOMPARE(searched.count(), 0);
        QTRY_COMPARE(searched.count(), 1);
        QCOMPARE(searched.value(0).value(0).toString(), QStringLiteral("milk"));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searched.count(), 1);
    }

    void withoutAQuietTimeKeysThatCameTogetherAreOneSearch()
    {
        SearchField field("Search products");
        field.setQuietTime(std::chrono::milliseconds(0));
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, "milk");
        QTRY_COMPARE(searched.count(), 1);
        QCOMPARE(searched.value(0).value(0).toString(), QStringLiteral("milk"));
    }

    void whatWasTypedCanBeTakenBack()
    {
        SearchField field("Search products");
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, "milk");
        QTest::keyClick(&field, Qt::Key_Return);
        field.setSelection(3, -2);
        const auto before = field.draft();
        QTest::keyClicks(&field, "40");
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searched.count(), 2);
        field.takeBack(before);
        QCOMPARE(field.text(), QStringLiteral("milk"));
        QCOMPARE(field.selectedText(), QStringLiteral("il"));
        QCOMPARE(field.cursorPosition(), 1);
        QCOMPARE(searched.count(), 3);
        QCOMPARE(searched.value(2).value(0).toString(), QStringLiteral("milk"));
    }

    void enterAsksAtOnceAndEscapeClears()
    {
        SearchField field("Search products");
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, "tea");
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searched.count(), 1);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(searched.count(), 2);
        QVERIFY(field.text().isEmpty());
    }
};

TILLHOUSE_TEST(SearchFieldTest)
#include "search_field_test.moc"
