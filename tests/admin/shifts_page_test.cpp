// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/shift/shifts_page.h"

#include "admin/shift/shift_list_model.h"
#include "admin/shift/shift_view.h"
#include "admin/shift/shift_words.h"
#include "fake_backend.h"
#include "support/test_registry.h"
#include "uikit/data_table.h"
#include "uikit/pill.h"
#include "uikit/search_field.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace tillhouse;
using admin::ShiftListModel;
using admin::ShiftsPage;

class ShiftsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDifferenceIsSaidWithItsSignAndInWords()
    {
        const auto minor = [](std::int64_t amount) { return std::optional(testing::euros(amount)); };
        QCOMPARE(admin::differenceWords(minor(0)), QStringLiteral("Matches"));
        QVERIFY(admin::differenceWords(minor(-1200)).contains("12.00"));
        QVERIFY(admin::differenceWords(minor(-1200)).endsWith("short"));
        QVERIFY(admin::differenceWords(minor(500)).endsWith("over"));
        QVERIFY(admin::differenceFigure(minor(500)).startsWith(u'+'));
        QCOMPARE(admin::differenceTone(minor(-1)), uikit::Tone::Danger);
        QCOMPARE(admin::differenceTone(minor(1)), uikit::Tone::Warn);
        QCOMPARE(admin::differenceFigure({}), QString());
    }

    void openAndClosedAreFilteredByTheServer()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ShiftsPage page(console);
        page.open({});
        QCOMPARE(page.model()->rowCount(), 4);
        for (auto *chip : page.findChildren<QPushButton *>()) {
            if (chip->text() == "Open")
                chip->click();
        }
        QCOMPARE(page.model()->request().state, std::optional(domain::ShiftState::Open));
        QCOMPARE(page.model()->rowCount(), 1);
        QCOMPARE(page.model()->index(0, ShiftListModel::Difference).data().toString(), QString());
        page.open("till=T2");
        QCOMPARE(page.model()->request().till_id, std::optional<std::string>("T2"));
    }

    void aShiftShowsExpectedAgainstCountedPerTender()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ShiftsPage page(console);
        page.open("id=s2");
        QVERIFY(page.view()->shift());
        auto *table = page.view()->findChild<uikit::DataTable *>();
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Cash"));
        QVERIFY(table->model()->index(0, 5).data().toString().contains("12.00"));
        const auto pills = page.view()->findChildren<uikit::StatePill *>();
        QVERIFY(
            std::any_of(pills.begin(), pills.end(), [](const auto *pill) { return pill->text().endsWith("short"); }));
    }

    void whoOpenedAndClosedIsNamed()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ShiftsPage page(console);
        page.open("id=s2");
        bool named = false;
        for (auto *label : page.view()->findChildren<QLabel *>())
            named = named || (label->text().contains("by Jonas Berg") && label->text().contains("by Mira Lind"));
        QVERIFY(named);
    }

    void aRefusalIsShownAndTheNextTryWorks()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ShiftsPage page(console);
        shop.fail = domain::Error{domain::ErrorCode::Unavailable, "", {}};
        page.open("id=s2");
        QVERIFY(!page.view()->shift());
        QVERIFY(page.isSettled());
        shop.fail.reset();
        page.refresh();
        QVERIFY(page.view()->shift());
    }
};

TILLHOUSE_TEST(ShiftsPageTest)
#include "shifts_page_test.moc"
