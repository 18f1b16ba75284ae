// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order_state.h"

#include "support/test_registry.h"

#include <QTest>

#include <map>

using namespace tillhouse::domain;

namespace
{

using S = OrderState;
using E = OrderEvent;

// Written a second time, as the whole table of every state with every event: what is not here must be refused.
const std::map<std::pair<S, E>, S> kAllowed = {
    {{S::Created, E::AwaitPayment}, S::AwaitingPayment},
    {{S::Created, E::Pay}, S::Paid},
    {{S::Created, E::Cancel}, S::Cancelled},
    {{S::AwaitingPayment, E::Pay}, S::Paid},
    {{S::AwaitingPayment, E::Cancel}, S::Cancelled},
    {{S::Created, E::Backorder}, S::Backordered},
    {{S::AwaitingPayment, E::Backorder}, S::Backordered},
    {{S::Paid, E::Backorder}, S::Backordered},
    {{S::Backordered, E::Fill}, S::Paid},
    {{S::Backordered, E::Cancel}, S::Cancelled},
    {{S::Paid, E::FulfilPart}, S::PartlyFulfilled},
    {{S::Paid, E::FulfilAll}, S::Fulfilled},
    {{S::Paid, E::RefundPart}, S::PartlyRefunded},
    {{S::Paid, E::RefundAll}, S::Refunded},
    {{S::PartlyFulfilled, E::FulfilPart}, S::PartlyFulfilled},
    {{S::PartlyFulfilled, E::FulfilAll}, S::Fulfilled},
    {{S::PartlyFulfilled, E::RefundPart}, S::PartlyRefunded},
    {{S::PartlyFulfilled, E::RefundAll}, S::Refunded},
    {{S::Fulfilled, E::RefundPart}, S::PartlyRefunded},
    {{S::Fulfilled, E::RefundAll}, S::Refunded},
    {{S::PartlyRefunded, E::FulfilPart}, S::PartlyRefunded},
    {{S::PartlyRefunded, E::FulfilAll}, S::PartlyRefunded},
    {{S::PartlyRefunded, E::RefundPart}, S::PartlyRefunded},
    {{S::PartlyRefunded, E::RefundAll}, S::Refunded},
};

} // namespace

class OrderStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateAnswersEveryEvent()
    {
        for (const auto &[state, stateName] : EnumNames<S>::kValues) {
            for (const auto &[event, eventName] : EnumNames<E>::kValues) {
                const auto wanted = kAllowed.find({state, event});
                const auto after = next(state, event);
                QCOMPARE(after.hasValue(), wanted != kAllowed.end());
                if (after)
                    QCOMPARE(*after, wanted->second);
                else
                    QCOMPARE(after.error().code, ErrorCode::Conflict);
            }
        }
        QCOMPARE(enumSize<S>(), std::size_t{9});
        QCOMPARE(enumSize<E>(), std::size_t{9});
    }

    void nothingLeavesAFinalState()
    {
        for (const auto &[state, text] : EnumNames<S>::kValues)
            QCOMPARE(isFinal(state), state == S::Cancelled || state == S::Refunded);
    }
};

TILLHOUSE_TEST(OrderStateTest)
#include "order_state_test.moc"
