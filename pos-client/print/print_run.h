// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/print/printer_link.h"
#include "pos/print/printer_status.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace tillhouse::pos
{

/// How long a printer may take. None of them limits how long a job is: it ends when nothing has moved for `quiet` and
/// the time that its paper takes.
struct PrintLimits {
    std::chrono::milliseconds connect{5000};
    std::chrono::milliseconds answer{1500}; ///< to a question about its state
    std::chrono::milliseconds quiet{10'000};
    int slowestMmPerSecond = 20; ///< the slowest printer that we wait for
};

/// How an attempt ended.
enum class RunOutcome {
    Asked,      ///< there was nothing to print; the printer was reached
    NotReached, ///< nothing was sent
    NotReady,   ///< it says why it cannot print; nothing was sent
    NotStarted, ///< the start could not be written down; nothing was sent
    Untouched,  ///< it was to be sent, and the system took not one byte
    Printed,
    Lost, ///< it broke off; any part of it may be on paper
};

/// One attempt: reach the printer, ask for its state, send one job, wait until the printer says that it is done. A
/// printer that never answers is taken to have printed what it has taken. Used once.
class PrintRun : public QObject
{
    Q_OBJECT

public:
    /// A job as it is sent. `start` writes down that the first byte is about to leave; false stops the run.
    struct Job {
        QByteArray before; ///< clears what is left of an earlier job; empty if nothing can be
        QByteArray bytes;
        int paperMm = 0;
        std::function<bool()> start;
    };

    PrintRun(PrinterTarget target, PrintLimits limits, StatusReader reader);
    ~PrintRun() override;

    /// Without a job the printer is only asked for its state.
    void setJob(Job job);
    /// Asked when the printer is reached, whether it can print or is stopped; what it returns is sent at once.
    void setDrawer(std::function<QByteArray(bool stopped)> drawer) { m_drawer = std::move(drawer); }
    /// What is known of this printer: one that has answered before is not silent without a reason, and one that has
    /// never answered is not asked.
    enum class Manner { NotKnown, Speaks, Mute };
    void setManner(Manner manner) { m_manner = manner; }
    void begin();

    /// The time without any movement after which the job counts as lost: longer for a longer job.
    [[nodiscard]] auto quietLimit() const -> std::chrono::milliseconds;

Q_SIGNALS:
    void statusRead(const tillhouse::pos::PrinterStatus &status);
    void finished(tillhouse::pos::RunOutcome outcome, const QString &why);

private:
    enum class Phase { Opening, Asking, Sending, Leaving, Ended };

    void reached();
    void heard(const QByteArray &bytes);
    void ask();
    void asked();
    /// Writes what clears the printer, once.
    void clear();
    void send();
    void poll();
    void lineBroke(const QString &why);
    /// Waits until the little that was sent has left, then ends.
    void leave(RunOutcome outcome, const QString &why = {});
    void end(RunOutcome outcome, const QString &why = {});

    PrinterTarget m_target;
    PrintLimits m_limits;
    StatusReader m_reader;
    std::unique_ptr<PrinterLink> m_link;
    Job m_job;
    bool m_hasJob = false;
    std::function<QByteArray(bool stopped)> m_drawer;
    Manner m_manner = Manner::NotKnown;
    Phase m_phase = Phase::Opening;
    RunOutcome m_leaving = RunOutcome::Asked;
    QString m_leavingWhy;
    qint64 m_untaken = 0;
    bool m_allTaken = false; ///< the printer has the whole job; from here only its word counts as movement
    qint64 m_handedOverBefore = 0;
    QTimer m_limit;
    QTimer m_poll;
    QElapsedTimer m_sinceQuestion;
};

/// In the cashier's words, why a printer cannot print; empty if it can.
auto notReadyWords(const PrinterStatus &status) -> QString;

} // namespace tillhouse::pos
