// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "pos/people/till_audit.h"
#include "pos/till/till.h"
#include "pos/training/training_mark.h"

#include <QObject>

#include <memory>

namespace tillhouse::pos
{

class MainWindow;

/// Practising: a second window on a till of its own that has no connection and no part of the real one's books
/// (`Till::createTraining`). The real window waits, locked, behind it.
class TrainingMode : public QObject
{
    Q_OBJECT

public:
    TrainingMode(Till &real, TillAudit &audit, MainWindow &window);
    ~TrainingMode() override;

    /// Errors: Internal (disk), Conflict.
    auto enter() -> client::Result<void>;
    /// The window that is practised on, and its till; null outside of a training.
    [[nodiscard]] auto window() const -> MainWindow * { return m_window.get(); }
    [[nodiscard]] auto till() const -> Till * { return m_till.get(); }

Q_SIGNALS:
    void left();

private:
    [[nodiscard]] auto folder() const -> QString;
    void endInterrupted();
    void leave(const std::optional<contract::Approval> &approval);

    Till &m_real;
    TillAudit &m_audit;
    MainWindow &m_realWindow;
    TrainingMark m_mark;
    std::unique_ptr<Till> m_till;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace tillhouse::pos
