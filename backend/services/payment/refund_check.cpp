// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/refund_check.h"

#include "domain/currency.h"

#include <set>

namespace tillhouse::payment
{

using domain::Result;
using domain::TenderKind;

auto tenderField(std::size_t index, std::string_view name) -> std::string
{
    return "tenders/" + std::to_string(index) + "/" + std::string(name);
}

auto divertedOf(const contract::RefundPaymentRequest &request) -> std::vector<std::int64_t>
{
    std::vector<std::int64_t> amounts;
    std::int64_t sum = 0; // at most twenty amounts below a bound: cannot overflow
    for (const auto &tender : request.tenders) {
        amounts.push_back(tender.amount_minor);
        sum += tender.amount_minor;
    }
    return domain::tipShares(request.to ? request.to_minor.value_or(sum) : 0, amounts);
}

namespace
{

auto checkRefundRounding(const contract::RefundPaymentRequest &request) -> Result<void>
{
    const auto rounding = request.rounding_minor.value_or(0);
    if (rounding == 0)
        return {};
    const auto diverted = divertedOf(request);
    for (std::size_t i = request.tenders.size(); i-- > 0;) {
        const auto &part = request.tenders[i];
        const bool own = part.kind == TenderKind::Cash && part.amount_minor > diverted[i];
        const bool elsewhere = request.to == TenderKind::Cash && diverted[i] > 0;
        if (!own && !elsewhere)
            continue;
        return part.amount_minor >= rounding
                   ? Result<void>{}
                   : domain::invalidField("rounding_minor", "is more than the cash that it rounds");
    }
    return domain::invalidField("rounding_minor", "belongs to cash only");
}

} // namespace

auto checkRefund(const contract::RefundPaymentRequest &request) -> Result<void>
{
    if (auto currency = domain::Currency::parse(request.currency, "currency"); !currency)
        return currency.error();
    std::set<std::string> seen;
    for (std::size_t i = 0; i < request.tenders.size(); ++i) {
        if (!seen.insert(request.tenders[i].tender_id).second)
            return domain::invalidField(tenderField(i, "tender_id"), "is named twice");
        if (request.tenders[i].account)
            return domain::invalidField(tenderField(i, "account"), "is not named here: it is the tender's");
    }
    if (request.to == TenderKind::Card)
        return domain::invalidField("to", "a card gets back only what was paid with it");
    if (request.to == TenderKind::Points)
        return domain::invalidField("to", "points are not kept here");
    if ((request.to && domain::hasAccount(*request.to)) != request.account.has_value())
        return domain::invalidField("account", request.account ? "belongs to balances only" : "is missing");
    if (request.to_minor && !request.to)
        return domain::invalidField("to_minor", "goes somewhere: `to` is missing");
    if (request.tenders.empty() && request.loss_minor.value_or(0) == 0)
        return domain::invalidField("tenders", "is empty");
    return checkRefundRounding(request);
}

} // namespace tillhouse::payment
