// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/print/printer.h"
#include "uikit/tokens.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace tillhouse::pos
{

/// What the banner under the header says about printing.
struct PrintNotice {
    uikit::Tone tone;
    QString headline;
    QString detail;
    QString action; ///< the banner's button; empty for none
};

/// Nothing while everything prints. A job that needs a person comes first, then what keeps the printer, then a roll
/// that is about to end. Each says that sales go on and what to do.
auto printNotice(const client::PrintCounts &counts, const std::optional<PrinterTrouble> &trouble,
                 const PrinterStatus &status) -> std::optional<PrintNotice>;

/// A job's state in a word and its tone.
struct PrintStateWords {
    uikit::Tone tone;
    QString text;
};
auto stateWords(client::PrintState state) -> PrintStateWords;
/// Since when, and what the matter is: the second line of a job.
auto jobDetail(const client::PrintJob &job) -> QString;
/// The receipt's number, "COPY" behind it for a copy.
auto jobTitle(const client::PrintJob &job) -> QString;
/// The printer's state in a few words: "Ready", "The roll is nearly at its end", "The drawer is open".
auto printerWords(const Printer &printer) -> PrintStateWords;

} // namespace tillhouse::pos
