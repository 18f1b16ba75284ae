// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/shift_effect.h"

#include "client/journal/checkout_price.h"
#include "contract/codec.h"
#include "contract/order_return.h"

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

void addForeign(std::vector<ForeignMove> &moves, const contract::CheckoutTender &tender)
{
    if (!tender.foreign)
        return;
    const auto &given = tender.foreign->given;
    auto known = std::ranges::find(moves, given.currency, &ForeignMove::currency);
    if (known == moves.end())
        known = moves.insert(moves.end(), {given.currency, 0, 0});
    known->givenMinor += given.amount_minor;
    known->worthMinor += tender.tendered ? tender.tendered->amount_minor : tender.amount.amount_minor;
}

/// Taxes, and what of the total is money on accounts. No taxes where it cannot be priced: a report without them is
/// better than a sale that is not taken.
void addPriced(ShiftEffect &effect, const contract::CheckoutRequest &sale)
{
    const auto priced = priceCheckout(sale);
    for (std::size_t i = 0; i < sale.lines.size(); ++i) {
        const auto &line = sale.lines[i];
        if (line.issue && line.quantity_milli != 0)
            effect.issuedMinor += priced            ? priced->lines[i].totalMinor
                                  : line.unit_price ? line.unit_price->amount_minor
                                                    : 0;
    }
    effect.totalMinor = sale.total.amount_minor - effect.issuedMinor;
    if (!priced)
        return;
    for (const auto &tax : priced->taxes)
        effect.taxes.push_back({tax.code, tax.ratePpm, tax.baseMinor, tax.taxMinor});
}

void addTaxes(ShiftEffect &effect, const domain::Refund &goods)
{
    for (const auto &tax : goods.taxes)
        effect.taxes.push_back({tax.code, tax.ratePpm, tax.baseMinor, tax.taxMinor});
}

} // namespace

auto goodsOfRefund(contract::Order order, const contract::RefundRequest &request) -> std::optional<domain::Refund>
{
    for (auto &line : order.lines)
        line.refunded_quantity_milli = 0;
    for (const auto &refund : order.refunds) {
        if (refund.refund_id == request.refund_id)
            break;
        if (refund.state == domain::PaymentState::Declined)
            continue;
        for (const auto &back : refund.lines) {
            const auto line = std::ranges::find(order.lines, back.line_id, &contract::OrderLine::line_id);
            if (line != order.lines.end())
                line->refunded_quantity_milli += back.quantity_milli;
        }
    }
    auto priced = contract::priceReturn(order, request.lines);
    return priced ? std::optional(std::move(*priced)) : std::nullopt;
}

auto effectOfSale(const std::string &payload) -> std::optional<ShiftEffect>
{
    const auto sale = contract::decode<contract::CheckoutRequest>(payload);
    if (!sale)
        return std::nullopt;
    ShiftEffect effect;
    effect.shiftId = sale->shift_id.value_or("");
    effect.currency = sale->currency;
    for (const auto &tender : sale->tenders) {
        addTender(effect.tenders, tender.kind, tender.amount.amount_minor);
        addForeign(effect.foreign, tender);
    }
    addPriced(effect, *sale);
    effect.tipMinor = sale->tip ? sale->tip->amount_minor : 0;
    effect.roundingMinor = sale->rounding ? sale->rounding->amount_minor : 0;
    for (const auto &line : sale->lines)
        effect.discountMinor += line.discount ? line.discount->amount_minor : 0;
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
    effect.roundingMinor = done->rounding ? done->rounding->amount_minor : 0;
    if (const auto goods = goodsOfRefund(*order, *request); goods && goods->totalMinor == effect.totalMinor)
        addTaxes(effect, *goods);
    for (const auto &tender : done->tenders)
        addTender(effect.tenders, tender.tender_kind, tender.amount.amount_minor);
    return effect;
}

auto effectOfPaidRefund(const std::string &payload, const std::vector<TenderMove> &paid, const std::string &currency,
                        const std::optional<domain::Refund> &goods) -> std::optional<ShiftEffect>
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
    if (goods) {
        effect.roundingMinor = effect.totalMinor - goods->totalMinor;
        effect.totalMinor = goods->totalMinor;
        addTaxes(effect, *goods);
    }
    return effect;
}

} // namespace tillhouse::client
