// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/print_jobs.h"

#include "client/ids.h"
#include "client/sql/sqlite_file.h"

#include <algorithm>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

/// `printer` has one row: whether something of the last job may still sit in the printer's buffer, and the address of
/// the printer that is known to answer.
const QStringList kPrintSchema{QStringLiteral(R"(
CREATE TABLE print_jobs (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    content TEXT NOT NULL,
    copy INTEGER NOT NULL,
    open_drawer INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at_ms BIGINT NOT NULL,
    changed_at_ms BIGINT NOT NULL,
    why TEXT NOT NULL DEFAULT ''
);
CREATE INDEX print_jobs_by_state ON print_jobs (state, seq);
CREATE TABLE printer (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    may_hold_rest INTEGER NOT NULL,
    speaks TEXT NOT NULL
);
INSERT INTO printer (only, may_hold_rest, speaks) VALUES (1, 0, '');
)")};

const QString kJobColumns = QStringLiteral("SELECT id, label, content, copy, open_drawer, state, attempts, "
                                           "created_at_ms, changed_at_ms, why FROM print_jobs ");

auto sqlText(std::string_view text) -> QString
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

auto readJobs(QSqlQuery &rows) -> std::vector<PrintJob>
{
    std::vector<PrintJob> jobs;
    while (rows.next()) {
        PrintJob job;
        job.id = rows.value(0).toString().toStdString();
        job.label = rows.value(1).toString().toStdString();
        job.content = rows.value(2).toString().toStdString();
        job.copy = rows.value(3).toBool();
        job.openDrawer = rows.value(4).toBool();
        job.state = parsePrintState(rows.value(5).toString().toStdString()).value_or(PrintState::Unknown);
        job.attempts = rows.value(6).toInt();
        job.createdAtMs = rows.value(7).toLongLong();
        job.changedAtMs = rows.value(8).toLongLong();
        job.why = rows.value(9).toString().toStdString();
        jobs.push_back(std::move(job));
    }
    rows.finish();
    return jobs;
}

/// A refusal inside a transaction: it rolls back and comes out as the Error that it carries.
struct PrintRefusal {
    Error error;
};

template <class Work>
auto printWork(const Work &work) -> Result<void>
{
    try {
        work();
        return {};
    } catch (const StoreError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    } catch (const PrintRefusal &refusal) {
        return refusal.error;
    }
}

auto nowValue() -> QVariant
{
    return QVariant::fromValue<qlonglong>(nowMs());
}

} // namespace

PrintJobs::PrintJobs(std::unique_ptr<SqliteFile> file)
    : m_file(std::move(file))
{
}
PrintJobs::~PrintJobs() = default;

auto PrintJobs::open(const QString &file) -> Result<std::unique_ptr<PrintJobs>>
{
    auto opened = SqliteFile::open(file, SqliteFile::Use::Durable, kPrintSchema);
    if (!opened)
        return opened.error();
    std::unique_ptr<PrintJobs> jobs(new PrintJobs(std::move(*opened)));
    if (auto done = printWork([&] { jobs->recover(); }); !done)
        return done.error();
    return jobs;
}

void PrintJobs::recover()
{
    m_file->transaction([&] {
        auto &cut = m_file->run(QStringLiteral("SELECT COUNT(*) FROM print_jobs WHERE state = 'sending'"));
        const bool wasSending = cut.next() && cut.value(0).toInt() > 0;
        cut.finish();
        if (wasSending) {
            m_file->run(QStringLiteral("UPDATE print_jobs SET state = 'unknown', changed_at_ms = ?, "
                                       "why = 'The till stopped while this was being sent' WHERE state = 'sending'"),
                        {nowValue()});
            m_file->run(QStringLiteral("UPDATE printer SET may_hold_rest = 1"));
        }
        m_file->run(
            QStringLiteral("DELETE FROM print_jobs WHERE state IN ('printed', 'discarded') AND changed_at_ms < ?"),
            {QVariant::fromValue<qlonglong>(nowMs() - kKeepDoneMs)});
    });
}

