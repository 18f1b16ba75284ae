// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/journal_private.h"
#include "client/journal/sold_order.h"
#include "contract/codec.h"

#include <algorithm>

namespace tillhouse::client
{

using domain::Result;

/// Within the change that writes the document.
auto Journal::Private::keepSums(const NewDocument &document) -> Result<void>
{
    keepOfflineFacts(head.sequence, offlineFactsOf(document.kind, document.payload));
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
        if (!document.paidOut.empty())
            effect = effectOfPaidRefund(document.payload, document.paidOut, document.currency,
                                        goodsOf(document.payload, head.sequence));
        break;
    default:
        break;
    }
    if (effect)
        ledger.book(document.id, *effect);
    return {};
}

/// `sequence`: where the refund stands; those before it count.
auto Journal::Private::goodsOf(const std::string &payload, std::int64_t sequence) -> std::optional<domain::Refund>
{
    const auto request = contract::decode<contract::RefundRequest>(payload);
    if (!request)
        return std::nullopt;
    const auto sale =
        documents(QStringLiteral("WHERE d.id = ? AND d.kind IN ('sale', 'card_intent')"), {toText(request->order_id)});
    if (sale.empty())
        return std::nullopt;
    const auto before = documents(kRefundsOf + QStringLiteral(" AND d.sequence < ? ORDER BY d.sequence"),
                                  {toText("\"order_id\":\"" + request->order_id + "\""), toNumber(sequence)});
    return pricedReturn(sale.front(), before, *request);
}

auto Journal::goodsOf(const Document &refund) const -> std::optional<domain::Refund>
{
    return m->goodsOf(refund.payload, refund.position.sequence);
}

/// A card that was charged and a refund that was booked count from the answer on; so does what was taken on trust
/// beside that card.
void Journal::Private::keepSumsOfAnswer(const std::string &id, const std::string &answer)
{
    const auto found = documents(QStringLiteral("WHERE d.id = ?"), {toText(id)});
    if (found.empty())
        return;
    const auto &document = found.front();
    std::optional<ShiftEffect> effect;
    if (document.kind == EntryKind::CardIntent) {
        effect = effectOfSale(document.payload);
        keepOfflineFacts(document.position.sequence, trustIn(document.payload));
    } else if (document.kind == EntryKind::Refund) {
        effect = effectOfRefund(document.payload, answer);
    }
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

/// `sequence`: of the document that they are of.
void Journal::Private::keepOfflineFacts(std::int64_t sequence, const std::vector<domain::OfflineFact> &facts)
{
    for (const auto &fact : facts)
        file->run(QStringLiteral("INSERT INTO offline_facts (sequence, kind, minor, at_ms, lease_id)"
                                 " VALUES (?, ?, ?, ?, ?)"),
                  {toNumber(sequence), toNumber(static_cast<std::int64_t>(fact.kind)), toNumber(fact.minor),
                   toNumber(fact.atMs), toText(fact.leaseId)});
}

auto Journal::offlineFacts() const -> std::vector<domain::OfflineFact>
{
    std::vector<domain::OfflineFact> facts;
    m->reading([&] {
        // Before the last time that the link was back, and before the lease that counts, nothing is used up any more.
        auto &row = m->file->run(
            QStringLiteral("SELECT kind, minor, at_ms, lease_id FROM offline_facts WHERE number >= min("
                           "(SELECT coalesce(max(number), 0) FROM offline_facts WHERE kind = ?),"
                           "(SELECT coalesce(max(number), 0) FROM offline_facts WHERE kind = ?)) ORDER BY number"),
            {toNumber(static_cast<std::int64_t>(domain::OfflineFactKind::LinkBack)),
             toNumber(static_cast<std::int64_t>(domain::OfflineFactKind::LeaseTaken))});
        while (row.next())
            facts.push_back({static_cast<domain::OfflineFactKind>(row.value(0).toLongLong()), row.value(1).toLongLong(),
                             row.value(2).toLongLong(), row.value(3).toString().toStdString()});
        row.finish();
    });
    // Whoever does not know whether it was taken counts it: a start of the program is no beginning anew.
    for (const auto &intent : openIntents())
        for (auto &fact : trustIn(intent.payload))
            facts.push_back(std::move(fact));
    return facts;
}

auto Journal::trustIsAnswered() const -> bool
{
    bool answered = true;
    m->reading([&] {
        auto &row = m->file->run(
            QStringLiteral("SELECT 1 FROM offline_facts f JOIN documents d ON d.sequence = f.sequence"
                           " WHERE f.kind IN (?, ?, ?) AND d.sequence IN (SELECT sequence FROM documents INDEXED BY"
                           " documents_queue WHERE state IN ('recorded', 'sending')) LIMIT 1"),
            {toNumber(static_cast<std::int64_t>(domain::OfflineFactKind::RefundPaid)),
             toNumber(static_cast<std::int64_t>(domain::OfflineFactKind::CardTaken)),
             toNumber(static_cast<std::int64_t>(domain::OfflineFactKind::GiftCardTaken))});
        answered = !row.next();
        row.finish();
    });
    return answered &&
           std::ranges::all_of(openIntents(), [](const Document &intent) { return trustIn(intent.payload).empty(); });
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

auto Journal::closedShifts(int limit) const -> std::vector<ShiftTotals>
{
    std::vector<ShiftTotals> shifts;
    m->reading([&] { shifts = ShiftLedger(*m->file).closed(limit); });
    return shifts;
}

auto Journal::lastZNumber() const -> std::int64_t
{
    std::int64_t last = 0;
    m->reading([&] { last = ShiftLedger(*m->file).lastZNumber(); });
    return last;
}

} // namespace tillhouse::client
