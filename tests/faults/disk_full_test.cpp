// SPDX-License-Identifier: GPL-3.0-or-later
// No space left on the device that holds the store.
#include "contract/codec.h"
#include "faults/disk_vfs.h"
#include "faults/flow.h"
#include "order/order_fixture.h"
#include "support/test_registry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

constexpr std::int64_t kRoomBytes = 4'000'000; // for some sales
constexpr int kMostSales = 2'000;

} // namespace

class DiskFullTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMoneyIsTakenReadsGoOnAndReliefHelpsAtOnce()
    {
        auto &disk = DiskVfs::install();
        OrderFixture shop;
        disk.watch(shop.folder());
        shop.restart(); // its files are watched from their opening on
        disk.limitTo(disk.usedBytes() + kRoomBytes);

        int sold = 0;
        while (sold < kMostSales && shop.place(sale({sold + 1, 2, 199, 1000, domain::TenderKind::Card})))
            ++sold;
        QVERIFY2(sold > 3 && sold < kMostSales, qPrintable(QString::number(sold)));

        // The one that met the end of the space may have had its intent stored; every other is refused before money.
        const auto asked = shop.payments.calls("pay");
        QVERIFY(asked <= sold + 1);
        for (int i = 1; i <= 20; ++i) {
            const auto refused = shop.place(sale({sold + 1 + i, 2, 199, 1000, domain::TenderKind::Card}));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, domain::ErrorCode::Unavailable);
        }
        QCOMPARE(shop.payments.calls("pay"), asked);
        for (int i = 1; i <= sold; ++i)
            QCOMPARE(shop.load(testId('o', i)).state, domain::OrderState::Paid);

        QElapsedTimer since;
        since.start();
        disk.limitTo(std::nullopt);
        for (int i = 0; i <= 20; ++i)
            QVERIFY(shop.place(sale({sold + 1 + i, 2, 199, 1000, domain::TenderKind::Card})));
        qInfo("%d sales until it was full; healthy again, with 21 more sales, after %lld ms", sold, since.elapsed());
        QVERIFY(since.elapsed() < 5'000);
        QCOMPARE(shop.count("orders"), std::int64_t{sold + 21});
        QCOMPARE(shop.payments.chargedMinor(), std::int64_t{398} * (sold + 21));
        disk.unwatch();
    }
};

TILLHOUSE_TEST(DiskFullTest)
#include "disk_full_test.moc"
