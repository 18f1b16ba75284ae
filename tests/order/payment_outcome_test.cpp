// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/payment_outcome.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::ErrorCode;
using domain::PaymentState;
using domain::TenderKind;
using order::Verdict;

namespace
{

auto orderWith(const std::vector<TenderKind> &kinds) -> contract::Order
{
    contract::Order order;
    for (const auto kind : kinds) {
        contract::OrderTender tender;
        tender.tender_id = "t" + std::to_string(order.tenders.size());
        tender.kind = kind;
        order.tenders.push_back(std::move(tender));
    }
    return order;
}

auto statusWith(const std::vector<PaymentState> &states) -> contract::PaymentStatus
{
    contract::PaymentStatus status;
    for (const auto state : states) {
        contract::TenderOutcome outcome;
        outcome.tender_id = "t" + std::to_string(status.tenders.size());
        outcome.state = state;
        status.tenders.push_back(std::move(outcome));
    }
    return status;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<PaymentState>)

class PaymentOutcomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrderIsSettledOnlyWhenEveryTenderIs_data()
    {
        QTest::addColumn<std::vector<PaymentState>>("states");
        QTest::addColumn<int>("verdict");
        using S = PaymentState;
        const auto row = [](const char *name, std::vector<S> states, Verdict verdict) {
            QTest::newRow(name) << std::move(states) << static_cast<int>(verdict);
        };
        row("both captured", {S::Captured, S::Captured}, Verdict::Done);
        row("one unknown", {S::Captured, S::Unknown}, Verdict::Waiting);
        row("one pending", {S::Pending, S::Captured}, Verdict::Waiting);
        row("one held", {S::Authorized, S::Captured}, Verdict::Held);
        row("declined, other voided", {S::Declined, S::Voided}, Verdict::Refused);
        row("declined, other given back", {S::Declined, S::Refunded}, Verdict::Refused);
        row("declined, other still to be given back", {S::Declined, S::Captured}, Verdict::Waiting);
        row("declined, other unknown", {S::Declined, S::Unknown}, Verdict::Waiting);
    }
    void anOrderIsSettledOnlyWhenEveryTenderIs()
    {
        QFETCH(std::vector<PaymentState>, states);
        auto order = orderWith({TenderKind::Card, TenderKind::Card});
        const auto outcome = order::judgePayment(order, statusWith(states));
        QTEST(static_cast<int>(outcome.verdict), "verdict");
        QCOMPARE(order.tenders[1].state, states[1]);
    }

    void aFailedCallMeansWhatIsKnown_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<bool>("recorded");
        const auto row = [](const char *name, TenderKind kind, ErrorCode code, Verdict verdict, bool recorded) {
            QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(code) << static_cast<int>(verdict)
                                << recorded;
        };
        row("cash, service down", TenderKind::Cash, ErrorCode::Unavailable, Verdict::Done, false);
        row("cash, answer lost", TenderKind::Cash, ErrorCode::Timeout, Verdict::Done, false);
        row("own terminal, service down", TenderKind::Manual, ErrorCode::Unavailable, Verdict::Done, false);
        row("card, service down", TenderKind::Card, ErrorCode::Unavailable, Verdict::Untried, true);
        row("card, answer lost", TenderKind::Card, ErrorCode::Timeout, Verdict::Waiting, true);
        row("card, service failed within", TenderKind::Card, ErrorCode::Internal, Verdict::Waiting, true);
        row("card, declined", TenderKind::Card, ErrorCode::PaymentDeclined, Verdict::Refused, true);
        row("card, being worked on", TenderKind::Card, ErrorCode::KeyInFlight, Verdict::Untried, true);
    }
    void aFailedCallMeansWhatIsKnown()
    {
        QFETCH(int, kind);
        QFETCH(int, code);
        auto order = orderWith({static_cast<TenderKind>(kind)});
        const auto outcome = order::judgePaymentFailure(order, {static_cast<ErrorCode>(code), "", {}});
        QTEST(static_cast<int>(outcome.verdict), "verdict");
        QTEST(outcome.recorded, "recorded");
    }

    void whatNobodyWasAskedForIsVoidWithTheOrder()
    {
        auto order = orderWith({TenderKind::Card});
        QCOMPARE(order::judgeCancel(order, {}).verdict, Verdict::Refused);
        QCOMPARE(order.tenders[0].state, PaymentState::Voided);
        auto taken = orderWith({TenderKind::Card, TenderKind::Card});
        QCOMPARE(order::judgeCancel(taken, statusWith({PaymentState::Voided, PaymentState::Captured})).verdict,
                 Verdict::Abandoned);
    }

    void aRefundIsRefusedOnlyIfNothingWentBack_data()
    {
        QTest::addColumn<std::vector<PaymentState>>("states");
        QTest::addColumn<int>("verdict");
        using S = PaymentState;
        const auto row = [](const char *name, std::vector<S> states, Verdict verdict) {
            QTest::newRow(name) << std::move(states) << static_cast<int>(verdict);
        };
        row("both back", {S::Refunded, S::Refunded}, Verdict::Done);
        row("neither", {S::Declined, S::Declined}, Verdict::Refused);
        row("one of them", {S::Declined, S::Refunded}, Verdict::InPart);
        row("one back, the other not known", {S::Refunded, S::Unknown}, Verdict::Waiting);
        row("one declined, the other not known", {S::Declined, S::Unknown}, Verdict::Waiting);
        row("one waits for the other", {S::Unknown, S::Pending}, Verdict::Waiting);
    }
    // Caught: a card that got nothing beside a gift card that got its part was "nothing was given back".
    void aRefundIsRefusedOnlyIfNothingWentBack()
    {
        QFETCH(std::vector<PaymentState>, states);
        std::vector<contract::TenderOutcome> tenders;
        contract::RefundPaymentResult result;
        for (const auto state : states) {
            const auto id = "t" + std::to_string(tenders.size());
            tenders.push_back({id, TenderKind::Card, 100, PaymentState::Created, {}, {}});
            result.tenders.push_back({id, TenderKind::Card, 100, state, {}, {}});
        }
        QTEST(static_cast<int>(order::judgeRefund(tenders, result).verdict), "verdict");
    }

    void aRefundToACardIsTriedUntilItIsAnswered()
    {
        std::vector<contract::TenderOutcome> tenders{{"t0", TenderKind::Card, 100, PaymentState::Created, {}, {}}};
        QCOMPARE(order::judgeRefundFailure(tenders, {ErrorCode::Unavailable, "", {}}, false).verdict, Verdict::Waiting);
        QCOMPARE(tenders[0].state, PaymentState::Created);
        QCOMPARE(order::judgeRefundFailure(tenders, {ErrorCode::Timeout, "", {}}, false).verdict, Verdict::Waiting);
        QCOMPARE(tenders[0].state, PaymentState::Unknown);
        QCOMPARE(order::judgeRefundFailure(tenders, {ErrorCode::LimitExceeded, "", {}}, false).verdict,
                 Verdict::Refused);
        tenders[0].kind = TenderKind::Cash;
        QCOMPARE(order::judgeRefundFailure(tenders, {ErrorCode::Timeout, "", {}}, true).verdict, Verdict::Waiting);
        QCOMPARE(order::judgeRefundFailure(tenders, {ErrorCode::Timeout, "", {}}, false).verdict, Verdict::Done);
    }
};

TILLHOUSE_TEST(PaymentOutcomeTest)
#include "payment_outcome_test.moc"
