// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "order/endpoints.h"
#include "order/payment_events.h"

#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::returnOf;
using tillhouse::testing::sale;
using tillhouse::testing::ScriptedPayments;
using tillhouse::testing::testId;

namespace
{

auto onTrust(contract::PlaceOrderRequest request) -> contract::PlaceOrderRequest
{
    auto &tender = request.checkout.tenders.front();
    tender.on_trust = true;
    if (tender.kind == TenderKind::GiftCard) {
        tender.account = "G1";
        tender.lease_id = testId('l', 1);
    }
    return request;
}

/// Cash that the till gave back without asking.
auto paidOut(contract::RefundRequest request, std::int64_t minor) -> contract::RefundRequest
{
    request.to = TenderKind::Cash;
    request.paid_out = contract::MoneyAmount{minor, "EUR"};
    return request;
}

auto openDrawer(OrderFixture &f) -> void
{
    const contract::OpenShiftRequest opening{"s1", testId('s', 1), "till-1", {10'000, "EUR"}};
    QVERIFY(f.shifts().open(f.context(), opening));
}

auto expectedInDrawer(OrderFixture &f) -> std::int64_t
{
    return f.shifts().get({"s1", testId('s', 1)})->expected.amount_minor;
}

auto codes(OrderFixture &f) -> std::vector<std::string>
{
    std::vector<std::string> codes;
    for (const auto &entry : f.openExceptions())
        codes.push_back(entry.code);
    return codes;
}

} // namespace

/// What would be seen here: a card on trust that is shed while the acquirer is away; a refund that was paid out and
/// is refused because its lines are back; a loss that leaves no drawer; a loss that is booked again by a repeat.
class TrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCardOnTrustIsASaleWhateverTheAcquirerDoes()
    {
        OrderFixture f;
        f.parts().cards.close(kit::Deadline::Clock::now());
        const auto order = f.place(onTrust(sale({1, 1, 500, 1000, TenderKind::Card})));
        QVERIFY(order);
        QCOMPARE(order->state, OrderState::Paid);
        QVERIFY(order->tenders.front().on_trust && f.payments.lastPay.tenders.front().on_trust);
    }

    void aSaleOnTrustIsRecordedWhileThePaymentServiceIsAwayAndToldLater()
    {
        OrderFixture f;
        f.payments.fault = [](std::string_view) {
            return ScriptedPayments::Fault{{ErrorCode::Unavailable, "the line is cut", {}}, false};
        };
        const auto order = f.place(onTrust(sale({1, 1, 500, 1000, TenderKind::GiftCard})));
        QVERIFY(order);
        QCOMPARE(order->state, OrderState::Paid);
        f.payments.fault = {};
        f.payments.balances["G1"] = 500;
        f.nowMs += 120'000;
        QCOMPARE(f.recover(), 1);
        QCOMPARE(f.payments.lastPay.tenders.front().lease_id.value_or(""), testId('l', 1));
        const auto kept = f.load(order->order_id).tenders.front();
        QVERIFY(kept.on_trust);
        QCOMPARE(kept.lease_id.value_or(""), testId('l', 1));
    }

    void onlyATillTakesCardsAndGiftCardsOnTrust()
    {
        OrderFixture f;
        auto cash = onTrust(sale({1}));
        QCOMPARE(f.place(cash).error().fields.front().field, std::string("tenders/0/on_trust"));
        auto lease = sale({2, 1, 500, 1000, TenderKind::Card});
        lease.checkout.tenders.front().lease_id = testId('l', 1);
        QCOMPARE(f.place(lease).error().fields.front().field, std::string("tenders/0/lease_id"));
    }

    void aRefundThatWasPaidOutIsBookedAsAnyOther()
    {
        OrderFixture f;
        openDrawer(f);
        auto request = sale({1, 1, 500, 2000});
        request.checkout.shift_id = testId('s', 1);
        const auto sold = f.place(request);
        auto back = paidOut(returnOf(*sold, 1, 0, 1000), 500);
        back.shift_id = testId('s', 1);
        const auto order = f.refund(back);
        QVERIFY(order);
        QCOMPARE(order->state, OrderState::PartlyRefunded);
        QCOMPARE(expectedInDrawer(f), std::int64_t{10'500});
        QVERIFY(!f.payments.lastRefund.loss_minor);
        QVERIFY(codes(f).empty());
    }

    /// The same receipt was refunded at another till before this one's word came.
    void aReceiptThatWasRefundedAtTwoTillsIsALossWithItsAmountsAndTheDrawerIsRight()
    {
        OrderFixture f;
        openDrawer(f);
        auto request = sale({1, 1, 500, 2000});
        request.checkout.shift_id = testId('s', 1);
        const auto sold = f.place(request);
        QVERIFY(f.refund(returnOf(*sold, 1, 0, 1500)));
        auto back = paidOut(returnOf(*sold, 2, 0, 1000), 500);
        back.shift_id = testId('s', 1);
        const auto order = f.refund(back);
        QVERIFY(order);
        QCOMPARE(order->state, OrderState::Refunded);
        QCOMPARE(order->refunded.amount_minor, std::int64_t{1000});
        QCOMPARE(f.payments.lastRefund.loss_minor.value_or(0), std::int64_t{250});
        QCOMPARE(codes(f), std::vector<std::string>{"refund_beyond_sale"});
        QVERIFY(f.openExceptions().front().detail.find("5.00 EUR") != std::string::npos);
        QVERIFY(f.openExceptions().front().detail.find("2.50 EUR are lost") != std::string::npos);
        QCOMPARE(expectedInDrawer(f), std::int64_t{10'500}); // 10.00 in, 5.00 out of this drawer
        QCOMPARE(contract::encode(*f.refund(back)), contract::encode(*order));
        QCOMPARE(expectedInDrawer(f), std::int64_t{10'500});
    }

    void aSecondRefundOfWhatIsBackIsALossAndNoRefusal()
    {
        OrderFixture f;
        openDrawer(f);
        auto request = sale({1, 1, 500, 1000});
        request.checkout.shift_id = testId('s', 1);
        const auto sold = f.place(request);
        QVERIFY(f.refund(returnOf(*sold, 1, 0, 1000)));
        auto back = paidOut(returnOf(*sold, 2, 0, 1000), 500);
        back.shift_id = testId('s', 1);
        const auto order = f.refund(back);
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        QCOMPARE(order->state, OrderState::Refunded);
        QCOMPARE(order->refunds.size(), std::size_t{2});
        QCOMPARE(f.payments.lastRefund.loss_minor.value_or(0), std::int64_t{500});
        QVERIFY(f.payments.lastRefund.tenders.empty());
        QCOMPARE(expectedInDrawer(f), std::int64_t{10'000});
        QCOMPARE(codes(f), std::vector<std::string>{"refund_beyond_sale"});
    }

    void onlyATillPaysOut()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1}));
        auto context = OrderFixture::context();
        context.principal->tillId.clear();
        QCOMPARE(f.refunds().refund(context, paidOut(returnOf(*sold, 1, 0, 1000), 199)).error().fields.front().field,
                 std::string("paid_out"));
        auto elsewhere = paidOut(returnOf(*sold, 1, 0, 1000), 199);
        elsewhere.to.reset();
        QCOMPARE(f.refund(elsewhere).error().fields.front().field, std::string("paid_out"));
        elsewhere = paidOut(returnOf(*sold, 1, 0, 1000), 0);
        QCOMPARE(f.refund(elsewhere).error().fields.front().field, std::string("paid_out/amount_minor"));
    }
};

TILLHOUSE_TEST(TrustTest)
#include "trust_test.moc"
