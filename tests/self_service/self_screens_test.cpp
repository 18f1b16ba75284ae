// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/i18n/language.h"
#include "pos/screen_rules.h"
#include "pos/self_service/exit_page.h"
#include "pos/self_service/find_page.h"
#include "pos/self_service/notice.h"
#include "pos/self_service/screen_keys.h"
#include "pos/self_service/self_pay_page.h"
#include "pos/self_service/self_sizes.h"
#include "pos/sell/variant_dialog.h"
#include "pos/sign_in/pin_pad.h"
#include "self_service/self_screen.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QPointer>

#include <cstdio>

using namespace tillhouse;
using pos::CardState;
using testing::kPatienceMs;
using testing::SelfScreen;
using testing::SelfShop;

/// Every screen of self-service as it was approved, light and dark, and as a kiosk that stands upright shows it; and on
/// each of them the rules that hold for every control.
class SelfScreensTest : public QObject
{
    Q_OBJECT

private:
    static constexpr QSize kSmallest{1024, 768};
    static constexpr QSize kUpright{1080, 1920};

    SelfShop m_shop;
    std::unique_ptr<SelfScreen> m_screen;
    QStringList m_faults;
    int m_tills = 0;

    auto screen() -> SelfScreen & { return *m_screen; }
    auto window() -> pos::SelfServiceWindow & { return *m_screen->window; }

    auto newScreen(const std::function<void(SelfScreen &)> &change = {}) -> bool
    {
        m_screen = std::make_unique<SelfScreen>(m_shop);
        m_screen->timing.approvedFor = std::chrono::hours(1);
        if (change)
            change(*m_screen);
        return m_screen->setUp(QStringLiteral("P%1").arg(++m_tills));
    }

    void compare(QWidget &shown, const QString &name, QSize size = {})
    {
        if (!testing::compareGolden(shown, QStringLiteral("self_") + name, size))
            m_faults += name + QStringLiteral(": not as approved");
    }

    /// Nothing arrives from the network while the pictures are taken: only what they themselves brought about happens.
    void see(const QString &stop)
    {
        auto &theme = uikit::Theme::instance();
        theme.apply(uikit::Scheme::Dark, theme.fontScale());
        window().resize(kSmallest);
        QApplication::processEvents(); // a page that was just turned to is laid out
        compare(window(), stop + QStringLiteral("_dark"), kSmallest);
        theme.apply(uikit::Scheme::Light, theme.fontScale());
        compare(window(), stop + QStringLiteral("_light"), kSmallest);
        compare(window(), stop + QStringLiteral("_upright"), kUpright);
        window().resize(kSmallest);
        const bool asks = window().notice() && window().notice()->isVisible();
        rules(asks ? *window().notice() : static_cast<QWidget &>(window()), stop);
        fingers(stop);
    }

    void rules(QWidget &shown, const QString &stop)
    {
        QApplication::processEvents();
        const QPointer<QWidget> typedInto = QApplication::focusWidget();
        for (const auto &fault : testing::controlFaults(shown) + testing::cutWords(shown)) {
            // Whoever has a keyboard does not walk to the keys on the screen.
            if (!fault.startsWith(QStringLiteral("not reached")) || !fault.endsWith(QStringLiteral("::ScreenKeys")))
                m_faults += stop + QStringLiteral(": ") + fault;
        }
        if (typedInto)
            typedInto->setFocus();
    }

    /// Every button of a page is as large as customers' fingers need.
    void fingers(const QString &stop)
    {
        for (const auto *button : window().findChildren<QAbstractButton *>()) {
            // The magnifying glass in a field is a picture.
            if (!button->isVisible() || qobject_cast<QLineEdit *>(button->parentWidget()) != nullptr)
                continue;
            if (button->height() < pos::self_size::kTarget || button->width() < pos::self_size::kTarget)
                m_faults += QStringLiteral("%1: %2 %3 is %4x%5")
                                .arg(stop, button->objectName(), button->text())
                                .arg(button->width())
                                .arg(button->height());
        }
    }

    auto child(const char *name) -> QPushButton * { return window().findChild<QPushButton *>(QLatin1String(name)); }

    /// An order as the customer sees it, with a number and a code that do not change.
    void follow(domain::OrderState state, const std::vector<std::int64_t> &fulfilled = {})
    {
        auto order = window().watch()->order().value();
        order.order_number = "K1-S042";
        order.pickup_code = "H7KM3R";
        order.state = state;
        for (std::size_t i = 0; i < fulfilled.size(); ++i)
            order.lines.at(i).fulfilled_milli = fulfilled[i];
        window().watch()->follow(order);
    }

private Q_SLOTS:
    void initTestCase()
    {
        testing::fixAppearance();
        QCOMPARE(m_shop.open(), std::string());
    }

    void init() { m_faults.clear(); }

