// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace tillhouse::pos
{

/// What goes from a till's folder.
enum class Forget {
    SignedOut,  ///< keys, people, customers and what was fetched from the store; the journal stays (docs/adr/0147)
    Everything, ///< the journal too, and where the store server is
};

/// Takes it from the disk. What was begun is finished by the next call or `finishForgetting`, whatever ends the program
/// in between: nothing of it is half gone. No till may have the folder open. Error: Internal (disk).
auto forgetTill(const QString &folder, Forget what) -> domain::Result<void>;

/// Goes on where a `forgetTill` was cut off; nothing if none was. Error: Internal (disk).
auto finishForgetting(const QString &folder) -> domain::Result<void>;

/// Whether a till of this name (`store/till`) may work in the folder: its journal is that till's, or there is none.
/// Errors: Conflict (it is another's, and which), Internal (unreadable).
auto mayUseFolder(const QString &folder, const std::string &till) -> domain::Result<void>;

/// Whether a journal that nobody has open holds nothing that the store server has not taken. Errors: Conflict with how
/// many there are, Internal (unreadable).
auto nothingWaitsIn(const QString &folder) -> domain::Result<void>;

} // namespace tillhouse::pos
