// SPDX-License-Identifier: GPL-3.0-or-later
// The payment page under the hands: keys of its own, digits, scans.
#include "pos/pay/balance_panel.h"
#include "pos/pay/card_panel.h"
#include "pos/pay/pay_page.h"
#include "uikit/button.h"

#include <QKeyEvent>
#include <QStackedWidget>

namespace tillhouse::pos
{

auto PayPage::scanned(const QString &code) -> bool
{
    if (m_stack->currentIndex() != Gift)
        return false;
    m_balances[0]->scanned(code);
    return true;
}

auto PayPage::act(Act what) -> bool
{
    switch (what) {
    case Act::Back:
        if (isBusy())
            return true;
        if (m_stack->currentIndex() == Asking)
            leaveCard();
        else if (m_stack->currentIndex() != Tenders)
            backToTenders();
        else
            Q_EMIT left();
        return true;
    case Act::Pay:
        if (auto *panel = entry())
            panel->accept();
        else
            takeCash();
        return true;
    case Act::ExactCash:
        if (m_stack->currentIndex() == Tenders) {
            m_given.preset(m_sheet.split().cashLeftMinor);
            takeCash();
        }
        return true;
    case Act::Card:
        takeCard();
        return true;
    default:
        return isBusy();
    }
}

auto PayPage::eventFilter(QObject *watched, QEvent *event) -> bool
{
    return event->type() == QEvent::MouseButtonDblClick || QWidget::eventFilter(watched, event);
}

void PayPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->isAutoRepeat())
        return; // a key that is held down pays once
    auto *panel = entry();
    if (enter) {
        if (panel)
            panel->accept();
        else if (m_stack->currentIndex() == Tenders)
            takeCash();
        else if (m_card->firstButton()->isVisible())
            m_card->firstButton()->click();
        return;
    }
    if (event->key() == Qt::Key_Backspace && panel)
        return panel->backspace();
    if (event->key() == Qt::Key_Backspace && m_stack->currentIndex() == Tenders) {
        m_given.backspace();
        return refresh();
    }
    if (!event->text().isEmpty() && event->text().front().isPrint()) {
        if (panel)
            panel->typeKey(event->text());
        else
            typeKey(event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace tillhouse::pos
