// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/pseudo_terminal.h"
#include "support/test_registry.h"

#include "pos/display/customer_displays.h"
#include "pos/receipt/done_page.h"
#include "uikit/theme.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace tillhouse;
using namespace tillhouse::pos;
using testing::PseudoTerminal;
using testing::TillFixture;

namespace
{

auto sellingView() -> CustomerView
{
    CustomerView view;
    view.phase = CustomerPhase::Selling;
    view.storeName = QStringLiteral("Café Nordic");
    view.currency = QStringLiteral("EUR");
    view.lines = {{QStringLiteral("Whole milk 1 l"), 1000, 119, 119},
                  {QStringLiteral("Apples, loose, per kg"), 1250, 299, 374, domain::Unit::Kilogram},
                  {QStringLiteral("Rye bread, sliced 500 g"), 0, 289, 0},
                  {QStringLiteral("Dark chocolate with sea salt and caramel pieces 100 g"), 3000, 325, 878}};
    view.current = 3;
    view.totalMinor = 1371;
    view.savedMinor = 97;
    return view;
}

auto thanksView() -> CustomerView
{
    auto view = sellingView();
    view.phase = CustomerPhase::Thanks;
    view.lines.clear();
    view.changeMinor = 629;
    view.qr = QStringLiteral("https://shop.example/r/T1-000042");
    return view;
}

} // namespace

/// What the customer sees.
/// Caught: the thanks gone with the empty basket of the next sale; every change drawn at once; a sale that stayed there
/// when the till was locked; a pole told of everything it could not take; a pole that is back and shows nothing; its
/// code page not set.
class CustomerDisplayTest : public QObject
{
    Q_OBJECT

private:
    /// Whatever was to be done in the next turn of the loop has been done.
    static auto turned() -> bool
    {
        bool done = false;
        QTimer::singleShot(0, [&done] { done = true; });
        return QTest::qWaitFor([&done] { return done; });
    }
    static auto shownBy(const PseudoTerminal &line) -> QByteArray
    {
        const auto upper = line.bytes().lastIndexOf("\x1bQA");
        const auto lower = line.bytes().lastIndexOf("\x1bQB");
        return upper < 0 || lower < upper ? QByteArray()
                                          : line.bytes().mid(upper + 3, 20) + '|' + line.bytes().mid(lower + 3, 20);
    }

private Q_SLOTS:
    void initTestCase() { testing::fixAppearance(); }

    void theWindowFollowsTheSaleFromTheFirstLineToThanks()
    {
        TillFixture fixture;
        fixture.customize = [](pos::TillOptions &options) { options.display.customerDisplay = true; };
        QVERIFY(fixture.setUp());
        auto *display = fixture.window->displays().window();
        QVERIFY(display && display->isVisible());
        QTRY_COMPARE(display->view().phase, CustomerPhase::Welcome);
        QVERIFY(!display->view().storeName.isEmpty());
        fixture.scan(QStringLiteral("4006381333931"));
        QTRY_COMPARE(display->view().phase, CustomerPhase::Selling);
        QCOMPARE(display->view().totalMinor, 119);
        fixture.scan(QStringLiteral("9999999999999")); // nobody knows it, and the customer need not either
        fixture.press(Qt::Key_Delete);
        fixture.scan(QStringLiteral("4006381333948"));
        QTRY_COMPARE(display->view().lines.size(), std::size_t{2});
        QCOMPARE(display->view().current, 1);
        fixture.press(Qt::Key_F9);
        fixture.type(QStringLiteral("10"));
        fixture.press(Qt::Key_Return);
        QTRY_COMPARE(display->view().phase, CustomerPhase::Thanks);
        QCOMPARE(display->view().changeMinor, 1000 - 368);
        // Thanks stay for this customer until the next one's first line.
        fixture.press(Qt::Key_Return);
        QCOMPARE(fixture.window->currentPage(), reinterpret_cast<QWidget *>(fixture.window->sellPage()));
        QVERIFY(turned());
        QCOMPARE(display->view().phase, CustomerPhase::Thanks);
        fixture.scan(QStringLiteral("4006381333955"));
        QTRY_COMPARE(display->view().totalMinor, 289);
        fixture.window->desk()->voidBasket(); // the thanks are over, though their time is not
        QTRY_COMPARE(display->view().phase, CustomerPhase::Welcome);
        fixture.window->lock();
        QTRY_COMPARE(display->view().phase, CustomerPhase::Closed);
        QCOMPARE(display->view().storeName, QStringLiteral("Nordic Corner"));
        QVERIFY(!display->isActiveWindow());
    }

