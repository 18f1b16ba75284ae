// SPDX-License-Identifier: GPL-3.0-or-later
// What is handed to the printer, and what a person decides about it.
#include "client/ids.h"
#include "pos/print/printer.h"
#include "pos/print/rows_text.h"

namespace tillhouse::pos
{

using client::PrintEvent;
using client::PrintJob;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto noPrinter() -> Error
{
    return Error{ErrorCode::NotFound, Printer::tr("This till has no receipt printer.").toStdString(), {}};
}

auto noStore() -> Error
{
    return Error{
        ErrorCode::Internal,
        Printer::tr("Print jobs cannot be written to this till's disk, so nothing is printed. The sale stands.")
            .toStdString(),
        {}};
}

} // namespace

auto Printer::print(const PrintRequest &request) -> Result<std::string>
{
    if (!isThere())
        return noPrinter();
    if (!m_jobs)
        return noStore();
    const auto id = request.id.isEmpty() ? client::newId() : request.id.toStdString();
    const auto rows = request.copy ? asCopy(request.rows) : request.rows;
    if (auto kept = m_jobs->add({id, request.label.toStdString(), rowsToText(rows), request.copy, request.openDrawer});
        !kept)
        return kept.error();
    m_retry.start(0);
    Q_EMIT changed();
    return id;
}

auto Printer::openDrawer() -> Result<void>
{
    if (!isThere())
        return noPrinter();
    m_drawerAsked = true;
    m_drawerUntil.setRemainingTime(m_options.timing.drawerFresh);
    m_retry.start(0);
    return {};
}

auto Printer::decide(const std::string &id, PrintEvent event) -> Result<void>
{
    if (!m_jobs)
        return noStore();
    if (const auto done = m_jobs->apply(id, event); !done)
        return done.error();
    m_retry.start(0);
    Q_EMIT changed();
    return {};
}

auto Printer::tryAgain(const std::string &id) -> Result<void>
{
    // One that waits is tried at once rather than after its pause.
    if (const auto job = find(id); job && job->state == client::PrintState::Waiting) {
        m_retry.start(0);
        return {};
    }
    return decide(id, PrintEvent::TryAgain);
}

auto Printer::confirm(const std::string &id) -> Result<void>
{
    return decide(id, PrintEvent::Confirm);
}

auto Printer::discard(const std::string &id) -> Result<void>
{
    return decide(id, PrintEvent::Discard);
}

auto Printer::printCopy(const std::string &id) -> Result<std::string>
{
    if (!m_jobs)
        return noStore();
    const auto job = m_jobs->find(id);
    if (!job)
        return Error{ErrorCode::NotFound, "There is no print job " + id + ".", {}};
    const auto rows = rowsFromText(job->content);
    if (!rows)
        return rows.error();
    const auto copyId = client::newId();
    if (auto kept = m_jobs->addCopy(id, {copyId, job->label, rowsToText(asCopy(*rows)), true}); !kept)
        return kept.error();
    m_retry.start(0);
    Q_EMIT copied(QString::fromStdString(job->label));
    Q_EMIT changed();
    return copyId;
}

auto Printer::jobs(int limit) const -> std::vector<PrintJob>
{
    return m_jobs ? m_jobs->list(limit) : std::vector<PrintJob>();
}

auto Printer::find(const std::string &id) const -> std::optional<PrintJob>
{
    return m_jobs ? m_jobs->find(id) : std::nullopt;
}

auto Printer::counts() const -> client::PrintCounts
{
    return m_jobs ? m_jobs->counts() : client::PrintCounts{};
}

} // namespace tillhouse::pos
