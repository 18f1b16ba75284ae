// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "gateway/peers.h"
#include "kit/call_context.h"
#include "kit/http.h"
#include "kit/metrics.h"

#include <functional>
#include <optional>

namespace tillhouse::gateway
{

/// The reservation that a basket needs: strict online, as it is at a till, where the goods are in the customer's hand.
auto reservationFor(const contract::CheckoutRequest &checkout) -> contract::ReserveRequest;

/// Whether the order service has said no, so that nothing of the order can come to life any more and its goods are free
/// again. An outcome that is not known is not a no: the reservation then stays until it is used or ends by itself.
auto isFinalRefusal(domain::ErrorCode code) -> bool;

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
    auto place(const kit::CallContext &context, const contract::PlaceOrderRequest &order)
        -> domain::Result<kit::HttpReply>;
    void release(const kit::CallContext &context, const contract::CheckoutRequest &checkout);

    Peers m_peers;
    std::function<void()> m_poke;
    kit::Counter &m_placed;
    kit::Counter &m_unreserved;
    kit::Counter &m_renewed;
    kit::Counter &m_released;
    kit::Counter &m_releaseFailed;
};

} // namespace tillhouse::gateway
