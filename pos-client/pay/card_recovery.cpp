// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/card_recovery.h"

#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/pay/card_payment.h"

namespace tillhouse::pos
{

namespace
{

constexpr auto kAskEvery = std::chrono::seconds(30);
/// How long a request may still be on its way: the gateway's own deadline has long passed then.
constexpr std::int64_t kInFlightMs = 120'000;

} // namespace

CardRecovery::CardRecovery(Till &till, SaleBook &book, QObject *parent)
    : QObject(parent)
    , m_till(till)
    , m_book(book)
{
    connect(&m_timer, &QTimer::timeout, this, &CardRecovery::askNow);
}

void CardRecovery::start()
{
    m_timer.start(kAskEvery);
    askNow();
}

void CardRecovery::askNow()
{
    if (!m_till.api().network().online || m_till.api().credentials()->accessToken().empty())
        return;
    for (const auto &document : m_till.journal().openIntents()) {
        if (isInHand(document.id) || m_asking.count(document.id) > 0)
            continue;
        if (const auto request = contract::decode<contract::CheckoutRequest>(document.payload))
            ask(*request);
    }
}

void CardRecovery::ask(const contract::CheckoutRequest &request)
{
    m_asking.insert(request.order_id);
    m_till.api().call<contract::GetOrderRequest, contract::Order>(
        contract::kGetOrder, {request.store_id, request.order_id}, this,
        [this, request](const client::Result<contract::Order> &order) {
            m_asking.erase(request.order_id);
            if (isInHand(request.order_id))
                return; // somebody is in front of it by now, and asks too: the receipt is theirs to show
            if (const auto noted = note(request, order); !noted)
                qWarning("card intent %s: %s", request.order_id.c_str(), noted.error().detail.c_str());
        });
}

auto CardRecovery::note(const contract::CheckoutRequest &request, const client::Result<contract::Order> &order)
    -> client::Result<void>
{
    if (!order) {
        const auto document = m_till.journal().find(request.order_id);
        const bool never = order.error().code == client::ErrorCode::NotFound && document &&
                           client::nowMs() - document->recordedAtMs > kInFlightMs;
        return never ? closed(request, "never arrived") : client::Result<void>();
    }
    const auto state = cardStateOf(*order);
    if (state == CardState::Declined)
        return closed(request, "declined");
    if (state != CardState::Approved)
        return {};
    Q_EMIT charged(request); // what has to be known of it is on disk before it is settled
    const auto sale = m_book.completeCard(request, *order, client::Answered::Unseen);
    if (!sale)
        return sale.error();
    Q_EMIT completed(*sale);
    return {};
}

auto CardRecovery::closed(const contract::CheckoutRequest &request, const char *reason) -> client::Result<void>
{
    auto noted = m_book.closeCard(request, reason, client::Answered::Unseen);
    if (noted)
        Q_EMIT failed(request);
    return noted;
}

} // namespace tillhouse::pos
