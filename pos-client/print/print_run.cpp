// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/print_run.h"

#include <utility>

namespace tillhouse::pos
{

namespace
{

constexpr auto kPollEvery = std::chrono::milliseconds(20);
constexpr int kBitsPerByte = 10; // with start and stop bit

} // namespace

auto notReadyWords(const PrinterStatus &status) -> QString
{
    if (status.coverOpen)
        return PrintRun::tr("its cover is open");
    if (status.paperOut)
        return PrintRun::tr("it has no paper");
    if (status.cutterError)
        return PrintRun::tr("its cutter is jammed");
    if (status.broken)
        return PrintRun::tr("it reports an error; switch it off and on");
    if (!status.online)
        return PrintRun::tr("it is offline");
    return {};
}

PrintRun::PrintRun(PrinterTarget target, PrintLimits limits, StatusReader reader)
    : m_target(std::move(target))
    , m_limits(limits)
    , m_reader(reader)
    , m_link(makeLink(m_target))
{
    m_limit.setSingleShot(true);
    m_poll.setInterval(kPollEvery);
    connect(&m_poll, &QTimer::timeout, this, &PrintRun::poll);
    connect(m_link.get(), &PrinterLink::opened, this, &PrintRun::reached);
    connect(m_link.get(), &PrinterLink::received, this, &PrintRun::heard);
    connect(m_link.get(), &PrinterLink::failed, this, &PrintRun::lineBroke);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        switch (m_phase) {
        case Phase::Opening:
            return end(RunOutcome::NotReached, tr("it does not answer"));
        case Phase::Asking:
            return asked();
        case Phase::Sending:
            return end(RunOutcome::Lost,
                       m_allTaken ? tr("it did not say that it was done") : tr("it stopped taking the receipt"));
        case Phase::Leaving:
            return end(m_leaving, m_leavingWhy);
        case Phase::Ended:
            return;
        }
    });
}

PrintRun::~PrintRun()
{
    m_link->disconnect(this);
    m_link->close(false);
}

void PrintRun::setJob(Job job)
{
    m_job = std::move(job);
    m_hasJob = true;
}

auto PrintRun::quietLimit() const -> std::chrono::milliseconds
{
    auto limit = m_limits.quiet + std::chrono::milliseconds(1000LL * m_job.paperMm / m_limits.slowestMmPerSecond);
    if (m_target.kind == LinkKind::Serial)
        limit += std::chrono::milliseconds(1000LL * kBitsPerByte * m_job.bytes.size() / m_target.baud);
    return limit;
}

void PrintRun::begin()
{
    m_limit.start(m_limits.connect);
    m_link->open();
}

void PrintRun::reached()
{
    m_phase = Phase::Asking;
    if (!m_link->canAnswer() || m_manner == Manner::Mute)
        return asked();
    ask();
}

void PrintRun::ask()
{
    m_link->write(m_reader.ask());
    m_limit.start(m_limits.answer);
}

void PrintRun::clear()
{
    if (!m_job.before.isEmpty())
        m_link->write(std::exchange(m_job.before, {}));
}

void PrintRun::heard(const QByteArray &bytes)
{
    if (!m_reader.feed(bytes))
        return;
    Q_EMIT statusRead(m_reader.status());
    if (m_phase == Phase::Asking && m_reader.allAnswered())
        return asked();
    if (m_phase != Phase::Sending)
        return;
    if (m_reader.status().stopsPrinting() && !m_reader.isDone())
        return end(RunOutcome::Lost, notReadyWords(m_reader.status()));
    poll();
}

/// What the printer had to say it has said.
void PrintRun::asked()
{
    const auto &status = m_reader.status();
    if (!status.answered && m_manner != Manner::Mute && m_link->canAnswer() && !m_job.before.isEmpty()) {
        // It may have taken the question for the rest of half a job.
        clear();
        return ask();
    }
    const bool stopped = status.answered && !status.canPrint();
    if (m_manner == Manner::Speaks && m_link->canAnswer() && !status.answered)
        return leave(RunOutcome::NotReached, tr("it does not answer"));
    if (!stopped)
        clear();
    if (m_drawer)
        if (const auto kick = m_drawer(stopped); !kick.isEmpty())
            m_link->write(kick);
    if (stopped)
        return leave(RunOutcome::NotReady, notReadyWords(status));
    if (!m_hasJob)
        return leave(RunOutcome::Asked);
    if (!m_job.start())
        return leave(RunOutcome::NotStarted, tr("the disk cannot be written"));
    send();
}

void PrintRun::send()
{
    m_phase = Phase::Sending;
    m_handedOverBefore = m_link->handedOver();
    m_limit.start(quietLimit());
    m_poll.start();
    m_sinceQuestion.start();
    const bool answers = m_reader.status().answered;
    if (answers)
        m_link->write(StatusReader::tellChanges(true));
    m_link->write(m_job.bytes);
    if (answers)
        m_link->write(m_reader.askDone() + StatusReader::tellChanges(false));
    m_untaken = m_link->untaken();
}

void PrintRun::poll()
{
    const auto untaken = m_link->untaken();
    if (m_phase == Phase::Leaving && untaken == 0)
        return end(m_leaving, m_leavingWhy);
    if (m_phase != Phase::Sending)
        return;
    if (untaken != m_untaken && !m_allTaken) {
        m_untaken = untaken;
        m_limit.start(quietLimit());
    }
    m_allTaken = m_allTaken || untaken == 0;
    if (untaken > 0)
        return;
    if (m_reader.isDone() || !m_reader.status().answered)
        return end(RunOutcome::Printed);
    // All of it is there. Now a question no longer falls into the middle of a picture.
    if (m_reader.allAnswered() && m_sinceQuestion.hasExpired(m_limits.answer.count())) {
        m_sinceQuestion.start();
        m_link->write(m_reader.ask());
    }
}

void PrintRun::lineBroke(const QString &why)
{
    if (m_phase == Phase::Leaving)
        return end(m_leaving, m_leavingWhy);
    if (m_phase != Phase::Sending)
        return end(RunOutcome::NotReached, why);
    if (m_link->handedOver() == m_handedOverBefore)
        return end(RunOutcome::Untouched, why);
    // A printer that never answers may close the line as soon as it has everything.
    const bool gone = m_reader.isDone() || !m_reader.status().answered;
    if (gone && m_link->untaken() == 0)
        return end(RunOutcome::Printed);
    end(RunOutcome::Lost, why);
}

void PrintRun::leave(RunOutcome outcome, const QString &why)
{
    m_leaving = outcome;
    m_leavingWhy = why;
    m_phase = Phase::Leaving;
    m_limit.start(m_limits.answer);
    m_poll.start();
    poll();
}

void PrintRun::end(RunOutcome outcome, const QString &why)
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    m_limit.stop();
    m_poll.stop();
    m_link->disconnect(this);
    m_link->close(outcome == RunOutcome::Printed || outcome == RunOutcome::Asked ||
                  (outcome == m_leaving && m_link->untaken() == 0));
    Q_EMIT finished(outcome, why);
}

} // namespace tillhouse::pos
