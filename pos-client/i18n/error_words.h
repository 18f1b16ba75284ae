// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>

#include <string>

namespace tillhouse::pos
{

/// What an error says, in the till's language, for the person at the till. Errors speak English in the programs, on the
/// wire and in what is stored (error_texts.cpp lists what the till may meet); here they are translated as they are
/// shown. A text that is not in the list is shown as what its code means, followed by the text itself, so that nothing
/// is lost.
auto errorWords(const domain::Error &error) -> QString;

/// The same for a text alone: a field's reason, the store server's stored answer, why something was not printed.
auto textWords(const std::string &text) -> QString;

/// What is wrong with a field, as a sentence: "The quantity must be above zero".
auto fieldWords(const domain::FieldError &fault) -> QString;

/// errorWords, and a line for each field that is named.
auto errorLines(const domain::Error &error) -> QString;

} // namespace tillhouse::pos
