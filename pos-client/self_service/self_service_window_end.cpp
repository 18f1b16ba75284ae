// SPDX-License-Identifier: GPL-3.0-or-later
// How a visit, and the program, come to an end.
#include "pos/self_service/exit_page.h"
#include "pos/self_service/notice.h"
#include "pos/self_service/self_pay_page.h"
#include "pos/self_service/self_service_window.h"
#include "pos/self_service/start_page.h"

#include <QCloseEvent>
#include <QStackedWidget>

namespace tillhouse::pos
{

/// A till whose enrolment does not hold any more is set up again, with a manager's password.
void SelfServiceWindow::askForExit()
{
    if (isNoTillAnyMore())
        return buildSetUp();
    m_exit->begin();
    goTo(m_exit);
}

auto SelfServiceWindow::isNoTillAnyMore() const -> bool
{
    const auto &trouble = m_till.visit().trouble();
    return trouble &&
           (trouble->code == client::ErrorCode::NotSignedIn || trouble->code == client::ErrorCode::NotAllowed);
}

/// The server takes the visit, or the whole till, no longer. Whoever has paid, or whose money is on its way, is still
/// told what became of it; nobody else goes on with goods that cannot be ordered.
void SelfServiceWindow::visitEnded()
{
    m_visitOver = true;
    const auto state = m_payment.state();
    if (state != CardState::Waiting && state != CardState::Unknown && state != CardState::Approved)
        later(&SelfServiceWindow::startOver);
}

void SelfServiceWindow::end()
{
    m_mayClose = true;
    Q_EMIT exitAllowed();
    close();
}

void SelfServiceWindow::askToStartOver()
{
    if (m_basket->isEmpty())
        return later(&SelfServiceWindow::startOver);
    m_notice->present({uikit::Icon::Trash, uikit::Tone::Warn, tr("Start over?"),
                       tr("Everything is taken out of your order."), tr("Keep my order"), tr("Start over")});
    m_notice->disconnect(this);
    connect(m_notice, &Notice::secondPressed, this, [this] { later(&SelfServiceWindow::startOver); });
}

/// A till that was never set up guards nothing yet.
void SelfServiceWindow::leaveSetUp()
{
    if (m_till.isEnrolled())
        startOver();
    else
        end();
}

void SelfServiceWindow::nobodyThere()
{
    if (m_setUp)
        return later(&SelfServiceWindow::leaveSetUp);
    if (currentPage() == m_start)
        return;
    // Money is on its way: whoever it is stands there, at the card reader.
    const bool paying =
        m_payment.state() == CardState::Waiting || (m_payment.state() == CardState::Unknown && m_payment.isChecking());
    if (paying && currentPage() == m_pay)
        return m_idle.touched(); // the wait begins anew
    m_secondsLeft = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_timing.countdown).count());
    m_notice->present(
        {uikit::Icon::Clock, uikit::Tone::Warn, tr("Are you still there?"), {}, tr("Yes, go on"), tr("Start over")});
    m_notice->disconnect(this);
    connect(m_notice, &Notice::firstPressed, this, [this] { m_countdown.stop(); });
    connect(m_notice, &Notice::secondPressed, this, [this] { later(&SelfServiceWindow::startOver); });
    m_countdown.start(std::chrono::seconds(1));
    ++m_secondsLeft;
    countDown();
}

void SelfServiceWindow::countDown()
{
    if (--m_secondsLeft <= 0)
        return later(&SelfServiceWindow::startOver);
    m_notice->setDetail(tr("We start over in %n seconds.", nullptr, m_secondsLeft));
}

void SelfServiceWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_mayClose);
}

} // namespace tillhouse::pos
