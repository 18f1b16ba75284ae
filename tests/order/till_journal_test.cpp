// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/till_journal.h"

#include "order_fixture.h"
#include "signing_till.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace tillhouse;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::returnOf;
using tillhouse::testing::sale;
using tillhouse::testing::SigningTill;
using tillhouse::testing::testId;

namespace
{

auto headOf(OrderFixture &f) -> contract::TillJournalHead
{
    return *f.database().read([](db::Reader &reader) -> domain::Result<contract::TillJournalHead> {
        return order::tillJournalHead(reader, "s1", "till-1");
    });
}

auto openCodes(OrderFixture &f) -> std::vector<std::string>
{
    std::vector<std::string> codes;
    for (const auto &entry : f.openExceptions())
        codes.push_back(entry.code);
    std::ranges::sort(codes);
    return codes;
}

using Codes = std::vector<std::string>;

} // namespace

/// The order service's side of the till's journal.
class TillJournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCashierIsTheOneThatTheSignedJournalNames()
    {
        OrderFixture f;
        SigningTill till;
        auto request = sale({1});
        request.checkout.cashier_id = "ann";
        request.checkout.journal = till.mark(request.order_id, request.checkout.receipt_number.value_or(""),
                                             contract::encode(request.checkout), "sale");
        const auto sold = f.orders().place(till.context(), request);
        QVERIFY2(sold, sold ? "" : sold.error().detail.c_str());
        QCOMPARE(*sold->cashier_id, std::string("ann"));
    }

    void whatATillSignedMovesItsHeadAndRaisesNothing()
    {
        OrderFixture f;
        SigningTill till;
        QCOMPARE(headOf(f).sequence, std::int64_t{0});
        for (int n = 1; n <= 3; ++n)
            QVERIFY(f.orders().place(till.context(), till.sell(n, n - 1)));
        QCOMPARE(headOf(f).sequence, till.sequence());
        QCOMPARE(headOf(f).hash, till.hash());
        QCOMPARE(headOf(f).receipt_counter, std::int64_t{100'003});
        QCOMPARE(openCodes(f), Codes());
    }

    void aRepeatAndWhatArrivesLateChangeNoHead()
    {
        OrderFixture f;
        SigningTill till;
        const auto first = till.sell(1);
        const auto second = till.sell(2);
        QVERIFY(f.orders().place(till.context(), second));
        for (int again = 0; again < 2; ++again)
            QVERIFY(f.orders().place(till.context(), first));
        QVERIFY(f.orders().place(till.context(), second));
        QCOMPARE(headOf(f).sequence, std::int64_t{2});
        QCOMPARE(headOf(f).hash, till.hash());
        QCOMPARE(f.count("till_journal_marks"), std::int64_t{2});
        QCOMPARE(openCodes(f), Codes());
    }

    /// Planted: `contradiction` answers nothing. Seen:
    ///   FAIL!  : TillJournalTest::anOldCopyThatSellsOnIsNoticed() Compared values are not the same
    void anOldCopyThatSellsOnIsNoticed()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.orders().place(till.context(), till.sell(1)));
        auto copy = till;
        QVERIFY(f.orders().place(till.context(), till.sell(2)));
        const auto order = f.orders().place(copy.context(), copy.sell(3));
        QVERIFY(order); // it has happened
        QCOMPARE(openCodes(f), Codes{"till_restored"});
        QCOMPARE(order->exceptions.at(0).code, std::string("till_restored"));
        QVERIFY(order->exceptions.at(0).detail.find("T1-100003") != std::string::npos);
        QCOMPARE(f.openExceptions().at(0).till_id.value_or(""), std::string("till-1"));
    }

    void anEntryCutOutAndReplacedIsNoticedByItsNeighbours()
    {
        OrderFixture f;
        SigningTill till;
        const auto first = till.sell(1);
        auto other = till; // the same place in the chain, another entry
        const auto second = till.sell(2);
        const auto third = till.sell(3);
        QVERIFY(f.orders().place(till.context(), first));
        QVERIFY(f.orders().place(till.context(), third));
        QVERIFY(f.orders().place(other.context(), other.sell(4)));
        QCOMPARE(openCodes(f), Codes{"till_restored"});
        QVERIFY(f.orders().place(till.context(), second));
        QCOMPARE(openCodes(f), (Codes{"till_restored", "till_restored"}));
    }

    void aSaleThatIsNotWhatWasSignedIsRecordedAndNamed()
    {
        OrderFixture f;
        SigningTill till;
        auto changed = till.sell(1);
        changed.checkout.receipt_number = "T1-100009";
        QVERIFY(f.orders().place(till.context(), changed));
        auto forged = till.sell(2);
        forged.checkout.journal->signature = SigningTill().sell(2).checkout.journal->signature;
        QVERIFY(f.orders().place(till.context(), forged));
        SigningTill stranger; // signs rightly, but its key is not the one that the token names
        QVERIFY(f.orders().place(till.context(), stranger.sell(3)));
        QCOMPARE(openCodes(f), (Codes{"journal_broken", "journal_broken", "journal_broken"}));
        QCOMPARE(headOf(f).sequence, std::int64_t{0});
    }

    void aTillThatCanSignMustAndAConsoleNeedNot()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.orders().place(till.context(), sale({1})));
        QCOMPARE(openCodes(f), Codes{"journal_unsigned"});
        QVERIFY(f.orders().place(OrderFixture::context(), sale({2}))); // enrolled before tills had keys
        QCOMPARE(openCodes(f), Codes{"journal_unsigned"});
    }

    void refundsAreEntriesToo()
    {
        OrderFixture f;
        SigningTill till;
        const auto sold = f.orders().place(till.context(), till.sell(1));
        QVERIFY(sold);
        QVERIFY(f.refunds().refund(till.context(), till.refund(returnOf(*sold, 1, 0, 500))));
        QCOMPARE(headOf(f).sequence, std::int64_t{2});
        QCOMPARE(openCodes(f), Codes());
        QVERIFY(f.refunds().refund(till.context(), returnOf(*sold, 2, 0, 500)));
        QCOMPARE(openCodes(f), Codes{"journal_unsigned"});
        QCOMPARE(f.openExceptions().at(0).order_id.value_or(""), sold->order_id);
    }

    void aRestorationMovesTheHeadAndTellsAPersonOnce()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.orders().place(till.context(), till.sell(1)));
        auto copy = till;
        QVERIFY(f.orders().place(till.context(), till.sell(2)));
        const auto notice = copy.restoration(headOf(f).sequence, 101'003);
        const auto told =
            f.database().write("restore", [&](db::Transaction &tx) -> domain::Result<contract::TillJournalHead> {
                return order::restoreJournal(tx, copy.context(), notice, f.nowMs);
            });
        QVERIFY(told);
        QCOMPARE(told->sequence, std::int64_t{3});
        QCOMPARE(told->hash, copy.hash());
        // Skipped numbers stay skipped, should the same copy be put back a second time.
        QCOMPARE(told->receipt_counter, std::int64_t{101'002});
        QCOMPARE(openCodes(f), Codes{"till_restored"});
        QVERIFY(f.orders().place(copy.context(), copy.sell(4)));
        QCOMPARE(openCodes(f), Codes{"till_restored"});
        QCOMPARE(headOf(f).sequence, std::int64_t{4});
    }
};

TILLHOUSE_TEST(TillJournalTest)
#include "till_journal_test.moc"
