// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_fixture.h"
#include "signing_till.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace tillhouse;
using domain::ErrorCode;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::returnOf;
using tillhouse::testing::sale;
using tillhouse::testing::SigningTill;
using tillhouse::testing::testId;

namespace
{

using Codes = std::vector<std::string>;

constexpr std::int64_t kFloat = 10'000;

auto opening(SigningTill &till, int n) -> contract::OpenShiftRequest
{
    contract::OpenShiftRequest request{"s1", testId('s', n), "till-1", {kFloat, "EUR"}};
    request.opened_at = "2026-03-01T08:00:00.000Z";
    request.cashier_id = "ann";
    return till.sign(std::move(request), testId('s', n), "shift_opened");
}

auto paidIn(SigningTill &till, int shift, int n, std::int64_t minor) -> contract::MoveCashRequest
{
    contract::MoveCashRequest request{
        "s1", testId('s', shift), testId('m', n), contract::DrawerMovement::PaidIn, {minor, "EUR"}, "change"};
    request.approver_id = "boss";
    return till.sign(std::move(request), testId('m', n), "cash_moved");
}

auto counting(SigningTill &till, int shift, std::int64_t counted, std::int64_t expected, std::int64_t z)
    -> contract::CloseShiftRequest
{
    contract::CloseShiftRequest request{"s1", testId('s', shift), {{TenderKind::Cash, {counted, "EUR"}}}};
    request.closed_at = "2026-03-01T18:00:00.000Z";
    request.cashier_id = "bob";
    request.z_number = z;
    request.till_expected = contract::MoneyAmount{expected, "EUR"};
    return till.sign(std::move(request), contract::closingDocument(testId('s', shift)), "shift_closed");
}

auto sold(SigningTill &till, int n, int shift) -> contract::PlaceOrderRequest
{
    auto request = sale({n}); // 1.99
    request.checkout.shift_id = testId('s', shift);
    request.checkout.journal = till.mark(request.order_id, request.checkout.receipt_number.value_or(""),
                                         contract::encode(request.checkout), "sale");
    return request;
}

/// 2.00 in coins and 3.00 by card, of which nobody knows yet: the till's journal has an intent.
auto splitIntent(SigningTill &till, int n, int shift) -> contract::PlaceOrderRequest
{
    auto request = sale({n, 1, 500, 1000});
    request.checkout.tenders[0].amount.amount_minor = 200;
    request.checkout.tenders.push_back({testId('t', 90 + n), TenderKind::Card, {300, "EUR"}, std::nullopt});
    request.checkout.shift_id = testId('s', shift);
    request.checkout.journal = till.mark(request.order_id, request.checkout.receipt_number.value_or(""),
                                         contract::encode(request.checkout), "card_intent");
    return request;
}

auto cashSales(OrderFixture &f, int shift) -> std::int64_t
{
    return f.shifts().get({"s1", testId('s', shift)})->cash_sales.amount_minor;
}

auto cashRefunds(OrderFixture &f, int shift) -> std::int64_t
{
    return f.shifts().get({"s1", testId('s', shift)})->cash_refunds.amount_minor;
}

auto openCodes(OrderFixture &f) -> Codes
{
    Codes codes;
    for (const auto &entry : f.openExceptions())
        codes.push_back(entry.code);
    std::ranges::sort(codes);
    return codes;
}

} // namespace