void PrintJobs::insert(const NewPrintJob &job)
{
    m_file->run(
        QStringLiteral("INSERT INTO print_jobs (id, label, content, copy, open_drawer, state, created_at_ms, "
                       "changed_at_ms) VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?) ON CONFLICT (id) DO NOTHING"),
        {sqlText(job.id), sqlText(job.label), sqlText(job.content), job.copy, job.openDrawer, nowValue(), nowValue()});
}

auto PrintJobs::add(const NewPrintJob &job) -> Result<void>
{
    return printWork([&] { insert(job); });
}

auto PrintJobs::nextWaiting() const -> std::optional<PrintJob>
{
    std::vector<PrintJob> jobs;
    const auto done = printWork([&] {
        jobs =
            readJobs(m_file->run(kJobColumns + QStringLiteral("WHERE state = 'waiting' ORDER BY state, seq LIMIT 1")));
    });
    return done && !jobs.empty() ? std::optional(std::move(jobs.front())) : std::nullopt;
}

auto PrintJobs::find(const std::string &id) const -> std::optional<PrintJob>
{
    std::vector<PrintJob> jobs;
    const auto done =
        printWork([&] { jobs = readJobs(m_file->run(kJobColumns + QStringLiteral("WHERE id = ?"), {sqlText(id)})); });
    return done && !jobs.empty() ? std::optional(std::move(jobs.front())) : std::nullopt;
}

auto PrintJobs::list(int limit) const -> std::vector<PrintJob>
{
    std::vector<PrintJob> jobs;
    const auto done = printWork([&] {
        jobs = readJobs(m_file->run(
            kJobColumns + QStringLiteral("ORDER BY CASE WHEN state IN ('unknown', 'failed') THEN 0 "
                                         "WHEN state IN ('waiting', 'sending') THEN 1 ELSE 2 END, "
                                         "CASE WHEN state IN ('printed', 'discarded') THEN -seq ELSE seq END LIMIT ?"),
            {limit}));
    });
    return done ? jobs : std::vector<PrintJob>{};
}

auto PrintJobs::counts() const -> PrintCounts
{
    PrintCounts counts;
    const auto done = printWork([&] {
        auto &rows = m_file->run(QStringLiteral("SELECT state, COUNT(*), MIN(created_at_ms) FROM print_jobs WHERE "
                                                "state IN ('waiting', 'sending', 'unknown', 'failed') GROUP BY state"));
        while (rows.next()) {
            const auto state = parsePrintState(rows.value(0).toString().toStdString());
            if (state == PrintState::Unknown || state == PrintState::Failed) {
                counts.attention += rows.value(1).toInt();
                continue;
            }
            counts.waiting += rows.value(1).toInt();
            const auto oldest = rows.value(2).toLongLong();
            counts.oldestWaitingMs =
                counts.oldestWaitingMs == 0 ? oldest : std::min<std::int64_t>(counts.oldestWaitingMs, oldest);
        }
        rows.finish();
    });
    return done ? counts : PrintCounts{};
}

auto PrintJobs::stateOf(const std::string &id) const -> std::optional<PrintState>
{
    auto &rows = m_file->run(QStringLiteral("SELECT state FROM print_jobs WHERE id = ?"), {sqlText(id)});
    std::optional<PrintState> state;
    if (rows.next())
        state = parsePrintState(rows.value(0).toString().toStdString());
    rows.finish();
    return state;
}

