// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/promotions/promotion_copy.h"

#include "support/fake_shop.h"
#include "support/test_registry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::client;
using tillhouse::testing::FakeShop;

namespace
{

auto couponOf(const std::string &id, const std::string &code) -> contract::Promotion
{
    contract::Promotion promotion;
    promotion.store_id = "main";
    promotion.promotion_id = id;
    promotion.name = "Promotion " + id;
    promotion.percent_ppm = 100'000;
    if (!code.empty())
        promotion.coupon = code;
    return promotion;
}

} // namespace

/// Caught: a copy that is never asked for again; one that is not on disk; the same list told as a change, with every
/// cart priced anew; another store's promotions; a list that was taken for empty because the server did not answer.
class PromotionCopyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ApiClient> m_api;

    auto file() const -> QString { return m_dir->filePath(QStringLiteral("promotions.json")); }
    auto open(const std::string &store = "main") -> std::unique_ptr<PromotionCopy>
    {
        return std::make_unique<PromotionCopy>(file(), store, *m_api, std::chrono::milliseconds(50));
    }
    static auto count(const PromotionCopy &copy) -> int { return static_cast<int>(copy.book()->promotions().size()); }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_dir = std::make_unique<QTemporaryDir>();
        ApiOptions options;
        options.server = QUrl(m_shop->url());
        options.caFile = m_shop->caFile();
        options.probeEvery = std::chrono::milliseconds(50);
        const auto credentials = std::make_shared<Credentials>();
        credentials->setAccessToken("token");
        m_api = std::move(*ApiClient::create(options, credentials));
    }
    void cleanup() { m_api.reset(); }

    void whatTheStorePromotesArrivesAndStaysOnDisk()
    {
        auto resting = couponOf("resting", "OLD");
        resting.active = false;
        m_shop->setPromotions({couponOf("a", "SAVE10"), resting});
        {
            const auto copy = open();
            QCOMPARE(count(*copy), 0);
            copy->refresh();
            QTRY_COMPARE(count(*copy), 1);
            const auto held = copy->book(); // a cart that is being priced keeps what it has
            m_shop->setPromotions({couponOf("a", "SAVE10"), couponOf("b", "SAVE20")});
            QTRY_COMPARE(count(*copy), 2);
            QCOMPARE(held->promotions().size(), std::size_t{1});
            QSignalSpy changed(copy.get(), &PromotionCopy::changed);
            const auto asked = m_shop->count("GET /stores/main/promotions");
            QTRY_VERIFY(m_shop->count("GET /stores/main/promotions") > asked + 1);
            QCOMPARE(changed.size(), 0); // the same again is no change
        }
        m_shop->stop();
        const auto copy = open();
        QCOMPARE(count(*copy), 2);
        QCOMPARE(copy->couponOf("save20")->promotionId, std::string("b"));
        QVERIFY(copy->couponOf("OLD") == nullptr);
    }

    // Caught: an empty code, which was taken for the coupon of whatever needs none.
    void noCodeIsTheCouponOfWhatNeedsNone()
    {
        m_shop->setPromotions({couponOf("everybody", ""), couponOf("a", "SAVE10")});
        const auto copy = open();
        QVERIFY(copy->couponOf("SAVE10") == nullptr); // nothing has come yet
        copy->refresh();
        QTRY_COMPARE(count(*copy), 2);
        for (const auto *code : {"", " ", "SAVE1", "SAVE100", "everybody"})
            QVERIFY2(copy->couponOf(code) == nullptr, code);
        const auto *found = copy->couponOf("Save10");
        QVERIFY(found != nullptr);
        QCOMPARE(found->promotionId, std::string("a"));
    }

    void aDamagedCopyOrAnotherStoresIsNone()
    {
        m_shop->setPromotions({couponOf("a", "SAVE10")});
        {
            const auto copy = open();
            copy->refresh();
            QTRY_COMPARE(count(*copy), 1);
        }
        m_shop->stop();
        QCOMPARE(count(*open("other")), 0);
        QCOMPARE(count(*open()), 1);
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("{\"store_id\":\"main\",\"promotions\":[{]}");
        damaged.close();
        QCOMPARE(count(*open()), 0);
    }

    void aServerThatDoesNotAnswerTakesNothingAway()
    {
        m_shop->setPromotions({couponOf("a", "SAVE10")});
        const auto copy = open();
        copy->refresh();
        QTRY_COMPARE(count(*copy), 1);
        m_shop->stop();
        const auto asked = m_shop->count("GET /stores/main/promotions");
        QTRY_VERIFY(!m_api->network().online);
        QCOMPARE(count(*copy), 1);
        m_shop->setPromotions({});
        m_shop->start();
        QTRY_COMPARE_WITH_TIMEOUT(count(*copy), 0, 15000);
        QVERIFY(m_shop->count("GET /stores/main/promotions") > asked);
    }
};

TILLHOUSE_TEST(PromotionCopyTest)
#include "promotion_copy_test.moc"
