// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/people/manager_approver.h"

#include "client/ids.h"

#include <algorithm>
#include <memory>

namespace tillhouse::pos
{

ManagerApprover::ManagerApprover(Till &till, QWidget *window)
    : m_till(till)
    , m_window(window)
{
}

auto ManagerApprover::may(Action action, std::int64_t amount) const -> Verdict
{
    const auto &user = m_till.session().user();
    const bool allowed =
        user && m_till.isEnrolled() && permitted(action, amount, user->roles, m_till.identity().store.till);
    return allowed ? Verdict::Allowed : Verdict::NeedsApproval;
}

auto ManagerApprover::whoMay(Action action, std::int64_t amount) const -> std::vector<contract::Cashier>
{
    std::vector<contract::Cashier> people;
    for (const auto &cashier : m_till.identity().cashiers)
        if (permitted(action, amount, cashier.roles, m_till.identity().store.till))
            people.push_back(cashier);
    return people;
}

void ManagerApprover::approve(Action action, std::int64_t amount, const QString &words, QObject *context, Done done)
{
    openDialog({std::string(domain::name(action)), {}, {}}, words, whoMay(action, amount), context, std::move(done));
}

void ManagerApprover::ask(const ApprovalNeed &need, QObject *context, Answer answer)
{
    const auto mayAllow = [&need](contract::Role role) {
        return need.mayAllow ? need.mayAllow(role) : role == contract::Role::Manager || role == contract::Role::Admin;
    };
    std::vector<contract::Cashier> people;
    for (const auto &cashier : m_till.identity().cashiers)
        if (cashier.user_id != need.exceptFor && std::ranges::any_of(cashier.roles, mayAllow))
            people.push_back(cashier);
    contract::Approval draft{need.action, {}, {}};
    if (!need.lineId.empty())
        draft.line_id = need.lineId;
    openDialog(draft, need.question, people, context, std::move(answer));
}

void ManagerApprover::openDialog(const contract::Approval &draft, const QString &words,
                                 const std::vector<contract::Cashier> &people, QObject *context, Done done)
{
    if (m_dialog)
        return done(std::nullopt); // one question at a time
    auto *dialog = new ApprovalDialog(m_till, words, people, m_window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto approval = std::make_shared<Approved>();
    connect(dialog, &ApprovalDialog::approved, context, [approval, draft](const QString &userId) {
        *approval = draft;
        (*approval)->approver_id = userId.toStdString();
        (*approval)->approved_at = client::nowRfc3339();
    });
    connect(dialog, &QDialog::finished, context, [this, approval, done = std::move(done)] {
        m_dialog.clear();
        done(*approval);
    });
    dialog->open();
}

void ManagerApprover::requireName(Action action, std::int64_t amount, const QString &words, QObject *context, Done go)
{
    require(action, amount, words, context, [this, action, go = std::move(go)](const Approved &approval) {
        const auto &user = m_till.session().user();
        if (approval || !user)
            return go(approval);
        go(contract::Approval{std::string(domain::name(action)), user->user_id, client::nowRfc3339(), {}});
    });
}

void ManagerApprover::require(Action action, std::int64_t amount, const QString &words, QObject *context, Done go)
{
    if (may(action, amount) == Verdict::Allowed)
        return go(std::nullopt);
    approve(action, amount, words, context, [go = std::move(go)](const Approved &approval) {
        if (approval)
            go(approval);
    });
}

} // namespace tillhouse::pos
