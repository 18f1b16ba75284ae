// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/tokens.h"

#include <QString>

#include <string_view>
#include <vector>

namespace tillhouse::admin
{

/// What a code of the exceptions inbox means to a manager.
struct ExceptionWords {
    QString title;
    QString happened; ///< empty for a code that this console does not know
    QString toDo;
    uikit::Tone tone = uikit::Tone::Info;
};

/// The words for a code; for one that a newer server sends, the code itself, readable.
auto wordsOf(std::string_view code) -> ExceptionWords;

/// Every code that has words: those of docs/operations/exceptions.md.
auto knownExceptionCodes() -> std::vector<std::string_view>;

/// The acquirer does not answer for a payment: the one entry that is settled by a decision.
inline constexpr std::string_view kParkedCode = "parked";

} // namespace tillhouse::admin
