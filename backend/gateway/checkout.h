// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "gateway/peers.h"
#include "kit/call_context.h"
#include "kit/http.h"
#include "kit/metrics.h"

#include <atomic>
#include <functional>
#include <optional>

namespace tillhouse::gateway
{

/// The reservation that a basket needs: strict online, as it is at a till, where the goods are in the customer's hand.
auto reservationFor(const contract::CheckoutRequest &checkout) -> contract::ReserveRequest;

/// Whether the order service has said no, so that nothing of the order can come to life any more and its goods are free
/// again. An outcome that is not known is not a no: the reservation then stays until it is used or ends by itself.
auto isFinalRefusal(domain::ErrorCode code) -> bool;

/// Whether nothing of this attempt was stored anywhere: it never left, or the order service said so. An earlier attempt
/// of the same order may have been.
auto nothingDone(const domain::Result<kit::HttpReply> &placed) -> bool;

/// Whether the goods of a sale are out of the door whatever becomes of its record: at a till, paid in the hand.
auto goodsHaveLeft(const contract::CheckoutRequest &checkout) -> bool;

/// Takes a basket through reserve, place and, on a refusal, release, within five seconds in all. Goods for later are
/// promised again before money is taken if the promise of an earlier attempt has ended. Holds no state: every
/// step is named by the order's id, so a caller that got no answer sends the same request again, to any gateway.
class Checkout
{
public:
    /// `poke` is called after an order was placed: there are events to carry.
    Checkout(Peers peers, kit::Metrics &metrics, std::function<void()> poke);

    auto run(const kit::CallContext &context, const contract::CheckoutRequest &checkout) -> kit::HttpReply;

private:
    auto reserve(const kit::CallContext &context, const contract::CheckoutRequest &checkout)
        -> domain::Result<std::optional<contract::Reservation>>;
    auto renew(const kit::CallContext &context, contract::PlaceOrderRequest &order) -> domain::Result<void>;
    auto place(const kit::CallContext &context, const contract::PlaceOrderRequest &order, bool askOnly = false)
        -> domain::Result<kit::HttpReply>;
    auto isShed(const kit::CallContext &context, const contract::PlaceOrderRequest &order)
        -> std::optional<kit::HttpReply>;
    void askFirst();
    void finish(const kit::CallContext &context, const contract::PlaceOrderRequest &order,
                const domain::Result<kit::HttpReply> &placed);
    void release(const kit::CallContext &context, const contract::CheckoutRequest &checkout, bool ifAskedOnce);

    Peers m_peers;
    std::function<void()> m_poke;
    kit::Counter &m_placed;
    kit::Counter &m_unreserved;
    kit::Counter &m_renewed;
    kit::Counter &m_released;
    kit::Counter &m_releaseFailed;
    /// Until when the order service is asked before goods are promised: it has just refused to store something.
    std::atomic<kit::Deadline::Clock::rep> m_askFirstUntil{0};
};

} // namespace tillhouse::gateway
