// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/session.h"

#include "db/store_helper.h"
#include "support/test_registry.h"

#include <QTest>

#include <limits>

using namespace tillhouse::db;
using tillhouse::domain::Result;
using tillhouse::testing::TemporaryStore;

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfValueComesBackAsItWent()
    {
        TemporaryStore store;
        store.options.migrations[0].sql = "CREATE TABLE v (n bigint, t text, b blob, f bigint, e text, z text)";
        const auto database = store.open();
        const std::string bytes("\0\x01\xff", 3);
        QVERIFY(database->write("put", [&](Transaction &tx) -> Result<void> {
            const int changed = tx.execute("INSERT INTO v (n, t, b, f, e, z) VALUES (?, ?, ?, ?, ?, ?)",
                                           std::numeric_limits<std::int64_t>::min(), "Grüße 🧾 'x'; --",
                                           Blob{bytes}, true, "", std::optional<std::string>());
            return changed == 1 ? Result<void>() : Result<void>(tillhouse::domain::Error{});
        }));
        database->read([&](Reader &reader) {
            auto rows = reader.query("SELECT n, t, b, f, e, z FROM v");
            [&] {
                QVERIFY(rows.next());
                QCOMPARE(rows.int64(0), std::numeric_limits<std::int64_t>::min());
                QCOMPARE(rows.text(1), std::string("Grüße 🧾 'x'; --"));
                QCOMPARE(rows.blob(2), bytes);
                QCOMPARE(std::string(rows.view(0)), std::to_string(std::numeric_limits<std::int64_t>::min()));
                QCOMPARE(std::string(rows.view(1)), std::string("Grüße 🧾 'x'; --"));
                QCOMPARE(std::string(rows.view(2)), bytes);
                QVERIFY(rows.view(4).empty() && rows.view(5).empty());
                QVERIFY(rows.boolean(3));
                QCOMPARE(rows.optionalText(4), std::optional<std::string>(""));
                QVERIFY(rows.isNull(5));
                QCOMPARE(rows.optionalText(5), std::optional<std::string>());
                QCOMPARE(rows.optionalInt64(0), std::optional(std::numeric_limits<std::int64_t>::min()));
                QVERIFY(!rows.next());
            }();
            return true;
        });
    }

    void theSameStatementMayBeReadTwiceAtOnce()
    {
        TemporaryStore store;
        const auto database = store.open();
        QVERIFY(database->write("put", [&](Transaction &tx) -> Result<void> {
            for (int id = 1; id <= 3; ++id) {
                if (auto put = tillhouse::testing::insertItem(tx, id); !put)
                    return put;
            }
            return {};
        }));
        const auto pairs = database->read([](Reader &reader) {
            int count = 0;
            auto outer = reader.query("SELECT id FROM items ORDER BY id");
            while (outer.next()) {
                auto inner = reader.query("SELECT id FROM items ORDER BY id");
                while (inner.next())
                    ++count;
            }
            return count;
        });
        QCOMPARE(pairs, 9);
    }

    void aWrongNumberOfArgumentsAndBadSqlThrow()
    {
        TemporaryStore store;
        const auto database = store.open();
        database->read([](Reader &reader) {
            [&] {
                QVERIFY_THROWS_EXCEPTION(DatabaseError, reader.query("SELECT ?", 1, 2));
                QVERIFY_THROWS_EXCEPTION(DatabaseError, reader.query("SELEKT 1"));
            }();
            return true;
        });
    }

    void aReaderCannotWrite()
    {
        TemporaryStore store;
        const auto database = store.open();
        database->read([](Reader &reader) {
            [&] { QVERIFY_THROWS_EXCEPTION(DatabaseError, reader.execute("DELETE FROM items")); }();
            return true;
        });
    }

    void changedRowsAreCounted()
    {
        TemporaryStore store;
        const auto database = store.open();
        int updated = -1;
        QVERIFY(database->write("put", [&](Transaction &tx) -> Result<void> {
            (void)tillhouse::testing::insertItem(tx, 1);
            (void)tillhouse::testing::insertItem(tx, 2);
            updated = tx.execute("UPDATE items SET text = ? WHERE store_id = ?", "new", "s1");
            return {};
        }));
        QCOMPARE(updated, 2);
    }
};

TILLHOUSE_TEST(SessionTest)
#include "session_test.moc"
