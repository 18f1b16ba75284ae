// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/pay_check.h"

#include "domain/currency.h"

#include <set>

namespace tillhouse::payment
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;
using domain::TenderKind;

namespace
{

using namespace std::chrono_literals;

// With less than this left, no acquirer is asked.
constexpr auto kTimeToAsk = 500ms;

auto payField(std::size_t index, std::string_view name) -> std::string
{
    return "tenders/" + std::to_string(index) + "/" + std::string(name);
}

auto checkTender(const contract::PayRequest &request, std::size_t index) -> Result<void>
{
    const auto &tender = request.tenders[index];
    if (domain::hasAccount(tender.kind) != tender.account.has_value())
        return domain::invalidField(payField(index, "account"),
                                    tender.account ? "belongs to gift cards and store credit only" : "is missing");
    const bool canBeHeld = tender.kind == TenderKind::Card || domain::hasAccount(tender.kind);
    if (!request.capture.value_or(true) && !canBeHeld)
        return domain::invalidField(payField(index, "kind"), "can't be held: it is taken at once or not at all");
    return {};
}

auto checkRounding(const contract::PayRequest &request) -> Result<void>
{
    const auto rounding = request.rounding_minor.value_or(0);
    if (rounding == 0)
        return {};
    for (auto tender = request.tenders.rbegin(); tender != request.tenders.rend(); ++tender) {
        if (tender->kind != TenderKind::Cash)
            continue;
        return tender->amount_minor >= rounding
                   ? Result<void>{}
                   : domain::invalidField("rounding_minor", "is more than the cash that it rounds");
    }
    return domain::invalidField("rounding_minor", "belongs to cash only");
}

} // namespace

auto checkPay(const kit::CallContext &context, const contract::PayRequest &request) -> Result<void>
{
    if (auto currency = domain::Currency::parse(request.currency, "currency"); !currency)
        return currency.error();
    std::set<std::string> seen;
    for (std::size_t i = 0; i < request.tenders.size(); ++i) {
        const auto &tender = request.tenders[i];
        if (!seen.insert(tender.tender_id).second)
            return domain::invalidField(payField(i, "tender_id"), "is named twice");
        if (auto fine = checkTender(request, i); !fine)
            return fine;
        if (tender.kind == TenderKind::Card && context.deadline.remaining() < kTimeToAsk)
            return Error{ErrorCode::Timeout, "too little time is left to ask the acquirer", {}};
    }
    return checkRounding(request);
}

} // namespace tillhouse::payment
