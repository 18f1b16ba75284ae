// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/return_state.h"

#include "support/test_registry.h"

#include <QTest>

#include <map>

using namespace tillhouse::domain;

namespace
{

using ReturnS = ReturnState;
using ReturnE = ReturnEvent;

// Written a second time, as the whole table of every state with every event: what is not here must be refused.
const std::map<std::pair<ReturnS, ReturnE>, ReturnS> kAllowedReturn = {
    {{ReturnS::Created, ReturnE::LoseReply}, ReturnS::Unknown},
    {{ReturnS::Created, ReturnE::Settle}, ReturnS::Refunded},
    {{ReturnS::Created, ReturnE::Decline}, ReturnS::Declined},
    {{ReturnS::Unknown, ReturnE::LoseReply}, ReturnS::Unknown},
    {{ReturnS::Unknown, ReturnE::Settle}, ReturnS::Refunded},
    {{ReturnS::Unknown, ReturnE::Decline}, ReturnS::Declined},
};

} // namespace

class ReturnStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateAnswersEveryEvent()
    {
        for (const auto &[state, stateName] : EnumNames<ReturnS>::kValues) {
            for (const auto &[event, eventName] : EnumNames<ReturnE>::kValues) {
                const auto wanted = kAllowedReturn.find({state, event});
                const auto after = next(state, event);
                QCOMPARE(after.hasValue(), wanted != kAllowedReturn.end());
                if (after)
                    QCOMPARE(*after, wanted->second);
                else
                    QCOMPARE(after.error().code, ErrorCode::Conflict);
            }
        }
        QCOMPARE(enumSize<ReturnS>(), std::size_t{4});
        QCOMPARE(enumSize<ReturnE>(), std::size_t{3});
    }
};

TILLHOUSE_TEST(ReturnStateTest)
#include "return_state_test.moc"
