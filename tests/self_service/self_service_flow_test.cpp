// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/i18n/language.h"
#include "pos/self_service/basket_panel.h"
#include "pos/self_service/exit_page.h"
#include "pos/self_service/find_page.h"
#include "pos/self_service/notice.h"
#include "pos/self_service/order_page.h"
#include "pos/self_service/order_words.h"
#include "pos/self_service/screen_keys.h"
#include "pos/self_service/self_pay_page.h"
#include "pos/self_service/self_service_window.h"
#include "pos/self_service/set_up_page.h"
#include "pos/self_service/shop_page.h"
#include "pos/self_service/start_page.h"
#include "pos/sell/catalogue_panel.h"
#include "pos/sign_in/pin_pad.h"
#include "pos/till/till.h"
#include "self_service/self_screen.h"
#include "self_service/self_shop.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/button.h"
#include "uikit/search_field.h"

#include <QApplication>
#include <QFile>
#include <QListView>
#include <QPushButton>
#include <QTest>

#include <set>

using namespace tillhouse;
using pos::CardState;
using testing::kPatienceMs;
using testing::SelfScreen;
using testing::SelfShop;

/// The real window, worked as a customer does, against the running platform.
class SelfServiceFlowTest : public QObject
{
    Q_OBJECT

private:
    SelfShop m_shop;
    std::unique_ptr<SelfScreen> m_screen;
    int m_tills = 0;

    auto screen() -> SelfScreen & { return *m_screen; }

    auto newScreen() -> bool
    {
        m_screen = std::make_unique<SelfScreen>(m_shop);
        return m_screen->setUp(QStringLiteral("K%1").arg(++m_tills));
    }

private Q_SLOTS:
    void initTestCase()
    {
        testing::fixAppearance();
        QCOMPARE(m_shop.open(), std::string());
    }

    void cleanup()
    {
        m_screen.reset();
        pos::useLanguage(QStringLiteral("en"));
    }

    void aCustomerOrdersPaysAndFollowsTheOrder()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        screen().begin();
        for (const auto *name : {"Flat white", "Mint tea, fresh", "Mint tea, fresh", "Mint tea, fresh", "Croissant"})
            QVERIFY2(screen().tap(QString::fromLatin1(name)), name);
        QCOMPARE(window.basket()->pieces(), 5);
        QCOMPARE(window.basket()->totalMinor(), 250 + 360 + 100); // the third tea is free
        QTest::mouseClick(window.shopPage()->basketPanel()->moreButton("COFFEE"), Qt::LeftButton);
        QApplication::processEvents();
        QTest::mouseClick(window.shopPage()->basketPanel()->lessButton("BREAD2"), Qt::LeftButton);
        QApplication::processEvents();
        QCOMPARE(window.basket()->totalMinor(), 500 + 360);
        QTRY_COMPARE(screen().noteOf(QStringLiteral("Cheesecake")), QStringLiteral("Sold out"));
        const auto before = m_shop.charges(860);
        screen().pay();
        QVERIFY(screen().isShown(window.orderPage()));
        QVERIFY(screen().shown.contains(CardState::Waiting) && screen().shown.contains(CardState::Approved));
        QCOMPARE(m_shop.charges(860), before + 1);
        const auto number = window.orderPage()->numberText();
        QVERIFY(number.startsWith(QStringLiteral("K1-S")));
        const auto id = m_shop.idOfNumber(number.toStdString());
        const auto stored = m_shop.order(id);
        QVERIFY(stored && stored->state == domain::OrderState::Paid);
        QCOMPARE(QString::fromStdString(stored->pickup_code.value_or("")), window.orderPage()->codeText());
        QTRY_COMPARE(window.orderPage()->headline(), QStringLiteral("We are preparing your order"));
        QVERIFY(m_shop.handOver(id));
        QTRY_COMPARE_WITH_TIMEOUT(window.orderPage()->headline(), QStringLiteral("Your order was handed over"), 20'000);
        const auto visit = screen().till->visit().subject();
        QVERIFY(screen().done());
        QVERIFY(screen().till->visit().subject() != visit);
        QVERIFY(window.basket()->isEmpty());
    }

