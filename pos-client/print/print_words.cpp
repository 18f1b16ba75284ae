// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/print_words.h"

#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"

#include <QDateTime>

namespace tillhouse::pos
{

using client::PrintState;
using uikit::Tone;

namespace
{

auto waitingWords(const client::PrintCounts &counts) -> QString
{
    if (counts.waiting == 0)
        return QObject::tr("Sales go on.");
    const auto since = QDateTime::fromMSecsSinceEpoch(counts.oldestWaitingMs).toString(QStringLiteral("HH:mm"));
    return QObject::tr("Sales go on; %n receipt(s) wait since %1 and print by themselves.", nullptr,
                       plural(counts.waiting))
        .arg(since);
}

} // namespace

auto printNotice(const client::PrintCounts &counts, const std::optional<PrinterTrouble> &trouble,
                 const PrinterStatus &status) -> std::optional<PrintNotice>
{
    const auto show = QObject::tr("Print jobs");
    if (counts.attention > 0)
        return PrintNotice{Tone::Warn, QObject::tr("%n receipt(s) need you", nullptr, plural(counts.attention)),
                           trouble ? QObject::tr("The receipt printer: %1. The sale stands.").arg(trouble->why)
                                   : QObject::tr("The sale stands. Look at the paper, then say what to do."),
                           show};
    if (trouble && trouble->reached)
        return PrintNotice{Tone::Warn, QObject::tr("The receipt printer cannot print: %1").arg(trouble->why),
                           waitingWords(counts), show};
    if (trouble)
        return PrintNotice{Tone::Warn, QObject::tr("The receipt printer cannot be reached: %1").arg(trouble->why),
                           waitingWords(counts), show};
    if (status.paperNearEnd)
        return PrintNotice{
            Tone::Info, QObject::tr("The paper roll is nearly at its end"), QObject::tr("Have a new one at hand."), {}};
    return std::nullopt;
}

auto stateWords(PrintState state) -> PrintStateWords
{
    switch (state) {
    case PrintState::Waiting:
        return {Tone::Info, QObject::tr("Waiting")};
    case PrintState::Sending:
        return {Tone::Info, QObject::tr("Printing")};
    case PrintState::Printed:
        return {Tone::Good, QObject::tr("Printed")};
    case PrintState::Unknown:
        return {Tone::Warn, QObject::tr("Not certain")};
    case PrintState::Failed:
        return {Tone::Danger, QObject::tr("Not printed")};
    case PrintState::Discarded:
        break;
    }
    return {Tone::Neutral, QObject::tr("Discarded")};
}

auto jobDetail(const client::PrintJob &job) -> QString
{
    const auto at = dayTimeText(QDateTime::fromMSecsSinceEpoch(job.changedAtMs));
    const auto why = textWords(job.why);
    switch (job.state) {
    case PrintState::Waiting:
        return why.isEmpty()
                   ? QObject::tr("since %1").arg(at)
                   : QObject::tr("since %1, tried %n time(s): %2", nullptr, plural(job.attempts)).arg(at, why);
    case PrintState::Sending:
        return QObject::tr("since %1").arg(at);
    case PrintState::Unknown:
        return QObject::tr("since %1: %2. Part of it may be on paper.").arg(at, why);
    case PrintState::Failed:
        return QObject::tr("since %1: %2").arg(at, why);
    case PrintState::Printed:
    case PrintState::Discarded:
        break;
    }
    return why.isEmpty() ? at : at + QStringLiteral(": ") + why;
}

auto jobTitle(const client::PrintJob &job) -> QString
{
    const auto label = QString::fromStdString(job.label);
    return job.copy ? QObject::tr("%1, copy").arg(label) : label;
}

auto printerWords(const Printer &printer) -> PrintStateWords
{
    if (!printer.isThere())
        return {Tone::Neutral, QObject::tr("No printer")};
    if (const auto &trouble = printer.trouble())
        return {Tone::Warn, trouble->reached ? QObject::tr("Cannot print: %1").arg(trouble->why)
                                             : QObject::tr("Cannot be reached: %1").arg(trouble->why)};
    if (printer.status().paperNearEnd)
        return {Tone::Info, QObject::tr("The paper roll is nearly at its end")};
    if (printer.status().drawerOpen)
        return {Tone::Info, QObject::tr("The drawer is open")};
    return {Tone::Good, QObject::tr("Ready")};
}

} // namespace tillhouse::pos
