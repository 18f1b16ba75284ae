// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/queue/refused_desk.h"

#include "contract/codec.h"
#include "contract/shift.h"
#include "pos/people/till_audit.h"
#include "pos/queue/queue_words.h"

namespace tillhouse::pos
{

using client::DeliveryState;
using client::EntryKind;

namespace
{

/// The order that it is about, and its money: what the office looks it up by.
void addWhat(contract::TillEvent &event, const client::Document &document)
{
    if (document.kind == EntryKind::Sale) {
        event.order_id = document.id;
        if (const auto sale = contract::decode<contract::CheckoutRequest>(document.payload))
            event.amount = sale->total;
    } else if (document.kind == EntryKind::Refund) {
        if (const auto refund = contract::decode<contract::RefundRequest>(document.payload)) {
            event.order_id = refund->order_id;
            event.amount = refund->paid_out;
        }
    } else if (document.kind == EntryKind::CashMoved) {
        if (const auto moved = contract::decode<contract::MoveCashRequest>(document.payload))
            event.amount = moved->amount;
    }
}

} // namespace

RefusedDesk::RefusedDesk(Till &till, ManagerApprover &approver, QObject *parent)
    : QObject(parent)
    , m_till(till)
    , m_approver(approver)
{
}

auto RefusedDesk::needsSomebody(const client::Document &document) -> bool
{
    if (document.state != DeliveryState::Refused)
        return false;
    if (document.kind != EntryKind::Refund)
        return document.kind != EntryKind::TillEvent && document.kind != EntryKind::Restored;
    const auto refund = contract::decode<contract::RefundRequest>(document.payload);
    return refund && refund->paid_out;
}

auto RefusedDesk::sendAgain(const std::string &documentId) -> client::Result<void>
{
    if (auto again = m_till.journal().sendAgain(documentId); !again)
        return again;
    m_till.queue().wake();
    Q_EMIT changed();
    return {};
}

void RefusedDesk::settle(const client::Document &document, const QString &note, QWidget *context,
                         std::function<void(const client::Result<void> &)> done)
{
    const auto row = documentRow(m_till.journal(), document);
    m_approver.requireName(
        Action::SettleByHand, 0, tr("Settled by hand, not by the store server: %1").arg(row.what), context,
        [this, document, note, what = row.what, done = std::move(done)](const ManagerApprover::Approved &approval) {
            contract::TillEvent event;
            event.kind = contract::TillEventKind::SettledByHand;
            if (approval)
                event.approver_id = approval->approver_id;
            addWhat(event, document);
            event.detail = QStringLiteral("%1; note: %2; refused: %3")
                               .arg(what, note, QString::fromStdString(document.answer))
                               .toStdString();
            const auto settled = TillAudit(m_till).settleByHand(document.id, std::move(event));
            if (settled)
                Q_EMIT changed();
            done(settled);
        });
}

} // namespace tillhouse::pos
