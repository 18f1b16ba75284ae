// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal_entry.h"
#include "client/network_state.h"
#include "uikit/tokens.h"

#include <QString>

#include <chrono>
#include <optional>

namespace tillhouse::pos
{

/// What the pill in the header says.
struct LinkPill {
    uikit::Tone tone;
    QString text;
};

/// What the banner says, when it must say something.
struct LinkBanner {
    uikit::Tone tone;
    QString headline;
    QString detail;
};

/// "4 min", "less than a minute", "2 h".
auto ageText(std::int64_t ageMs) -> QString;
/// While nobody is signed in nothing is sent: then it says that this is what it waits for.
auto linkPill(const client::NetworkState &network, const client::WaitingDocuments &waiting, bool signedIn = true)
    -> LinkPill;
/// Nothing while all is well, or while the link has been lost for less than `after`.
auto linkBanner(const client::NetworkState &network, const client::WaitingDocuments &waiting,
                const std::string &journalBroken, std::int64_t nowMs, std::chrono::milliseconds after,
                bool signedIn = true)
    -> std::optional<LinkBanner>;

} // namespace tillhouse::pos
