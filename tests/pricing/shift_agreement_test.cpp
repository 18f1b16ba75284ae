// SPDX-License-Identifier: GPL-3.0-or-later
#include "../order/order_fixture.h"
#include "client/journal/journal.h"
#include "contract/codec.h"
#include "contract/shift.h"
#include "domain/time_text.h"
#include "order/day_totals.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <numeric>

using namespace tillhouse;
using client::EntryKind;
using domain::TenderKind;
using testing::OrderFixture;
using testing::sale;
using testing::testId;

namespace
{

auto agreeingKey() -> const client::TillKey &
{
    static const client::TillKey key = client::TillKey::make();
    return key;
}

/// One shift at a till and at the store server: each hears of the same sales and refunds.
struct OneShift {
    OrderFixture server;
    QTemporaryDir dir;
    std::unique_ptr<client::Journal> journal =
        std::move(*client::Journal::open(dir.filePath(QStringLiteral("journal.sqlite")), "s1/till-1", agreeingKey()));
    std::string shiftId = testId('s', 1);

    auto open() -> bool
    {
        contract::OpenShiftRequest request{"s1", shiftId, "till-1", {10'000, "EUR"}};
        return journal->append({EntryKind::ShiftOpened, shiftId, {}, contract::encode(request)}) &&
               server.shifts().open(OrderFixture::context(), request);
    }

    /// The order as the server has it; without an id where one of the two did not take it.
    auto sell(contract::PlaceOrderRequest request) -> contract::Order
    {
        request.checkout.shift_id = shiftId;
        if (!journal->append({EntryKind::Sale, request.order_id, *request.checkout.receipt_number,
                              contract::encode(request.checkout)}))
            return {};
        const auto placed = server.place(request);
        if (!placed)
            qWarning("%s", placed.error().detail.c_str());
        return placed ? *placed : contract::Order{};
    }

    auto giveBack(const contract::RefundRequest &asked) -> bool
    {
        auto request = asked;
        request.shift_id = shiftId;
        if (!journal->append({EntryKind::Refund, request.refund_id, {}, contract::encode(request)}))
            return false;
        const auto order = server.refund(request);
        return order && journal->acknowledge(request.refund_id, contract::encode(*order));
    }

    auto today() -> contract::DayFigures
    {
        return server.database()
            .read([](db::Reader &reader) -> domain::Result<contract::DaySummary> {
                return order::daySummary(reader, "s1", *domain::parseDay("2026-03-01"));
            })
            ->today;
    }

    auto serverShift() -> contract::Shift { return *server.shifts().get({"s1", shiftId}); }
};

void pay(contract::CheckoutRequest &checkout, std::int64_t minor)
{
    checkout.tenders.back().amount.amount_minor += minor;
}

/// Beside goods: a gift card of 50.00, a tip of 2.00, and coins of 5 cents.
auto withEverything() -> contract::PlaceOrderRequest
{
    auto request = sale({2, 2, 999, 1000, TenderKind::Manual});
    contract::CheckoutLine card;
    card.line_id = testId('l', 900'000);
    card.sku = "gift-card";
    card.name = "Gift card";
    card.quantity_milli = 1000;
    card.unit_price = contract::MoneyAmount{5'000, "EUR"};
    card.issue = contract::IssuedValue{TenderKind::GiftCard, "GIFT-1"};
    request.checkout.lines.push_back(card);
    request.checkout.total.amount_minor += 5'000;
    request.checkout.tip = contract::MoneyAmount{200, "EUR"};
    pay(request.checkout, 5'200);
    return request;
}

/// 9.98 paid with 20 dollars at 0.92; coins of 5 cents.
auto withDollars() -> contract::PlaceOrderRequest
{
    auto request = sale({3, 2, 499});
    request.reservation->cash_rounding_minor = 5;
    request.checkout.rounding = contract::MoneyAmount{2, "EUR"};
    pay(request.checkout, 2);
    request.checkout.tenders[0].tendered = contract::MoneyAmount{1'840, "EUR"};
    request.checkout.tenders[0].foreign = contract::ForeignCash{{2'000, "USD"}, 920'000};
    return request;
}

auto taxOf(const std::vector<client::TaxMove> &taxes) -> std::int64_t
{
    return std::accumulate(taxes.begin(), taxes.end(), std::int64_t{0},
                           [](std::int64_t sum, const auto &tax) { return sum + tax.taxMinor; });
}

} // namespace

/// What a till signs as its Z report is what the store server has in its books.
class ShiftAgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Caught: the till counted a gift card that it sold as turnover, and the refunds' taxes nowhere.
    void theTillsFiguresAreTheServersFigures()
    {
        OneShift day;
        QVERIFY(day.open());
        const auto goods = day.sell(sale({1, 3, 199}));
        const auto mixed = day.sell(withEverything());
        QVERIFY(!day.sell(withDollars()).order_id.empty());
        QVERIFY(day.giveBack(testing::returnOf(goods, 1, 0, 1000)));
        QVERIFY(day.giveBack(testing::returnOf(goods, 2, 1, 1000)));
        QVERIFY(day.giveBack(testing::returnOf(mixed, 3, 1, 1000)));
        const auto till = *day.journal->openShift();
        const auto server = day.today();
        QCOMPARE(till.sales, server.orders);
        QCOMPARE(till.salesMinor, server.sales_minor);
        QCOMPARE(till.refundsMinor, server.refunded_minor);
        QCOMPARE(taxOf(till.taxes), server.tax_minor);
        QCOMPARE(taxOf(till.refundTaxes), std::int64_t{32 + 32 + 160}); // 19 % of what came back
        QCOMPARE(till.issuedMinor, std::int64_t{5'000});
        QCOMPARE(till.tipsMinor, std::int64_t{200});
        QCOMPARE(till.roundingMinor, std::int64_t{2});
        QCOMPARE(client::netMinor(till) + till.issuedMinor + till.tipsMinor + till.roundingMinor,
                 client::takenMinor(till));
        const auto shift = day.serverShift();
        QCOMPARE(client::expectedMinor(till, TenderKind::Cash), shift.expected.amount_minor);
        for (const auto &tender : shift.tenders)
            QCOMPARE(client::expectedMinor(till, tender.tender_kind), tender.expected.amount_minor);
    }

    // Caught: who counted right was short by what the dollars are worth, and the server took no count with dollars.
    void aRightCountWithForeignMoneyHasNoDifference()
    {
        OneShift day;
        QVERIFY(day.open());
        QVERIFY(!day.sell(withDollars()).order_id.empty());
        const auto till = *day.journal->openShift();
        QCOMPARE(till.foreign, (std::vector<client::ForeignMove>{{"USD", 2'000, 1'840}}));
        const auto dollars = client::countedWorthMinor(till.foreign.front(), 2'000);
        QCOMPARE(dollars, std::int64_t{1'840});
        const std::int64_t own = 10'000 - 840; // the opening less the change
        QCOMPARE(own + dollars, client::expectedMinor(till, TenderKind::Cash));
        contract::CloseShiftRequest request{"s1", day.shiftId, {{TenderKind::Cash, {own + dollars, "EUR"}}}};
        request.denominations = {{5'000, 1}, {2'000, 2}, {100, 1}, {50, 1}, {10, 1}};
        const auto closed = day.server.shifts().close(OrderFixture::context(), request);
        QVERIFY2(closed, closed ? "" : closed.error().detail.c_str());
        QCOMPARE(closed->difference->amount_minor, std::int64_t{0});
        QCOMPARE(closed->denominations, request.denominations);
    }
};

TILLHOUSE_TEST(ShiftAgreementTest)
#include "shift_agreement_test.moc"
