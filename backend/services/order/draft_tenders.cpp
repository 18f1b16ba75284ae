// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/draft_tenders.h"

#include "domain/currency.h"
#include "domain/foreign_cash.h"
#include "order/checkout_check.h"

#include <set>

namespace tillhouse::order
{

using contract::CheckoutRequest;
using contract::MoneyAmount;
using domain::invalidField;
using domain::Result;

namespace
{

/// Foreign notes are worth what the rate makes of them; the change is in the store's money.
auto checkForeign(const contract::CheckoutTender &tender, std::size_t index) -> Result<void>
{
    if (!tender.foreign)
        return {};
    const auto field = fieldOf("tenders", index, "foreign");
    const auto own = domain::Currency::parse(tender.amount.currency, field);
    const auto foreign = domain::Currency::parse(tender.foreign->given.currency, field + "/given/currency");
    if (!own || !foreign)
        return own ? foreign.error() : own.error();
    if (tender.kind != domain::TenderKind::Cash || *own == *foreign || !tender.tendered)
        return invalidField(field, "is for cash in another currency, with what it is worth in `tendered`");
    const auto worth =
        domain::foreignWorth(tender.foreign->given.amount_minor, *foreign, tender.foreign->rate_micro, *own);
    if (!worth)
        return invalidField(field + "/given", "is not an amount that can be changed");
    if (*worth != tender.tendered->amount_minor)
        return invalidField(fieldOf("tenders", index, "tendered"),
                            "must be " + std::to_string(*worth) + " at that rate");
    return {};
}

/// Only a till, which gives the goods away at once, may have had to do without asking.
auto checkTrust(const CheckoutRequest &checkout, const contract::CheckoutTender &tender, std::size_t index)
    -> Result<void>
{
    const bool kind = tender.kind == domain::TenderKind::Card || tender.kind == domain::TenderKind::GiftCard;
    if (tender.on_trust && (!kind || checkout.channel != contract::Channel::Till))
        return invalidField(fieldOf("tenders", index, "on_trust"), "is for cards and gift cards at a till");
    if (tender.lease_id && (!tender.on_trust || tender.kind != domain::TenderKind::GiftCard))
        return invalidField(fieldOf("tenders", index, "lease_id"), "is for a gift card that is taken on trust");
    return {};
}

auto orderTender(const contract::CheckoutTender &tender, std::size_t index) -> Result<contract::OrderTender>
{
    if (tender.amount.amount_minor <= 0)
        return invalidField(fieldOf("tenders", index, "amount"), "must be above zero");
    if (domain::hasAccount(tender.kind) != tender.account.has_value())
        return invalidField(fieldOf("tenders", index, "account"),
                            tender.account ? "only a gift card, a credit or a customer has one" : "is missing");
    if (const auto foreign = checkForeign(tender, index); !foreign)
        return foreign.error();
    contract::OrderTender out;
    out.tender_id = tender.tender_id;
    out.kind = tender.kind;
    out.amount = tender.amount;
    out.account = tender.account;
    out.foreign = tender.foreign;
    out.on_trust = tender.on_trust;
    out.lease_id = tender.lease_id;
    if (!tender.tendered)
        return out;
    const auto change = tender.tendered->amount_minor - tender.amount.amount_minor;
    if (change < 0)
        return invalidField(fieldOf("tenders", index, "tendered"), "must not be less than the amount");
    if (tender.kind != domain::TenderKind::Cash && change != 0)
        return invalidField(fieldOf("tenders", index, "tendered"), "only cash gives change");
    out.tendered = tender.tendered;
    out.change = MoneyAmount{change, tender.amount.currency};
    return out;
}

} // namespace

auto orderTenders(const CheckoutRequest &checkout) -> Result<std::vector<contract::OrderTender>>
{
    std::vector<contract::OrderTender> tenders;
    std::set<std::string_view> seen;
    std::int64_t sum = 0; // at most twenty amounts below a bound: cannot overflow
    for (std::size_t i = 0; i < checkout.tenders.size(); ++i) {
        if (const auto trust = checkTrust(checkout, checkout.tenders[i], i); !trust)
            return trust.error();
        auto tender = orderTender(checkout.tenders[i], i);
        if (!tender)
            return tender.error();
        if (!seen.insert(checkout.tenders[i].tender_id).second)
            return invalidField(fieldOf("tenders", i, "tender_id"), "must not be repeated");
        sum += tender->amount.amount_minor;
        tenders.push_back(std::move(*tender));
    }
    if (sum != dueOf(checkout))
        return invalidField("tenders", "must pay what is due exactly, not " + std::to_string(sum));
    return tenders;
}

} // namespace tillhouse::order
