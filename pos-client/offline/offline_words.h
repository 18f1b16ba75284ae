// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal_entry.h"
#include "domain/offline.h"
#include "pos/frame/link_words.h"

#include <QString>

#include <optional>

namespace tillhouse::pos
{

/// What the banner says while a link is lost: which one, what still works and up to how much, how long cards go on, and
/// what waits since when. Amber for the store server, orange for whoever approves cards. Nothing while both are there.
auto offlineBanner(const domain::OfflineAllowance &allowance, std::int64_t safeNowMs,
                   const client::WaitingDocuments &waiting, std::int64_t wallNowMs, const QString &currency)
    -> std::optional<LinkBanner>;

/// Why an amount is not taken or given on trust, and what to do instead. `leftMinor`: what would still be.
auto barWords(domain::OfflineBar bar, std::int64_t leftMinor, const QString &currency) -> QString;

/// "7 sales waiting, oldest 4 min"; empty if none waits.
auto waitingWords(const client::WaitingDocuments &waiting, std::int64_t wallNowMs) -> QString;

} // namespace tillhouse::pos
