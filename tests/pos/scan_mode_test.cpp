// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/goods_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/ask/product_dialog.h"
#include "pos/frame/header_bar.h"
#include "pos/sell/cart_delegate.h"
#include "pos/sell/cart_lines.h"
#include "pos/sell/cart_panel.h"
#include "pos/sell/catalogue_panel.h"
#include "pos/sell/last_item.h"
#include "pos/sell/sell_page.h"
#include "pos/settings/settings_dialog.h"
#include "pos/settings/till_settings.h"
#include "uikit/button.h"
#include "uikit/numpad.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using uikit::Scheme;

namespace
{

constexpr auto kNobodysCode = "9999999999999";

} // namespace

/// The two modes of the sell screen, in the real window. In each of them everything that a cashier does is the same.
/// Caught: a switch that emptied the search; a mode that was forgotten at the next start; tiles behind the last item; a
/// last item that stayed the one before; results below it instead of in its place; and the acts of a red line half
/// below the list where the text is twice as large.
class ScanModeTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GoodsFixture> m_till;

    auto page() const -> pos::SellPage & { return *m_till->window->sellPage(); }
    auto cart() const -> const pos::Cart & { return m_till->window->desk()->cart(); }
    auto search() const -> uikit::SearchField * { return m_till->window->header()->search(); }
    auto last() const -> pos::LastItem & { return *page().lastItem(); }
    auto lines() const -> pos::CartLines & { return *page().cartPanel()->lines(); }
    auto results() const -> QListView * { return page().cataloguePanel()->list(); }
    auto kept() const -> bool { return pos::loadSettings(m_till->dir.path())->scanMode; }
    auto button(const char *name) const -> QAbstractButton *
    {
        return m_till->window->findChild<QAbstractButton *>(QLatin1String(name));
    }

    void begin()
    {
        m_till = std::make_unique<GoodsFixture>();
        QVERIFY(m_till->setUp());
        m_till->window->resize(1024, 768);
    }
    void switchMode() { m_till->press(Qt::Key_M, Qt::ControlModifier); }
    void beginScanning()
    {
        begin();
        switchMode();
        QVERIFY(page().isScanMode());
    }
    /// What is to be seen of a widget lies in the window, all of it.
    auto isWhole(const QWidget &widget) const -> bool
    {
        const QRect place(widget.mapTo(m_till->window.get(), QPoint(0, 0)), widget.size());
        return widget.isVisible() && m_till->window->rect().contains(place) &&
               widget.visibleRegion().boundingRect() == widget.rect();
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup()
    {
        m_till.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
        uikit::Theme::instance().apply(Scheme::Light);
    }

    void theModeIsSwitchedAtOnceAndStaysAfterTheNextStart()
    {
        begin();
        QVERIFY(!page().isScanMode() && !kept());
        switchMode();
        QVERIFY(page().isScanMode() && kept());
        QVERIFY(!results()->isVisible());
        QVERIFY(m_till->restart());
        QVERIFY(m_till->unlock());
        QVERIFY(page().isScanMode());
        for (auto *entry : m_till->window->header()->menu()->actions())
            if (entry->text().startsWith(pos::MainWindow::tr("Scan mode, or buttons")))
                entry->trigger();
        QVERIFY(!page().isScanMode() && !kept());
        QTRY_VERIFY(results()->isVisible());
    }

    void theSettingIsSeenAtOnceAndLeavingPutsItBack()
    {
        begin();
        for (const auto *end : {"", "keepSettings"}) {
            m_till->press(Qt::Key_S, Qt::ControlModifier);
            auto *dialog = m_till->window->settings().dialog();
            QVERIFY(dialog);
            dialog->findChild<QPushButton *>(QStringLiteral("scanMode_on"))->click();
            QVERIFY(page().isScanMode());
            if (*end == '\0')
                dialog->reject();
            else
                dialog->findChild<QPushButton *>(QLatin1String(end))->click();
            QTRY_VERIFY(!m_till->window->settings().dialog());
            QCOMPARE(page().isScanMode(), *end != '\0');
            QCOMPARE(kept(), *end != '\0');
        }
    }

    /// The switch keeps the other settings, also those that the command line says another thing about for one run.
    void theSwitchChangesNoOtherSetting()
    {
        begin();
        const pos::TillSettings before{Scheme::Light, 125, QStringLiteral("de"), false};
        QVERIFY(pos::saveSettings(m_till->dir.path(), before));
        switchMode();
        auto wanted = before;
        wanted.scanMode = true;
        QCOMPARE(*pos::loadSettings(m_till->dir.path()), wanted);
    }

    void whatWasScannedTypedAndSearchedOutlivesTheSwitch()
    {
        begin();
        m_till->scan(QLatin1String(kMilkCode));
        m_till->type(QStringLiteral("3*"));
        m_till->type(QStringLiteral("12"));
        const auto typed = m_till->window->findChild<QLabel *>(QStringLiteral("entry"))->text();
        m_till->press(Qt::Key_F2);
        m_till->type(QStringLiteral("choc"));
        QTRY_COMPARE(results()->model()->rowCount(), 1);
        for (int i = 0; i < 3; ++i) {
            switchMode();
            QCOMPARE(page().isScanMode(), i % 2 == 0);
            QTRY_VERIFY(results()->isVisible());
            QCOMPARE(results()->model()->rowCount(), 1);
            QCOMPARE(search()->text(), QStringLiteral("choc"));
            QVERIFY(search()->hasFocus());
            QCOMPARE(m_till->window->findChild<QLabel *>(QStringLiteral("entry"))->text(), typed);
            QCOMPARE(cart().priced().totalMinor, 119);
        }
        m_till->press(Qt::Key_Return);
        QCOMPARE(cart().lines().back().item.sku, std::string("CHOC"));
        QCOMPARE(cart().lines().back().item.quantity.milli, 3000);
    }

    void theLastItemIsTheLineThatKeysActOn()
    {
        beginScanning();
        QVERIFY(!last().isVisible());
        m_till->scan(QLatin1String(kMilkCode));
        QTRY_VERIFY(last().isVisible());
        QVERIFY2(last().accessibleName().contains(QLatin1String("Whole milk")), qPrintable(last().accessibleName()));
        m_till->scan(QLatin1String(kBreadCode));
        QVERIFY(last().accessibleName().contains(QLatin1String("Rye bread")));
        QVERIFY(last().accessibleName().contains(QStringLiteral("€2.89")));
        m_till->press(Qt::Key_Up);
        QVERIFY(last().accessibleName().contains(QLatin1String("Whole milk")));
        m_till->type(QStringLiteral("4"));
        m_till->press(Qt::Key_F6);
        QVERIFY(last().accessibleName().contains(QStringLiteral("€4.76")));
        m_till->press(Qt::Key_N, Qt::ControlModifier); // another sale
        QTRY_VERIFY(!last().isVisible());
    }

    void theCartIsTheLargePartAndNoTilesAreShown()
    {
        beginScanning();
        m_till->scan(QLatin1String(kMilkCode));
        QTRY_VERIFY(isWhole(last()));
        QTRY_VERIFY(isWhole(lines()));
        QVERIFY(!page().cataloguePanel()->isVisible());
        const auto part = [this](const QWidget &widget) {
            return 100 * widget.width() * widget.height() / (page().width() * page().height());
        };
        QVERIFY2(part(lines()) + part(last()) >= 55, qPrintable(QString::number(part(lines()) + part(last()))));
        QVERIFY(lines().height() > last().height());
    }

    void whatIsFoundTakesThePlaceOfTheLastItem()
    {
        beginScanning();
        m_till->scan(QLatin1String(kMilkCode));
        QTRY_VERIFY(last().isVisible());
        m_till->press(Qt::Key_F2);
        QVERIFY(last().isVisible()); // until there is something to see
        m_till->type(QStringLiteral("butter"));
        QTRY_VERIFY(isWhole(*results()));
        QVERIFY(!last().isVisible());
        QVERIFY(lines().isVisible());
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(last().isVisible() && !results()->isVisible());
        m_till->press(Qt::Key_F2);
        m_till->type(QStringLiteral("butter"));
        QTRY_VERIFY(results()->isVisible());
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY(last().accessibleName().contains(QLatin1String("butter")));
        QVERIFY(last().isVisible());
    }

    void aCodeThatNobodyKnowsOffersItsActsBesideIt()
    {
        beginScanning();
        m_till->scan(QLatin1String(kMilkCode));
        QVERIFY(!button("lastRemove")->isVisible());
        m_till->scan(QLatin1String(kNobodysCode));
        QTRY_VERIFY(isWhole(*button("lastRemove")));
        button("lastRemove")->click();
        QVERIFY(!cart().hasUnknown());
        QVERIFY(!button("lastRemove")->isVisible());
        m_till->scan(QLatin1String(kNobodysCode));
        button("lastCreate")->click();
        auto *dialog = GoodsFixture::dialog<pos::ProductDialog>();
        QVERIFY(dialog);
        dialog->reject();
        button("lastSearch")->click();
        QVERIFY(search()->hasFocus());
        m_till->type(QStringLiteral("butter"));
        m_till->press(Qt::Key_Return);
        QCOMPARE(cart().lines().size(), std::size_t{2});
        QCOMPARE(cart().lines().back().item.sku, std::string("BUTTER"));
        QVERIFY(cart().canPay());
        QTRY_VERIFY(last().accessibleName().contains(QLatin1String("butter")));
    }

    void theActsOfARedLineAreSeenWholeWhereTheTextIsTwiceAsLarge_data()
    {
        QTest::addColumn<bool>("scanMode");
        QTest::addColumn<bool>("full"); // customer, coupon and notes are shown too
        for (const bool scanMode : {false, true})
            for (const bool full : {false, true})
                QTest::addRow("%s, %s", scanMode ? "scan" : "buttons", full ? "full" : "plain") << scanMode << full;
    }
    void theActsOfARedLineAreSeenWholeWhereTheTextIsTwiceAsLarge()
    {
        QFETCH(bool, scanMode);
        QFETCH(bool, full);
        uikit::Theme::instance().apply(Scheme::Light, 2.0);
        begin();
        if (scanMode)
            switchMode();
        for (const auto *code : {kMilkCode, kBreadCode, kMilkCode, kBreadCode})
            m_till->scan(QLatin1String(code));
        auto &desk = *m_till->window->desk();
        if (full) {
            desk.setCustomer(pos::CartCustomer{"019a0000-0000-7000-8000-000000000001", "Anna Berg", "", ""});
            desk.setNote("for Ada, called for at five");
        }
        m_till->scan(QLatin1String(kNobodysCode));
        QApplication::processEvents();
        QApplication::processEvents();
        QCOMPARE(m_till->window->size(), QSize(1024, 768));
        if (scanMode) {
            for (const auto *name : {"lastSearch", "lastCreate", "lastRemove"})
                QVERIFY2(isWhole(*button(name)), name);
        } else {
            auto *list = lines().list();
            const auto row = list->visualRect(list->model()->index(4, 0));
            QVERIFY(list->viewport()->rect().contains(pos::CartDelegate::removeRect(row)));
            QVERIFY2(isWhole(*list->viewport()), "the list");
        }
        QVERIFY(isWhole(*page().cartPanel()->payButton()));
        QVERIFY(isWhole(*page().cartPanel()->numpad()));
    }

    void everyScreenHasRoomForIt_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("fontScale");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("smallest") << QSize(1024, 768) << 1.0 << false;
        QTest::newRow("large text") << QSize(1024, 768) << 2.0 << false;
        QTest::newRow("from right to left") << QSize(1366, 768) << 1.0 << true;
        QTest::newRow("full HD") << QSize(1920, 1080) << 1.5 << false;
        QTest::newRow("4K") << QSize(3840, 2160) << 1.0 << true;
    }
    void everyScreenHasRoomForIt()
    {
        QFETCH(QSize, size);
        QFETCH(double, fontScale);
        QFETCH(bool, mirrored);
        uikit::Theme::instance().apply(Scheme::Light, fontScale);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        beginScanning();
        m_till->window->resize(size);
        for (int i = 0; i < 30; ++i)
            m_till->scan(QLatin1String(i % 2 == 0 ? kMilkCode : kBreadCode));
        QApplication::processEvents();
        QApplication::processEvents();
        for (const QWidget *widget : std::initializer_list<const QWidget *>{
                 &last(), lines().list(), page().cartPanel()->numpad(), page().cartPanel()->payButton()})
            QVERIFY2(isWhole(*widget), widget->metaObject()->className());
        auto *list = lines().list();
        const auto row = list->visualRect(list->model()->index(29, 0));
        QVERIFY(list->viewport()->rect().contains(row)); // the last one, and some before it
        QVERIFY(list->viewport()->height() >= 2 * row.height());
        QVERIFY(last().height() >= 2 * row.height());
        m_till->press(Qt::Key_F2);
        m_till->type(QStringLiteral("milk"));
        QTRY_VERIFY(isWhole(*results()));
        QVERIFY(results()->height() > 3 * results()->visualRect(results()->model()->index(0, 0)).height());
    }

    /// Each line is as high as any other: what is scanned next to it moves nothing.
    void noLineChangesItsHeight()
    {
        beginScanning();
        m_till->scan(QLatin1String(kMilkCode));
        auto *list = lines().list();
        const auto height = list->visualRect(list->model()->index(0, 0)).height();
        m_till->scan(QLatin1String(kBreadCode));
        m_till->scan(QLatin1String(kNobodysCode));
        for (int row = 0; row < 3; ++row)
            QCOMPARE(list->visualRect(list->model()->index(row, 0)).height(), height);
    }
};

TILLHOUSE_TEST(ScanModeTest)
#include "scan_mode_test.moc"
