// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fulfilment_state.h"

#include "support/test_registry.h"

#include <QTest>

#include <map>

using namespace tillhouse::domain;

namespace
{

using FulfilmentS = FulfilmentState;
using FulfilmentE = FulfilmentEvent;

// Written a second time, as the whole table of every state with every event: what is not here must be refused.
const std::map<std::pair<FulfilmentS, FulfilmentE>, FulfilmentS> kAllowedFulfilment = {
    {{FulfilmentS::Open, FulfilmentE::AwaitGoods}, FulfilmentS::AwaitingGoods},
    {{FulfilmentS::Open, FulfilmentE::HandOverPart}, FulfilmentS::Partial},
    {{FulfilmentS::Open, FulfilmentE::HandOverRest}, FulfilmentS::Complete},
    {{FulfilmentS::Open, FulfilmentE::Cancel}, FulfilmentS::Cancelled},
    {{FulfilmentS::AwaitingGoods, FulfilmentE::GoodsArrive}, FulfilmentS::Open},
    {{FulfilmentS::AwaitingGoods, FulfilmentE::Cancel}, FulfilmentS::Cancelled},
    {{FulfilmentS::Partial, FulfilmentE::HandOverPart}, FulfilmentS::Partial},
    {{FulfilmentS::Partial, FulfilmentE::HandOverRest}, FulfilmentS::Complete},
};

} // namespace

class FulfilmentStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateAnswersEveryEvent()
    {
        for (const auto &[state, stateName] : EnumNames<FulfilmentS>::kValues) {
            for (const auto &[event, eventName] : EnumNames<FulfilmentE>::kValues) {
                const auto wanted = kAllowedFulfilment.find({state, event});
                const auto after = next(state, event);
                QCOMPARE(after.hasValue(), wanted != kAllowedFulfilment.end());
                if (after)
                    QCOMPARE(*after, wanted->second);
                else
                    QCOMPARE(after.error().code, ErrorCode::Conflict);
            }
        }
        QCOMPARE(enumSize<FulfilmentS>(), std::size_t{5});
        QCOMPARE(enumSize<FulfilmentE>(), std::size_t{5});
    }

    void partsAddUpToTheWholeAndNoMoreLeavesTheShop()
    {
        const HandOverLine lines[] = {{"a", 3000, 0, 0, 0}, {"b", 500, 0, 0, 0}};
        const HandedOver two[] = {{"a", 2000}};
        const auto part = handOver(lines, two);
        QVERIFY(part);
        QCOMPARE(part->event, FulfilmentEvent::HandOverPart);
        QCOMPARE(part->state, FulfilmentState::Partial);
        QCOMPARE(handOver(part->lines, two).error().code, ErrorCode::LimitExceeded);
        const HandedOver rest[] = {{"a", 1000}, {"b", 500}};
        const auto all = handOver(part->lines, rest);
        QVERIFY(all);
        QCOMPARE(all->state, FulfilmentState::Complete);
        QCOMPARE(fulfilmentOf(all->lines), FulfilmentState::Complete);
    }

    void whatWasRefundedIsNotHandedOverAnyMore()
    {
        const HandOverLine lines[] = {{"a", 3000, 1000, 1000, 0}};
        QCOMPARE(leftToFulfil(lines[0]), std::int64_t{1000});
        const HandedOver tooMuch[] = {{"a", 1001}};
        QCOMPARE(handOver(lines, tooMuch).error().code, ErrorCode::LimitExceeded);
        const HandedOver rest[] = {{"a", 1000}};
        QCOMPARE(handOver(lines, rest)->event, FulfilmentEvent::HandOverRest);
    }

    void nothingIsHandedOverWhileGoodsAreMissing()
    {
        const HandOverLine lines[] = {{"a", 3000, 0, 0, 1000}};
        const HandedOver one[] = {{"a", 1000}};
        QCOMPARE(handOver(lines, one).error().code, ErrorCode::Conflict);
    }

    void aRequestNamesLinesOfTheOrderOnceAndWithAQuantity()
    {
        const HandOverLine lines[] = {{"a", 3000, 0, 0, 0}};
        const HandedOver stranger[] = {{"b", 1000}};
        const HandedOver twice[] = {{"a", 1000}, {"a", 1000}};
        const HandedOver none[] = {{"a", 0}};
        for (const auto &faulty : {handOver(lines, stranger), handOver(lines, twice), handOver(lines, none),
                                   handOver(lines, std::span<const HandedOver>())})
            QCOMPARE(faulty.error().code, ErrorCode::InvalidInput);
    }
};

TILLHOUSE_TEST(FulfilmentStateTest)
#include "fulfilment_state_test.moc"
