// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/credit_grant.h"

#include "domain/time_text.h"
#include "kit/amount_text.h"
#include "order/customers.h"
#include "order/inbox.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::TenderKind;

constexpr std::string_view kOnAccount = "on_account"; ///< as a till names the action

auto isOn(const contract::OrderTender &tender, const std::string &account) -> bool
{
    return tender.kind == TenderKind::OnAccount && tender.account == account;
}

auto limitOf(db::Session &session, const contract::Order &order, const contract::OrderTender &tender)
    -> std::optional<std::int64_t>
{
    const auto customer = findCustomer(session, order.store_id, tender.account.value_or(""));
    return customer && customer->active ? std::optional(customer->credit_limit_minor) : std::nullopt;
}

/// What this order needs of the account, at most what an amount may be.
auto neededFor(const contract::Order &order, const CreditGrant &grant) -> std::int64_t
{
    auto needed = grant.owedMinor; // at most twenty amounts below a bound are added: cannot overflow
    for (const auto &tender : order.tenders)
        needed += isOn(tender, grant.account) ? tender.amount.amount_minor : 0;
    return std::min(needed, contract::kMaxAmountMinor);
}

} // namespace

auto approverOf(const contract::CheckoutRequest &checkout, const TillEntry &entry, std::string_view action)
    -> std::optional<std::string>
{
    const auto approval = std::ranges::find(checkout.approvals, action, &contract::Approval::action);
    return entry.isProven() && approval != checkout.approvals.end() ? std::optional(approval->approver_id)
                                                                    : std::nullopt;
}

auto askCreditGrant(PaymentGateway &payments, const kit::CallContext &context,
                    const contract::CheckoutRequest &checkout, const TillEntry &entry)
    -> domain::Result<std::optional<CreditGrant>>
{
    const auto tender = std::ranges::find(checkout.tenders, TenderKind::OnAccount, &contract::CheckoutTender::kind);
    const auto approver = approverOf(checkout, entry, kOnAccount);
    if (!approver || tender == checkout.tenders.end() || !tender->account)
        return std::optional<CreditGrant>();
    const auto balance = payments.customerBalance(context, {checkout.store_id, *tender->account, checkout.currency});
    if (!balance)
        return balance.error();
    return std::optional(CreditGrant{*tender->account, balance->owed.amount_minor, *approver});
}

void setCreditLimits(db::Transaction &tx, StoredOrder &stored, const std::optional<CreditGrant> &grant)
{
    const auto &order = stored.order;
    bool told = false; // the excess is the order's, and stands with its first tender
    for (std::size_t i = 0; i < order.tenders.size(); ++i) {
        if (order.tenders[i].kind != TenderKind::OnAccount)
            continue;
        auto &terms = stored.terms[i];
        const auto limit = limitOf(tx, order, order.tenders[i]);
        terms.limitMinor = limit.value_or(0);
        const auto needed = grant && limit && isOn(order.tenders[i], grant->account) ? neededFor(order, *grant) : 0;
        if (needed <= *terms.limitMinor)
            continue;
        terms.excessMinor = told ? 0 : needed - *terms.limitMinor;
        terms.limitMinor = needed;
        told = true;
    }
}

void tellExcess(db::Transaction &tx, const StoredOrder &stored, std::int64_t nowMs)
{
    const auto &order = stored.order;
    const auto terms =
        std::ranges::find_if(stored.terms, [](const TenderTerms &candidate) { return candidate.excessMinor > 0; });
    if (terms == stored.terms.end())
        return;
    const auto approval = std::ranges::find(order.approvals, kOnAccount, &contract::Approval::action);
    contract::ExceptionEntry entry;
    entry.exception_id = order.order_id + ".credit";
    entry.code = "credit_exceeded";
    entry.order_id = order.order_id;
    entry.till_id = order.till_id;
    entry.detail = kit::amountText({terms->excessMinor, order.total.currency}) +
                   " above what the customer may owe; allowed by " +
                   (approval == order.approvals.end() ? std::string("nobody") : approval->approver_id);
    entry.raised_at = domain::formatUtc(nowMs);
    raise(tx, order.store_id, std::move(entry));
}

} // namespace tillhouse::order
