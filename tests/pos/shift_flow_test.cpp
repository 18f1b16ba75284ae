// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/done_page.h"
#include "pos/shift/shift_flow.h"

#include "domain/journal_bytes.h"
#include "pos/people/approval_dialog.h"
#include "pos/sell/sell_page.h"
#include "pos/shift/cash_dialog.h"
#include "pos/shift/close_shift_page.h"
#include "pos/shift/count_cell.h"
#include "pos/shift/count_sheet.h"
#include "pos/shift/difference_step.h"
#include "pos/shift/no_sale_dialog.h"
#include "pos/shift/open_shift_page.h"
#include "pos/shift/reason_field.h"
#include "pos/sign_in/lock_page.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/toast.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

constexpr auto kMilkEan = "4006381333931"; // 1.19

/// What the drawer kick is: ESC p 0.
const QByteArray kKick("\x1b\x70\x00", 3);

} // namespace

/// A day of a drawer, in the real window, with keys.
class ShiftFlowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto journal() const -> client::Journal & { return m_till->till->journal(); }
    auto isOn(const QWidget *page) const -> bool { return window().currentPage() == page; }
    auto sellPage() const -> QWidget * { return window().sellPage(); }
    auto closePage() const -> pos::CloseShiftPage & { return *window().shift().closePage(); }
    auto printed() const -> QByteArray
    {
        QFile file(m_till->dir.filePath(QStringLiteral("printer.bin")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    auto words(const QWidget &page) const -> QString
    {
        QString all;
        for (const auto *label : page.findChildren<QLabel *>())
            all += label->text() + u'\n';
        return all;
    }

    void begin(const char *userId, bool opensShift)
    {
        m_till = std::make_unique<TillFixture>();
        m_till->opensShift = opensShift;
        QVERIFY(m_till->setUp(userId));
    }
    void sellMilk()
    {
        m_till->scan(QLatin1String(kMilkEan));
        m_till->press(Qt::Key_F10);
        m_till->press(Qt::Key_Return);
    }
    void count(std::int64_t value, const QString &pieces)
    {
        closePage().sheet()->select(closePage().sheet()->cellOf(value));
        m_till->type(pieces);
    }
    void approve()
    {
        QTRY_VERIFY(window().approver().dialog() != nullptr);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window().approver().dialog() == nullptr, 10000);
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { m_till.reset(); }

    void theDrawerIsCountedBeforeTheFirstSale()
    {
        begin(FakeShop::kCashierId, false);
        auto *page = window().shift().openPage();
        QVERIFY(isOn(page));
        m_till->scan(QLatin1String(kMilkEan));
        QVERIFY(window().desk()->cart().isEmpty());
        m_till->press(Qt::Key_F9);
        QVERIFY(isOn(page)); // nothing was counted, and that is not nothing
        page->sheet()->select(page->sheet()->cellOf(5'000));
        m_till->type(QStringLiteral("2"));
        page->sheet()->select(page->sheet()->cellOf(50));
        m_till->type(QStringLiteral("10"));
        m_till->press(Qt::Key_F9);
        QVERIFY(isOn(sellPage()));
        QCOMPARE(journal().openShift()->drawer.openingMinor, 10'500);
        QCOMPARE(journal().openShift()->openedBy, std::string(FakeShop::kCashierId));
        sellMilk();
        const auto sale = contract::decode<contract::CheckoutRequest>(journal().recent(1).front().payload);
        QCOMPARE(sale->shift_id.value_or(""), journal().openShiftId());
    }

    void anOpenShiftIsStillOpenAfterAPowerCut()
    {
        begin(FakeShop::kManagerId, true);
        sellMilk();
        QVERIFY(m_till->restart());
        QVERIFY(isOn(sellPage()));
        QCOMPARE(journal().openShift()->drawer.salesMinor, 119);
    }

    // Caught: who counted every coin and the customer's twenty dollars was 18.40 short, and no report spoke of dollars.
    void foreignMoneyIsCountedInItsOwn()
    {
        begin(FakeShop::kManagerId, true);
        contract::CheckoutRequest sale;
        sale.store_id = "main";
        sale.order_id = "019a0000-0000-7000-8000-00000000000a";
        sale.location_id = "shop";
        sale.till_id = "T1";
        sale.receipt_number = "T1-000900";
        sale.sold_at = "2026-03-01T10:00:00.000Z";
        sale.currency = "EUR";
        contract::CheckoutLine line{
            "019a0000-0000-7000-8000-00000000000b", "MILK", 1000, "Milk", {{1'000, "EUR"}}, {}, {}};
        sale.lines = {line};
        sale.total = {1'000, "EUR"};
        contract::CheckoutTender tender{
            "019a0000-0000-7000-8000-00000000000c", domain::TenderKind::Cash, {1'000, "EUR"}, {{1'840, "EUR"}}};
        tender.foreign = contract::ForeignCash{{2'000, "USD"}, 920'000};
        sale.tenders = {tender};
        sale.shift_id = journal().openShiftId();
        QVERIFY(journal().append({client::EntryKind::Sale, sale.order_id, "T1-000900", contract::encode(sale)}));
        window().shift().closeShift();
        for (const auto &[value, pieces] : {std::pair{5'000, "1"}, {2'000, "2"}, {100, "1"}, {50, "1"}, {10, "1"}})
            count(value, QLatin1String(pieces));
        auto *dollars = closePage().sheet()->cellOf(std::string("USD"));
        QVERIFY(dollars);
        closePage().sheet()->select(dollars);
        m_till->type(QStringLiteral("20"));
        QCOMPARE(closePage().sheet()->cashMinor(), 9'160 + 1'840);
        m_till->save("shift_count_foreign");
        m_till->press(Qt::Key_F9);
        for (const auto *name : {"difference_cash", "difference_USD"})
            QCOMPARE(closePage().findChild<QLabel *>(QLatin1String(name))->text(), QStringLiteral("exactly right"));
        QCOMPARE(closePage().findChild<pos::DifferenceStep *>()->findChild<QLabel *>(QStringLiteral("verdict"))->text(),
                 QStringLiteral("Exactly right"));
        m_till->save("shift_difference_foreign");
        m_till->press(Qt::Key_F9);
        QCOMPARE(closePage().step(), 2);
        const auto &report = *closePage().report();
        QCOMPARE(report.foreignWorthMinor, 1'840);
        QString text;
        for (const auto &row : pos::layOut(report))
            text += row.left + u'|' + row.right + u'\n';
        const auto given = uikit::formatMoney(2'000, u"USD");
        QVERIFY2(text.contains(QStringLiteral("Of that %1|€18.40").arg(given)), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Of that own coins and notes|€91.60")), qPrintable(text));
        QVERIFY2(report.note.contains(QStringLiteral("counted in USD: %1").arg(given)), qPrintable(report.note));
        const auto sent = contract::decode<contract::CloseShiftRequest>(
            journal().find(contract::closingDocument(report.totals.shiftId))->payload);
        QCOMPARE(sent->counted.front().amount.amount_minor, 11'000);
        QCOMPARE(sent->denominations.size(), std::size_t{5});
    }

    // Caught: the sum that should be there stood above a count that must be blind.
    void aBlindCountShowsNothingBeforeAndEverythingAfter()
    {
        begin(FakeShop::kManagerId, true);
        sellMilk();
        window().shift().closeShift();
        QVERIFY(isOn(&closePage()));
        QVERIFY(!words(closePage()).contains(QStringLiteral("101.19")));
        QCOMPARE(closePage().sheet()->cashMinor(), 0); // never filled in
        m_till->press(Qt::Key_F9);
        QCOMPARE(closePage().step(), 0);
        count(10'000, QStringLiteral("1"));
        count(100, QStringLiteral("2"));
        m_till->press(Qt::Key_F9);
        QCOMPARE(closePage().step(), 1);
        const auto *difference = closePage().findChild<QLabel *>(QStringLiteral("difference_cash"));
        QCOMPARE(difference->text(), QStringLiteral("€0.81 over"));
        QVERIFY(words(closePage()).contains(QStringLiteral("€101.19")));
    }

    void theZReportIsDurableSignedNumberedAndPrintedBeforeItIsSeen()
    {
        begin(FakeShop::kManagerId, true);
        sellMilk();
        window().shift().closeShift();
        count(10'000, QStringLiteral("1"));
        count(100, QStringLiteral("1"));
        count(10, QStringLiteral("1"));
        count(5, QStringLiteral("1"));
        count(2, QStringLiteral("2"));
        m_till->press(Qt::Key_F9);
        QCOMPARE(closePage().findChild<QLabel *>(QStringLiteral("difference_cash"))->text(),
                 QStringLiteral("exactly right"));
        m_till->press(Qt::Key_F9);
        QCOMPARE(closePage().step(), 2);
        const auto &report = *closePage().report();
        const auto entry = journal().find(contract::closingDocument(report.totals.shiftId));
        QCOMPARE(entry->kind, client::EntryKind::ShiftClosed);
        QCOMPARE(report.totals.zNumber, 1);
        QCOMPARE(report.seal->hash.toStdString(), entry->position.hash);
        QVERIFY(client::verifySignature(entry->publicKey, domain::journalSignedText(entry->position.hash),
                                        report.seal->signature.toStdString()));
        QVERIFY(pos::sealText(report).contains(report.seal->hash));
        QTRY_VERIFY(printed().contains("Z report 1"));
        const auto closing = contract::decode<contract::CloseShiftRequest>(entry->payload);
        QCOMPARE(closing->till_expected->amount_minor, 10'119);
        QCOMPARE(closing->denominations.size(), std::size_t{5});
        m_till->press(Qt::Key_F9);
        QVERIFY(isOn(window().lockPage()));
        QVERIFY(m_till->unlock());
        QCOMPARE(journal().openShift()->sales, 0); // the next shift
        QCOMPARE(window().shift().desk().closedShifts().front().zNumber, 1);
    }

    // Caught: a Z report that was printed again had been closed by whoever printed it.
    void aZReportNamesWhoClosedTheShiftWhoeverPrintsItAgain()
    {
        begin(FakeShop::kManagerId, true);
        QVERIFY(window().shift().desk().close({.cashMinor = 10'000}, std::nullopt, {}));
        window().lock();
        window().lockPage()->choose(FakeShop::kCashierId);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY(m_till->till->session().user() &&
                    m_till->till->session().user()->user_id == FakeShop::kCashierId);
        QCOMPARE(window().shift().desk().zOf(journal().lastClosedShift()->shiftId)->printedBy, QStringLiteral("Maria Berg"));
    }

    void aDifferenceAboveTheLimitNeedsAManager()
    {
        m_till = std::make_unique<TillFixture>();
        contract::TillPolicy policy;
        policy.most_difference_minor = 100;
        m_till->shop.setPolicy(policy);
        QVERIFY(m_till->setUp(FakeShop::kCashierId));
        window().shift().closeShift();
        count(5'000, QStringLiteral("1"));
        m_till->press(Qt::Key_F9);
        QCOMPARE(closePage().findChild<QLabel *>(QStringLiteral("difference_cash"))->text(),
                 QStringLiteral("€50.00 short"));
        m_till->press(Qt::Key_F9);
        QVERIFY(window().approver().dialog() != nullptr);
        m_till->press(Qt::Key_Escape);
        QVERIFY(!journal().openShiftId().empty()); // nobody agreed
        m_till->press(Qt::Key_F9);
        approve();
        QCOMPARE(closePage().step(), 2);
        QCOMPARE(closePage().report()->approvedBy, QStringLiteral("Maria Berg"));
        // What the till worked out is not what was counted.
        const auto entry = journal().find(contract::closingDocument(closePage().report()->totals.shiftId));
        const auto closing = contract::decode<contract::CloseShiftRequest>(entry->payload);
        QCOMPARE(closing->till_expected->amount_minor, 10'000);
        QCOMPARE(closing->counted.at(0).amount.amount_minor, 5'000);
    }

    void whoCountsAgainAfterSeeingTheDifferenceIsWrittenDown()
    {
        begin(FakeShop::kManagerId, true);
        window().shift().closeShift();
        count(5'000, QStringLiteral("1"));
        m_till->press(Qt::Key_F9);
        m_till->press(Qt::Key_Escape);
        QCOMPARE(closePage().step(), 0);
        count(5'000, QStringLiteral("2"));
        m_till->press(Qt::Key_Backspace);
        m_till->press(Qt::Key_Backspace);
        m_till->type(QStringLiteral("2"));
        m_till->press(Qt::Key_F9);
        m_till->press(Qt::Key_F9);
        QVERIFY2(closePage().report()->note.contains(QStringLiteral("€50.00")), qPrintable(closePage().report()->note));
    }

    // Caught: one cent counted, the difference read, the page left twice, and the next count was the first.
    void whoLeavesAfterSeeingTheDifferenceHasSeenIt()
    {
        begin(FakeShop::kManagerId, true);
        window().shift().closeShift();
        count(1, QStringLiteral("1"));
        m_till->press(Qt::Key_F9);
        m_till->press(Qt::Key_Escape);
        m_till->press(Qt::Key_Escape);
        QVERIFY(!isOn(&closePage()));
        window().shift().closeShift();
        count(10'000, QStringLiteral("1"));
        m_till->press(Qt::Key_F9);
        m_till->press(Qt::Key_F9);
        QVERIFY2(closePage().report()->note.contains(QStringLiteral("€0.01")), qPrintable(closePage().report()->note));
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.tillEvents().size(), std::size_t{2}, 10000);
        const auto told = m_till->shop.tillEvents().front();
        QCOMPARE(told.kind, contract::TillEventKind::DrawerCounted);
        QCOMPARE(told.amount->amount_minor, std::int64_t{1});
        // The next shift begins with a clean sheet.
        m_till->press(Qt::Key_F9);
        QVERIFY(m_till->unlock());
        window().shift().closeShift();
        count(10'000, QStringLiteral("1"));
        m_till->press(Qt::Key_F9);
        m_till->press(Qt::Key_F9);
        QVERIFY2(closePage().report()->note.isEmpty(), qPrintable(closePage().report()->note));
    }

    // Caught: only cash had a limit; a terminal's slips could be short by anything.
    void theLimitHoldsForEachMeansOfPayment()
    {
        m_till = std::make_unique<TillFixture>();
        contract::TillPolicy policy;
        policy.most_difference_minor = 100;
        m_till->shop.setPolicy(policy);
        QVERIFY(m_till->setUp(FakeShop::kCashierId));
        m_till->scan(QLatin1String(kMilkEan));
        m_till->press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(isOn(window().donePage()), 10000);
        m_till->press(Qt::Key_Return);
        window().shift().closeShift();
        count(10'000, QStringLiteral("1"));
        auto *card = closePage().sheet()->cellOf(domain::TenderKind::Card);
        QVERIFY(card);
        closePage().sheet()->select(card);
        m_till->type(QStringLiteral("5"));
        m_till->press(Qt::Key_F9);
        QCOMPARE(closePage().findChild<QLabel *>(QStringLiteral("difference_card"))->text(),
                 QStringLiteral("€3.81 over"));
        m_till->press(Qt::Key_F9);
        QVERIFY(window().approver().dialog() != nullptr);
        approve();
        QCOMPARE(closePage().step(), 2);
    }

    /// What is short weighs as much as what is over.
    void theWorstDifferenceIsTheFurthestFromNothing()
    {
        m_till = std::make_unique<TillFixture>();
        contract::TillPolicy policy;
        policy.most_difference_minor = 500;
        m_till->shop.setPolicy(policy);
        QVERIFY(m_till->setUp(FakeShop::kCashierId));
        m_till->scan(QLatin1String(kMilkEan));
        m_till->press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(isOn(window().donePage()), 10000);
        m_till->press(Qt::Key_Return);
        window().shift().closeShift();
        count(5'000, QStringLiteral("1")); // 50.00 short
        closePage().sheet()->select(closePage().sheet()->cellOf(domain::TenderKind::Card));
        m_till->type(QStringLiteral("5")); // 3.81 over, which nobody has to agree to
        m_till->press(Qt::Key_F9);
        m_till->press(Qt::Key_F9);
        QVERIFY(window().approver().dialog() != nullptr);
        approve();
        QCOMPARE(closePage().step(), 2);
    }

    void closingIsPossibleWithoutTheServerAndWithOpenBaskets()
    {
        begin(FakeShop::kManagerId, true);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->queue().waiting().count, 0, 10000);
        m_till->shop.stop();
        sellMilk();
        m_till->press(Qt::Key_Return);
        m_till->scan(QLatin1String(kMilkEan));
        m_till->press(Qt::Key_F4); // held
        m_till->scan(QLatin1String(kMilkEan));
        window().shift().closeShift();
        count(10'000, QStringLiteral("1"));
        m_till->press(Qt::Key_F9);
        m_till->press(Qt::Key_F9);
        QCOMPARE(closePage().step(), 2);
        m_till->press(Qt::Key_F9);
        m_till->shop.start();
        QVERIFY(m_till->unlock());
        QCOMPARE(window().desk()->cart().lines().size(), std::size_t{1});
        QCOMPARE(m_till->till->parked().all().size(), std::size_t{1});
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->queue().waiting().count, 0, 20000);
        const auto bodies = m_till->shop.shiftBodies();
        QCOMPARE(bodies.size(), std::size_t{3}); // opened, closed, opened
        QVERIFY(bodies[1].find("\"z_number\":1") != std::string::npos);
    }

    void cashInAndOutNeedAManager()
    {
        begin(FakeShop::kCashierId, true);
        const auto move = [&](contract::DrawerMovement kind, const QString &amount) {
            QTRY_VERIFY(window().findChild<pos::CashDialog *>() == nullptr); // the one before is gone
            window().shift().moveCash();
            auto *dialog = window().findChild<pos::CashDialog *>();
            QVERIFY(dialog != nullptr);
            dialog->setKind(kind);
            m_till->type(amount);
            m_till->press(Qt::Key_Return); // no reason yet
            QVERIFY(window().findChild<pos::CashDialog *>() != nullptr);
            dialog->reason()->field()->setText(QStringLiteral("Bank"));
            m_till->press(Qt::Key_Return);
        };
        move(contract::DrawerMovement::PaidIn, QStringLiteral("20"));
        QCOMPARE(journal().openShift()->drawer.paidInMinor, 0); // it opens the drawer
        approve();
        QCOMPARE(journal().openShift()->drawer.paidInMinor, 2'000);
        move(contract::DrawerMovement::PaidOut, QStringLiteral("30.5"));
        QCOMPARE(journal().openShift()->drawer.paidOutMinor, 0);
        approve();
        QCOMPARE(journal().openShift()->drawer.paidOutMinor, 3'050);
        const auto moved = contract::decode<contract::MoveCashRequest>(journal().recent(1).front().payload);
        QCOMPARE(moved->approver_id.value_or(""), std::string(FakeShop::kManagerId));
        QCOMPARE(moved->cashier_id.value_or(""), std::string(FakeShop::kCashierId));
        QTRY_COMPARE(printed().count(kKick), 2);
    }

    void theDrawerOpensWithoutASaleOnlyWithAReasonAndIsTold()
    {
        begin(FakeShop::kCashierId, true);
        window().shift().openDrawer();
        auto *dialog = window().findChild<pos::NoSaleDialog *>();
        m_till->press(Qt::Key_Return);
        QVERIFY(window().approver().dialog() == nullptr);
        dialog->reason()->field()->setText(QStringLiteral("Give change"));
        m_till->press(Qt::Key_Return);
        QVERIFY(!printed().contains(kKick));
        approve();
        QTRY_VERIFY(printed().contains(kKick));
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.tillEvents().size(), std::size_t{1}, 10000);
        const auto told = m_till->shop.tillEvents().front();
        QCOMPARE(told.kind, contract::TillEventKind::DrawerOpened);
        QCOMPARE(told.detail, std::string("Give change"));
        QCOMPARE(told.approver_id.value_or(""), std::string(FakeShop::kManagerId));
        QCOMPARE(told.shift_id.value_or(""), journal().openShiftId());
    }

    void theXReportOfABlindStoreIsForWhoMayKnow()
    {
        begin(FakeShop::kCashierId, true);
        sellMilk();
        window().shift().showX();
        QVERIFY(window().findChild<QDialog *>(QStringLiteral("reportDialog")) == nullptr);
        approve();
        auto *report = window().findChild<QDialog *>(QStringLiteral("reportDialog"));
        QVERIFY(report != nullptr);
        report->findChild<uikit::Button *>(QStringLiteral("printReport"))->click();
        QTRY_VERIFY(printed().contains("X report"));
        QVERIFY(!journal().openShiftId().empty());
    }
};

TILLHOUSE_TEST(ShiftFlowTest)
#include "shift_flow_test.moc"
