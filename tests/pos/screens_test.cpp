// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/goods_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/frame/header_bar.h"
#include "pos/pay/card_panel.h"
#include "pos/receipt/done_page.h"
#include "pos/receipt/receipt_view.h"
#include "pos/sell/cart_panel.h"
#include "pos/sell/sell_flow.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/lock_page.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

/// The main screens, light and dark, as pictures.
class ScreensTest : public QObject
{
    Q_OBJECT

private:
    static auto compareBoth(QWidget &widget, const QString &name) -> bool
    {
        bool same = true;
        for (const auto scheme : {uikit::Scheme::Light, uikit::Scheme::Dark}) {
            uikit::Theme::instance().apply(scheme);
            QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QApplication::processEvents();
            same = compareGolden(widget, name + (scheme == uikit::Scheme::Dark ? QStringLiteral("_dark")
                                                                               : QStringLiteral("_light"))) &&
                   same;
        }
        uikit::Theme::instance().apply(uikit::Scheme::Light);
        return same;
    }

    static auto savePictures(QWidget &widget, const QString &name) -> bool
    {
        const QDir pictures(QString::fromUtf8(qgetenv("TILLHOUSE_BUILD_DIR")) + QStringLiteral("/golden"));
        bool saved = QDir().mkpath(pictures.path());
        for (const auto scheme : {uikit::Scheme::Dark, uikit::Scheme::Light}) {
            uikit::Theme::instance().apply(scheme);
            QApplication::processEvents();
            const auto *suffix = scheme == uikit::Scheme::Dark ? "_dark.png" : "_light.png";
            saved = widget.grab().save(pictures.filePath(name + QLatin1String(suffix))) && saved;
        }
        return saved;
    }

    /// The part of the window that shows no clock, port or count of a moment.
    static auto page(TillFixture &fixture) -> QWidget & { return *fixture.window->currentPage(); }

    static auto somePromotions() -> std::vector<contract::Promotion>
    {
        contract::Promotion dairy;
        dairy.store_id = "main";
        dairy.promotion_id = "dairy";
        dairy.name = "Dairy week: 3 for 2";
        dairy.kind = domain::PromotionKind::BuyGet;
        dairy.percent_ppm = 1'000'000;
        dairy.buy_milli = 2000;
        dairy.get_milli = 1000;
        dairy.departments = {"Dairy"};
        auto coupon = dairy;
        coupon.promotion_id = "summer";
        coupon.name = "Summer coupon, 5 % off everything that is left";
        coupon.kind = domain::PromotionKind::Percent;
        coupon.percent_ppm = 50'000;
        coupon.buy_milli = coupon.get_milli = 0;
        coupon.departments.clear();
        coupon.coupon = "SUMMER5";
        coupon.priority = -1;
        coupon.combinable = true;
        auto weekend = coupon;
        weekend.promotion_id = "weekend";
        weekend.coupon = "WEEKEND";
        weekend.departments = {"Fruit"};
        return {dairy, coupon, weekend};
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }

    void sellPayReceiptAndSignInLookAsApproved()
    {
        TillFixture fixture;
        fixture.timing.bannerAfter = std::chrono::hours(1);
        QVERIFY(fixture.setUp());
        fixture.window->lock();
        fixture.window->lockPage()->choose(fixture.till->identity().cashiers.front().user_id);
        fixture.type(QStringLiteral("12"));
        QVERIFY(compareBoth(page(fixture), QStringLiteral("pos_sign_in")));
        fixture.press(Qt::Key_Backspace);
        fixture.press(Qt::Key_Backspace);
        QVERIFY(fixture.unlock());

        fixture.scan(QStringLiteral("4006381333931"));
        fixture.scan(QStringLiteral("4006381333948"));
        fixture.scan(QStringLiteral("4006381333962"));
        fixture.type(QStringLiteral("10"));
        fixture.press(Qt::Key_F8);
        fixture.type(QStringLiteral("3"));
        fixture.press(Qt::Key_F6);
        QCOMPARE(fixture.window->desk()->cart().lines().size(), std::size_t{3});
        QVERIFY(compareBoth(*fixture.window, QStringLiteral("pos_sell")));

        fixture.press(Qt::Key_F9);
        fixture.type(QStringLiteral("20"));
        QVERIFY(compareBoth(page(fixture), QStringLiteral("pos_pay")));
        fixture.press(Qt::Key_Return);
        QCOMPARE(fixture.window->currentPage(), static_cast<QWidget *>(fixture.window->donePage()));
        auto receipt = fixture.window->donePage()->receipt();
        receipt.soldAt = QStringLiteral("02.03.2026 10:15");
        fixture.window->donePage()->show(receipt);
        QVERIFY(compareBoth(page(fixture), QStringLiteral("pos_receipt")));
    }

