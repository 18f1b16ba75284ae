// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

#include <optional>
#include <string>

namespace tillhouse::client
{

/// What a journal that nobody has open says of itself; it takes no key to read it.
struct JournalPeek {
    std::string till;  ///< whose it is, as told to `Journal::open`; empty if nothing was ever written
    int unsettled = 0; ///< documents that the store server has not taken, or has refused, and cards without an end
};

/// Reads it; nothing if there is no such file. Errors: Internal (unreadable or damaged file).
auto peekJournal(const QString &file) -> domain::Result<std::optional<JournalPeek>>;

/// Takes the names of people from beside the entries, byte for byte: who sold, and to whom. The entries themselves name
/// nobody, so the chain and its signatures stay. Nothing happens where there is no file. Errors: Internal (disk).
auto forgetNames(const QString &file) -> domain::Result<void>;

} // namespace tillhouse::client
