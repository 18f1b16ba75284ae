// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal_entry.h"
#include "domain/offline.h"

#include <string>
#include <vector>

namespace tillhouse::client
{

/// What an entry of the journal says about being offline; nothing for most. The facts are kept with the entries, in the
/// same step, and can be made from them again. A card's intent says nothing yet: see trustIn().
auto offlineFactsOf(EntryKind kind, const std::string &payload) -> std::vector<domain::OfflineFact>;

/// What is taken on trust in a sale's payload, whoever else was asked beside it. Of a card's intent it is a fact once
/// it is acknowledged, and counts while it is open; one that came to nothing took nothing.
auto trustIn(const std::string &payload) -> std::vector<domain::OfflineFact>;

/// The detail of a `lease_taken` event: which lease, and when it ends by the till's SafeClock.
auto leaseDetail(const std::string &leaseId, std::int64_t endsAtMs) -> std::string;

/// The detail of a `link_lost` event.
inline constexpr std::string_view kServerLost = "server";
inline constexpr std::string_view kCardsLost = "cards";

} // namespace tillhouse::client
