// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/after_sale.h"
#include "pos/shift/close_shift_page.h"
#include "pos/shift/count_cell.h"
#include "pos/shift/count_sheet.h"
#include "pos/shift/z_list.h"
#include "support/golden.h"
#include "support/test_registry.h"

using namespace tillhouse;
using namespace tillhouse::testing;

/// Z reports once more: each of the till's, marked as a copy and told to the owner.
/// Caught: one that was printed again looked like the first and left no event, and only the last one could be had.
class ZReportsTest : public QObject, private AfterSale
{
    Q_OBJECT

private:
    auto closePage() -> pos::CloseShiftPage & { return *window().shift().closePage(); }
    auto copies() const -> int { return static_cast<int>(paper().all().count("COPY")); }
    auto reprints() const -> std::vector<std::string>
    {
        std::vector<std::string> details;
        for (const auto &document : journal().tillEvents("receipt_reprinted"))
            if (const auto event = contract::decode<contract::TillEvent>(document.payload))
                details.push_back(event->detail);
        return details;
    }
    /// Counts what is there and closes.
    void closeAShift(const char *code)
    {
        QVERIFY(!sold(code, Qt::Key_F10).isEmpty());
        m_till->press(Qt::Key_Return);
        const auto expected = client::expectedMinor(*journal().openShift(), domain::TenderKind::Cash);
        window().shift().closeShift();
        auto *sheet = closePage().sheet();
        sheet->select(sheet->cellOf(1));
        m_till->type(QString::number(expected));
        m_till->press(Qt::Key_F9);
        m_till->press(Qt::Key_F9);
        QCOMPARE(closePage().step(), 2);
    }
    auto dialog(const char *name) -> QDialog *
    {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return child<QDialog>(name);
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init() { begin(); }
    void cleanup() { m_till.reset(); }

    void theOneThatWasJustClosedIsACopyWhenItIsPrintedAgain()
    {
        closeAShift(kMilkCode);
        QTRY_VERIFY_WITH_TIMEOUT(paper().all().contains("Z report 1"), kPatienceMs);
        QCOMPARE(copies(), 0);
        QVERIFY(reprints().empty());
        for (auto *button : closePage().findChildren<uikit::Button *>())
            if (button->text() == QStringLiteral("Print it again"))
                button->click();
        QTRY_COMPARE_WITH_TIMEOUT(copies(), 1, kPatienceMs);
        QCOMPARE(reprints(), std::vector<std::string>{"Z report 1"});
    }

    void eachOfThemIsFoundShownAndPrintedAgain()
    {
        window().shift().showZs();
        QVERIFY(dialog("zList") == nullptr); // there is none, and that is said
        closeAShift(kMilkCode);
        m_till->press(Qt::Key_F9);
        QVERIFY(m_till->unlock());
        closeAShift(kBreadCode);
        m_till->press(Qt::Key_F9);
        QVERIFY(m_till->unlock());
        window().shift().showZs();
        QVERIFY(dialog("zList") != nullptr);
        auto *list = child<QListWidget>("zReports");
        QCOMPARE(list->count(), 2);
        QVERIFY(list->item(0)->text().endsWith(QStringLiteral("2")));
        QVERIFY2(list->item(1)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("1.19")),
                 qPrintable(list->item(1)->data(Qt::AccessibleTextRole).toString()));
        m_till->keyboard();
        m_till->save("z_reports");
        list->setCurrentRow(1);
        m_till->press(Qt::Key_Return);
        auto *report = dialog("reportDialog");
        QVERIFY(report != nullptr);
        report->findChild<uikit::Button *>(QStringLiteral("printReport"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(copies(), 1, kPatienceMs);
        QCOMPARE(reprints(), std::vector<std::string>{"Z report 1"});
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
    }

    void anXReportIsOfNowAndNoCopy()
    {
        window().shift().showX();
        auto *report = dialog("reportDialog");
        QVERIFY(report != nullptr);
        report->findChild<uikit::Button *>(QStringLiteral("printReport"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(paper().all().contains("X report"), kPatienceMs);
        QCOMPARE(copies(), 0);
        QVERIFY(reprints().empty());
    }
};

TILLHOUSE_TEST(ZReportsTest)
#include "z_reports_test.moc"
