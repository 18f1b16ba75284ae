// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/pay_page.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/pay/balance_panel.h"
#include "pos/pay/card_panel.h"
#include "pos/pay/foreign_panel.h"
#include "pos/pay/pay_summary.h"
#include "pos/pay/quick_cash.h"
#include "pos/pay/tip_panel.h"
#include "pos/sound/cues.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/numpad.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>

#include <algorithm>

namespace tillhouse::pos
{

using domain::TenderKind;
using uikit::Button;
using uikit::ButtonRole;

PayPage::PayPage(Till &till, SalesDesk &desk, SaleBook &book, CardPayment::Timing timing, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_desk(desk)
    , m_book(book)
    , m_payment(till.api(), timing)
    , m_exchange(till, desk, book)
    , m_setAside(till)
{
    setFocusPolicy(Qt::StrongFocus);
    m_given.setDecimals(uikit::currencyExponent(currency()));
    m_sheet.start(m_desk.cart());
    build();
    connect(&m_payment, &CardPayment::changed, this, &PayPage::cardChanged);
    connect(&m_exchange, &ExchangeDesk::changed, this, &PayPage::returnChanged);
    connect(&m_exchange, &ExchangeDesk::refused, this, &PayPage::refused);
}

auto PayPage::currency() const -> QString
{
    return QString::fromStdString(m_desk.cart().store().currency);
}

auto PayPage::money(std::int64_t minor) const -> QString
{
    return uikit::formatMoney(minor, currency());
}

auto PayPage::isBusy() const -> bool
{
    return m_payment.state() == CardState::Waiting || m_payment.state() == CardState::Unknown;
}

auto PayPage::entry() const -> EntryPanel *
{
    return qobject_cast<EntryPanel *>(m_stack->currentWidget());
}

/// What a tender without an amount of its own is for: what was typed, or all that is left.
auto PayPage::wanted() const -> std::int64_t
{
    const auto &split = m_sheet.split();
    const bool untouched = m_given.isPreset() && (given() == split.cashLeftMinor || given() > split.leftMinor);
    return untouched ? split.leftMinor : given();
}

void PayPage::open()
{
    m_payment.reset();
    m_exchange.stage(); // what was booked before a restart is noted in the cart
    m_sheet.start(m_desk.cart());
    m_given.setDecimals(uikit::currencyExponent(currency()));
    backToTenders();
}

void PayPage::backToTenders()
{
    show(Tenders);
    m_given.preset(m_sheet.split().cashLeftMinor);
    m_confirmed = -1;
    rebuildQuick();
    refresh();
    setFocus();
}

void PayPage::show(Page page)
{
    m_stack->setCurrentIndex(page);
    m_summary->setLocked(page == Asking || page == Returning);
    m_summary->setBackEnabled(page != Asking || !isBusy());
    refresh();
}

void PayPage::refresh()
{
    m_summary->show(m_desk.cart(), m_sheet, given(), m_stack->currentIndex() == Tenders);
    const auto left = m_sheet.split().cashLeftMinor;
    const bool confirm = m_confirmed >= 0 && m_confirmed == given();
    m_take->setEnabled(m_desk.cart().canPay() && (given() > 0 || left == 0));
    const auto over = m_desk.cart().returnedMinor() - m_sheet.dueMinor();
    const bool even = left == 0 && m_desk.cart().exchange();
    m_take->setText(even && over > 0    ? tr("Give back %1").arg(money(over))
                    : even && over == 0 ? tr("Exchange, nothing to pay")
                    : confirm           ? tr("Yes, %1 in cash").arg(money(given()))
                    : given() < left    ? tr("Add %1 in cash").arg(money(given()))
                                        : tr("Take %1").arg(money(given())));
    refreshMethods();
}

void PayPage::setOnline(bool online)
{
    m_online = online;
    refresh();
}

void PayPage::typeKey(const QString &text)
{
    if (text.size() != 1 || m_stack->currentIndex() != Tenders)
        return;
    const QChar key = text.front();
    if (!key.isDigit() && key != u'.' && key != u',')
        return;
    if (!m_given.press(key))
        sound(Cue::Error);
    refresh();
}

void PayPage::addToGiven(std::int64_t minor)
{
    m_given.preset(m_given.isPreset() && given() == m_sheet.split().cashLeftMinor ? minor : given() + minor);
    refresh();
}

void PayPage::openBalance(Page page)
{
    const auto &customer = m_desk.cart().customer();
    show(page);
    m_balances[page - Gift]->open({m_desk.cart().store(),
                                   page == Gift || !customer ? std::string() : customer->customer_id, wanted(),
                                   m_sheet.leftForBalances()});
}

void PayPage::openForeign()
{
    show(Foreign);
    m_foreign->open(m_desk.cart().store(), m_sheet.split().cashLeftMinor);
}

void PayPage::openTip()
{
    show(Tip);
    m_tip->open(currency(), m_desk.cart().priced().totalMinor, m_sheet.tipMinor());
}

/// True, once a sum that is far too much was pressed twice.
auto PayPage::confirmsMuch(std::int64_t givenMinor) -> bool
{
    const auto left = m_sheet.split().cashLeftMinor;
    if (m_confirmed == givenMinor || !isGrossOverpayment(left, givenMinor, m_desk.cart().priced().currency))
        return true;
    m_confirmed = givenMinor;
    Q_EMIT refused(tr("%1 for %2: press once more if that is right.").arg(money(givenMinor), money(left)));
    refresh();
    return false;
}

void PayPage::takeCash()
{
    if (m_stack->currentIndex() != Tenders || !m_desk.cart().canPay())
        return sound(Cue::Error);
    if (m_sheet.isSettled())
        return settle(); // a sale that costs nothing needs no tender, nor one that returned goods pay
    if (given() <= 0)
        return sound(Cue::Error);
    if (confirmsMuch(given()))
        addTender({TenderKind::Cash, given(), std::nullopt, std::nullopt});
}

void PayPage::takeCard()
{
    if (m_payment.state() != CardState::Idle)
        return;
    if (m_offline && m_offline->takesCardsOnTrust())
        return takeCardOnTrust();
    if (m_online)
        takeExactly(TenderKind::Card);
}

void PayPage::takeExactly(TenderKind kind)
{
    if (m_stack->currentIndex() != Tenders || !m_desk.cart().canPay() || m_sheet.split().leftMinor <= 0)
        return;
    if (wanted() > m_sheet.split().leftMinor)
        return Q_EMIT refused(tr("%1 is more than what is due. A card is charged exactly.").arg(money(wanted())));
    addTender({kind, wanted(), std::nullopt, std::nullopt});
}

void PayPage::addTender(const PaidTender &tender)
{
    if (m_stack->currentIndex() == Asking)
        return;
    if (const auto added = m_sheet.add(tender); !added)
        return refuseWith(added.error());
    if (m_sheet.isSettled())
        settle();
    else
        backToTenders();
}

void PayPage::removeTender(std::size_t index)
{
    if (m_stack->currentIndex() == Asking)
        return;
    m_sheet.remove(index);
    backToTenders();
}

void PayPage::setTip(std::int64_t tipMinor)
{
    if (const auto done = m_sheet.setTip(tipMinor); !done)
        return refuseWith(done.error());
    backToTenders();
}

void PayPage::refuseWith(const domain::Error &error)
{
    const auto &faults = error.fields;
    Q_EMIT refused(faults.empty() ? errorWords(error) : tr("Not taken: it %1.").arg(textWords(faults.front().reason)));
}

} // namespace tillhouse::pos
