// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/journal_private.h"

namespace tillhouse::client
{

using domain::Result;

/// Within the change that writes the document.
auto Journal::Private::keepSums(const NewDocument &document) -> Result<void>
{
    ShiftLedger ledger(*file);
    std::optional<ShiftEffect> effect;
    switch (document.kind) {
    case EntryKind::ShiftOpened:
        return ledger.open(document.payload);
    case EntryKind::CashMoved:
        return ledger.moveCash(document.payload);
    case EntryKind::ShiftClosed:
        return ledger.close(document.payload);
    case EntryKind::TillEvent:
        ledger.note(document.payload);
        return {};
    case EntryKind::Sale:
        effect = effectOfSale(document.payload);
        break;
    case EntryKind::Refund:
        effect = effectOfPaidRefund(document.payload, document.paidOut, document.currency);
        break;
    default:
        break;
    }
    if (effect)
        ledger.book(document.id, *effect);
    return {};
}

/// A card that was charged and a refund that was booked count from the answer on.
void Journal::Private::keepSumsOfAnswer(const std::string &id, const std::string &answer)
{
    const auto found = documents(QStringLiteral("WHERE d.id = ?"), {toText(id)});
    if (found.empty())
        return;
    const auto &document = found.front();
    std::optional<ShiftEffect> effect;
    if (document.kind == EntryKind::CardIntent)
        effect = effectOfSale(document.payload);
    else if (document.kind == EntryKind::Refund)
        effect = effectOfRefund(document.payload, answer);
    if (effect)
        ShiftLedger(*file).book(id, *effect);
}

auto Journal::Private::readShift(const std::function<std::optional<ShiftTotals>(ShiftLedger &)> &work)
    -> std::optional<ShiftTotals>
{
    std::optional<ShiftTotals> totals;
    reading([&] {
        ShiftLedger ledger(*file);
        totals = work(ledger);
    });
    return totals;
}

auto Journal::openShiftId() const -> std::string
{
    std::string id;
    m->reading([&] { id = ShiftLedger(*m->file).openId(); });
    return id;
}

auto Journal::openShift() const -> std::optional<ShiftTotals>
{
    return m->readShift([](ShiftLedger &ledger) { return ledger.openShift(); });
}

auto Journal::shift(const std::string &shiftId) const -> std::optional<ShiftTotals>
{
    return m->readShift([&](ShiftLedger &ledger) { return ledger.find(shiftId); });
}

auto Journal::lastClosedShift() const -> std::optional<ShiftTotals>
{
    return m->readShift([](ShiftLedger &ledger) { return ledger.lastClosed(); });
}

auto Journal::lastZNumber() const -> std::int64_t
{
    std::int64_t last = 0;
    m->reading([&] { last = ShiftLedger(*m->file).lastZNumber(); });
    return last;
}

} // namespace tillhouse::client
