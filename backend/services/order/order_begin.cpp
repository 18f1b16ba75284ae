// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_begin.h"

#include "domain/time_text.h"
#include "order/coupons.h"
#include "order/customers.h"
#include "order/parts.h"
#include "order/points.h"
#include "order/refund_store.h"

namespace tillhouse::order
{

namespace
{

/// Until when goods are promised whose money is only held; nothing where that does not matter.
auto heldUntilOf(const contract::PlaceOrderRequest &request) -> std::optional<std::int64_t>
{
    if (!request.checkout.authorize_only.value_or(false) || !request.reservation)
        return std::nullopt;
    const auto expiresAt = domain::parseUtc(request.reservation->expires_at);
    return expiresAt ? std::optional(*expiresAt) : std::nullopt;
}

auto newStored(const contract::PlaceOrderRequest &request, const contract::Order &draft, const std::string &hash,
               std::int64_t nowMs) -> StoredOrder
{
    StoredOrder stored{draft, hash, nowMs, nowMs + kFirstCheckMs, 0};
    stored.authorizeOnly = request.checkout.authorize_only.value_or(false);
    if (request.reservation)
        stored.cashStepMinor = request.reservation->cash_rounding_minor.value_or(0);
    stored.heldUntil = heldUntilOf(request);
    return stored;
}

/// An exchange names the refund that it replaces goods of. A sale is recorded whatever it names.
void noteExchange(db::Session &session, contract::Order &order)
{
    if (order.exchange_of && !refundExists(session, order.store_id, *order.exchange_of))
        order.exceptions.push_back(
            {"exchange_unknown", std::nullopt, "the sale is an exchange for a refund that nobody knows"});
}

/// The goods left with whomever the till says: what nobody knows of is for a person to look at. `exempted`: somebody
/// allowed that no tax is due, whatever the records say.
void noteCustomer(db::Session &session, contract::Order &order, bool exempted)
{
    const auto customer = order.customer_id ? findCustomer(session, order.store_id, *order.customer_id) : std::nullopt;
    if (order.customer_id && !customer)
        order.exceptions.push_back({"customer_unknown", std::nullopt, "the sale names a customer whom nobody knows"});
    if (order.tax_exempt_reason && !exempted && (!customer || customer->tax_exempt_reason.empty()))
        order.exceptions.push_back(
            {"exemption_unknown", std::nullopt, "sold without tax; no customer's record says that none is due"});
}

} // namespace

auto goodsAreHeld(const contract::PlaceOrderRequest &request, std::int64_t nowMs) -> bool
{
    if (request.checkout.channel == contract::Channel::Till)
        return true;
    const auto expiresAt = request.reservation ? domain::parseUtc(request.reservation->expires_at)
                                               : domain::Result<std::int64_t>(std::int64_t{0});
    return expiresAt && *expiresAt - kReservationMarginMs > nowMs;
}

auto withOwnGroup(db::Session &session, const contract::PlaceOrderRequest &request) -> contract::PlaceOrderRequest
{
    auto known = request;
    const auto &checkout = request.checkout;
    const auto customer =
        checkout.customer_id ? findCustomer(session, request.store_id, *checkout.customer_id) : std::nullopt;
    known.checkout.customer_group.reset();
    if (customer && customer->active && !customer->group.empty())
        known.checkout.customer_group = customer->group;
    return known;
}

void takePromise(db::Transaction &tx, StoredOrder &stored, const contract::PlaceOrderRequest &request)
{
    const auto heldUntil = heldUntilOf(request);
    if (stored.order.state != domain::OrderState::Created || !heldUntil || heldUntil == stored.heldUntil)
        return;
    stored.heldUntil = heldUntil;
    saveHeldUntil(tx, stored);
}

auto beginOrder(db::Transaction &tx, const contract::PlaceOrderRequest &request, const contract::Order &draft,
                const std::string &requestHash, const NewOrder &with, std::int64_t nowMs) -> domain::Result<StoredOrder>
{
    auto stored = newStored(request, draft, requestHash, nowMs);
    noteExchange(tx, stored.order);
    noteCustomer(tx, stored.order, approverOf(request.checkout, with.entry, "tax_exempt").has_value());
    if (const auto coupons = takeCoupons(tx, request, stored.order, nowMs); !coupons)
        return coupons.error();
    if (request.reservation && request.reservation->loyalty)
        keepLoyalty(tx, request.store_id, *request.reservation->loyalty);
    stored.terms.assign(stored.order.tenders.size(), {});
    setCreditLimits(tx, stored, with.credit);
    openPoints(tx, stored);
    if (auto fault = with.entry.record(tx, nowMs))
        stored.order.exceptions.push_back({std::move(fault->code), std::nullopt, std::move(fault->detail)});
    if (with.note)
        with.note(tx, stored.order);
    insertOrder(tx, stored, nowMs);
    return stored;
}

} // namespace tillhouse::order
