// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/issues.h"

#include "payment/balances.h"
#include "payment/event_log.h"
#include "payment/ledger.h"
#include "payment/value_accounts.h"

#include <algorithm>

namespace tillhouse::payment
{

namespace
{

using contract::PayIssue;
using domain::PaymentState;
using domain::TenderKind;

/// The other side of an account that got money: what was paid for it lies with the order's tenders.
auto contraOf(TenderKind kind) -> Account
{
    return kind == TenderKind::OnAccount ? Account::AccountPayments : Account::GiftCardIssues;
}

void postIssue(db::Transaction &tx, const PaymentRow &payment, const PayIssue &issue, const std::string &name,
               std::int64_t amountMinor, std::int64_t now)
{
    if (amountMinor == 0)
        return;
    post(tx, {payment.storeId,
              name,
              payment.orderId,
              payment.currency,
              now,
              {{contraOf(issue.kind), amountMinor}, {accountOf(issue.kind), -amountMinor}}});
}

void tellSpent(db::Transaction &tx, const PaymentRow &payment, std::int64_t missingMinor, std::int64_t now)
{
    contract::PaymentEventEntry event;
    event.kind = contract::PaymentEventKind::IssuedValueSpent;
    event.store_id = payment.storeId;
    event.order_id = payment.orderId;
    event.detail = "the sale of a gift card was undone, and " + std::to_string(missingMinor) +
                   " (minor units) of it had been spent";
    appendEvent(tx, std::move(event), now);
}

} // namespace

void issueValues(db::Transaction &tx, PaymentRow &payment, std::int64_t now)
{
    const auto taken = [](const TenderRow &tender) { return tender.state == PaymentState::Captured; };
    if (payment.issues.empty() || payment.issueState != IssueState::None ||
        !std::ranges::all_of(payment.tenders, taken))
        return;
    for (const auto &issue : payment.issues) {
        const auto name = "issue:" + issue.issue_id;
        creditBalance(tx, {payment.storeId, issue.kind, issue.account, payment.currency}, name, issue.amount_minor,
                      now);
        postIssue(tx, payment, issue, name, issue.amount_minor, now);
    }
    payment.issueState = IssueState::Issued;
    savePayment(tx, payment);
}

void takeBackValues(db::Transaction &tx, PaymentRow &payment, std::int64_t now)
{
    if (payment.issueState != IssueState::Issued)
        return;
    for (const auto &issue : payment.issues) {
        const auto name = "unissue:" + issue.issue_id;
        auto back = issue.amount_minor;
        if (issue.kind == TenderKind::OnAccount)
            creditBalance(tx, {payment.storeId, issue.kind, issue.account, payment.currency}, name, -back, now);
        else
            back = takeBackValue(tx, {payment.storeId, issue.kind, issue.account, payment.currency}, name, back, now);
        postIssue(tx, payment, issue, name, -back, now);
        if (back != issue.amount_minor)
            tellSpent(tx, payment, issue.amount_minor - back, now);
    }
    payment.issueState = IssueState::TakenBack;
    savePayment(tx, payment);
}

} // namespace tillhouse::payment