auto PrintJobs::apply(const std::string &id, PrintEvent event, const std::string &why) -> Result<PrintState>
{
    auto reached = PrintState::Waiting;
    const auto done = printWork([&] {
        m_file->transaction([&] {
            const auto state = stateOf(id);
            if (!state)
                throw PrintRefusal{{ErrorCode::NotFound, "There is no print job " + id + ".", {}}};
            const auto to = next(*state, event);
            if (!to)
                throw PrintRefusal{to.error()};
            reached = *to;
            m_file->run(QStringLiteral("UPDATE print_jobs SET state = ?, changed_at_ms = ?, why = ? WHERE id = ?"),
                        {sqlText(name(reached)), nowValue(), sqlText(why), sqlText(id)});
            if (event == PrintEvent::TryAgain) // it waits from now on, and the drawer stays shut: nobody pays now
                m_file->run(QStringLiteral("UPDATE print_jobs SET attempts = 0, open_drawer = 0, created_at_ms = ? "
                                           "WHERE id = ?"),
                            {nowValue(), sqlText(id)});
            if (event == PrintEvent::LoseTrack || event == PrintEvent::Finish)
                m_file->run(QStringLiteral("UPDATE printer SET may_hold_rest = ?"), {event == PrintEvent::LoseTrack});
        });
    });
    return done ? Result<PrintState>(reached) : done.error();
}

auto PrintJobs::noteAttempt(const std::string &id, const std::string &why) -> Result<void>
{
    return printWork([&] {
        m_file->run(
            QStringLiteral("UPDATE print_jobs SET attempts = attempts + 1, why = ? WHERE id = ? AND state = 'waiting'"),
            {sqlText(why), sqlText(id)});
    });
}

auto PrintJobs::addCopy(const std::string &id, const NewPrintJob &copy) -> Result<void>
{
    return printWork([&] {
        m_file->transaction([&] {
            const auto state = stateOf(id);
            if (!state)
                throw PrintRefusal{{ErrorCode::NotFound, "There is no print job " + id + ".", {}}};
            if (*state == PrintState::Waiting || *state == PrintState::Sending)
                throw PrintRefusal{{ErrorCode::Conflict, "It is still to be printed itself.", {}}};
            if (const auto to = next(*state, PrintEvent::Discard))
                m_file->run(QStringLiteral("UPDATE print_jobs SET state = ?, changed_at_ms = ?, "
                                           "why = 'A copy was printed in its place' WHERE id = ?"),
                            {sqlText(name(*to)), nowValue(), sqlText(id)});
            insert(copy);
        });
    });
}

auto PrintJobs::takeDrawer(const std::string &id) -> Result<bool>
{
    bool taken = false;
    const auto done = printWork([&] {
        m_file->transaction([&] {
            auto &rows = m_file->run(QStringLiteral("SELECT open_drawer FROM print_jobs WHERE id = ?"), {sqlText(id)});
            taken = rows.next() && rows.value(0).toBool();
            rows.finish();
            if (taken)
                m_file->run(QStringLiteral("UPDATE print_jobs SET open_drawer = 0 WHERE id = ?"), {sqlText(id)});
        });
    });
    return done ? Result<bool>(taken) : done.error();
}

auto PrintJobs::printerMayHoldRest() const -> bool
{
    bool holds = true;
    const auto done = printWork([&] {
        auto &rows = m_file->run(QStringLiteral("SELECT may_hold_rest FROM printer"));
        holds = !rows.next() || rows.value(0).toBool();
        rows.finish();
    });
    return !done || holds;
}

auto PrintJobs::noteRestCleared() -> Result<void>
{
    return printWork([&] { m_file->run(QStringLiteral("UPDATE printer SET may_hold_rest = 0")); });
}

auto PrintJobs::printerSpeaks(const std::string &target) const -> bool
{
    bool speaks = false;
    const auto done = printWork([&] {
        auto &rows = m_file->run(QStringLiteral("SELECT speaks FROM printer"));
        speaks = rows.next() && rows.value(0).toString() == sqlText(target);
        rows.finish();
    });
    return done && speaks;
}

auto PrintJobs::notePrinterSpeaks(const std::string &target) -> Result<void>
{
    return printWork([&] { m_file->run(QStringLiteral("UPDATE printer SET speaks = ?"), {sqlText(target)}); });
}

} // namespace tillhouse::client