    void howeverFastTheTillWorksOnlyTheLatestIsShown()
    {
        TillFixture fixture;
        fixture.customize = [](pos::TillOptions &options) { options.display.customerDisplay = true; };
        QVERIFY(fixture.setUp());
        fixture.scan(QStringLiteral("4006381333931"));
        auto &displays = fixture.window->displays();
        QTRY_COMPARE(displays.window()->view().totalMinor, 119);
        const int before = displays.shownCount();
        for (int quantity = 1; quantity <= 50; ++quantity)
            fixture.window->desk()->setQuantity(quantity * 1000);
        QTRY_COMPARE(displays.window()->view().totalMinor, 50 * 119);
        QCOMPARE(displays.shownCount(), before + 1);
        QVERIFY(fixture.window->desk()->setDiscount({domain::DiscountKind::Amount, 50}));
        QTRY_COMPARE(displays.window()->view().savedMinor, 50);
        QCOMPARE(displays.window()->view().totalMinor, 50 * 119 - 50);
    }

    void whatIsThankedForIsWhatTheReceiptSays()
    {
        Receipt receipt;
        receipt.storeName = QStringLiteral("Café Nordic");
        receipt.currency = QStringLiteral("EUR");
        receipt.number = QStringLiteral("T1-000042");
        receipt.totalMinor = 289;
        receipt.discountMinor = 11;
        receipt.changeMinor = 211;
        receipt.qrTemplate = QStringLiteral("https://shop.example/r/{number}");
        const auto paid = viewOfReceipt(receipt);
        QCOMPARE(paid.phase, CustomerPhase::Thanks);
        QCOMPARE(paid.totalMinor, 289);
        QCOMPARE(paid.savedMinor, 11);
        QCOMPARE(paid.changeMinor, 211);
        QCOMPARE(paid.qr, QStringLiteral("https://shop.example/r/T1-000042"));
        QVERIFY(!paid.refund);
        receipt.changeMinor = 0;
        receipt.returned = ReceiptReturn{};
        receipt.returned->spentMinor = 119;
        QCOMPARE(viewOfReceipt(receipt).totalMinor, 170); // what is left to pay for dearer goods
        QCOMPARE(viewOfReceipt(receipt).changeMinor, 0);
        receipt.returned->spentMinor = 289;
        receipt.returned->givenBack = {{QStringLiteral("Cash"), 61}};
        QCOMPARE(viewOfReceipt(receipt).totalMinor, 0);
        QCOMPARE(viewOfReceipt(receipt).changeMinor, 61); // what comes back for cheaper ones
        QCOMPARE(backMinor(viewOfReceipt(receipt)), 61);
        QVERIFY(poleText(viewOfReceipt(receipt), CodePage::Pc858).upper.startsWith("YOU GET BACK"));
        receipt.returned.reset();
        receipt.kind = ReceiptKind::Refund;
        const auto back = viewOfReceipt(receipt);
        QVERIFY(back.refund);
        QCOMPARE(backMinor(back), 289);
        QCOMPARE(backMinor(paid), 0); // change is no more than what was given
        QVERIFY(poleText(back, CodePage::Pc858).upper.startsWith("REFUNDED"));
        QVERIFY(poleText(back, CodePage::Pc858).upper.endsWith("2.89"));
    }

