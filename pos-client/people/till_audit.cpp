// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/people/till_audit.h"

#include "client/ids.h"

namespace tillhouse::pos
{

namespace
{

constexpr std::size_t kMostDetail = 300;

/// Cuts at a character's start, so that what is left is still UTF-8.
auto shortened(std::string text) -> std::string
{
    if (text.size() <= kMostDetail)
        return text;
    auto end = kMostDetail;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text;
}

} // namespace

auto TillAudit::documentOf(contract::TillEvent event) const -> client::Journal::NewDocument
{
    const auto &credential = m_till.identity().credential;
    event.store_id = credential.store_id;
    event.till_id = credential.till_id;
    if (event.event_id.empty())
        event.event_id = client::newId();
    if (event.happened_at.empty())
        event.happened_at = client::nowRfc3339();
    if (const auto &user = m_till.session().user(); user && !event.cashier_id)
        event.cashier_id = user->user_id;
    if (const auto shiftId = m_till.journal().openShiftId(); !event.shift_id && !shiftId.empty())
        event.shift_id = shiftId;
    event.detail = shortened(std::move(event.detail));
    event.journal.reset();
    return {client::EntryKind::TillEvent, event.event_id, {}, contract::encode(event)};
}

auto TillAudit::settleByHand(const std::string &documentId, contract::TillEvent event) -> domain::Result<void>
{
    if (auto settled = m_till.journal().settleByHand(documentId, documentOf(std::move(event))); !settled)
        return settled;
    m_till.queue().wake();
    return {};
}

auto TillAudit::record(contract::TillEvent event) -> domain::Result<void>
{
    const auto recorded = m_till.journal().append(documentOf(std::move(event)));
    if (!recorded)
        return recorded.error();
    m_till.queue().wake();
    return {};
}

auto TillAudit::record(contract::TillEventKind kind, const std::string &detail,
                       const std::optional<contract::Approval> &approval, std::optional<std::int64_t> amountMinor,
                       const std::string &orderId) -> domain::Result<void>
{
    contract::TillEvent event;
    event.kind = kind;
    event.detail = detail;
    if (approval)
        event.approver_id = approval->approver_id;
    if (amountMinor)
        event.amount = contract::MoneyAmount{*amountMinor, m_till.identity().store.currency};
    if (!orderId.empty())
        event.order_id = orderId;
    return record(std::move(event));
}

} // namespace tillhouse::pos
