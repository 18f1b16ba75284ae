// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payment_state.h"

#include "support/test_registry.h"

#include <QTest>

#include <map>

using namespace tillhouse::domain;

namespace
{

using PayS = PaymentState;
using PayE = PaymentEvent;

// Written a second time, as the whole table of every state with every event: what is not here must be refused.
const std::map<std::pair<PayS, PayE>, PayS> kAllowedPayment = {
    {{PayS::Created, PayE::Submit}, PayS::Pending},
    {{PayS::Created, PayE::Capture}, PayS::Captured},
    {{PayS::Created, PayE::Void}, PayS::Voided},
    {{PayS::Pending, PayE::Authorize}, PayS::Authorized},
    {{PayS::Pending, PayE::Capture}, PayS::Captured},
    {{PayS::Pending, PayE::Decline}, PayS::Declined},
    {{PayS::Pending, PayE::LoseReply}, PayS::Unknown},
    {{PayS::Pending, PayE::Void}, PayS::Voided},
    {{PayS::Authorized, PayE::Capture}, PayS::Captured},
    {{PayS::Authorized, PayE::Decline}, PayS::Declined},
    {{PayS::Authorized, PayE::LoseReply}, PayS::Unknown},
    {{PayS::Authorized, PayE::Void}, PayS::Voided},
    {{PayS::Unknown, PayE::Authorize}, PayS::Authorized},
    {{PayS::Unknown, PayE::Capture}, PayS::Captured},
    {{PayS::Unknown, PayE::Decline}, PayS::Declined},
    {{PayS::Unknown, PayE::LoseReply}, PayS::Unknown},
    {{PayS::Unknown, PayE::Void}, PayS::Voided},
    {{PayS::Captured, PayE::RefundPart}, PayS::PartlyRefunded},
    {{PayS::Captured, PayE::RefundAll}, PayS::Refunded},
    {{PayS::PartlyRefunded, PayE::RefundPart}, PayS::PartlyRefunded},
    {{PayS::PartlyRefunded, PayE::RefundAll}, PayS::Refunded},
};

} // namespace

class PaymentStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateAnswersEveryEvent()
    {
        for (const auto &[state, stateName] : EnumNames<PayS>::kValues) {
            for (const auto &[event, eventName] : EnumNames<PayE>::kValues) {
                const auto wanted = kAllowedPayment.find({state, event});
                const auto after = next(state, event);
                QCOMPARE(after.hasValue(), wanted != kAllowedPayment.end());
                if (after)
                    QCOMPARE(*after, wanted->second);
                else
                    QCOMPARE(after.error().code, ErrorCode::Conflict);
            }
        }
        QCOMPARE(enumSize<PayS>(), std::size_t{9});
        QCOMPARE(enumSize<PayE>(), std::size_t{8});
    }

    void anUnknownPaymentIsNeverSubmittedAgain()
    {
        QVERIFY(!next(PayS::Unknown, PayE::Submit));
        QVERIFY(!isFinal(PayS::Unknown));
    }

    void nothingLeavesAFinalState()
    {
        for (const auto &[state, text] : EnumNames<PayS>::kValues)
            QCOMPARE(isFinal(state), state == PayS::Voided || state == PayS::Refunded || state == PayS::Declined);
    }
};

TILLHOUSE_TEST(PaymentStateTest)
#include "payment_state_test.moc"
