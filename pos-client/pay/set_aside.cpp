// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/set_aside.h"

#include "contract/endpoints.h"
#include "pos/people/till_audit.h"

#include <algorithm>

namespace tillhouse::pos
{

using contract::TillEventKind;

namespace
{

// How the events begin; the receipt's number follows.
constexpr std::string_view kOtherwise = "paid otherwise: ";
constexpr std::string_view kLater = "asked later: ";
constexpr std::string_view kSettled = "paid twice, given back another way: ";

auto isAsked(const contract::CheckoutTender &tender) -> bool
{
    const bool here = tender.kind == domain::TenderKind::Cash || tender.kind == domain::TenderKind::Manual;
    return !here && !tender.on_trust;
}

/// The orders whose money somebody gave back another way.
auto settledIn(const client::Journal &journal) -> std::set<std::string>
{
    std::set<std::string> settled;
    for (const auto &document : journal.tillEvents(std::string(domain::name(TillEventKind::SettledByHand))))
        if (const auto event = contract::decode<contract::TillEvent>(document.payload);
            event && event->order_id && event->detail.starts_with(kSettled))
            settled.insert(*event->order_id);
    return settled;
}

} // namespace

auto cardMinor(const contract::CheckoutRequest &request) -> std::int64_t
{
    std::int64_t minor = 0;
    for (const auto &tender : request.tenders)
        minor += isAsked(tender) ? tender.amount.amount_minor : 0;
    return request.tenders.empty() ? request.total.amount_minor : minor;
}

auto doubleChargesOf(const client::Journal &journal) -> std::vector<DoubleCharge>
{
    std::vector<DoubleCharge> found;
    const auto settled = settledIn(journal);
    for (const auto &document : journal.tillEvents(std::string(domain::name(TillEventKind::ChargedTwice)))) {
        const auto event = contract::decode<contract::TillEvent>(document.payload);
        if (!event || !event->order_id || !event->amount || settled.contains(*event->order_id) ||
            !journal.refundsOf(*event->order_id).empty())
            continue;
        const auto card = journal.find(*event->order_id);
        found.push_back({*event->order_id, QString::fromStdString(card ? card->number : std::string()), *event->amount,
                         document.recordedAtMs});
    }
    return found;
}

SetAsideCards::SetAsideCards(Till &till, QObject *parent)
    : QObject(parent)
    , m_till(till)
{
}

auto SetAsideCards::leave(const contract::CheckoutRequest &request, LeftHow how,
                          const std::optional<contract::Approval> &approval) -> client::Result<void>
{
    const auto words = std::string(how == LeftHow::Later ? kLater : kOtherwise) + request.receipt_number.value_or("");
    return TillAudit(m_till).record(TillEventKind::CardSetAside, words, approval, cardMinor(request), request.order_id);
}

auto SetAsideCards::howLeft(const std::string &orderId) const -> std::optional<LeftHow>
{
    std::optional<LeftHow> how;
    for (const auto &document : m_till.journal().tillEvents(std::string(domain::name(TillEventKind::CardSetAside)))) {
        const auto event = contract::decode<contract::TillEvent>(document.payload);
        if (event && event->order_id == orderId)
            how = event->detail.starts_with(kLater) ? LeftHow::Later : LeftHow::Otherwise;
    }
    return how;
}

/// The goods keep the ids of their lines when their sale goes on under another order.
auto SetAsideCards::otherReceipt(const contract::CheckoutRequest &request) const -> std::string
{
    for (const auto &line : request.lines)
        for (const auto &document : m_till.journal().salesWith(line.line_id))
            if (document.id != request.order_id && document.state != client::DeliveryState::Closed)
                return document.number;
    return {};
}

auto SetAsideCards::chargedTwice(const contract::CheckoutRequest &request) -> client::Result<void>
{
    for (const auto &document : m_till.journal().tillEvents(std::string(domain::name(TillEventKind::ChargedTwice))))
        if (const auto told = contract::decode<contract::TillEvent>(document.payload);
            told && told->order_id == request.order_id)
            return {};
    const auto other = otherReceipt(request);
    const auto words = "receipt " + request.receipt_number.value_or("") + " was charged to the card after all; " +
                       (other.empty() ? std::string("its goods were not sold") : "its goods were paid as " + other);
    auto noted = TillAudit(m_till).record(TillEventKind::ChargedTwice, words, std::nullopt, cardMinor(request),
                                          request.order_id);
    Q_EMIT changed();
    return noted;
}

auto SetAsideCards::settle(const DoubleCharge &charge, const std::optional<contract::Approval> &approval)
    -> client::Result<void>
{
    const auto words = QString::fromLatin1(kSettled.data(), kSettled.size()) + charge.number;
    auto noted = TillAudit(m_till).record(TillEventKind::SettledByHand, words.toStdString(), approval,
                                          charge.amount.amount_minor, charge.orderId);
    Q_EMIT changed();
    return noted;
}

auto SetAsideCards::doubleCharges() const -> std::vector<DoubleCharge>
{
    auto found = doubleChargesOf(m_till.journal());
    std::erase_if(found, [this](const DoubleCharge &charge) { return m_givenBack.contains(charge.orderId); });
    return found;
}

void SetAsideCards::ask()
{
    if (!m_till.api().network().online || m_till.api().credentials()->accessToken().empty())
        return;
    for (const auto &charge : doubleCharges())
        m_till.api().call<contract::GetOrderRequest, contract::Order>(
            contract::kGetOrder, {m_till.identity().store.store_id, charge.orderId}, this,
            [this, id = charge.orderId](const client::Result<contract::Order> &order) {
                if (!order || order->refunds.empty())
                    return;
                m_givenBack.insert(id);
                Q_EMIT changed();
            });
}

} // namespace tillhouse::pos
