// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/printer.h"

#include "client/ids.h"
#include "pos/i18n/error_words.h"
#include "pos/print/rows_text.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace tillhouse::pos
{

using client::PrintEvent;
using client::PrintJob;

namespace
{

/// On the paper below what broke off.
auto restWords() -> QString
{
    return Printer::tr("It broke off here: what ends above this line is not complete.");
}

} // namespace

Printer::Printer(PrinterOptions options, std::unique_ptr<client::PrintJobs> jobs, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_jobs(std::move(jobs))
    , m_pause(m_options.timing.firstRetry)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Printer::work);
    m_ask.setInterval(m_options.timing.askEvery);
    connect(&m_ask, &QTimer::timeout, this, [this] {
        m_askNow = m_jobs && m_jobs->printerSpeaks(m_options.target.text.toStdString());
        work();
    });
    if (!isThere() || !m_jobs)
        return;
    // The cashier learns that there is no paper before the first customer does.
    m_askNow = canAnswer();
    m_cutRest = canAnswer() && m_jobs->printerMayHoldRest();
    m_ask.start();
    m_retry.start(0);
}

Printer::~Printer()
{
    if (m_run)
        m_run->disconnect(this);
}

auto Printer::open(const PrinterOptions &options, const QString &file) -> std::unique_ptr<Printer>
{
    auto jobs = client::PrintJobs::open(file);
    if (!jobs) {
        const auto aside = file + QStringLiteral(".damaged");
        for (const auto *part : {"", "-wal", "-shm"}) {
            QFile::remove(aside + QLatin1String(part));
            QFile::rename(file + QLatin1String(part), aside + QLatin1String(part));
        }
        jobs = client::PrintJobs::open(file);
    }
    return std::make_unique<Printer>(options, jobs ? std::move(*jobs) : nullptr);
}

auto Printer::canAnswer() const -> bool
{
    return m_options.target.kind != LinkKind::File && m_options.target.kind != LinkKind::None;
}

