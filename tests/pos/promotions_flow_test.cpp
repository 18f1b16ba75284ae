// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/frame/header_bar.h"
#include "uikit/search_field.h"
#include "uikit/toast.h"

#include <QAbstractButton>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

constexpr auto kPromotedMilk = "4006381333931";

} // namespace

/// Promotions and coupons in the real window, with and without the store server.
class PromotionsFlowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TillFixture> m_till;

    auto cart() const -> const pos::Cart & { return m_till->window->desk()->cart(); }
    auto chips() const -> QList<QAbstractButton *>
    {
        const auto all =
            m_till->window->findChild<QWidget *>(QStringLiteral("coupons"))->findChildren<QAbstractButton *>();
        QList<QAbstractButton *> shown;
        for (auto *chip : all)
            if (chip->isVisible())
                shown += chip;
        return shown;
    }

    static auto promotion(const std::string &id, std::int64_t ppm) -> contract::Promotion
    {
        contract::Promotion made;
        made.store_id = "main";
        made.promotion_id = id;
        made.name = "Promotion " + id;
        made.percent_ppm = ppm;
        return made;
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_till = std::make_unique<TillFixture>();
        auto coupon = promotion("coupon", 500'000);
        coupon.coupon = "SAVE50";
        coupon.priority = 1;
        auto over = promotion("over", 100'000);
        over.coupon = "BYGONE";
        over.to_day = "2020-01-01";
        m_till->shop.setPromotions({promotion("ten", 100'000), coupon, over});
        QVERIFY(m_till->setUp());
        QTRY_COMPARE(m_till->till->promotions().book()->promotions().size(), std::size_t{3});
    }
    void cleanup() { m_till.reset(); }

    void aScannedCouponIsACouponAndATapTakesItAway()
    {
        m_till->scan(QLatin1String(kPromotedMilk));
        QCOMPARE(cart().priced().totalMinor, 107); // 119 - 11.9
        m_till->scan(QStringLiteral("SAVE50"));
        QCOMPARE(cart().lines().size(), std::size_t{1});
        QCOMPARE(cart().priced().totalMinor, 59);
        QCOMPARE(chips().size(), 1);
        QVERIFY(chips().front()->height() >= 48);
        QVERIFY(chips().front()->accessibleName().contains(QStringLiteral("SAVE50")));
        QVERIFY(chips().front()->focusPolicy() & Qt::TabFocus);
        m_till->scan(QStringLiteral("SAVE50")); // again changes nothing
        QCOMPARE(cart().coupons().size(), std::size_t{1});
        chips().front()->click();
        QCOMPARE(cart().priced().totalMinor, 107);
        QVERIFY(chips().isEmpty());
    }

    void aTypedCouponIsACoupon()
    {
        m_till->scan(QLatin1String(kPromotedMilk));
        m_till->press(Qt::Key_F2);
        m_till->type(QStringLiteral("save50"));
        m_till->press(Qt::Key_Return);
        QCOMPARE(cart().coupons(), (std::vector<std::string>{"SAVE50"}));
        QCOMPARE(m_till->window->findChild<uikit::SearchField *>()->text(), QString());
        QCOMPARE(cart().lines().size(), std::size_t{1});
    }

    void aCouponThatIsOverIsRefusedWithItsDay()
    {
        QStringList said;
        connect(m_till->window->desk(), &pos::SalesDesk::refused, this, [&](const QString &why) { said += why; });
        m_till->scan(QStringLiteral("BYGONE"));
        QVERIFY(cart().coupons().empty());
        QCOMPARE(said.size(), 1);
        QVERIFY(said.front().contains(QStringLiteral("2020-01-01")));
    }

    // Caught: the till did not ask, and the second customer had the same coupon.
    void aUsedCouponForOneSaleIsTakenOffAndTheCashierIsTold()
    {
        auto once = promotion("once", 500'000);
        once.coupon = "ONCE-7";
        once.coupon_once = true;
        m_till->shop.setPromotions({once});
        m_till->till->promotions().refresh();
        QTRY_COMPARE(m_till->till->promotions().book()->promotions().size(), std::size_t{1});
        m_till->scan(QLatin1String(kPromotedMilk));
        m_till->scan(QStringLiteral("ONCE-7"));
        QTRY_COMPARE(m_till->shop.count("GET /stores/main/coupons/ONCE-7"), 1);
        QCOMPARE(cart().priced().totalMinor, 59);
        m_till->press(Qt::Key_F10);
        QTRY_COMPARE(m_till->shop.checkouts().size(), std::size_t{1});
        m_till->press(Qt::Key_Return);
        m_till->scan(QLatin1String(kPromotedMilk));
        m_till->scan(QStringLiteral("once-7"));
        QTRY_VERIFY(cart().coupons().empty());
        QCOMPARE(cart().priced().totalMinor, 119);
        QVERIFY(m_till->window->toast()->text().contains(QStringLiteral("ONCE-7")));
        QVERIFY(m_till->window->toast()->text().contains(QStringLiteral("T1-000001")));
        // Without the store server it counts, and the order service tells of it afterwards.
        m_till->shop.stop();
        m_till->scan(QStringLiteral("ONCE-7"));
        QCOMPARE(cart().priced().totalMinor, 59);
    }

    void couponsAndPromotionsSurviveARestartWithoutTheServer()
    {
        m_till->scan(QStringLiteral("SAVE50"));
        QVERIFY(m_till->restart());
        QCOMPARE(cart().coupons(), (std::vector<std::string>{"SAVE50"}));
        m_till->shop.stop();
        m_till->scan(QLatin1String(kPromotedMilk));
        QCOMPARE(cart().priced().totalMinor, 59);
        m_till->press(Qt::Key_F10);
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY(cart().isEmpty());
        QVERIFY(cart().coupons().empty());
        m_till->shop.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.orders().size(), std::size_t{1}, 20000);
        const auto sent = m_till->shop.lastCheckout();
        QCOMPARE(sent.total.amount_minor, 59);
        QCOMPARE(sent.coupons, (std::vector<std::string>{"SAVE50"}));
        QCOMPARE(sent.lines.at(0).promotions.at(0).amount_minor, 60);
        QVERIFY(sent.sold_local.has_value());
        QVERIFY(domain::parseWallTime(*sent.sold_local));
    }

    void aHeldSaleKeepsItsCoupons()
    {
        m_till->scan(QLatin1String(kPromotedMilk));
        m_till->scan(QStringLiteral("SAVE50"));
        m_till->press(Qt::Key_F4);
        QVERIFY(cart().isEmpty() && cart().coupons().empty());
        m_till->window->desk()->recall(m_till->till->parked().all().at(0).id);
        QCOMPARE(cart().coupons(), (std::vector<std::string>{"SAVE50"}));
        QCOMPARE(cart().priced().totalMinor, 59);
    }
};

TILLHOUSE_TEST(PromotionsFlowTest)
#include "promotions_flow_test.moc"
