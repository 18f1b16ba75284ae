// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/sale_acts.h"

#include "pos/ask/choice_dialog.h"
#include "pos/people/action.h"
#include "pos/sell/sell_flow.h"
#include "uikit/money_format.h"

namespace tillhouse::pos
{

namespace
{

constexpr std::size_t kDetailBytes = 300; ///< as the contract has it

} // namespace

auto nameText(const CartLine &line) -> QString
{
    return QString::fromStdString(line.item.name);
}

SaleActs::SaleActs(Till &till, SalesDesk &desk, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_till(till)
    , m_desk(desk)
    , m_window(window)
{
}

auto SaleActs::money(std::int64_t minor) const -> QString
{
    return uikit::formatMoney(minor, QString::fromStdString(m_desk.cart().store().currency));
}

auto SaleActs::currentLine() const -> const CartLine *
{
    const auto &lines = m_desk.cart().lines();
    const auto at = m_desk.line();
    return at >= 0 && at < static_cast<int>(lines.size()) ? &lines[static_cast<std::size_t>(at)] : nullptr;
}

void SaleActs::require(const std::string &action, std::int64_t amount, const QString &words, const std::string &lineId,
                       const Allowed &go)
{
    if (m_gate.mayAlone && m_gate.mayAlone(action, amount)) // a till that cannot say who may asks
        return go(std::nullopt);
    if (!m_gate.approver)
        return Q_EMIT refused(SellFlow::tr("This needs a manager: %1").arg(words));
    ApprovalNeed need{action, words, lineId};
    if (const auto &user = m_till.session().user())
        need.exceptFor = user->user_id;
    need.mayAllow = [known = domain::enumFromName<Action>(action), amount, policy = m_till.identity().store.till](
                        contract::Role role) { return known && permitted(*known, amount, {role}, policy); };
    m_gate.approver->ask(need, this, [this, go](const std::optional<contract::Approval> &approval) {
        if (approval)
            return go(approval);
        Q_EMIT refused(SellFlow::tr("Nobody allowed it; the sale is as it was."));
    });
}

void SaleActs::askReason(const QString &headline, const QString &detail, const std::function<void(QString)> &then)
{
    const auto reasons = voidReasons();
    auto *dialog = new ChoiceDialog(headline, detail, reasons, SellFlow::tr("Leave it as it is"), m_window);
    connect(dialog, &ChoiceDialog::chosen, this, [reasons, then](int index) { then(reasons.at(index)); });
    dialog->open();
}

void SaleActs::tell(contract::TillEventKind kind, const QString &detail, std::optional<std::int64_t> amountMinor,
                    const std::optional<contract::Approval> &approval)
{
    contract::TillEvent event;
    event.kind = kind;
    event.order_id = m_desk.cart().orderId();
    auto text = detail;
    while (text.toUtf8().size() > static_cast<qsizetype>(kDetailBytes))
        text.chop(1);
    event.detail = text.toStdString();
    if (amountMinor)
        event.amount = contract::MoneyAmount{*amountMinor, m_desk.cart().store().currency};
    if (approval)
        event.approver_id = approval->approver_id;
    Q_EMIT acted(event);
}

void SaleActs::mark(const std::optional<contract::Approval> &approval)
{
    if (approval)
        m_desk.approve(*approval);
}

} // namespace tillhouse::pos