/// The next job, after those that waited too long are given up.
auto Printer::takenOff() -> std::optional<PrintJob>
{
    while (auto job = m_jobs->nextWaiting()) {
        const auto age = client::nowMs() - job->createdAtMs;
        if (age <= m_options.timing.giveUpAfter.count())
            return job;
        const auto why = Printer::tr("It waited %1 min for the printer: %2")
                             .arg(age / 60'000)
                             .arg(job->why.empty() ? Printer::tr("it was not reached") : textWords(job->why));
        if (!m_jobs->apply(job->id, PrintEvent::GiveUp, why.toStdString()))
            return std::nullopt;
        Q_EMIT changed();
    }
    return std::nullopt;
}

void Printer::work()
{
    if (m_run || !m_jobs || !isThere())
        return;
    if (m_drawerAsked && m_drawerUntil.hasExpired())
        missedDrawer(m_trouble ? m_trouble->why : tr("the printer was busy"));
    auto job = takenOff();
    if (job || m_askNow || m_cutRest || m_drawerAsked)
        start(std::move(job));
}

void Printer::start(std::optional<PrintJob> job)
{
    m_retry.stop();
    m_askNow = false;
    m_current = job ? job->id : std::string();
    m_run = std::make_unique<PrintRun>(m_options.target, m_options.timing.limits,
                                       StatusReader(m_options.drawerOpenPinHigh));
    if (job) {
        auto bytes = jobBytes(*job);
        if (!bytes) {
            m_run.reset();
            (void)m_jobs->apply(m_current, PrintEvent::GiveUp, "What was to be printed cannot be read any more");
            m_retry.start(0);
            return Q_EMIT changed();
        }
        m_run->setJob(std::move(*bytes));
    } else if (m_cutRest) {
        m_run->setJob(restBytes());
    }
    m_run->setManner(m_jobs->printerSpeaks(m_options.target.text.toStdString()) ? PrintRun::Manner::Speaks
                     : m_isMute                                                 ? PrintRun::Manner::Mute
                                                                                : PrintRun::Manner::NotKnown);
    m_run->setDrawer([this, id = m_current](bool stopped) { return drawerBytes(id, stopped); });
    connect(m_run.get(), &PrintRun::statusRead, this, &Printer::heard);
    connect(m_run.get(), &PrintRun::finished, this, &Printer::ended);
    m_run->begin();
}

/// The till was stopped in the middle of its last receipt: half of it hangs out, and the next customer may be an hour
/// away. The printer is reset, the paper says that it is not complete, and it is cut off. The job stays for a person.
auto Printer::restBytes() -> PrintRun::Job
{
    return {{}, clearRest(m_options.escpos, restWords()), 0, [] { return true; }};
}

auto Printer::jobBytes(const PrintJob &job) -> std::optional<PrintRun::Job>
{
    const auto rows = rowsFromText(job.content);
    if (!rows)
        return std::nullopt;
    auto made = escpos(*rows, m_options.escpos);
    const auto before =
        m_jobs->printerMayHoldRest() && canAnswer() ? clearRest(m_options.escpos, restWords()) : QByteArray();
    return PrintRun::Job{before, std::move(made.bytes), made.paperMm, [this, id = job.id] {
                             const bool started = m_jobs->apply(id, PrintEvent::Start).hasValue();
                             if (started)
                                 Q_EMIT changed();
                             return started;
                         }};
}

/// Opens the drawer at most once for a job, and only while somebody is likely to stand before it.
auto Printer::drawerBytes(const std::string &id, bool stopped) -> QByteArray
{
    bool wanted = std::exchange(m_drawerAsked, false);
    const auto job = id.empty() ? std::nullopt : m_jobs->find(id);
    if (job && job->openDrawer) {
        const bool fresh = client::nowMs() - job->createdAtMs <= m_options.timing.drawerFresh.count();
        const auto taken = m_jobs->takeDrawer(id);
        wanted = wanted || (taken && *taken && fresh);
    }
    return wanted ? drawerKick(m_options.drawer, stopped) : QByteArray();
}

void Printer::missedDrawer(const QString &why)
{
    m_drawerAsked = false;
    Q_EMIT drawerStuck(why);
}

void Printer::heard(const PrinterStatus &status)
{
    if (!m_status.answered)
        (void)m_jobs->notePrinterSpeaks(m_options.target.text.toStdString());
    if (m_status == status)
        return;
    m_status = status;
    Q_EMIT changed();
}

void Printer::ended(RunOutcome outcome, const QString &why)
{
    m_run.release()->deleteLater();
    if (outcome == RunOutcome::NotStarted && m_jobs->nextWaiting().value_or(PrintJob{}).id != m_current)
        outcome = RunOutcome::Asked; // it was discarded while the printer was being reached
    if (outcome == RunOutcome::Printed || outcome == RunOutcome::Lost) {
        if (std::exchange(m_cutRest, false) && m_current.empty() && outcome == RunOutcome::Printed)
            (void)m_jobs->noteRestCleared();
    }
    const bool wasReached = outcome == RunOutcome::Asked || outcome == RunOutcome::Printed;
    if (wasReached) {
        m_pause = m_options.timing.firstRetry;
        m_trouble.reset();
        m_isMute = canAnswer() && !m_status.answered;
    } else if (outcome != RunOutcome::Lost) {
        m_trouble = PrinterTrouble{outcome == RunOutcome::NotReady, why};
    }
    if (m_drawerAsked && outcome == RunOutcome::NotReached)
        missedDrawer(why);
    if (!m_current.empty())
        settle(outcome, why);
    auto pause = std::chrono::milliseconds(0);
    if (outcome == RunOutcome::NotReady || outcome == RunOutcome::Lost)
        pause = m_options.timing.notReadyEvery;
    else if (!wasReached)
        pause = std::exchange(m_pause, std::min(2 * m_pause, m_options.timing.longestRetry));
    // Trouble is asked after until it is over, with a job or without.
    m_askNow = m_trouble.has_value() && canAnswer();
    m_retry.start(pause);
    Q_EMIT changed();
}

/// What became of the job of this run.
void Printer::settle(RunOutcome outcome, const QString &why)
{
    const auto id = std::exchange(m_current, {});
    const auto reason = why.toStdString();
    switch (outcome) {
    case RunOutcome::Asked:
        return;
    case RunOutcome::NotReached:
    case RunOutcome::NotReady:
    case RunOutcome::NotStarted:
        (void)m_jobs->noteAttempt(id, reason);
        return;
    case RunOutcome::Untouched:
        (void)m_jobs->apply(id, PrintEvent::Postpone, reason);
        return;
    case RunOutcome::Printed:
        (void)m_jobs->apply(id, PrintEvent::Finish);
        return Q_EMIT printed(id);
    case RunOutcome::Lost:
        (void)m_jobs->apply(id, PrintEvent::LoseTrack, reason);
        return Q_EMIT lost(id, why);
    }
}

} // namespace tillhouse::pos
