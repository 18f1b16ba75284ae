// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "contract/self_service.h"
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

/// A customer's order as far as the gateway needs to know it: what is to be reserved, strictly. It says nothing of
/// money but the total; who reads it as a checkout is the order service.
auto basketOf(const contract::SelfOrderRequest &order, const std::string &locationId) -> contract::CheckoutRequest;

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

    /// The same for what a customer orders at a self-service till. The goods are the store's default location's; what
    /// they cost is not looked at here.
    auto runSelf(const kit::CallContext &context, const contract::SelfOrderRequest &order) -> kit::HttpReply;

private:
    /// How the order service is told of an order: as a till's sale, or as a customer's order.
    enum class Seller { Staff, Customer };
    auto run(const kit::CallContext &context, contract::PlaceOrderRequest order, Seller seller) -> kit::HttpReply;
    auto reserve(const kit::CallContext &context, const contract::CheckoutRequest &checkout)
        -> domain::Result<std::optional<contract::Reservation>>;
    auto renew(const kit::CallContext &context, contract::PlaceOrderRequest &order) -> domain::Result<void>;
    auto place(const kit::CallContext &context, const contract::PlaceOrderRequest &order, Seller seller,
               bool askOnly = false) -> domain::Result<kit::HttpReply>;
    auto isShed(const kit::CallContext &context, const contract::PlaceOrderRequest &order, Seller seller)
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
