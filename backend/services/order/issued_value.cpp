// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/issued_value.h"

#include "domain/uuid.h"
#include "order/order_store.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::invalidField;
using domain::Result;
using domain::TenderKind;

constexpr std::int64_t kOneUnit = 1000;
constexpr std::ptrdiff_t kMostIssues = 20; // the contract's bound of what payment is told

} // namespace

auto checkIssue(const contract::CheckoutRequest &checkout, std::size_t index) -> Result<void>
{
    const auto &line = checkout.lines[index];
    if (!line.issue)
        return {};
    const auto field = [index](const char *name) { return "lines/" + std::to_string(index) + "/" + name; };
    const auto kind = line.issue->kind;
    if (kind != TenderKind::GiftCard && kind != TenderKind::OnAccount)
        return invalidField(field("issue/kind"), "must be gift_card or on_account");
    if (kind == TenderKind::OnAccount && !domain::parseUuid(line.issue->account))
        return invalidField(field("issue/account"), "must be a customer's id");
    if (checkout.channel != contract::Channel::Till)
        return invalidField(field("issue"), "is sold at a till");
    if (line.quantity_milli != 0 && line.quantity_milli != kOneUnit)
        return invalidField(field("quantity_milli"), "must be one: the amount is the unit price");
    if (!line.unit_price || (line.quantity_milli != 0 && line.unit_price->amount_minor <= 0))
        return invalidField(field("unit_price"), "must be the amount, above zero");
    if (line.discount && line.discount->amount_minor != 0)
        return invalidField(field("discount"), "money is not sold for less");
    if (!line.tax_rates.empty())
        return invalidField(field("tax_rates"), "money bears no tax");
    const auto issues =
        std::ranges::count_if(checkout.lines, [](const auto &other) { return other.issue.has_value(); });
    return issues <= kMostIssues ? Result<void>() : Result<void>(invalidField(field("issue"), "is one too many"));
}

auto checkIssuesPaid(const contract::Order &order) -> Result<void>
{
    const auto issued = issuedMinor(order);
    if (issued == 0)
        return {};
    std::int64_t fromBalances = 0;
    for (const auto &tender : order.tenders)
        fromBalances += domain::hasAccount(tender.kind) ? tender.amount.amount_minor : 0;
    if (fromBalances > order.total.amount_minor - issued)
        return invalidField("tenders", "gift cards and accounts are paid for with money, not with other balances");
    return {};
}

auto issuesOf(const contract::Order &order) -> std::vector<contract::PayIssue>
{
    std::vector<contract::PayIssue> issues;
    for (const auto &line : order.lines) {
        if (line.issue && line.total.amount_minor > 0)
            issues.push_back({line.line_id, line.issue->kind, line.issue->account, line.total.amount_minor});
    }
    return issues;
}

} // namespace tillhouse::order
