// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/backend/shop_under_load.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <map>
#include <mutex>

using namespace tillhouse;
using contract::Channel;
using domain::ErrorCode;
using domain::OrderState;
using domain::TenderKind;
using testing::checkoutOf;

namespace
{

constexpr int kBuyers = 12;
constexpr int kTriesEach = 4;
constexpr std::int64_t kPrice = 500;

/// How the attempts ended, by the order's state or the problem's code.
class Endings
{
public:
    void add(const domain::Result<contract::Order> &answer)
    {
        const std::lock_guard lock(m_mutex);
        ++m_count[std::string(answer ? domain::name(answer->state) : domain::name(answer.error().code))];
    }
    auto of(const std::string &name) const -> int
    {
        const auto found = m_count.find(name);
        return found == m_count.end() ? 0 : found->second;
    }
    auto text() const -> std::string
    {
        std::string all;
        for (const auto &[name, count] : m_count)
            all += name + " " + std::to_string(count) + ", ";
        return all;
    }

private:
    std::mutex m_mutex;
    std::map<std::string, int> m_count;
};

} // namespace

/// Complaint 6, overselling: two buyers get the last unit, because availability is checked first and taken later;
/// bundles sell parts that others have.
///
/// Planted: what others were promised left out of both conditions of StockLedger::allocate(), as where availability is
/// looked at before it is taken. The test said
///   FAIL!  : OversellingTest::theLastUnitsAreSoldOnceEach() 'endings->of("paid") == kUnits' returned FALSE. (paid 48, )
///   FAIL!  : OversellingTest::aBundleTakesAllItsPartsOrNoneWhileOthersBuyTheParts() Compared values are not the same
///      Actual   (m_shop.level("cup").on_hand_milli): 0
///      Expected ((kCups - 2 * boxes - cups) * 1000): -57000
///   FAIL!  : OversellingTest::aRepeatTakesNoSecondUnit() Compared values are not the same
///      Actual   (orders.size())      : 4
///      Expected (std::size_t{kUnits}): 3
/// With one of the two conditions left out it passed: the other one holds.
class OversellingTest : public QObject
{
    Q_OBJECT

    testing::ShopUnderLoad m_shop;

    /// Buyers race for `skus` one after the other, each at its price.
    auto race(const std::map<std::string, std::int64_t> &skus) -> std::unique_ptr<Endings>
    {
        auto endings = std::make_unique<Endings>();
        m_shop.atOnce(kBuyers, [&](kit::Upstream &client, int) {
            for (int i = 0; i < kTriesEach; ++i) {
                for (const auto &[sku, price] : skus) {
                    const auto wish = checkoutOf(sku, 1, price, Channel::Online, TenderKind::Card);
                    endings->add(m_shop.buy(client, wish));
                }
            }
        });
        return endings;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto fault = m_shop.start();
        QVERIFY2(fault.empty(), fault.c_str());
    }

    void theLastUnitsAreSoldOnceEach()
    {
        constexpr int kUnits = 7;
        QVERIFY2(m_shop.makeProduct("ticket", kPrice), m_shop.why());
        QVERIFY2(m_shop.receive("ticket", kUnits), m_shop.why());
        const auto endings = race({{"ticket", kPrice}});
        QVERIFY2(endings->of("paid") == kUnits, endings->text().c_str());
        QVERIFY2(endings->of("insufficient_stock") == kBuyers * kTriesEach - kUnits, endings->text().c_str());
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.level("ticket").on_hand_milli, std::int64_t{0}, 20'000);
        QCOMPARE(m_shop.level("ticket").allocated_milli, std::int64_t{0});
    }

    // A gift box takes two cups and a pot; cups are sold alone as well. What is sold of the three never exceeds what
    // was there of any, and no box is sold in part.
    void aBundleTakesAllItsPartsOrNoneWhileOthersBuyTheParts()
    {
        constexpr std::int64_t kCups = 15;
        constexpr std::int64_t kPots = 9;
        QVERIFY2(m_shop.makeProduct("cup", kPrice) && m_shop.makeProduct("pot", kPrice), m_shop.why());
        QVERIFY2(m_shop.makeProduct("box", 1400, {{"cup", 2000}, {"pot", 1000}}), m_shop.why());
        QVERIFY2(m_shop.receive("cup", kCups) && m_shop.receive("pot", kPots), m_shop.why());
        std::atomic<int> boxes{0};
        std::atomic<int> cups{0};
        std::atomic<int> strange{0};
        m_shop.atOnce(kBuyers, [&](kit::Upstream &client, int number) {
            for (int i = 0; i < kTriesEach; ++i) {
                const bool box = (number + i) % 2 == 0;
                const auto wish =
                    checkoutOf(box ? "box" : "cup", 1, box ? 1400 : kPrice, Channel::Online, TenderKind::Card);
                const auto answer = m_shop.buy(client, wish);
                if (answer && answer->state == OrderState::Paid)
                    ++(box ? boxes : cups);
                else if (answer || answer.error().code != ErrorCode::InsufficientStock)
                    ++strange;
            }
        });
        QCOMPARE(strange.load(), 0);
        QVERIFY(cups.load() > 0);
        QVERIFY(boxes.load() > 0);
        QVERIFY2(kCups - 2 * boxes - cups <= 1, "cups are left that somebody asked for");
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.level("cup").on_hand_milli, (kCups - 2 * boxes - cups) * 1000, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.level("pot").on_hand_milli, (kPots - boxes) * 1000, 20'000);
        QVERIFY(m_shop.level("cup").on_hand_milli >= 0 && m_shop.level("pot").on_hand_milli >= 0);
        QCOMPARE(m_shop.level("cup").allocated_milli, std::int64_t{0});
        QCOMPARE(m_shop.level("pot").allocated_milli, std::int64_t{0});
    }

    // Every buyer sends the same checkout several times at once, as a client does that got no answer.
    void aRepeatTakesNoSecondUnit()
    {
        constexpr int kUnits = 3;
        QVERIFY2(m_shop.makeProduct("poster", kPrice), m_shop.why());
        QVERIFY2(m_shop.receive("poster", kUnits), m_shop.why());
        std::vector<contract::CheckoutRequest> wishes;
        for (int i = 0; i < 4; ++i)
            wishes.push_back(checkoutOf("poster", 1, kPrice, Channel::Online, TenderKind::Card));
        std::mutex mutex;
        std::map<std::string, OrderState> orders;
        m_shop.atOnce(kBuyers, [&](kit::Upstream &client, int number) {
            const auto &wish = wishes[static_cast<std::size_t>(number) % wishes.size()];
            const auto answer = m_shop.buy(client, wish);
            const std::lock_guard lock(mutex);
            if (answer)
                orders[answer->order_id] = answer->state;
        });
        QCOMPARE(orders.size(), std::size_t{kUnits});
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.level("poster").on_hand_milli, std::int64_t{0}, 20'000);
        QCOMPARE(m_shop.level("poster").allocated_milli, std::int64_t{0});
    }

    void nothingIsAmissAfterwards()
    {
        QTRY_VERIFY2_WITH_TIMEOUT(m_shop.findings().empty(), m_shop.findings().c_str(), 60'000);
    }
};

TILLHOUSE_TEST(OversellingTest)
#include "overselling_test.moc"
