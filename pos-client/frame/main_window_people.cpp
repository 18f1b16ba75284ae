// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the window: locking, unlocking, and the window for training that takes its place.
#include "pos/customer/customer_words.h"
#include "pos/display/customer_displays.h"
#include "pos/frame/header_bar.h"
#include "pos/frame/main_window.h"
#include "pos/frame/menu_panel.h"
#include "pos/i18n/error_words.h"
#include "pos/pay/pay_page.h"
#include "pos/print/print_desk.h"
#include "pos/receipt/done_page.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/lock_page.h"
#include "pos/sign_in/sign_in_page.h"
#include "pos/training/training_question.h"
#include "uikit/toast.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>

namespace tillhouse::pos
{

void MainWindow::lock()
{
    if (m_pay && m_pay->isBusy())
        return refuse(tr("Wait until the card payment is decided."));
    lockNow({});
}

void MainWindow::lockNow(const QString &why)
{
    m_ended = false;
    closeDialogs();
    m_autoLock.setAfter(std::chrono::milliseconds(0));
    m_till.session().lock();
    m_print->setActive(false);
    m_notices.setActive(false);
    m_displays->close();
    if (m_pay)
        m_pay->stepBack();
    m_header->setCashier({});
    m_lock->reset();
    m_lock->explain(why);
    showPage(m_till.isEnrolled() ? static_cast<QWidget *>(m_lock) : m_signIn);
    m_link.refresh();
}

/// A card that is asked for is waited for, and so is change that is still to be given. A card that nobody knows of is
/// not: only somebody who signs in can learn what became of it, and then it is asked for again as after a power cut.
void MainWindow::lockEnded()
{
    const bool paying = m_pay && m_pay->payment().state() == CardState::Waiting;
    const bool gives = m_done && currentPage() == m_done && m_done->receipt().changeMinor > 0;
    if (!m_ended || paying || gives)
        return;
    if (m_pay && m_pay->isBusy())
        m_pay->payment().reset();
    const auto &user = m_till.session().user();
    lockNow(tr("The store server no longer accepts the sign-in of %1: sign in again, the open sales and all that waits "
               "to be sent are kept. If it accepts no PIN, a manager sets this till up again.")
                .arg(user ? QString::fromStdString(user->display_name) : QString()));
}

void MainWindow::unlocked()
{
    const auto &user = m_till.session().user();
    m_print->setActive(true);
    m_notices.setActive(true);
    m_header->setCashier(user ? QString::fromStdString(user->display_name) : QString());
    followPolicy();
    if (!m_till.isTraining())
        note(contract::TillEventKind::SignedIn);
    m_till.queue().wake();
    if (m_till.api().network().online)
        m_till.refreshIdentity();
    // The pay page takes up this basket's own card first: the recovery finishes only those that nobody looks at.
    // A sale that waits by somebody's word is passed over.
    if (isSetAside() || !resumeIntent())
        showSell();
    m_pay->setAside().ask();
    tellDoubleCharges();
    m_recovery->start();
}

void MainWindow::note(contract::TillEventKind kind, const std::string &detail)
{
    if (const auto noted = m_audit.record(kind, detail); !noted)
        refuse(errorWords(noted.error()));
}

/// Whether whoever is at the till may do it without being allowed to (docs/adr/0120).
auto MainWindow::mayAlone(const std::string &action, std::int64_t amount) const -> bool
{
    const auto known = domain::enumFromName<Action>(action);
    return known && m_approver.may(*known, amount) == ManagerApprover::Verdict::Allowed;
}

/// A customer's card that is no product's code makes the sale theirs.
auto MainWindow::takeCard(const QString &code) -> bool
{
    const auto text = code.toStdString();
    if (m_till.catalogue().findByCode(text))
        return false;
    const auto customer = m_till.customers().findByCard(text);
    if (!customer)
        return false;
    m_desk->setCustomer(cartCustomer(*customer));
    m_toast->present(uikit::Tone::Info, tr("This sale is %1's").arg(QString::fromStdString(customer->name)));
    return true;
}

void MainWindow::endTraining()
{
    m_approver.require(
        Action::LeaveTraining, 0, tr("End the training and go back to real sales"), this,
        [this](const std::optional<contract::Approval> &approval) { Q_EMIT leaveTrainingAsked(approval); });
}

/// One tap leads into it and a manager alone out of it: so it is asked first.
void MainWindow::startTraining()
{
    auto *question = new TrainingQuestion(this);
    connect(question, &TrainingQuestion::chosen, this, [this] {
        if (const auto begun = m_training.enter(); !begun)
            refuse(errorWords(begun.error()));
    });
    question->open();
}

void MainWindow::stepBack()
{
    lock();
    m_scanner.remove();
    m_autoLock.setAfter(std::chrono::milliseconds(0));
}

void MainWindow::stepForward()
{
    m_scanner.install();
    QApplication::setActiveWindow(this);
    currentPage()->setFocus();
}

/// Whoever walked away left no dialog for the next one.
void MainWindow::closeDialogs()
{
    for (auto *dialog : findChildren<QDialog *>())
        dialog->reject();
    m_header->menu()->close();
}

/// How long a till may be left untouched, as the store says it now.
void MainWindow::followPolicy()
{
    if (m_till.session().isSignedIn())
        m_autoLock.setAfter(
            m_timing.lockAfter.value_or(std::chrono::seconds(m_till.identity().store.till.lock_after_s)));
}

void MainWindow::touchless()
{
    if (m_till.session().isSignedIn() && !(m_pay && m_pay->isBusy()))
        lock();
    else
        m_autoLock.touched();
}

} // namespace tillhouse::pos
