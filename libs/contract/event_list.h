// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/codec.h"
#include "contract/common.h"

#include <string>
#include <string_view>
#include <vector>

/// Events as they travel: each as a text of its own, so that one which its receiver (or the courier between) does not
/// understand holds up none behind it.
namespace tillhouse::contract
{

/// What every event of every kind has, and will have: where it stands, and what it is about. Of orders and of stock.
struct EventEnvelope {
    std::int64_t position = 0;
    std::string event_id;
    std::string store_id;
    std::string order_id;

    static constexpr std::string_view kName = "EventEnvelope";
    template <class V>
    static void fields(V &&visit)
    {
        visit("position", &EventEnvelope::position, range(1, 1'000'000'000'000));
        visit("event_id", &EventEnvelope::event_id, uuidText());
        visit("store_id", &EventEnvelope::store_id, nameText());
        visit("order_id", &EventEnvelope::order_id, uuidText());
    }
};

/// The same of payments, of which some belong to no order that we know.
struct PaymentEventEnvelope {
    std::int64_t position = 0;
    std::string event_id;
    std::string store_id;
    std::optional<std::string> order_id;

    static constexpr std::string_view kName = "PaymentEventEnvelope";
    template <class V>
    static void fields(V &&visit)
    {
        visit("position", &PaymentEventEnvelope::position, range(1, 1'000'000'000'000));
        visit("event_id", &PaymentEventEnvelope::event_id, uuidText());
        visit("store_id", &PaymentEventEnvelope::store_id, nameText());
        visit("order_id", &PaymentEventEnvelope::order_id, uuidText());
    }
};

/// An event as it came.
template <Dto Event, Dto Envelope = EventEnvelope>
struct ArrivedEvent {
    Envelope envelope;
    std::optional<Event> event; ///< nothing: it is not understood here
    std::string fault;          ///< why not
    std::string text;           ///< JSON
};

/// The text of each item of the list that is a member of an object. The text has been parsed before. Nothing if the
/// object has no such list.
auto listItems(std::string_view object, std::string_view member) -> std::optional<std::vector<std::string_view>>;
/// The text of a member of an object that is a text itself; "" if it has none.
auto textMember(std::string_view object, std::string_view member) -> std::string;
/// The members that T names in a text, whatever else is in it: a newer sender may say more. InvalidInput: not an
/// object, or one of them is missing or wrong.
template <Dto T>
auto decodeKnown(std::string_view text, const JsonLimits &limits) -> domain::Result<T>
{
    const auto document = JsonDocument::parse(text, limits);
    if (!document)
        return document.error();
    T known;
    DecodeFaults faults;
    if (document->root().kind() != JsonKind::Object) {
        faults.add("must be an object");
        return faults.error();
    }
    eachField<T>([&]<class M, class R>(std::string_view name, M T::*member, const R &rule) {
        const DecodeFaults::Step step(faults, name);
        if (const auto found = document->root().find(name))
            detail::readValue(*found, known.*member, plainRule(rule), faults);
        else if constexpr (RequiredField<M, R>)
            faults.add("is missing");
    });
    return faults.empty() ? domain::Result<T>(std::move(known)) : domain::Result<T>(faults.error());
}

/// What an event's text may be.
inline constexpr JsonLimits kEventLimits{4 * 1024 * 1024, 16};

/// The envelope in an event's text, whatever else is in it. InvalidInput where it is not whole.
template <Dto Envelope = EventEnvelope>
auto decodeEnvelope(std::string_view text) -> domain::Result<Envelope>
{
    return decodeKnown<Envelope>(text, kEventLimits);
}

/// The texts of the list `events` in a request. Errors: TooLarge; InvalidInput: not JSON, no such list, or not 1 to
/// 500.
auto eventTexts(std::string_view body, const JsonLimits &limits) -> domain::Result<std::vector<std::string_view>>;

/// InvalidInput where not even the envelope can be read.
template <Dto Event, Dto Envelope = EventEnvelope>
auto decodeArrived(std::string_view text) -> domain::Result<ArrivedEvent<Event, Envelope>>
{
    auto envelope = decodeEnvelope<Envelope>(text);
    if (!envelope)
        return envelope.error();
    ArrivedEvent<Event, Envelope> arrived{std::move(*envelope), std::nullopt, "", std::string(text)};
    auto event = decode<Event>(text);
    if (event)
        arrived.event = std::move(*event);
    else
        arrived.fault = event.error().detail;
    return arrived;
}

/// The events of a request, each understood or not. Errors as of eventTexts() and decodeArrived().
template <Dto Event>
auto decodeEvents(std::string_view body, const JsonLimits &limits) -> domain::Result<std::vector<ArrivedEvent<Event>>>
{
    const auto texts = eventTexts(body, limits);
    if (!texts)
        return texts.error();
    std::vector<ArrivedEvent<Event>> arrived;
    arrived.reserve(texts->size());
    for (const auto text : *texts) {
        auto one = decodeArrived<Event>(text);
        if (!one)
            return one.error();
        arrived.push_back(std::move(*one));
    }
    return arrived;
}

/// Events that are understood, as if they had come.
template <Dto Event>
auto arrivedOf(const std::vector<Event> &events) -> std::vector<ArrivedEvent<Event>>
{
    std::vector<ArrivedEvent<Event>> arrived;
    for (const auto &event : events)
        arrived.push_back({{event.position, event.event_id, event.store_id, event.order_id}, event, "", encode(event)});
    return arrived;
}

} // namespace tillhouse::contract
