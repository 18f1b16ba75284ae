// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "order/endpoints.h"
#include "order/order_store.h"
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

/// The acquirer said no to the card of this order, which a till had taken on trust.
void declineLater(OrderFixture &f, const contract::Order &order, std::size_t tender,
                  contract::PaymentEventKind kind = contract::PaymentEventKind::CardOnTrustDeclined)
{
    contract::PaymentEventEntry event;
    event.position = static_cast<std::int64_t>(f.payments.news.size()) + 1;
    event.event_id = testId('e', static_cast<int>(event.position));
    event.kind = kind;
    event.store_id = order.store_id;
    event.order_id = order.order_id;
    event.tender_id = order.tenders[tender].tender_id;
    event.state = PaymentState::Captured;
    event.detail = "a card payment that was taken offline was declined: no cover";
    event.occurred_at = "2026-03-01T12:00:00.000Z";
    f.payments.news.push_back(event);
    f.recover();
}

/// 80.00 of which a card on trust paid 50.00 and coins 30.00.
auto halfOnTrust() -> contract::PlaceOrderRequest
{
    auto request = onTrust(sale({1, 2, 4000, 1000, TenderKind::Card}));
    request.checkout.tenders[0].amount.amount_minor = 5000;
    request.checkout.tenders.push_back({testId('t', 99), TenderKind::Cash, {3000, "EUR"}, std::nullopt});
    request.checkout.shift_id = testId('s', 1);
    return request;
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

    // Planted: the refund did not look at what was lost, and cash went out for goods that nobody had paid for.
    void forWhatADeclinedCardDidNotPayGoodsComeBackAndNoMoneyGoes()
    {
        OrderFixture f;
        openDrawer(f);
        const auto sold = f.place(halfOnTrust());
        QVERIFY2(sold, sold ? "" : sold.error().detail.c_str());
        declineLater(f, *sold, 0);
        QCOMPARE(codes(f), std::vector<std::string>{"card_on_trust_declined"});
        const auto known = f.load(sold->order_id);
        QCOMPARE(known.state, OrderState::Paid);
        QCOMPARE(known.tenders[0].reason.value_or(""), std::string(order::kNeverPaid));
        QVERIFY(!known.tenders[1].reason);
        QCOMPARE(known.history.back().note, std::string("card of 50.00 EUR was ") + std::string(order::kNeverPaid));

        auto first = returnOf(*sold, 1, 0, 1000);
        first.shift_id = testId('s', 1);
        auto inCash = first;
        inCash.to = TenderKind::Cash;
        const auto refused = f.refund(inCash);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().fields.at(0).field, std::string("to"));
        QVERIFY(refused.error().detail.find("40.00 EUR were never paid") != std::string::npos);
        QVERIFY(f.load(sold->order_id).refunds.empty());

        const auto half = f.refund(first);
        QVERIFY2(half, half ? "" : half.error().detail.c_str());
        QCOMPARE(half->state, OrderState::PartlyRefunded);
        QCOMPARE(half->refunded.amount_minor, std::int64_t{0});
        QCOMPARE(half->refunds[0].total.amount_minor, std::int64_t{4000});
        QVERIFY(half->refunds[0].tenders.empty() && half->refunds[0].state == PaymentState::Refunded);
        QCOMPARE(f.payments.calls("refund"), 0); // there is nothing to give back
        QCOMPARE(expectedInDrawer(f), std::int64_t{13'000});
        QCOMPARE(contract::encode(*f.refund(first)), contract::encode(*half));

        auto rest = returnOf(*sold, 2, 1, 1000);
        rest.shift_id = testId('s', 1);
        const auto whole = f.refund(rest);
        QVERIFY2(whole, whole ? "" : whole.error().detail.c_str());
        QCOMPARE(whole->state, OrderState::Refunded);
        QCOMPARE(whole->refunded.amount_minor, std::int64_t{3000});
        QCOMPARE(whole->refunds[1].tenders, (std::vector<contract::RefundTender>{{TenderKind::Cash, {3000, "EUR"}}}));
        QCOMPARE(f.payments.lastRefund.tenders.size(), std::size_t{1});
        QCOMPARE(expectedInDrawer(f), std::int64_t{10'000});
        QCOMPARE(codes(f), std::vector<std::string>{"card_on_trust_declined"}); // nothing else to look at
        QCOMPARE(contract::encode(f.load(sold->order_id)), contract::encode(*whole));
    }

    void aRefundThatFailsLeavesWhatWasNeverPaidAsItWas()
    {
        OrderFixture f;
        openDrawer(f);
        auto request = halfOnTrust();
        request.checkout.tenders[1].kind = TenderKind::Card;
        const auto sold = f.place(request);
        declineLater(f, *sold, 0);
        auto all = returnOf(*sold, 1, 0, 1000);
        all.lines.push_back(returnOf(*sold, 1, 1, 1000).lines[0]);
        f.payments.refundState = PaymentState::Declined;
        QCOMPARE(f.refund(all).error().code, ErrorCode::PaymentDeclined);
        QCOMPARE(f.load(sold->order_id).state, OrderState::Paid);
        f.payments.refundState = PaymentState::Refunded;
        f.restart();
        all.refund_id = testId('r', 2);
        QCOMPARE(f.refund(all)->refunded.amount_minor, std::int64_t{3000});
        QCOMPARE(f.payments.lastRefund.tenders.at(0).tender_id, sold->tenders[1].tender_id);
    }

    void aManagersWordThatTheAcquirerDeniesPaidNothingEither()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        declineLater(f, *sold, 0, contract::PaymentEventKind::OverrideContradicted);
        const auto back = f.refund(returnOf(*sold, 1, 0, 1000));
        QVERIFY(back);
        QCOMPARE(back->state, OrderState::Refunded);
        QCOMPARE(back->refunded.amount_minor, std::int64_t{0});
    }

    // Cash that a till gave out for it without asking is gone: all of it is a loss.
    void cashThatWasPaidOutForWhatNeverCameIsALoss()
    {
        OrderFixture f;
        openDrawer(f);
        const auto sold = f.place(halfOnTrust());
        declineLater(f, *sold, 0);
        auto back = paidOut(returnOf(*sold, 1, 0, 1000), 4000);
        back.shift_id = testId('s', 1);
        const auto order = f.refund(back);
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        QCOMPARE(order->lines[0].refunded_quantity_milli, std::int64_t{1000});
        QCOMPARE(order->refunded.amount_minor, std::int64_t{0});
        QCOMPARE(f.payments.lastRefund.loss_minor.value_or(0), std::int64_t{4000});
        QCOMPARE(codes(f), (std::vector<std::string>{"card_on_trust_declined", "refund_beyond_sale"}));
        QCOMPARE(expectedInDrawer(f), std::int64_t{9'000});
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
