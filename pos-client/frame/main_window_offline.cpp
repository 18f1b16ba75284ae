// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says and allows while something has not reached the store server.
#include "pos/frame/main_window.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "pos/sign_in/sign_out_dialog.h"

#include <QPointer>

#include <algorithm>

namespace tillhouse::pos
{

/// Whether the program may end: while sales wait only with a manager's word. They stay on this till and are sent when
/// it is started again; nobody may take the till for one that has nothing to send.
auto MainWindow::mayLeave() -> bool
{
    const auto waiting = m_desk && !m_till.isTraining() ? m_till.queue().waiting().money : 0;
    if (waiting == 0 || m_leaving)
        return true;
    m_approver.ask(
        {"sign_out", tr("%n sale(s) are not at the store server yet. End the till all the same? They stay on it.",
                        nullptr, plural(waiting))},
        this, [this](const std::optional<contract::Approval> &approval) {
            if (!approval)
                return;
            if (const auto noted = m_audit.record(contract::TillEventKind::SignOutForced, {}, approval); !noted)
                return;
            m_leaving = true;
            close();
            m_leaving = false;
        });
    return false;
}

void MainWindow::showSignOut()
{
    if (!m_desk || !m_till.session().isSignedIn() || (m_pay && m_pay->isBusy()))
        return;
    auto *dialog = new SignOutDialog(
        m_till,
        [this] { return std::ranges::any_of(m_desk->carts(), [](const Cart &cart) { return !cart.isEmpty(); }); },
        this);
    connect(dialog, &SignOutDialog::queueAsked, this, &MainWindow::showQueue);
    connect(dialog, &SignOutDialog::asked, this, [this, dialog] { signTillOut(dialog); });
    dialog->open();
}

/// With other devices. Open sales are on the disk, as after a power cut; a card that is asked for is waited for.
void MainWindow::restart()
{
    if (m_pay && m_pay->isBusy())
        return refuse(tr("Wait until the card payment is decided."));
    m_scanner.remove();
    Q_EMIT restartAsked();
}

/// The answer counts whether somebody still looks at the dialog or not: the server has done it.
void MainWindow::signTillOut(SignOutDialog *dialog)
{
    endEnrolment(m_till, this, [this, dialog = QPointer(dialog)](const client::Result<void> &done) {
        if (!done)
            return dialog ? dialog->fail(done.error()) : refuse(errorWords(done.error()));
        m_scanner.remove(); // nobody is there any more for keys and scans
        Q_EMIT signedOut();
    });
}

} // namespace tillhouse::pos