    void theWindowLooksAsApproved()
    {
        CustomerWindow window({});
        CustomerView welcome;
        welcome.phase = CustomerPhase::Welcome;
        welcome.storeName = QStringLiteral("Café Nordic");
        auto many = sellingView();
        for (int i = 0; i < 9; ++i)
            many.lines.push_back({QStringLiteral("Filter coffee %1").arg(i), 1000, 799, 799});
        many.current = static_cast<int>(many.lines.size()) - 1;
        many.totalMinor = 8562;
        auto closed = welcome;
        closed.phase = CustomerPhase::Closed;
        auto paid = thanksView(); // by card, and no code to take along
        paid.changeMinor = 0;
        paid.qr.clear();
        auto refunded = paid;
        refunded.refund = true;
        auto exchanged = sellingView();
        exchanged.lines.push_back({QStringLiteral("Back: Filter coffee 500 g, 2 more"), 1000, -1598, -1598});
        exchanged.totalMinor -= 1598; // goods of less than what came back
        exchanged.savedMinor = 0;
        auto exchangeThanks = thanksView();
        exchangeThanks.totalMinor = 0;
        exchangeThanks.changeMinor = 227;
        exchangeThanks.givesBack = true;
        for (const auto scheme : {uikit::Scheme::Light, uikit::Scheme::Dark}) {
            uikit::Theme::instance().apply(scheme);
            const auto suffix = scheme == uikit::Scheme::Dark ? QStringLiteral("_dark") : QStringLiteral("_light");
            const auto same = [&](const CustomerView &view, const char *name, QSize size) {
                window.present(view);
                return testing::compareGolden(window, QLatin1String(name) + suffix, size);
            };
            QVERIFY(same(sellingView(), "pos_customer_selling", {1024, 600}));
            QVERIFY(same(thanksView(), "pos_customer_thanks", {1024, 600}));
            QVERIFY(same(welcome, "pos_customer_welcome", {1024, 600}));
            QVERIFY(same(many, "pos_customer_small", {800, 480}));
            QVERIFY(same(closed, "pos_customer_closed", {1024, 600}));
            QVERIFY(same(paid, "pos_customer_paid", {1024, 600}));
            QVERIFY(same(refunded, "pos_customer_refunded", {1024, 600}));
            QVERIFY(same(exchanged, "pos_customer_exchange", {1024, 600}));
            QCOMPARE(window.accessibleName(), QStringLiteral("You get back €2.27"));
            QVERIFY(same(exchangeThanks, "pos_customer_exchange_thanks", {1024, 600}));
            QCOMPARE(window.accessibleName(), QStringLiteral("Thank you. You get back €2.27"));
        }
        uikit::Theme::instance().apply(uikit::Scheme::Light);
    }

    void aPoleShowsTheLineAndTheTotalThenTheChange()
    {
        const auto row = [](const QByteArray &text) { return text.leftJustified(20, ' '); };
        const auto selling = poleText(sellingView(), CodePage::Pc858);
        QCOMPARE(selling.upper, QByteArray("3xDark chocolat 8.78"));
        QCOMPARE(selling.lower, QByteArray("TOTAL         \xd5"
                                           "13.71"));
        const auto thanks = poleText(thanksView(), CodePage::Pc858);
        QCOMPARE(thanks.upper, QByteArray("CHANGE         \xd5"
                                          "6.29"));
        QCOMPARE(thanks.lower, row("     Thank you"));
        // Caught: "TOTAL -2.27", which nobody reads as money that they get.
        auto exchanged = sellingView();
        exchanged.totalMinor = -227;
        QCOMPARE(poleText(exchanged, CodePage::Pc858).lower, QByteArray("YOU GET BACK   \xd5"
                                                                        "2.27"));
        auto apples = sellingView();
        apples.current = 1;
        // Caught: a weight was "1.250xApples", which is a number of bags to whoever reads it.
        QCOMPARE(poleText(apples, CodePage::Pc858).upper, QByteArray("1.250 kg Apples 3.74"));
        QCOMPARE(measureText(apples.lines[1], QStringLiteral("EUR")), QStringLiteral("1.250 kg × 2.99/kg"));
        QCOMPARE(measureText(apples.lines[3], QStringLiteral("EUR")), QStringLiteral("3 × 3.25"));
        QVERIFY(measureText(apples.lines[0], QStringLiteral("EUR")).isEmpty());
        apples.lines[1].quantityMilli = 1000;
        QCOMPARE(measureText(apples.lines[1], QStringLiteral("EUR")), QStringLiteral("1 kg × 2.99/kg"));
        // A page without the euro sign writes it out, and the amount stands whole.
        QCOMPARE(poleText(sellingView(), CodePage::Pc437).lower, QByteArray("TOTAL      EUR 13.71"));
        auto huge = sellingView();
        huge.totalMinor = 123'456'789'012;
        QCOMPARE(poleText(huge, CodePage::Pc437).lower.size(), 20);
        QVERIFY(poleText(huge, CodePage::Pc437).lower.endsWith("1 234 567 890.12"));
        QCOMPARE(poleText({}, CodePage::Pc437).upper, row("    Till closed"));
        for (const auto &text : {selling, thanks}) {
            QCOMPARE(poleFrame(text, PoleMode::Cd5220).size(), 2 * 24);
            QCOMPARE(poleFrame(text, PoleMode::Escpos).size(), 2 * 24);
        }
        QVERIFY(poleFrame(selling, PoleMode::Escpos)
                    .startsWith("\x1f$\x01\x01"
                                "3xDark"));
    }

