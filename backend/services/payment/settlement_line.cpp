// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/settlement_line.h"

#include "domain/uuid.h"
#include "kit/amount_text.h"
#include "payment/payment_rows.h"
#include "payment/refund_rows.h"

#include <algorithm>

namespace tillhouse::payment
{

using contract::AcquirerEntryKind;
using contract::AcquirerReportLine;
using domain::PaymentState;

namespace
{

constexpr std::size_t kUuidLength = 36;

// Takes "<rest>.<uuid>" apart.
auto takeId(std::string &key) -> std::optional<std::string>
{
    if (key.size() <= kUuidLength + 1 || key[key.size() - kUuidLength - 1] != '.')
        return std::nullopt;
    auto id = key.substr(key.size() - kUuidLength);
    if (!domain::parseUuid(id))
        return std::nullopt;
    key.resize(key.size() - kUuidLength - 1);
    return id;
}

auto difference(std::string code, std::string detail, std::int64_t ourMinor = 0,
                std::optional<std::string> orderId = {}) -> LineMatch
{
    return {std::move(code), std::move(detail), ourMinor, std::move(orderId)};
}

auto compare(const AcquirerReportLine &line, std::int64_t amountMinor, const std::string &currency, std::string orderId)
    -> LineMatch
{
    if (line.currency != currency)
        return difference("currency_differs", "we booked " + currency, 0, std::move(orderId));
    if (line.amount_minor != amountMinor)
        return difference("amount_differs", "we booked " + kit::amountText({amountMinor, currency}), amountMinor,
                          std::move(orderId));
    return {std::nullopt, {}, amountMinor, std::move(orderId)};
}

auto matchTender(db::Session &session, const LineSubject &subject, const AcquirerReportLine &line) -> LineMatch
{
    const auto tender = findTender(session, subject.storeId, *subject.tenderId);
    if (!tender || tender->kind != domain::TenderKind::Card)
        return difference("unknown_payment", "we never asked for it");
    if (isOpen(tender->state))
        return {std::string(kOpenLine), {}, 0, tender->orderId};
    const bool capture = tender->step == TenderStep::Capture;
    const bool taken = tender->state == PaymentState::Captured || tender->state == PaymentState::PartlyRefunded ||
                       tender->state == PaymentState::Refunded;
    // What a manager called declined and the acquirer had taken is booked too, and goes back.
    const bool takenAfterAll = tender->state == PaymentState::Declined && tender->late;
    if ((!taken && !takenAfterAll) || capture != (line.kind == AcquirerEntryKind::Capture))
        return difference("not_taken", "for us it is " + std::string(domain::name(tender->state)), 0, tender->orderId);
    return compare(line, tender->amountMinor, tender->currency, tender->orderId);
}

auto matchRefund(db::Session &session, const LineSubject &subject, const AcquirerReportLine &line) -> LineMatch
{
    const auto refund = findRefund(session, subject.storeId, *subject.refundId);
    if (!refund)
        return difference("unknown_refund", "we never asked for it");
    const auto part = std::ranges::find(refund->tenders, *subject.tenderId, &RefundTenderRow::tenderId);
    if (part == refund->tenders.end() || !needsCard(*part))
        return difference("unknown_refund", "we never asked for it", 0, refund->orderId);
    if (isOpen(part->state))
        return {std::string(kOpenLine), {}, 0, refund->orderId};
    if (part->state != PaymentState::Captured)
        return difference("not_given_back", "for us it was declined", 0, refund->orderId);
    return compare(line, part->ownMinor(), refund->currency, refund->orderId);
}

auto listedBefore(db::Session &session, const LineSubject &subject, const AcquirerReportLine &line, std::int64_t batch)
    -> bool
{
    auto rows = session.query("SELECT 1 FROM settlement_lines WHERE store_id = ? AND acquirer_key = ?"
                              " AND (batch < ? OR (batch = ? AND line < ?))",
                              subject.storeId, line.key, batch, batch, line.line);
    return rows.next();
}

} // namespace

auto subjectOf(AcquirerEntryKind kind, const std::string &key) -> LineSubject
{
    constexpr std::string_view kCapture = ".capture";
    auto rest = key;
    if (kind == AcquirerEntryKind::Capture && rest.ends_with(kCapture))
        rest.resize(rest.size() - kCapture.size());
    auto tender = takeId(rest);
    auto refund = tender && kind == AcquirerEntryKind::Refund ? takeId(rest) : std::nullopt;
    if (!tender || (kind == AcquirerEntryKind::Refund && !refund))
        return {key.substr(0, std::min<std::size_t>(key.find('.'), 64)), {}, {}};
    return {rest, std::move(tender), std::move(refund)};
}

auto matchLine(db::Session &session, const LineSubject &subject, const AcquirerReportLine &line, std::int64_t batch)
    -> LineMatch
{
    if (!subject.tenderId)
        return difference("unknown_payment", "its key is none of ours");
    if (listedBefore(session, subject, line, batch))
        return difference("listed_twice", "another line pays it already");
    return subject.refundId ? matchRefund(session, subject, line) : matchTender(session, subject, line);
}

auto signOf(AcquirerEntryKind kind) -> std::int64_t
{
    return kind == AcquirerEntryKind::Refund ? -1 : 1;
}

} // namespace tillhouse::payment
