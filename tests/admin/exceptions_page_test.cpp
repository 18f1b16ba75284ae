// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/exception/exceptions_page.h"

#include "admin/exception/dead_letter_model.h"
#include "admin/exception/dead_letter_panel.h"
#include "admin/exception/exception_list_model.h"
#include "admin/exception/exception_panel.h"
#include "admin/order/decide_dialog.h"
#include "fake_backend.h"
#include "support/test_registry.h"
#include "uikit/data_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;
using admin::ExceptionsPage;

class ExceptionsPageTest : public QObject
{
    Q_OBJECT

    static void choose(ExceptionsPage &page, int row)
    {
        for (auto *table : page.findChildren<uikit::DataTable *>()) {
            if (table->model() == page.model())
                table->setCurrentIndex(page.model()->index(row, 0));
        }
    }

private Q_SLOTS:
    void theFirstEntryIsShownAtOnceInPlainWords()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ExceptionsPage page(console);
        page.open({});
        QCOMPARE(page.model()->rowCount(), 6);
        QCOMPARE(page.panel()->entry()->exception_id, std::string("e1"));
        QCOMPARE(page.model()->index(0, 0).data().toString(), QStringLiteral("Card payment without an answer"));
    }

    void whatIsClosedMakesWayForTheNextAndIsCounted()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ExceptionsPage page(console);
        QSignalSpy waiting(&page, &ExceptionsPage::waiting);
        page.open({});
        QCOMPARE(waiting.last().at(0).toInt(), 6);
        choose(page, 1);
        page.panel()->closeEntry();
        QVERIFY2(shop.closings.empty(), "closed without a note");
        page.panel()->setNote("Refunded 0.30");
        page.panel()->closeEntry();
        QCOMPARE(shop.closings.size(), std::size_t{1});
        QCOMPARE(shop.closings[0].note, std::string("Refunded 0.30"));
        QCOMPARE(page.model()->rowCount(), 5);
        QCOMPARE(page.panel()->entry()->exception_id, std::string("e3"));
        QCOMPARE(waiting.last().at(0).toInt(), 5);
        QVERIFY(!page.hasUnsavedWork());
    }

    void aLostAnswerKeepsTheNoteAndTheEntry()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ExceptionsPage page(console);
        page.open({});
        page.panel()->setNote("Called them");
        shop.fail = domain::Error{domain::ErrorCode::Timeout, "", {}};
        page.panel()->closeEntry();
        QVERIFY(!page.panel()->errorShown().isEmpty());
        QCOMPARE(page.panel()->note(), QStringLiteral("Called them"));
        QVERIFY(page.hasUnsavedWork());
        page.refresh();
        QCOMPARE(page.panel()->note(), QStringLiteral("Called them"));
        shop.fail.reset();
        page.panel()->closeEntry();
        QCOMPARE(shop.closings.back().note, std::string("Called them"));
        QVERIFY(!page.hasUnsavedWork());
    }

    void aNoteStaysWithItsEntry()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ExceptionsPage page(console);
        page.open({});
        page.panel()->setNote("Half a sentence");
        choose(page, 2);
        QCOMPARE(page.panel()->note(), QString());
        choose(page, 0);
        QCOMPARE(page.panel()->note(), QStringLiteral("Half a sentence"));
    }

    void whatSomebodyElseClosedLeavesTheList()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ExceptionsPage page(console);
        page.open({});
        shop.inbox[0].closed_at = "2026-03-02T11:00:00.000Z";
        page.panel()->setNote("Done");
        QSignalSpy said(&page, &ExceptionsPage::said);
        page.panel()->closeEntry();
        QCOMPARE(said.count(), 1);
        QCOMPARE(page.model()->rowCount(), 5);
    }

    void onlyAParkedPaymentIsDecidedAndOnlyByWhoMay()
    {
        testing::FakeShop shop;
        shop.order = testing::sampleUnknownOrder();
        auto console = shop.console();
        ExceptionsPage page(console);
        page.open({});
        QVERIFY(page.panel()->offersDecision());
        choose(page, 1);
        QVERIFY(!page.panel()->offersDecision());
        choose(page, 0);
        shop.order.tenders.front().state = domain::PaymentState::Captured;
        page.refresh();
        QVERIFY2(!page.panel()->offersDecision(), "the acquirer has answered meanwhile");
    }

    void aDecisionIsSentOnceAndSuggestsTheNote()
    {
        testing::FakeShop shop;
        shop.order = testing::sampleUnknownOrder();
        const auto console = shop.console();
        ExceptionsPage page(console);
        page.open({});
        QSignalSpy acted(&page, &ExceptionsPage::acted);
        auto *dialog = page.panel()->decide();
        QVERIFY(dialog);
        dialog->setOutcome(domain::PaymentResolution::Declined);
        dialog->setReason("The acquirer said so");
        dialog->submit();
        QCOMPARE(shop.decisions.size(), std::size_t{1});
        QCOMPARE(acted.count(), 1);
        QVERIFY(page.panel()->note().contains("not charged"));
    }

    void closedEntriesShowTheirNoteAndTakeNone()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ExceptionsPage page(console);
        page.show();
        page.open({});
        for (auto *chip : page.findChildren<QPushButton *>()) {
            if (chip->text() == "Closed")
                chip->click();
        }
        QCOMPARE(page.model()->rowCount(), 1);
        QVERIFY(page.panel()->entry()->closed_at);
        QVERIFY(page.panel()->findChild<QLineEdit *>()->isHidden());
        bool told = false;
        for (auto *label : page.panel()->findChildren<QLabel *>())
            told = told || label->text().contains("by Mira Lind\nOrdered from the supplier");
        QVERIFY(told);
    }

    void anOrdersEntriesAreListedAndAllAgainOnDemand()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ExceptionsPage page(console);
        page.open(QStringLiteral("order=") + QString::fromStdString(shop.order.order_id));
        QCOMPARE(page.model()->rowCount(), 2);
        for (auto *chip : page.findChildren<QPushButton *>()) {
            if (chip->text().startsWith("Order "))
                chip->click();
        }
        QCOMPARE(page.model()->rowCount(), 6);
    }

    void aWaitingEventIsTriedAgain()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ExceptionsPage page(console);
        page.open("stock");
        QCOMPARE(page.letters()->rowCount(), 2);
        shop.deadLetters[0].attempts = -1; // the fake's sign for one that fails again
        page.letterPanel()->retry();
        QCOMPARE(page.letterPanel()->errorShown(), QStringLiteral("There is no location cellar-2"));
        shop.deadLetters[0].attempts = 4;
        QSignalSpy said(&page, &ExceptionsPage::said);
        page.letterPanel()->retry();
        QCOMPARE(said.count(), 1);
        QCOMPARE(page.letters()->rowCount(), 1);
        QCOMPARE(shop.retries, 2);
    }

    void leavingInTheMiddleOfEveryCallIsNoTrouble()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        {
            ExceptionsPage page(console);
            page.open({});
            page.panel()->setNote("Done");
            shop.hold = true;
            page.panel()->closeEntry();
            page.refresh();
            page.countWaiting();
            page.open("stock");
            page.letterPanel()->retry();
            QVERIFY(shop.waiting() >= 4);
        }
        shop.release();
    }
};

TILLHOUSE_TEST(ExceptionsPageTest)
#include "exceptions_page_test.moc"
