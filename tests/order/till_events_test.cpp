// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/till_events.h"

#include "order_fixture.h"
#include "signing_till.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::ErrorCode;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::SigningTill;
using tillhouse::testing::testId;

namespace
{

auto voided(int n, const std::string &at = "2026-03-01T10:00:00.000Z") -> contract::TillEvent
{
    contract::TillEvent event;
    event.store_id = "s1";
    event.till_id = "till-1";
    event.event_id = testId('e', n);
    event.kind = contract::TillEventKind::LineVoided;
    event.happened_at = at;
    event.cashier_id = "ann";
    event.approver_id = "boss";
    event.amount = contract::MoneyAmount{199, "EUR"};
    event.detail = "Milk";
    return event;
}

auto list(OrderFixture &f, const contract::ListTillEventsRequest &request) -> contract::TillEventPage
{
    return *f.database().read([&](db::Reader &reader) { return order::listTillEvents(reader, request); });
}

} // namespace

class TillEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatATillSignedIsKeptWithItsNames()
    {
        OrderFixture f;
        SigningTill till;
        const auto event = till.sign(voided(1), testId('e', 1), "till_event");
        for (int again = 0; again < 2; ++again)
            QVERIFY(order::recordTillEvent(f.parts(), till.context(), event));
        const auto page = list(f, {"s1", {}, {}, {}});
        QCOMPARE(page.events.size(), std::size_t{1});
        auto kept = voided(1);
        QCOMPARE(contract::encode(page.events.front()), contract::encode(kept));
        QVERIFY(f.openExceptions().empty());
    }

    void withoutASignatureTheTokenSaysWhoAndNobodyApproved()
    {
        OrderFixture f;
        QVERIFY(order::recordTillEvent(f.parts(), OrderFixture::context(), voided(1)));
        const auto kept = list(f, {"s1", {}, {}, {}}).events.front();
        QCOMPARE(kept.cashier_id.value_or(""), OrderFixture::context().userId());
        QVERIFY(!kept.approver_id);
    }

    void anotherTillsTokenAndABadTimeAreRefused()
    {
        OrderFixture f;
        auto other = voided(1);
        other.till_id = "till-2";
        QCOMPARE(order::recordTillEvent(f.parts(), OrderFixture::context(), other).error().code, ErrorCode::NotAllowed);
        const auto bad = order::recordTillEvent(f.parts(), OrderFixture::context(), voided(1, "yesterday"));
        QCOMPARE(bad.error().fields.at(0).field, std::string("happened_at"));
        QCOMPARE(f.count("till_events"), std::int64_t{0});
        QVERIFY(order::recordTillEvent(f.parts(), OrderFixture::context(), voided(1)));
        auto changed = voided(1);
        changed.detail = "Wine";
        QCOMPARE(order::recordTillEvent(f.parts(), OrderFixture::context(), changed).error().code,
                 ErrorCode::KeyReused);
    }

    /// Caught: a card that was charged after its sale had gone another way was a line among a till's notes; nobody who
    /// has to give money back was told.
    void aCardThatWasChargedTwiceIsForSomebodyToLookAt()
    {
        OrderFixture f;
        for (int n = 1; n <= 2; ++n) { // told again, by another note of the same card: one entry
            auto event = voided(n);
            event.kind = contract::TillEventKind::ChargedTwice;
            event.order_id = testId('a', 1);
            event.detail = "receipt T1-000007 was charged to the card after all; its goods were paid as T1-000008";
            for (int again = 0; again < 2; ++again)
                QVERIFY(order::recordTillEvent(f.parts(), OrderFixture::context(), event));
        }
        const auto told = f.openExceptions();
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told.front().code, std::string("charged_twice"));
        QCOMPARE(told.front().order_id.value_or(""), testId('a', 1));
        QCOMPARE(told.front().till_id.value_or(""), std::string("till-1"));
        QVERIFY(told.front().detail.find("T1-000008") != std::string::npos);
    }

    /// Caught: what a manager moved on past the server was a line among a till's notes, and nobody looked whether the
    /// books had it.
    void whatWasSettledByHandIsForTheOfficeToLookAt()
    {
        OrderFixture f;
        auto event = voided(1);
        event.kind = contract::TillEventKind::SettledByHand;
        event.order_id.reset(); // a shift's count has no order
        event.detail = "Shift closed; note: voucher 12; refused: the period is closed";
        for (int again = 0; again < 2; ++again)
            QVERIFY(order::recordTillEvent(f.parts(), OrderFixture::context(), event));
        const auto told = f.openExceptions();
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told.front().code, std::string("settled_by_hand"));
        QVERIFY(told.front().detail.find("voucher 12") != std::string::npos);
    }

    void theListIsNewestFirstAndPaged()
    {
        OrderFixture f;
        for (int n = 1; n <= 5; ++n)
            QVERIFY(order::recordTillEvent(f.parts(), OrderFixture::context(),
                                           voided(n, "2026-03-01T10:0" + std::to_string(n) + ":00.000Z")));
        auto page = list(f, {"s1", "till-1", {}, 3});
        QCOMPARE(page.events.size(), std::size_t{3});
        QCOMPARE(page.events.front().event_id, testId('e', 5));
        QVERIFY(page.next_cursor);
        page = list(f, {"s1", "till-1", page.next_cursor, 3});
        QCOMPARE(page.events.size(), std::size_t{2});
        QCOMPARE(page.events.back().event_id, testId('e', 1));
        QVERIFY(!page.next_cursor);
        QVERIFY(list(f, {"s1", "till-2", {}, {}}).events.empty());
    }
};

TILLHOUSE_TEST(TillEventsTest)
#include "till_events_test.moc"
