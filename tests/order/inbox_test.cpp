// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/inbox.h"

#include "order/setup.h"
#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::sale;
using tillhouse::testing::testId;

namespace
{

auto close(OrderFixture &f, const contract::CloseExceptionRequest &request) -> domain::Result<contract::ExceptionEntry>
{
    return f.database().write(
        "close", [&](db::Transaction &tx) { return order::closeException(tx, request, "user-1", f.nowMs); });
}

} // namespace

class InboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOrdersNoteIsOnTheListUntilSomebodyClosesIt()
    {
        OrderFixture f;
        auto request = sale({1});
        request.reservation.reset();
        const auto order = f.place(request);
        const auto open = f.openExceptions();
        QCOMPARE(open.size(), std::size_t{1});
        QCOMPARE(open[0].code, std::string("not_checked"));
        QCOMPARE(*open[0].order_id, order->order_id);
        QCOMPARE(*open[0].till_id, std::string("till-1"));
        const auto closed = close(f, {"s1", open[0].exception_id, "counted, all there"});
        QCOMPARE(*closed->closed_by, std::string("user-1"));
        QVERIFY(f.openExceptions().empty());
        QCOMPARE(close(f, {"s1", open[0].exception_id, "again"}).error().code, ErrorCode::Conflict);
        QCOMPARE(close(f, {"s1", "nothing", "again"}).error().code, ErrorCode::NotFound);
    }

    void whatOlderProgramsNotedIsOnTheListAfterTheUpgrade()
    {
        QTemporaryDir folder;
        auto options = order::storeOptions((folder.path() + QStringLiteral("/orders.sqlite")).toStdString());
        const auto all = options.migrations;
        options.migrations.resize(1); // the store as the first release made it
        {
            const auto old = db::Database::open(options);
            QVERIFY2(old, old ? "" : old.error().detail.c_str());
            const auto written = (*old)->write("old", [](db::Transaction &tx) -> domain::Result<void> {
                tx.execute(
                    "INSERT INTO orders VALUES ('s1', 'o1', 'h', 'till', 'paid', 'shop', 'till-1', 'ann', 'T1-1',"
                    " 'EUR', 1, 5000, 6000, 6000, 100, 0, 84, 16, 100, 100, 0, 1, 1, NULL, 0)");
                tx.execute(
                    "INSERT INTO order_lines VALUES ('s1', 'o1', 0, 'l1', 'apple', 'Apple', 1000, 100, 100, 0, 84,"
                    " 16, 100, '{\"taxes\":[]}', 0, 0)");
                tx.execute(
                    "INSERT INTO order_exceptions VALUES ('s1', 'o1', 0, 'short_of_stock', 'l1', 'less was there')");
                return {};
            });
            QVERIFY2(written, written ? "" : written.error().detail.c_str());
        }
        options.migrations = all;
        const auto upgraded = db::Database::open(options);
        QVERIFY2(upgraded, upgraded ? "" : upgraded.error().detail.c_str());
        const auto page = (*upgraded)->read([](db::Reader &reader) {
            return order::listExceptions(reader, {"s1", contract::ExceptionState::Open, "o1", {}, {}});
        });
        QVERIFY(page);
        QCOMPARE(page->exceptions.size(), std::size_t{1});
        QCOMPARE(page->exceptions[0].exception_id, std::string("o1.0"));
        QCOMPARE(*page->exceptions[0].till_id, std::string("till-1"));
        const auto order = (*upgraded)->read([](db::Reader &reader) -> domain::Result<bool> {
            const auto stored = order::loadOrder(reader, {"s1", "o1"});
            return stored && !stored->order.rounding && !stored->pending && !stored->authorizeOnly &&
                   stored->order.lines.at(0).fulfilled_milli == 0;
        });
        QVERIFY(*order);
    }

    void theListIsReadInPages()
    {
        OrderFixture f;
        for (int n = 1; n <= 5; ++n) {
            auto request = sale({n});
            request.reservation.reset();
            f.nowMs += 1000;
            QVERIFY(f.place(request));
        }
        contract::ListExceptionsRequest request{"s1", {}, {}, {}, 2};
        std::vector<std::string> seen;
        do {
            const auto page =
                f.database().read([&](db::Reader &reader) { return order::listExceptions(reader, request); });
            QVERIFY(page);
            QCOMPARE(page->open_count, std::int64_t{5});
            for (const auto &entry : page->exceptions)
                seen.push_back(entry.exception_id);
            request.cursor = page->next_cursor;
        } while (request.cursor);
        QCOMPARE(seen.size(), std::size_t{5});
        QCOMPARE(seen.front(), testId('o', 5) + ".0"); // newest first
        request.cursor = "x";
        QVERIFY(!f.database().read([&](db::Reader &reader) { return order::listExceptions(reader, request); }));
    }

    void aLongDetailIsCutBetweenCharacters()
    {
        OrderFixture f;
        std::string words(299, 'x');
        words += "\xc3\xbc and more";
        const auto raised = f.database().write("raise", [&](db::Transaction &tx) -> domain::Result<void> {
            order::raise(tx, "s1", {"e1", "parked", {}, {}, {}, words, "2026-03-01T12:00:00.000Z", {}, {}, {}});
            order::raise(tx, "s1", {"e1", "parked", {}, {}, {}, "twice", "2026-03-01T12:00:00.000Z", {}, {}, {}});
            return {};
        });
        QVERIFY(raised);
        QCOMPARE(f.openExceptions().at(0).detail, std::string(299, 'x'));
    }
};

TILLHOUSE_TEST(InboxTest)
#include "inbox_test.moc"
