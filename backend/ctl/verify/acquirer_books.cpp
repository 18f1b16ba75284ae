// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/acquirer_books.h"

#include <algorithm>
#include <optional>

namespace tillhouse::ctl::verify
{

using contract::AcquirerEntryKind;
using contract::AcquirerState;

namespace
{

constexpr std::size_t kId = 36;
constexpr std::string_view kCapture = ".capture";

/// `STORE.TENDER` as a number.
auto tenderOf(std::string_view key) -> std::optional<std::uint64_t>
{
    if (key.size() < kId + 1 || key[key.size() - kId - 1] != '.')
        return std::nullopt;
    return numberOf(key.substr(0, key.size() - kId - 1), key.substr(key.size() - kId));
}

/// `STORE.REFUND.TENDER`.
auto refundOf(std::string_view key) -> std::optional<std::uint64_t>
{
    if (key.size() < kId + 1 || key[key.size() - kId - 1] != '.')
        return std::nullopt;
    const auto refund = tenderOf(key.substr(0, key.size() - kId - 1));
    return refund ? std::optional(numberOf(*refund, key.substr(key.size() - kId))) : std::nullopt;
}

} // namespace

void AcquirerBooks::addTender(std::uint64_t tender, const Tender &facts)
{
    m_tenders[tender] = facts;
    if (facts.taken)
        m_taken.add(tender, facts.amountMinor);
}

void AcquirerBooks::addRefund(std::uint64_t part, const Refund &facts)
{
    m_refunds[part] = facts;
    if (!facts.given)
        return;
    m_given.add(part, facts.amountMinor);
    m_givenCount.add(part, 1);
}

void AcquirerBooks::addLine(const AcquirerLine &line)
{
    const auto [amount, fresh] = m_lines.insert(numberOf(line.key));
    *amount = fresh ? line.amountMinor : std::min(*amount, line.amountMinor);
    if (!fresh && line.kind != AcquirerEntryKind::BatchClose)
        m_proofs.doubt(Proof::EntriesOnce);
    // What goes back is summed up by sequence: lines that share one are taken together.
    m_proofs.doubt(Proof::GivenBackOfTaken, line.sequence <= m_sequence);
    m_sequence = line.sequence;
    if (line.kind == AcquirerEntryKind::Refund)
        addGivenBack(line);
    else if (line.state == AcquirerState::Approved &&
             (line.kind == AcquirerEntryKind::Charge || line.kind == AcquirerEntryKind::Capture))
        addTaken(line);
}

void AcquirerBooks::addTaken(const AcquirerLine &line)
{
    const bool captured = line.kind == AcquirerEntryKind::Capture;
    const bool named = !captured || line.key.ends_with(kCapture);
    const auto own = tenderOf(captured && named ? line.key.substr(0, line.key.size() - kCapture.size()) : line.key);
    if (const auto *tender = named && own ? m_tenders.find(*own) : nullptr; tender && tender->taken)
        m_taken.take(*own, line.amountMinor);
    if (!line.old)
        return;
    // A capture belongs to the authorization that it names.
    const auto charge = captured ? line.chargeKey.value_or("") : line.key;
    const auto held = tenderOf(charge);
    const auto *tender = held ? m_tenders.find(*held) : nullptr;
    m_proofs.doubt(Proof::TakenIsKnown, !tender);
    if (tender && tender->untaken && !tender->open)
        m_untaken.push_back({numberOf(charge), line.amountMinor});
}

void AcquirerBooks::addGivenBack(const AcquirerLine &line)
{
    const bool approved = line.state == AcquirerState::Approved;
    const auto part = refundOf(line.key);
    const auto *refund = part ? m_refunds.find(*part) : nullptr;
    if (refund && refund->given) {
        m_proofs.doubt(Proof::CardsGivenBack, !approved);
        m_given.take(*part, line.amountMinor);
        m_givenCount.take(*part, 1);
    }
    if (!approved)
        return;
    m_proofs.doubt(Proof::GivenBackIsKnown, line.old && (!refund || refund->declined));
    if (line.chargeKey)
        m_givenBackOf[numberOf(*line.chargeKey)] += static_cast<std::uint64_t>(line.amountMinor);
}

void AcquirerBooks::show()
{
    m_proofs.doubt(Proof::CardsTaken, !m_taken.isZero());
    m_proofs.doubt(Proof::CardsGivenBack, !m_given.isZero() || !m_givenCount.isZero());
    const auto exceeds = [](std::int64_t amount, std::uint64_t back) {
        return amount > static_cast<std::int64_t>(back);
    };
    for (const auto &line : m_untaken) {
        const auto *back = m_givenBackOf.find(line.charge);
        m_proofs.doubt(Proof::TakenIsKnown, exceeds(line.amountMinor, back ? *back : 0));
    }
    m_givenBackOf.forEach([&](std::uint64_t charge, std::uint64_t back) {
        const auto *taken = m_lines.find(charge);
        m_proofs.doubt(Proof::GivenBackOfTaken, taken && *taken < static_cast<std::int64_t>(back));
    });
    m_proofs.show(Proof::EntriesOnce, Proof::GivenBackOfTaken);
}

} // namespace tillhouse::ctl::verify