/// A till that opened, sold and closed without the server, and tells in whatever order the network makes of it.
class LateShiftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Caught: what the till did before its count was refused because the count had arrived first.
    // Every order of five documents ends in the same books and an empty list of exceptions.
    void whateverTheOrderTheBooksAreTheSame()
    {
        std::vector<int> order{0, 1, 2, 3, 4};
        int orders = 0;
        do {
            OrderFixture f;
            SigningTill till;
            const auto open = opening(till, 1);
            const auto first = sold(till, 1, 1);
            const auto in = paidIn(till, 1, 1, 500);
            const auto second = sold(till, 2, 1);
            const auto close = counting(till, 1, kFloat + 898, kFloat + 898, 1);
            const auto context = till.context();
            for (const int step : order) {
                bool taken = false;
                switch (step) {
                case 0:
                    taken = f.shifts().open(context, open).hasValue();
                    break;
                case 1:
                    taken = f.orders().place(context, first).hasValue();
                    break;
                case 2:
                    taken = f.shifts().moveCash(context, in).hasValue();
                    break;
                case 3:
                    taken = f.orders().place(context, second).hasValue();
                    break;
                default:
                    taken = f.shifts().close(context, close).hasValue();
                }
                QVERIFY2(taken, std::to_string(step).c_str());
            }
            const auto shift = f.shifts().get({"s1", testId('s', 1)});
            QVERIFY(shift);
            QCOMPARE(shift->expected.amount_minor, std::int64_t{10'898});
            QCOMPARE(shift->cash_sales.amount_minor, std::int64_t{398});
            QCOMPARE(shift->opening.amount_minor, kFloat);
            QCOMPARE(shift->difference->amount_minor, std::int64_t{0});
            QCOMPARE(*shift->opened_by, std::string("ann"));
            QCOMPARE(shift->opened_at, std::string("2026-03-01T08:00:00.000Z"));
            QCOMPARE(*shift->closed_by, std::string("bob"));
            QCOMPARE(*shift->z_number, std::int64_t{1});
            QCOMPARE(openCodes(f), Codes());
            ++orders;
        } while (std::ranges::next_permutation(order).found);
        QCOMPARE(orders, 120);
    }

    void aSaleAfterTheCountIsNamedAndNotInIt()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.shifts().open(till.context(), opening(till, 1)));
        QVERIFY(f.shifts().close(till.context(), counting(till, 1, kFloat, kFloat, 1)));
        QVERIFY(f.orders().place(till.context(), sold(till, 1, 1)));
        QCOMPARE(openCodes(f), Codes{"sale_after_close"});
        QCOMPARE(f.shifts().get({"s1", testId('s', 1)})->expected.amount_minor, kFloat);
    }

    // Caught: the server booked the coins of a card that was approved after the count to the shift that was counted,
    // the till to the one that was open then; both drawers differed.
    void whatIsAnsweredAfterTheCountIsInTheShiftThatIsOpenThen()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.shifts().open(till.context(), opening(till, 1)));
        f.payments.cardState = domain::PaymentState::Unknown;
        QVERIFY(f.orders().place(till.context(), splitIntent(till, 1, 1)));
        QVERIFY(f.shifts().close(till.context(), counting(till, 1, kFloat, kFloat, 1)));
        QVERIFY(f.shifts().open(till.context(), opening(till, 2)));
        f.payments.cardState = domain::PaymentState::Captured;
        f.nowMs += 60'000;
        QCOMPARE(f.recover(), 1);
        QCOMPARE(cashSales(f, 1), std::int64_t{0});
        QCOMPARE(cashSales(f, 2), std::int64_t{200});
        QCOMPARE(openCodes(f), Codes{"sale_after_close"}); // no drawer differs
    }

    void whatIsAnsweredWhileNoShiftIsOpenIsInNone()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.shifts().open(till.context(), opening(till, 1)));
        f.payments.cardState = domain::PaymentState::Unknown;
        QVERIFY(f.orders().place(till.context(), splitIntent(till, 1, 1)));
        QVERIFY(f.shifts().close(till.context(), counting(till, 1, kFloat, kFloat, 1)));
        f.payments.cardState = domain::PaymentState::Captured;
        f.nowMs += 60'000;
        QCOMPARE(f.recover(), 1);
        QCOMPARE(cashSales(f, 1), std::int64_t{0});
        QCOMPARE(openCodes(f), Codes{"sale_after_close"});
    }

    void aRefundThatWasAskedForCountsWhenItIsAnsweredAndOneThatWasPaidOutWhenItWasPaid()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.shifts().open(till.context(), opening(till, 1)));
        const auto split = f.orders().place(till.context(), splitIntent(till, 1, 1));
        const auto coins = f.orders().place(till.context(), sold(till, 2, 1));
        QVERIFY(split && coins);
        f.payments.refundState = domain::PaymentState::Unknown;
        auto asked = returnOf(*split, 1, 0, 1000);
        asked.shift_id = testId('s', 1);
        QVERIFY(f.refunds().refund(till.context(), till.refund(asked)));
        auto paid = returnOf(*coins, 2, 0, 1000);
        paid.shift_id = testId('s', 1);
        paid.to = TenderKind::Cash;
        paid.paid_out = contract::MoneyAmount{199, "EUR"};
        paid = till.refund(paid); // and it is told of late
        QVERIFY(f.shifts().close(till.context(), counting(till, 1, kFloat + 200, kFloat + 200, 1)));
        QVERIFY(f.shifts().open(till.context(), opening(till, 2)));
        QVERIFY(f.refunds().refund(till.context(), paid));
        QCOMPARE(cashRefunds(f, 1), std::int64_t{199});
        QCOMPARE(openCodes(f), Codes());
        f.payments.refundState = domain::PaymentState::Refunded;
        f.nowMs += 60'000;
        QCOMPARE(f.recover(), 1);
        QCOMPARE(cashRefunds(f, 1), std::int64_t{199});
        QCOMPARE(cashRefunds(f, 2), std::int64_t{200});
        QCOMPARE(openCodes(f), Codes{"sale_after_close"});
    }

    void theNextShiftMayArriveBeforeTheCountOfTheOneBefore()
    {
        OrderFixture f;
        SigningTill till;
        const auto first = opening(till, 1);
        const auto close = counting(till, 1, kFloat, kFloat, 1);
        const auto second = opening(till, 2);
        const auto sale = sold(till, 1, 2);
        QVERIFY(f.shifts().open(till.context(), first));
        QVERIFY(f.shifts().open(till.context(), second));
        QCOMPARE(openCodes(f), Codes{"shift_left_open"});
        QVERIFY(f.orders().place(till.context(), sale));
        QVERIFY(f.shifts().close(till.context(), close));
        QCOMPARE(openCodes(f), Codes());
        QCOMPARE(f.shifts().get({"s1", testId('s', 2)})->cash_sales.amount_minor, std::int64_t{199});
    }

    void onlyTheTillsSignedWordOpensASecondShift()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.shifts().open(till.context(), opening(till, 1)));
        contract::OpenShiftRequest unsignedOne{"s1", testId('s', 2), "till-1", {kFloat, "EUR"}};
        QCOMPARE(f.shifts().open(till.context(), unsignedOne).error().code, ErrorCode::Conflict);
        auto forged = opening(till, 3);
        forged.opening.amount_minor += 1; // not what was signed
        QCOMPARE(f.shifts().open(till.context(), forged).error().code, ErrorCode::Conflict);
    }

    void whoAllowedItCountsOnlyWhereTheTillSignedIt()
    {
        OrderFixture f;
        SigningTill till;
        const auto approver = [&](int n) {
            return *f.database().read([&](db::Reader &reader) -> domain::Result<std::string> {
                auto row = reader.query("SELECT COALESCE(approver, '') FROM cash_movements WHERE movement_id = ?",
                                        "cash." + testId('m', n));
                return row.next() ? row.text(0) : std::string("?");
            });
        };
        QVERIFY(f.shifts().open(till.context(), opening(till, 1)));
        QVERIFY(f.shifts().moveCash(till.context(), paidIn(till, 1, 1, 500)));
        auto claimed = paidIn(till, 1, 2, 500);
        claimed.approver_id = "somebody else";
        QVERIFY(f.shifts().moveCash(till.context(), claimed));
        QCOMPARE(approver(1), std::string("boss"));
        QCOMPARE(approver(2), std::string());
        QCOMPARE(openCodes(f), Codes{"journal_broken"});
    }

    void aTillThatWorkedOutSomethingElseIsNamed()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.shifts().open(till.context(), opening(till, 1)));
        const auto missing = sold(till, 1, 1);
        QVERIFY(f.shifts().close(till.context(), counting(till, 1, kFloat + 199, kFloat + 199, 1)));
        QCOMPARE(openCodes(f), (Codes{"drawer_difference", "drawer_differs"}));
        QVERIFY(f.orders().place(till.context(), missing)); // and it settles itself
        QCOMPARE(openCodes(f), Codes());
        QCOMPARE(f.count("exceptions"), std::int64_t{2});
    }

    // Caught: a report that is missing between two was not named.
    void zReportsFollowEachOther()
    {
        OrderFixture f;
        SigningTill till;
        const auto shift = [&](int n, std::int64_t z) {
            QVERIFY(f.shifts().open(till.context(), opening(till, n)));
            QVERIFY(f.shifts().close(till.context(), counting(till, n, kFloat, kFloat, z)));
        };
        shift(1, 1);
        shift(2, 3);
        QCOMPARE(openCodes(f), Codes{"z_number_gap"});
        shift(3, 2); // it was only late
        QCOMPARE(openCodes(f), Codes());
        shift(4, 3);
        QCOMPARE(openCodes(f), Codes{"z_number_twice"});
    }

    void theTillsOwnCountFollowsThatOfWhoClosedItForTheTill()
    {
        OrderFixture f;
        SigningTill till;
        const auto open = opening(till, 1);
        const auto close = counting(till, 1, kFloat - 5, kFloat, 1);
        QVERIFY(f.shifts().open(till.context(), open));
        auto manager = OrderFixture::context();
        manager.principal->tillId.clear();
        QVERIFY(f.shifts().close(manager, {"s1", testId('s', 1), {{TenderKind::Cash, {kFloat, "EUR"}}}}));
        const auto counted = f.shifts().close(till.context(), close);
        QVERIFY2(counted, counted ? "" : counted.error().detail.c_str());
        QCOMPARE(counted->counted->amount_minor, kFloat - 5);
        QCOMPARE(contract::encode(*f.shifts().close(till.context(), close)), contract::encode(*counted));
        QCOMPARE(openCodes(f), Codes{"drawer_difference"});
    }

    void coinsAreKeptAndSumToTheCash()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.shifts().open(till.context(), opening(till, 1)));
        contract::CloseShiftRequest request{"s1", testId('s', 1), {{TenderKind::Cash, {10'050, "EUR"}}}};
        request.denominations = {{5'000, 2}, {50, 1}, {1, 1}};
        QCOMPARE(f.shifts().close(till.context(), request).error().fields.at(0).field, std::string("denominations"));
        request.denominations = {{5'000, 2}, {50, 1}, {1, 0}};
        request.note = "two new notes";
        const auto closed = f.shifts().close(till.context(), request);
        QVERIFY2(closed, closed ? "" : closed.error().detail.c_str());
        QCOMPARE(closed->denominations, request.denominations);
        QCOMPARE(*closed->note, std::string("two new notes"));
    }

    // Caught: coins that are less than the counted cash were refused; what is above them is other countries' money.
    void whatIsCountedAboveTheCoinsIsOtherCountriesMoney()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.shifts().open(till.context(), opening(till, 1)));
        contract::CloseShiftRequest request{"s1", testId('s', 1), {{TenderKind::Cash, {kFloat, "EUR"}}}};
        request.denominations = {{1'000, kFloat / 1'000 - 1}};
        const auto closed = f.shifts().close(till.context(), request);
        QVERIFY2(closed, closed ? "" : closed.error().detail.c_str());
        QCOMPARE(closed->counted->amount_minor, kFloat);
    }
};

TILLHOUSE_TEST(LateShiftTest)
#include "late_shift_test.moc"
