// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/journal_entry.h"

#include "domain/journal_bytes.h"

#include <array>
#include <utility>

namespace tillhouse::client
{

namespace
{

constexpr std::array kEntryKinds{
    std::pair{EntryKind::Sale, std::string_view("sale")},
    std::pair{EntryKind::CardIntent, std::string_view("card_intent")},
    std::pair{EntryKind::Refund, std::string_view("refund")},
    std::pair{EntryKind::Acknowledged, std::string_view("acknowledged")},
    std::pair{EntryKind::Refused, std::string_view("refused")},
    std::pair{EntryKind::Closed, std::string_view("closed")},
    std::pair{EntryKind::Restored, domain::kJournalRestored},
    std::pair{EntryKind::ShiftOpened, std::string_view("shift_opened")},
    std::pair{EntryKind::CashMoved, std::string_view("cash_moved")},
    std::pair{EntryKind::ShiftClosed, std::string_view("shift_closed")},
    std::pair{EntryKind::TillEvent, std::string_view("till_event")},
};

constexpr std::array kDeliveryStates{
    std::pair{DeliveryState::Recorded, std::string_view("recorded")},
    std::pair{DeliveryState::Sending, std::string_view("sending")},
    std::pair{DeliveryState::Acknowledged, std::string_view("acknowledged")},
    std::pair{DeliveryState::Refused, std::string_view("refused")},
    std::pair{DeliveryState::Closed, std::string_view("closed")},
    std::pair{DeliveryState::ByHand, std::string_view("by_hand")},
};

template <class Table, class Value>
auto textOf(const Table &table, Value value) -> std::string_view
{
    for (const auto &[entry, text] : table)
        if (entry == value)
            return text;
    return {};
}

template <class Table>
auto valueOf(const Table &table, std::string_view wanted) -> std::optional<decltype(table.front().first)>
{
    for (const auto &[entry, text] : table)
        if (text == wanted)
            return entry;
    return std::nullopt;
}

} // namespace

auto name(EntryKind kind) -> std::string_view
{
    return textOf(kEntryKinds, kind);
}

auto name(DeliveryState state) -> std::string_view
{
    return textOf(kDeliveryStates, state);
}

auto entryKindFrom(std::string_view text) -> std::optional<EntryKind>
{
    return valueOf(kEntryKinds, text);
}

auto deliveryStateFrom(std::string_view text) -> std::optional<DeliveryState>
{
    return valueOf(kDeliveryStates, text);
}

} // namespace tillhouse::client
