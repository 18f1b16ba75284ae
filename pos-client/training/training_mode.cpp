// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/training/training_mode.h"

#include "client/ids.h"
#include "pos/frame/main_window.h"

#include <QTimer>

namespace tillhouse::pos
{

TrainingMode::TrainingMode(Till &real, TillAudit &audit, MainWindow &window)
    : m_real(real)
    , m_audit(audit)
    , m_realWindow(window)
{
    if (!real.isTraining() && real.isEnrolled())
        endInterrupted();
}

TrainingMode::~TrainingMode()
{
    m_window.reset();
    m_till.reset();
}

auto TrainingMode::folder() const -> QString
{
    return m_real.trainingFolder();
}

/// The program was ended in the middle of a training: its end is told now, before anything else of this start is.
void TrainingMode::endInterrupted()
{
    const auto mark = readMark(folder());
    if (!mark)
        return;
    const auto &journal = m_real.journal();
    if (journal.find(mark->startedId) && !journal.find(mark->endedId)) {
        contract::TillEvent event;
        event.kind = contract::TillEventKind::TrainingEnded;
        event.event_id = mark->endedId;
        if (!mark->userId.empty())
            event.cashier_id = mark->userId;
        event.detail = tr("the program was ended during the training").toStdString();
        if (const auto noted = m_audit.record(std::move(event)); !noted) {
            qWarning("training: %s", noted.error().detail.c_str());
            return; // the next start tries again
        }
    }
    removeMark(folder());
}

auto TrainingMode::enter() -> client::Result<void>
{
    if (m_window || !m_real.session().user())
        return client::Error{client::ErrorCode::Conflict, "Training has begun already.", {}};
    auto till = Till::createTraining(m_real);
    if (!till)
        return till.error();
    const auto user = *m_real.session().user();
    m_mark = {client::newId(), client::newId(), user.user_id};
    if (const auto kept = keepMark(folder(), m_mark); !kept)
        return kept.error();
    contract::TillEvent event;
    event.kind = contract::TillEventKind::TrainingStarted;
    event.event_id = m_mark.startedId;
    if (auto noted = m_audit.record(std::move(event)); !noted) {
        removeMark(folder());
        return noted.error();
    }
    m_till = std::move(*till);
    m_till->session().resumeOffline(m_till->identity().credential, user, {});
    m_window = std::make_unique<MainWindow>(*m_till, m_realWindow.timing());
    connect(m_window.get(), &MainWindow::leaveTrainingAsked, this,
            [this](const std::optional<contract::Approval> &approval) {
                // The window that asks is not taken apart under its own feet.
                QTimer::singleShot(0, this, [this, approval] { leave(approval); });
            });
    m_realWindow.stepBack();
    m_window->setGeometry(m_realWindow.geometry());
    m_window->setWindowState(m_realWindow.windowState());
    m_window->show();
    m_realWindow.hide();
    return {};
}

void TrainingMode::leave(const std::optional<contract::Approval> &approval)
{
    contract::TillEvent event;
    event.kind = contract::TillEventKind::TrainingEnded;
    event.event_id = m_mark.endedId;
    if (const auto &user = m_till->session().user())
        event.cashier_id = user->user_id;
    if (approval)
        event.approver_id = approval->approver_id;
    if (const auto noted = m_audit.record(std::move(event)); !noted)
        qWarning("training: %s", noted.error().detail.c_str());
    else
        removeMark(folder());
    m_realWindow.show();
    m_window.reset();
    m_till.reset();
    m_realWindow.stepForward();
    Q_EMIT left();
}

} // namespace tillhouse::pos
