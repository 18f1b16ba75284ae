// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/reader_pool.h"

#include "db/store_helper.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace tillhouse::db;
using tillhouse::testing::TemporaryStore;

class ReaderPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMoreConnectionsAreLentThanThereAre()
    {
        TemporaryStore store;
        store.open();
        store.options.readers = 2;
        store.options.busyTimeout = std::chrono::milliseconds(20);
        ReaderPool pool(store.options);
        auto first = pool.take();
        auto second = pool.take();
        QVERIFY(first && second);
        QVERIFY(!pool.take());
        pool.giveBack(std::move(second));
        second = pool.take();
        QVERIFY(second != nullptr);
        pool.giveBack(std::move(first));
        pool.giveBack(std::move(second));
    }

    void whoWaitsGetsTheConnectionThatComesBack()
    {
        TemporaryStore store;
        store.open();
        store.options.readers = 1;
        ReaderPool pool(store.options);
        auto only = pool.take();
        bool got = false;
        std::thread other([&] {
            auto mine = pool.take();
            got = mine && mine->value("SELECT 'x'") == "x";
            pool.giveBack(std::move(mine));
        });
        pool.giveBack(std::move(only));
        other.join();
        QVERIFY(got);
    }
};

TILLHOUSE_TEST(ReaderPoolTest)
#include "reader_pool_test.moc"
