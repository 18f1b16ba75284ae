// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/shift_effect.h"

#include "client/journal/checkout_price.h"
#include "contract/codec.h"

#include <algorithm>

namespace tillhouse::client
{

namespace
{

void addTender(std::vector<TenderMove> &moves, domain::TenderKind kind, std::int64_t minor)
{
    if (minor <= 0)
        return;
    const auto known = std::ranges::find(moves, kind, &TenderMove::kind);
    if (known == moves.end())
        moves.push_back({kind, minor});
    else
        known->minor += minor;
}

/// Nothing where it cannot be priced: a report without taxes is better than a sale that is not taken.
auto taxesOf(const contract::CheckoutRequest &sale) -> std::vector<TaxMove>
{
    std::vector<TaxMove> taxes;
    if (const auto priced = priceCheckout(sale))
        for (const auto &tax : priced->taxes)
            taxes.push_back({tax.code, tax.ratePpm, tax.baseMinor, tax.taxMinor});
    return taxes;
}

} // namespace

auto effectOfSale(const std::string &payload) -> std::optional<ShiftEffect>
{
    const auto sale = contract::decode<contract::CheckoutRequest>(payload);
    if (!sale)
        return std::nullopt;
    ShiftEffect effect;
    effect.shiftId = sale->shift_id.value_or("");
    effect.currency = sale->currency;
    for (const auto &tender : sale->tenders)
        addTender(effect.tenders, tender.kind, tender.amount.amount_minor);
    effect.totalMinor = sale->total.amount_minor;
    for (const auto &line : sale->lines)
        effect.discountMinor += line.discount ? line.discount->amount_minor : 0;
    effect.taxes = taxesOf(*sale);
    return effect;
}

auto effectOfRefund(const std::string &payload, const std::string &answer) -> std::optional<ShiftEffect>
{
    const auto request = contract::decode<contract::RefundRequest>(payload);
    const auto order = contract::decode<contract::Order>(answer);
    if (!request || !order)
        return std::nullopt;
    const auto done = std::ranges::find(order->refunds, request->refund_id, &contract::OrderRefund::refund_id);
    if (done == order->refunds.end())
        return std::nullopt;
    ShiftEffect effect;
    effect.shiftId = request->shift_id.value_or("");
    effect.currency = done->total.currency;
    effect.refund = true;
    effect.totalMinor = done->total.amount_minor;
    for (const auto &tender : done->tenders)
        addTender(effect.tenders, tender.tender_kind, tender.amount.amount_minor);
    return effect;
}

auto effectOfPaidRefund(const std::string &payload, const std::vector<TenderMove> &paid, const std::string &currency)
    -> std::optional<ShiftEffect>
{
    const auto request = contract::decode<contract::RefundRequest>(payload);
    if (!request || paid.empty())
        return std::nullopt;
    ShiftEffect effect;
    effect.shiftId = request->shift_id.value_or("");
    effect.currency = currency;
    effect.refund = true;
    for (const auto &move : paid) {
        addTender(effect.tenders, move.kind, move.minor);
        effect.totalMinor += move.minor;
    }
    return effect;
}

} // namespace tillhouse::client