    void cleanup()
    {
        m_screen.reset();
        pos::useLanguage(QStringLiteral("en"));
        testing::fixAppearance();
        for (const auto &fault : m_faults)
            std::fprintf(stderr, "  %s\n", qPrintable(fault));
        QVERIFY2(m_faults.isEmpty(), qPrintable(QString::number(m_faults.size())));
    }

    void settingUpAndWaitingForACustomer()
    {
        m_screen = std::make_unique<SelfScreen>(m_shop);
        QVERIFY(screen().open());
        see(QStringLiteral("set_up"));
        screen().fill("user", QStringLiteral("mia"));
        screen().fill("password", QStringLiteral("not her password"));
        child("setUp")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!window().setUpPage()->errorText().isEmpty(), kPatienceMs);
        see(QStringLiteral("set_up_refused"));
        m_shop.enrol("K7", true);
        screen().fill("password", QString::fromLatin1(SelfShop::kPassword));
        screen().fill("tillId", QStringLiteral("K7"));
        child("setUp")->click();
        QTRY_VERIFY_WITH_TIMEOUT(window().setUpPage()->errorText().contains(QStringLiteral("K8 is free")), kPatienceMs);
        QVERIFY(child("takePlace")->isVisible());
        child("takePlace")->click();
        QVERIFY(screen().isOpen());
        QVERIFY(newScreen());
        see(QStringLiteral("start"));
        window().startPage()->setOpen(false, QStringLiteral("Closed at the moment. Please go to a till with staff."));
        see(QStringLiteral("closed"));
    }

    void choosing()
    {
        QVERIFY(newScreen());
        screen().begin();
        QTRY_COMPARE_WITH_TIMEOUT(screen().noteOf(QStringLiteral("Cheesecake")), QStringLiteral("Sold out"),
                                  kPatienceMs);
        see(QStringLiteral("shop"));
        for (const auto *name : {"Flat white", "Mint tea, fresh", "Mint tea, fresh", "Mint tea, fresh", "Croissant"})
            QVERIFY2(screen().tap(QString::fromLatin1(name)), name);
        see(QStringLiteral("basket"));
        QVERIFY(screen().tap(QStringLiteral("Pilsner")));
        see(QStringLiteral("ask_staff"));
        window().notice()->firstButton()->click();
        child("selfStartOver")->click();
        see(QStringLiteral("start_over"));
        window().notice()->firstButton()->click();
        QCOMPARE(window().basket()->pieces(), 5);
        auto *shop = window().shopPage();
        QTest::mouseClick(shop->search(), Qt::LeftButton);
        shop->search()->setText(QStringLiteral("CRO"));
        QTRY_COMPARE(shop->catalogue()->list()->model()->rowCount(), 1);
        see(QStringLiteral("search"));
        child("selfSearchClear")->click();
        QTRY_VERIFY(screen().tap(QStringLiteral("Linen bag")));
        auto *dialog = shop->findChild<pos::VariantDialog *>();
        QVERIFY(dialog);
        for (const auto scheme : {uikit::Scheme::Dark, uikit::Scheme::Light}) {
            uikit::Theme::instance().apply(scheme);
            compare(*dialog,
                    scheme == uikit::Scheme::Dark ? QStringLiteral("variants_dark") : QStringLiteral("variants_light"));
        }
        rules(*dialog, QStringLiteral("variants"));
        dialog->reject();
    }

    void largerTextAndTheOtherDirection()
    {
        QVERIFY(newScreen());
        window().startPage()->largeTextButton()->click();
        QTRY_VERIFY(screen().isOpen() && window().startPage()->largeTextButton()->isChecked());
        see(QStringLiteral("start_large"));
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Flat white")));
        QTRY_COMPARE_WITH_TIMEOUT(screen().noteOf(QStringLiteral("Cheesecake")), QStringLiteral("Sold out"),
                                  kPatienceMs);
        see(QStringLiteral("basket_large"));
        window().startOver();
        QCOMPARE(uikit::Theme::instance().fontScale(), 1.0);
        QVERIFY(screen().isOpen());
        Q_EMIT window().startPage()->languageChosen(QStringLiteral("ar"));
        QTRY_COMPARE(pos::languageInUse(), QStringLiteral("ar"));
        QVERIFY(screen().isOpen());
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Flat white")));
        QTRY_VERIFY_WITH_TIMEOUT(!screen().noteOf(QStringLiteral("Cheesecake")).isEmpty(), kPatienceMs);
        see(QStringLiteral("basket_arabic"));
    }

    void paying()
    {
        QVERIFY(newScreen());
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Flat white")) && screen().tap(QStringLiteral("Croissant")));
        screen().pay();
        see(QStringLiteral("pay_waiting"));
        QTRY_COMPARE_WITH_TIMEOUT(window().payment().state(), CardState::Approved, kPatienceMs);
        see(QStringLiteral("pay_approved"));
        window().startOver();
        QVERIFY(screen().isOpen());
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Gold bar")));
        screen().pay();
        QTRY_COMPARE_WITH_TIMEOUT(window().payment().state(), CardState::Declined, kPatienceMs);
        see(QStringLiteral("pay_declined"));
        window().payPage()->secondButton()->click();
        screen().line.cut();
        screen().pay();
        QTRY_COMPARE_WITH_TIMEOUT(window().payment().state(), CardState::Unknown, kPatienceMs);
        screen().line.mend();
        QTRY_COMPARE_WITH_TIMEOUT(window().payment().state(), CardState::NotReached, kPatienceMs);
        see(QStringLiteral("pay_not_reached"));
    }

    void payingWhereSomethingIsInTheWay()
    {
        QVERIFY(newScreen([](SelfScreen &screen) { screen.timing.card.firstCheck = std::chrono::hours(1); }));
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Silver bar")));
        screen().pay();
        QTRY_COMPARE_WITH_TIMEOUT(window().payment().state(), CardState::Unknown, kPatienceMs);
        see(QStringLiteral("pay_unknown"));
        QVERIFY(newScreen([](SelfScreen &screen) { screen.timing.card.checks = 0; }));
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Silver bar")));
        screen().pay();
        QTRY_VERIFY_WITH_TIMEOUT(window().payment().state() == CardState::Unknown && !window().payment().isChecking(),
                                 kPatienceMs);
        see(QStringLiteral("pay_unanswered"));
        QVERIFY(newScreen());
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Pretzel")));
        QVERIFY(m_shop.setPrice("BREAD3", 120));
        screen().pay();
        QTRY_COMPARE_WITH_TIMEOUT(window().payment().state(), CardState::Refused, kPatienceMs);
        see(QStringLiteral("pay_price"));
        QVERIFY(m_shop.setPrice("BREAD3", 100));
    }

    void followingAnOrder()
    {
        QVERIFY(newScreen([](SelfScreen &screen) { screen.timing.followEvery = std::chrono::hours(1); }));
        window().startPage()->followButton()->click();
        see(QStringLiteral("find"));
        window().findPage()->number()->setText(QStringLiteral("K1-S042"));
        window().findPage()->code()->setText(QStringLiteral("222222"));
        window().findPage()->findButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!window().findPage()->errorText().isEmpty(), kPatienceMs);
        see(QStringLiteral("find_wrong"));
        window().startOver();
        QVERIFY(screen().isOpen());
        screen().begin();
        for (const auto *name : {"Flat white", "Mint tea, fresh", "Mint tea, fresh", "Mint tea, fresh", "Croissant"})
            QVERIFY2(screen().tap(QString::fromLatin1(name)), name);
        screen().pay();
        QTRY_COMPARE_WITH_TIMEOUT(window().payment().state(), CardState::Approved, kPatienceMs);
        window().payPage()->firstButton()->click();
        QVERIFY(screen().isShown(window().orderPage()));
        follow(domain::OrderState::Paid);
        see(QStringLiteral("order"));
        follow(domain::OrderState::PartlyFulfilled, {1000});
        see(QStringLiteral("order_part"));
        follow(domain::OrderState::Fulfilled);
        see(QStringLiteral("order_handed_over"));
        follow(domain::OrderState::AwaitingPayment);
        see(QStringLiteral("order_waits"));
        follow(domain::OrderState::Cancelled);
        see(QStringLiteral("order_cancelled"));
    }

    void leaving()
    {
        QVERIFY(newScreen());
        child("selfExit")->click();
        QVERIFY(screen().isShown(window().exitPage()));
        see(QStringLiteral("exit"));
        window().exitPage()->name()->setText(QStringLiteral("anna"));
        Q_EMIT window().exitPage()->findChild<pos::ScreenKeys *>()->closed();
        Q_EMIT window().exitPage()->pad()->entered(QString::fromLatin1(SelfShop::kPin));
        QTRY_COMPARE_WITH_TIMEOUT(window().exitPage()->pad()->messageText(),
                                  QStringLiteral("This name and PIN may not end self-service"), kPatienceMs);
        see(QStringLiteral("exit_refused"));
        QVERIFY(newScreen([](SelfScreen &screen) { screen.timing.idleAfter = std::chrono::milliseconds(400); }));
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Flat white")));
        QTRY_COMPARE_WITH_TIMEOUT(screen().noteOf(QStringLiteral("Cheesecake")), QStringLiteral("Sold out"),
                                  kPatienceMs);
        QVERIFY(QTest::qWaitFor(
            [this] {
                if (!window().notice()->isVisible())
                    return false;
                const auto words = window().notice()->findChild<QLabel *>(QStringLiteral("noticeDetail"))->text();
                if (words == QStringLiteral("We start over in 15 seconds."))
                    return true;
                window().notice()->firstButton()->click(); // a second too late: it is asked again
                return false;
            },
            kPatienceMs));
        see(QStringLiteral("still_there"));
    }
};

TILLHOUSE_TEST(SelfScreensTest)
#include "self_screens_test.moc"
