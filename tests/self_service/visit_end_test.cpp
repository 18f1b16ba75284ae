// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/i18n/language.h"
#include "pos/self_service/notice.h"
#include "pos/self_service/self_pay_page.h"
#include "self_service/self_screen.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/theme.h"

#include <QPushButton>

using namespace tillhouse;
using pos::CardState;
using testing::kPatienceMs;
using testing::SelfScreen;
using testing::SelfShop;

/// How a customer's visit ends, in the real window against the running platform: by itself, and by the server's word.
class VisitEndTest : public QObject
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
        return m_screen->setUp(QStringLiteral("V%1").arg(++m_tills));
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

    void whenNobodyIsThereEverythingIsForgotten()
    {
        m_screen = std::make_unique<SelfScreen>(m_shop);
        screen().timing.idleAfter = std::chrono::milliseconds(400);
        screen().timing.countdown = std::chrono::seconds(2);
        QVERIFY(screen().setUp(QStringLiteral("V%1").arg(++m_tills)));
        auto &window = *screen().window;
        Q_EMIT window.startPage()->languageChosen(QStringLiteral("de"));
        QTRY_COMPARE(pos::languageInUse(), QStringLiteral("de"));
        QVERIFY(screen().isOpen());
        const auto visit = screen().till->visit().subject();
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Flat white")));
        QTRY_VERIFY(window.notice()->isVisible());
        QTest::mouseClick(window.notice()->firstButton(), Qt::LeftButton); // "Yes, go on"
        QCOMPARE(window.basket()->pieces(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(window.currentPage(), static_cast<QWidget *>(window.startPage()), kPatienceMs);
        QVERIFY(window.basket()->isEmpty());
        QCOMPARE(pos::languageInUse(), QStringLiteral("en"));
        QVERIFY(screen().isOpen());
        QVERIFY(screen().till->visit().subject() != visit);
    }

    /// Caught: the end of a visit took a payment with it that was on its way, and its order was nobody's.
    void aVisitThatEndsWhileItPaysIsStillToldOfItsOrder()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Flat white")));
        screen().pay();
        QCOMPARE(window.payment().state(), CardState::Waiting);
        Q_EMIT screen().till->visit().over();
        QVERIFY(screen().isShown(window.orderPage()));
        QVERIFY(!window.orderPage()->numberText().isEmpty());
        QVERIFY(screen().done());
    }

    /// Somebody set another till up under its name: what it sells from then on nobody would take. Caught: it said that
    /// it was closed at the moment, and nobody knew that this would last until a manager came.
    void aTillThatTheServerTakesNoLongerSaysSoToTheStaff()
    {
        QVERIFY(newScreen());
        auto &window = *screen().window;
        screen().begin();
        QVERIFY(screen().tap(QStringLiteral("Flat white")));
        const auto orders = m_shop.orderCount();
        (void)m_shop.enrol("V" + std::to_string(m_tills), true);
        Q_EMIT screen().till->api().signedOutByServer(); // its next call is refused
        QTRY_VERIFY_WITH_TIMEOUT(window.startPage() && !window.startPage()->staffMessage().isEmpty(), kPatienceMs);
        QCOMPARE(window.currentPage(), static_cast<QWidget *>(window.startPage()));
        QVERIFY(!window.startPage()->isOpen());
        QVERIFY(window.startPage()->message().startsWith(QStringLiteral("Closed at the moment.")));
        QVERIFY(window.startPage()->staffMessage().contains(QStringLiteral("A manager sets it up again")));
        QCOMPARE(m_shop.orderCount(), orders);
        for (const auto scheme : {uikit::Scheme::Dark, uikit::Scheme::Light}) {
            uikit::Theme::instance().apply(scheme);
            QApplication::processEvents();
            (void)window.grab().save(qEnvironmentVariable("TILLHOUSE_BUILD_DIR") +
                                     (scheme == uikit::Scheme::Dark ? QStringLiteral("/golden/self_gone_dark.png")
                                                                    : QStringLiteral("/golden/self_gone_light.png")));
        }
        window.startPage()->findChild<QPushButton *>(QStringLiteral("selfExit"))->click();
        QTRY_VERIFY(window.setUpPage() != nullptr);
    }
};

TILLHOUSE_TEST(VisitEndTest)
#include "visit_end_test.moc"