    void anOrderIsFoundAgainByTypingAndByScanning()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        QVERIFY(screen().order(QStringLiteral("Flat white")));
        const auto number = window.orderPage()->numberText();
        const auto code = window.orderPage()->codeText();
        QVERIFY(screen().done());
        window.startPage()->followButton()->click();
        auto *find = window.findPage();
        const auto type = [&](const QString &text) {
            for (const auto c : text) {
                QPushButton *key = nullptr;
                for (auto *button : find->findChildren<QPushButton *>())
                    key = button->text() == QString(c) ? button : key;
                QVERIFY2(key, qPrintable(QString(c)));
                QTest::mouseClick(key, Qt::LeftButton);
            }
        };
        find->number()->setFocus();
        type(number);
        find->code()->setFocus();
        type(QStringLiteral("222222"));
        find->findButton()->click();
        QTRY_VERIFY(!find->errorText().isEmpty());
        find->code()->clear();
        type(code);
        find->findButton()->click();
        QVERIFY(screen().isShown(window.orderPage()));
        QCOMPARE(window.orderPage()->numberText(), number);
        QVERIFY(screen().done());
        window.scanned(number + QLatin1Char('*') + code);
        QVERIFY(screen().isShown(window.orderPage()));
        QCOMPARE(window.orderPage()->codeText(), code);
    }

    void aLostAnswerChargesTheCardOnce()
    {
        QVERIFY(newScreen());
        screen().begin();
        for (const auto *name : SelfShop::kBreads)
            QVERIFY2(screen().tap(QString::fromLatin1(name)), name);
        screen().line.loseAnswers(1);
        screen().pay();
        QVERIFY(screen().isShown(screen().window->orderPage()));
        QCOMPARE(screen().line.lossesLeft(), 0);
        QVERIFY(!screen().shown.contains(CardState::Declined) && !screen().shown.contains(CardState::NotReached));
        QCOMPARE(m_shop.charges(1600), 1);
    }

    void aDoubleTapPaysOnce()
    {
        QVERIFY(newScreen());
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Flat white")) && screen().tap(QStringLiteral("Roll")));
        const auto before = m_shop.charges(350);
        screen().pay();
        screen().pay();
        Q_EMIT screen().window->shopPage()->payAsked(); // as quick as a queue of events can be
        QVERIFY(screen().isShown(screen().window->orderPage()));
        QCOMPARE(m_shop.charges(350), before + 1);
    }

    void aDeclinedCardIsNotTheEnd()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Gold bar")));
        screen().pay();
        QTRY_COMPARE_WITH_TIMEOUT(window.payment().state(), CardState::Declined, kPatienceMs);
        QVERIFY(window.payPage()->detail().contains(QStringLiteral("not charged")));
        const auto first = window.payment().wanted().order_id;
        window.payPage()->firstButton()->click();
        QVERIFY(window.payment().wanted().order_id != first);
        QTRY_COMPARE_WITH_TIMEOUT(window.payment().state(), CardState::Declined, kPatienceMs);
        window.payPage()->secondButton()->click();
        QCOMPARE(window.currentPage(), window.shopPage());
        QCOMPARE(window.basket()->pieces(), 1);
    }

    void anOutcomeThatNobodyKnowsIsShownAndFoundOut()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Silver bar")));
        screen().pay();
        QTRY_COMPARE_WITH_TIMEOUT(window.payment().state(), CardState::Unknown, kPatienceMs);
        QVERIFY(window.payPage()->detail().contains(QStringLiteral("do not pay again")));
        QVERIFY(QTest::qWaitFor(
            [&] {
                if (window.payment().state() == CardState::Unknown && !window.payment().isChecking())
                    window.payPage()->firstButton()->click(); // "Check again"
                return window.currentPage() == window.orderPage();
            },
            kPatienceMs));
        QVERIFY(!screen().shown.contains(CardState::Declined));
        QCOMPARE(m_shop.charges(999'020), 1);
    }

    void aPriceThatChangedIsShownBeforeItIsPaid()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Pretzel")));
        QVERIFY(m_shop.setPrice("BREAD3", 120));
        screen().pay();
        QTRY_COMPARE_WITH_TIMEOUT(window.payment().state(), CardState::Refused, kPatienceMs);
        QCOMPARE(window.payPage()->headline(), QStringLiteral("A price has changed"));
        window.payPage()->firstButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(window.basket()->totalMinor(), 120, kPatienceMs);
        QCOMPARE(window.notice()->headline(), QStringLiteral("A price has changed"));
        window.notice()->firstButton()->click();
        screen().pay();
        QVERIFY(screen().isShown(window.orderPage()));
    }

    void whatTakesAPersonIsExplainedAndNotSold()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Pilsner")));
        QCOMPARE(window.notice()->headline(), QStringLiteral("Please ask our staff"));
        window.notice()->firstButton()->click();
        QVERIFY(screen().tap(QStringLiteral("Gouda, aged")));
        QVERIFY(window.notice()->isVisible());
        window.notice()->firstButton()->click();
        QTRY_COMPARE(screen().noteOf(QStringLiteral("Cheesecake")), QStringLiteral("Sold out"));
        QVERIFY(screen().tap(QStringLiteral("Cheesecake")));
        QCOMPARE(window.notice()->headline(), QStringLiteral("Sold out"));
        QVERIFY(window.basket()->isEmpty());
    }

    void searchingBringsTheKeys()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        screen().begin();
        auto *shop = window.shopPage();
        QTest::mouseClick(shop->search(), Qt::LeftButton);
        QVERIFY(shop->keys()->isVisible());
        for (const auto *letter : {"C", "R", "O"})
            for (auto *key : shop->keys()->findChildren<QPushButton *>())
                if (key->text() == QLatin1String(letter))
                    QTest::mouseClick(key, Qt::LeftButton);
        QTRY_COMPARE(shop->catalogue()->list()->model()->rowCount(), 1);
        QVERIFY(screen().tap(QStringLiteral("Croissant")));
        QCOMPARE(window.basket()->pieces(), 1);
    }

    void itReadsFromRightToLeftToo()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        Q_EMIT window.startPage()->languageChosen(QStringLiteral("ar"));
        QTRY_COMPARE(pos::languageInUse(), QStringLiteral("ar"));
        QVERIFY(screen().isOpen());
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Flat white")));
        window.startOver();
        QCOMPARE(pos::languageInUse(), QStringLiteral("en"));
    }

    void itEndsForSomebodyWhoManagesTillsAlone()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        window.close();
        QVERIFY(window.isVisible());
        window.startPage()->findChild<QPushButton *>(QStringLiteral("selfExit"))->click();
        QVERIFY(screen().isShown(window.exitPage()));
        window.exitPage()->name()->setText(QStringLiteral("anna"));
        Q_EMIT window.exitPage()->pad()->entered(QString::fromLatin1(SelfShop::kPin));
        QTRY_COMPARE_WITH_TIMEOUT(window.exitPage()->pad()->messageText(),
                                  QStringLiteral("This name and PIN may not end self-service"), kPatienceMs);
        QVERIFY(window.isVisible());
        window.exitPage()->name()->setText(QStringLiteral("MIA"));
        Q_EMIT window.exitPage()->pad()->entered(QString::fromLatin1(SelfShop::kPin));
        QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), kPatienceMs);
        QVERIFY(!screen().till->api().credentials()->accessToken().empty()); // the customer's, still: nobody signed in
    }

    // Whom the store server does not let go any more is forgotten.
    void withoutTheServerItEndsForWhoEndedItHereBefore()
    {
        QVERIFY(newScreen());
        const auto leave = [this](const char *name, const char *pin) {
            auto &window = *screen().window;
            if (window.currentPage() != window.exitPage()) {
                window.startPage()->findChild<QPushButton *>(QStringLiteral("selfExit"))->click();
                if (!screen().isShown(window.exitPage()))
                    return QStringLiteral("no way out");
            }
            window.exitPage()->name()->setText(QString::fromLatin1(name));
            window.exitPage()->pad()->begin(QStringLiteral("PIN"));
            const auto before = window.exitPage()->pad()->messageText();
            Q_EMIT window.exitPage()->pad()->entered(QString::fromLatin1(pin));
            const bool answered = QTest::qWaitFor(
                [&] {
                    const auto words = window.exitPage()->pad()->messageText();
                    return !window.isVisible() ||
                           (!words.isEmpty() && words != before && words != QStringLiteral("Checking…"));
                },
                kPatienceMs);
            return !answered            ? QStringLiteral("no answer")
                   : window.isVisible() ? window.exitPage()->pad()->messageText()
                                        : QStringLiteral("ended");
        };
        const auto again = [this] {
            m_screen->window.reset();
            m_screen->till.reset();
            return screen().open();
        };
        const auto unknown = QStringLiteral("nobody of this name has ended self-service here before");
        screen().line.cut();
        auto told = leave("mia", SelfShop::kPin);
        QVERIFY2(told.contains(unknown), qPrintable(told));
        screen().line.mend();
        QVERIFY(QTest::qWaitFor([&] { return leave("MIA", SelfShop::kPin) == QLatin1String("ended"); }, kPatienceMs));
        // Somebody who could once, and whom the store server does not let go any more.
        pos::PinBook book(screen().options.dataDir + QStringLiteral("/exit-pins.json"),
                          screen().till->identity().credential.till_secret);
        QVERIFY(book.remember(pos::leaverOf("anna"), SelfShop::kPin));
        QVERIFY(again() && screen().isOpen());
        QCOMPARE(leave("anna", SelfShop::kPin), QStringLiteral("This name and PIN may not end self-service"));
        screen().line.cut();
        told = leave("anna", SelfShop::kPin);
        QVERIFY2(told.contains(unknown), qPrintable(told));
        QCOMPARE(leave("mia", "1234"), QStringLiteral("This name and PIN may not end self-service"));
        QCOMPARE(leave("Mia", SelfShop::kPin), QStringLiteral("ended"));
        QFile kept(screen().options.dataDir + QStringLiteral("/exit-pins.json"));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains(QByteArray(SelfShop::kPin) + '"'));
        QCOMPARE(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // What is known is slow to be guessed.
        QVERIFY(again());
        for (int i = 0; i < 3; ++i)
            static_cast<void>(leave("mia", "1234"));
        told = leave("mia", SelfShop::kPin);
        QVERIFY2(told.contains(QStringLiteral("wrong PINs")), qPrintable(told));
    }

    void whatWasNeverSetUpIsClosedByAnybody()
    {
        m_screen = std::make_unique<SelfScreen>(m_shop);
        QVERIFY(screen().open());
        screen().window->findChild<QPushButton *>(QStringLiteral("setUpLeave"))->click();
        QTRY_VERIFY(!screen().window->isVisible());
    }

    void startingOverIsAskedWhereThereIsSomethingToLose()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Flat white")));
        const auto over = [&] { window.findChild<QPushButton *>(QStringLiteral("selfStartOver"))->click(); };
        over();
        QCOMPARE(window.notice()->headline(), QStringLiteral("Start over?"));
        window.notice()->firstButton()->click();
        QCOMPARE(window.basket()->pieces(), 1);
        over();
        window.notice()->secondButton()->click();
        QTRY_COMPARE(window.currentPage(), static_cast<QWidget *>(window.startPage()));
        QVERIFY(screen().isOpen());
        screen().begin();
        over(); // nothing was chosen
        QTRY_COMPARE(window.currentPage(), static_cast<QWidget *>(window.startPage()));
    }

    void aTillIsForCustomersOrForCashiers()
    {
        QVERIFY(newScreen());
        const auto options = screen().options;
        m_screen->window.reset();
        m_screen->till.reset();
        const auto asOrdinary = pos::Till::create(options);
        QVERIFY(!asOrdinary && asOrdinary.error().code == domain::ErrorCode::Conflict);
        QVERIFY(pos::SelfTill::create(options));
        client::TillIdentity cashiers;
        cashiers.server = "https://127.0.0.1:1";
        cashiers.credential = {"main", "T1", "Till", "secret"};
        cashiers.store = {"main", "Shop", "EUR", true, "shop"};
        QVERIFY(client::saveTillIdentity(options.dataDir + QStringLiteral("/till.json"), cashiers));
        const auto asCustomers = pos::SelfTill::create(options);
        QVERIFY(!asCustomers && asCustomers.error().code == domain::ErrorCode::Conflict);
    }

    void whileTheServerIsAwayItIsClosed()
    {
        QVERIFY(newScreen());
        m_screen->window.reset();
        m_screen->till.reset();
        m_screen->line.cut();
        QVERIFY(screen().open());
        QTRY_COMPARE_WITH_TIMEOUT(screen().window->startPage()->message(),
                                  QStringLiteral("Closed at the moment. Please go to a till with staff."), kPatienceMs);
        m_screen->line.mend();
        QVERIFY(screen().isOpen());
    }
};

TILLHOUSE_TEST(SelfServiceFlowTest)
#include "self_service_flow_test.moc"