    void theTillDrivesAPoleOnASerialLine()
    {
        PseudoTerminal line;
        TillFixture fixture;
        fixture.customize = [&line](pos::TillOptions &options) {
            options.display.pole.target = *parsePrinterTarget(QStringLiteral("serial:%1@9600").arg(line.path()));
            options.display.pole.codePage = *parseCodePage(QStringLiteral("858"));
        };
        QVERIFY(fixture.setUp());
        fixture.scan(QStringLiteral("4006381333931"));
        QTRY_COMPARE(shownBy(line), QByteArray("Whole milk 1 l  1.19|TOTAL          \xd5"
                                               "1.19"));
        QVERIFY(line.bytes().startsWith("\x1b@\x1bt\x13"));
        QCOMPARE(line.baud(), 9600);
        fixture.press(Qt::Key_F10);
        QTRY_COMPARE(shownBy(line), QByteArray("PAID           \xd5"
                                               "1.19|     Thank you      "));
    }

    void aPoleThatTakesNothingHoldsUpNobodyAndThenShowsTheLatest()
    {
        PseudoTerminal line;
        line.setReading(false);
        PoleDisplay::Options options;
        options.target = *parsePrinterTarget(QStringLiteral("serial:%1@9600").arg(line.path()));
        PoleDisplay pole(options);
        auto view = sellingView();
        for (int i = 1; i <= 20'000; ++i) {
            view.totalMinor = i;
            pole.show(view);
            if (i % 100 == 0)
                QCoreApplication::processEvents();
        }
        line.setReading(true);
        QTRY_VERIFY(shownBy(line).endsWith("EUR 200.00"));
        // A line holds some kilobytes by itself; the frames of twenty thousand changes are a megabyte.
        QVERIFY2(line.bytes().size() < 100'000, qPrintable(QString::number(line.bytes().size())));
    }

    void aPoleThatWasPulledOutShowsTheLatestWhenItIsBack()
    {
        const QTemporaryDir dir;
        const auto path = dir.filePath(QStringLiteral("pole"));
        PoleDisplay::Options options;
        options.target = *parsePrinterTarget(QStringLiteral("serial:%1@9600").arg(path));
        options.againAfter = std::chrono::milliseconds(10);
        PoleDisplay pole(options);
        pole.show(sellingView());
        QVERIFY(turned()); // it was not there
        PseudoTerminal line;
        QVERIFY(QFile::link(line.path(), path));
        QTRY_VERIFY(shownBy(line).startsWith("3xDark"));
    }
};

TILLHOUSE_TEST(CustomerDisplayTest)
#include "customer_display_test.moc"
