// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/event_list.h"

#include "contract/order_event.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace tillhouse;

namespace
{

constexpr const char *kId = "0190a000-0000-7000-8000-000000000001";

auto anEvent(std::int64_t position) -> std::string
{
    contract::OrderEvent event;
    event.position = position;
    event.event_id = event.order_id = kId;
    event.store_id = "store-1";
    event.location_id = "shop";
    event.occurred_at = "2026-01-01T00:00:00Z";
    return contract::encode(event);
}

auto replaced(std::string text, const std::string &what, const std::string &with) -> std::string
{
    return text.replace(text.find(what), what.size(), with);
}

/// Readable JSON: single quotes stand for double ones.
auto json(std::string text) -> std::string
{
    std::ranges::replace(text, '\'', '"');
    return text;
}

} // namespace

/// Events that a receiver takes one by one, each with or without understanding it.
class EventListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theItemsOfAListAreTheTextsThatStandThere()
    {
        const auto object = json("{ 'other' : [1, {'events':[9]}], 'events' : [ {'a':'],}\\'\\\\'} , [2,[3]],'x,y', "
                                 "-1.50e3 ,null ] ,'z':0} ");
        const auto items = contract::listItems(object, "events");
        const std::vector<std::string> expected{json("{'a':'],}\\'\\\\'}"), "[2,[3]]", json("'x,y'"), "-1.50e3",
                                                "null"};
        QVERIFY(items.has_value());
        QVERIFY(std::vector<std::string>(items->begin(), items->end()) == expected);
        QVERIFY(contract::listItems(json("{'events':[]}"), "events")->empty());
        QVERIFY(!contract::listItems(json("{'events':{}}"), "events"));
        QVERIFY(!contract::listItems(json("{'event':[]}"), "events"));
        QVERIFY(!contract::listItems(json("['events']"), "events"));
        QVERIFY(!contract::listItems("", "events"));
    }

    void whatIsNotUnderstoodKeepsItsPlaceAndItsText()
    {
        const auto newer = replaced(replaced(anEvent(2), "order_paid", "order_swapped"), "\"lines\"",
                                    "\"why\":{\"deep\":[1.5]},\"lines\"");
        const auto arrived = contract::decodeEvents<contract::OrderEvent>(
            "{\"events\":[" + anEvent(1) + "," + newer + "," + anEvent(3) + "]}", {});
        QVERIFY2(arrived, arrived ? "" : arrived.error().detail.c_str());
        QCOMPARE(arrived->size(), std::size_t{3});
        QVERIFY((*arrived)[0].event && (*arrived)[2].event);
        const auto &unknown = (*arrived)[1];
        QVERIFY(!unknown.event);
        QCOMPARE(unknown.envelope.position, std::int64_t{2});
        QCOMPARE(unknown.envelope.order_id, std::string(kId));
        QCOMPARE(unknown.text, newer);
        QVERIFY(!unknown.fault.empty());
        QCOMPARE(contract::textMember(unknown.text, "type"), std::string("order_swapped"));
    }

    void withoutAnEnvelopeNobodyKnowsWhatToPutAside()
    {
        for (const auto &broken : {replaced(anEvent(1), "\"position\":1", "\"position\":\"1\""),
                                   replaced(anEvent(1), "store_id", "shop_id"), std::string("7")}) {
            const auto arrived = contract::decodeEvents<contract::OrderEvent>("{\"events\":[" + broken + "]}", {});
            QCOMPARE(arrived.error().code, domain::ErrorCode::InvalidInput);
        }
        for (const auto *body : {"{\"events\":[]}", "{}", "[]"}) {
            const auto arrived = contract::decodeEvents<contract::OrderEvent>(body, {});
            QCOMPARE(arrived.error().code, domain::ErrorCode::InvalidInput);
        }
    }
};

TILLHOUSE_TEST(EventListTest)
#include "event_list_test.moc"