    void promotionsSayWhatTheyTookOff()
    {
        TillFixture fixture;
        fixture.timing.bannerAfter = std::chrono::hours(1);
        fixture.shop.setPromotions(somePromotions());
        QVERIFY(fixture.setUp());
        QTRY_COMPARE(fixture.till->promotions().book()->promotions().size(), somePromotions().size());
        fixture.scan(QStringLiteral("4006381333931"));
        fixture.type(QStringLiteral("3*"));
        fixture.scan(QStringLiteral("4006381333948"));
        fixture.scan(QStringLiteral("SUMMER5"));
        fixture.scan(QStringLiteral("WEEKEND"));
        fixture.scan(QStringLiteral("4006381333962"));
        QCOMPARE(fixture.window->desk()->cart().coupons().size(), std::size_t{2});
        const QDir pictures(QString::fromUtf8(qgetenv("TILLHOUSE_BUILD_DIR")) + QStringLiteral("/golden"));
        QVERIFY(QDir().mkpath(pictures.path()));
        for (const auto scheme : {uikit::Scheme::Light, uikit::Scheme::Dark}) {
            uikit::Theme::instance().apply(scheme);
            QApplication::processEvents();
            const auto name = scheme == uikit::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
            QVERIFY(
                fixture.window->grab().save(pictures.filePath(QStringLiteral("pos_sell_promotions_%1.png").arg(name))));
        }
        uikit::Theme::instance().apply(uikit::Scheme::Light);
    }

    void everyDialogFitsTheSmallestScreen()
    {
        TillFixture fixture;
        QVERIFY(fixture.setUp());
        fixture.scan(QStringLiteral("4006381333931"));
        fixture.press(Qt::Key_F4);
        fixture.scan(QStringLiteral("4006381333948"));
        fixture.press(Qt::Key_F10);
        fixture.press(Qt::Key_Return);
        const QDir pictures(QString::fromUtf8(qgetenv("TILLHOUSE_BUILD_DIR")) + QStringLiteral("/golden"));
        QVERIFY(QDir().mkpath(pictures.path()));
        const auto check = [&](const QString &name, const std::function<void()> &open) {
            open();
            QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
            auto *dialog = QApplication::activeModalWidget();
            QVERIFY2(dialog->width() <= 1024 && dialog->height() <= 768, qPrintable(name));
            dialog->grab().save(pictures.filePath(QStringLiteral("pos_dialog_%1.png").arg(name)));
            dialog->close();
            QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
        };
        check(QStringLiteral("keys"), [&] { fixture.press(Qt::Key_F1); });
        check(QStringLiteral("held"), [&] { fixture.press(Qt::Key_F5); });
        check(QStringLiteral("queue"), [&] { Q_EMIT fixture.window->header()->linkAsked(); });
    }

    void everyQuestionFitsTheSmallestScreen()
    {
        GoodsFixture fixture;
        QVERIFY(fixture.setUp());
        const auto shoot = [&](const QString &name, const std::function<void()> &ask) {
            ask();
            QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
            auto *dialog = QApplication::activeModalWidget();
            QVERIFY2(dialog->width() <= 1024 && dialog->height() <= 768, qPrintable(name));
            for (const auto *button : dialog->findChildren<QPushButton *>())
                QVERIFY2(!button->isVisible() || button->height() >= uikit::size::kTouch, qPrintable(button->text()));
            QVERIFY(savePictures(*dialog, QStringLiteral("pos_ask_") + name));
            dialog->close();
            QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
        };
        auto *flow = fixture.window->sellFlow();
        shoot(QStringLiteral("weigh"), [&] { fixture.scan(QLatin1String(GoodsFixture::kCheese)); });
        shoot(QStringLiteral("age"), [&] { fixture.scan(QLatin1String(GoodsFixture::kGin)); });
        shoot(QStringLiteral("variants"),
              [&] { flow->chooseTile(*fixture.till->catalogue().findByCode(GoodsFixture::kShirt)); });
        fixture.scan(QStringLiteral("4006381334051"));
        shoot(QStringLiteral("product"), [&] { flow->describe(0); });
        fixture.press(Qt::Key_Delete);
        fixture.scan(QLatin1String(GoodsFixture::kColaCase));
        shoot(QStringLiteral("reason"), [&] { flow->voidLine(); });
        shoot(QStringLiteral("note"), [&] { flow->noteLine(); });
    }

    void packsWeightsNotesAndAgesAreDrawn()
    {
        GoodsFixture fixture;
        fixture.timing.bannerAfter = std::chrono::hours(1);
        QVERIFY(fixture.setUp());
        fixture.scan(QLatin1String(GoodsFixture::kColaCase));
        fixture.scan(labelOf("211234500480"));
        fixture.window->desk()->setLineNote("sliced, in paper");
        fixture.scan(labelOf("235432101026"));
        fixture.window->desk()->setAgeChecked(18);
        fixture.scan(QLatin1String(GoodsFixture::kGin));
        fixture.window->desk()->setNote("for Ada, called for at five");
        QCOMPARE(fixture.window->desk()->cart().lines().size(), std::size_t{4});
        QVERIFY(savePictures(page(fixture), QStringLiteral("pos_goods")));
    }

    void anUnknownCodeAndAnUnknownCardSayWhatToDo()
    {
        TillFixture fixture;
        fixture.timing.bannerAfter = std::chrono::hours(1);
        QVERIFY(fixture.setUp());
        fixture.scan(QStringLiteral("4006381333931"));
        fixture.scan(QStringLiteral("9999999999999"));
        QVERIFY(compareBoth(page(fixture), QStringLiteral("pos_unknown_code")));
        fixture.press(Qt::Key_Delete);
        fixture.shop.setCard(FakeShop::Card::Unknown);
        fixture.press(Qt::Key_F11);
        auto &payment = fixture.window->payPage()->payment();
        QTRY_COMPARE_WITH_TIMEOUT(payment.state(), pos::CardState::Unknown, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(!payment.isChecking(), 10000);
        QVERIFY(compareBoth(page(fixture), QStringLiteral("pos_card_unknown")));
    }
};

TILLHOUSE_TEST(ScreensTest)
#include "screens_test.moc"
