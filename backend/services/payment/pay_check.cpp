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
                                    tender.account ? "belongs to balances only" : "is missing");
    if (tender.limit_minor && tender.kind != TenderKind::OnAccount)
        return domain::invalidField(payField(index, "limit_minor"), "belongs to debts only");
    const bool trusted = tender.kind == TenderKind::Card || tender.kind == TenderKind::GiftCard;
    if (tender.on_trust && (!trusted || !request.capture.value_or(true)))
        return domain::invalidField(payField(index, "on_trust"), "is for cards and gift cards that are taken at once");
    if (tender.lease_id && (tender.kind != TenderKind::GiftCard || !tender.on_trust))
        return domain::invalidField(payField(index, "lease_id"), "belongs to gift cards that are taken on trust");
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

/// What is not goods: the tip, and money that goes on accounts.
auto checkExtras(const contract::PayRequest &request) -> Result<void>
{
    std::int64_t left = 0; // at most twenty amounts below a bound: cannot overflow
    for (const auto &tender : request.tenders)
        left += tender.amount_minor;
    if (request.tip_minor.value_or(0) > left)
        return domain::invalidField("tip_minor", "is more than is paid");
    left -= request.tip_minor.value_or(0);
    const bool holding = !request.capture.value_or(true);
    if (holding && (request.tip_minor || !request.issues.empty()))
        return domain::invalidField(request.tip_minor ? "tip_minor" : "issues", "can't be held: it is paid at once");
    for (std::size_t i = 0; i < request.issues.size(); ++i) {
        const auto &issue = request.issues[i];
        const auto field = "issues/" + std::to_string(i) + "/";
        if (issue.kind != TenderKind::GiftCard && issue.kind != TenderKind::OnAccount)
            return domain::invalidField(field + "kind", "must be gift_card or on_account");
        if (issue.amount_minor > left)
            return domain::invalidField(field + "amount_minor", "is more than is paid");
        left -= issue.amount_minor;
    }
    return {};
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
        if (tender.kind == TenderKind::Card && !tender.on_trust && context.deadline.remaining() < kTimeToAsk)
            return Error{ErrorCode::Timeout, "too little time is left to ask the acquirer", {}};
    }
    if (const auto extras = checkExtras(request); !extras)
        return extras;
    return checkRounding(request);
}

} // namespace tillhouse::payment
