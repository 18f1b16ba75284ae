// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/sales_queue.h"
#include "pos/till/till.h"

#include <optional>

namespace tillhouse::pos
{

/// Why this till cannot be signed out now (docs/adr/0147).
enum class SignOutBar {
    NotAllowed,    ///< whoever is signed in manages no tills
    JournalBroken, ///< nobody can say what waits
    Waits,         ///< the store server has not taken, or has refused, something of the journal
    ShiftOpen,     ///< the drawer was not counted
    SaleOpen,      ///< goods are in a basket that is open or held on this till alone
    Offline,       ///< the store server would not hear of it
};

/// What stands against it first; nothing: it may be signed out. `openGoods`: a basket with goods is open.
auto signOutBar(Till &till, bool openGoods) -> std::optional<SignOutBar>;

/// Takes this till's credential from it at the store server, as whoever is signed in: the till is enrolled once more,
/// with a key and a secret that nobody keeps. From then on its own open nothing. Errors: as signOutBar (Conflict), what
/// the gateway says, and Unavailable: then it is not known, and the till may be signed out once more.
void endEnrolment(Till &till, QObject *context, Till::Done done);

} // namespace tillhouse::pos
