// SPDX-License-Identifier: GPL-3.0-or-later
// The payment page while nobody can be asked: cards on trust, gift cards under the till's lease.
#include "pos/offline/offline_words.h"
#include "pos/pay/balance_panel.h"
#include "pos/pay/pay_page.h"
#include "uikit/money_format.h"

#include <QStackedWidget>

#include <algorithm>

namespace tillhouse::pos
{

using domain::TenderKind;

namespace
{

/// Whoever approves cards could certainly not be asked: that is no answer, though the order ends with a no.
auto wasNotAsked(const std::optional<contract::Order> &order) -> bool
{
    return order && std::ranges::any_of(order->tenders, [](const auto &tender) {
               return tender.reason == std::string(CardPayment::kAcquirerUnavailable);
           });
}

} // namespace

void PayPage::setOffline(OfflineDesk *offline, ManagerApprover *approver)
{
    m_offline = offline;
    m_approver = approver;
    m_balances[0]->setOffline(offline, [this] { return allowance(); });
    m_balances[2]->setMayExceed([approver](std::int64_t excessMinor) {
        return approver && approver->may(Action::OnAccount, excessMinor) == ManagerApprover::Verdict::Allowed;
    });
}

/// With what lies on the page already counted as taken.
auto PayPage::allowance() const -> domain::OfflineAllowance
{
    if (!m_offline)
        return {};
    auto allowance = m_offline->allowance();
    for (const auto &tender : m_sheet.payment().tenders) {
        if (!tender.onTrust)
            continue;
        const bool card = tender.kind == TenderKind::Card;
        domain::apply(allowance, {card ? domain::OfflineFactKind::CardTaken : domain::OfflineFactKind::GiftCardTaken,
                                  tender.givenMinor, 0, tender.leaseId.value_or("")});
    }
    return allowance;
}

auto PayPage::cardLeftOnTrust() const -> std::int64_t
{
    return m_offline ? domain::cardLeftMinor(allowance(), m_offline->nowMs()) : 0;
}

auto PayPage::giftLeftOnTrust() const -> std::int64_t
{
    return m_offline && !m_online ? domain::giftCardLeftMinor(allowance(), m_offline->nowMs()) : 0;
}

/// The store has set how much: whoever sells takes it, and nobody's word makes it more (docs/adr/0170).
void PayPage::takeCardOnTrust()
{
    const auto left = m_sheet.split().leftMinor;
    if (m_stack->currentIndex() != Tenders || !m_desk.cart().canPay() || left <= 0)
        return;
    const auto minor = wanted();
    if (minor > left)
        return Q_EMIT refused(tr("%1 is more than what is due. A card is charged exactly.").arg(money(minor)));
    if (const auto bar = domain::barOfCard(allowance(), minor, m_offline->nowMs()))
        return Q_EMIT refused(barWords(*bar, cardLeftOnTrust(), currency()));
    PaidTender tender{TenderKind::Card, minor, std::nullopt, std::nullopt};
    tender.onTrust = true;
    addTender(tender);
}

/// Asked of the store server like any other tender; who allowed it goes with the sale, and away with the tender.
void PayPage::takeAboveLimit(const PaidTender &tender, std::int64_t excessMinor)
{
    if (!m_approver)
        return;
    const auto &customer = m_desk.cart().customer();
    m_approver->requireName(Action::OnAccount, excessMinor,
                            tr("%1 on account for %2: above the limit by %3")
                                .arg(money(tender.givenMinor),
                                     customer ? QString::fromStdString(customer->name) : QString(), money(excessMinor)),
                            this, [this, tender](const std::optional<contract::Approval> &approval) {
                                if (m_stack->currentIndex() != Account)
                                    return;
                                auto allowed = tender;
                                allowed.approval = approval;
                                addTender(allowed);
                            });
}

/// For the owner: each card that was taken without asking.
void PayPage::noteTrust(const contract::CheckoutRequest &sale)
{
    if (!m_offline)
        return;
    if (const auto noted = m_offline->noteCards(sale); !noted)
        refuseWith(noted.error());
}

/// Whether the acquirer is asked for any of it.
auto PayPage::asksForACard(const contract::CheckoutRequest &request) -> bool
{
    return std::ranges::any_of(request.tenders, [](const contract::CheckoutTender &tender) {
        return tender.kind == TenderKind::Card && !tender.on_trust;
    });
}

void PayPage::tellOfCards()
{
    if (!m_offline || !asksForACard(m_payment.request()))
        return; // a gift card's answer says nothing of the acquirer
    const auto state = m_payment.state();
    const bool notAsked = state == CardState::Declined && wasNotAsked(m_payment.order());
    if (notAsked || (state == CardState::NotReached && m_till.api().network().online))
        m_offline->cardsNotReached();
    else if (state == CardState::Approved || state == CardState::Declined)
        m_offline->cardsAnswered();
}

} // namespace tillhouse::pos
