// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::domain
{

/// One entry of a till's journal as its hash covers it. `docs/TILL_JOURNAL.md` has the whole format.
struct JournalLink {
    std::string previousHash = {}; ///< lower-case hex; `kFirstJournalHash` before the first entry
    std::int64_t sequence = 0;
    std::string till = {}; ///< `store/till`
    std::string kind = {};
    std::string id = {};
    std::string number = {};
    std::int64_t recordedAtMs = 0;
    std::string payload = {};
};

/// The hash before the first entry.
inline constexpr std::string_view kFirstJournalHash =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// The kind of the only entry that may leave a gap before it: the till found that an old copy of its journal was put
/// back and goes on after what the server knows.
inline constexpr std::string_view kJournalRestored = "restored";

/// The bytes whose SHA-256 is the entry's hash: each field preceded by its length, so that no two different entries
/// have the same bytes. The till that writes a journal and the server that checks it both hash exactly this.
auto journalBytes(const JournalLink &link) -> std::string;

/// What the till signs of an entry (ES256): its hash, with words before it that no other signature of the till has.
auto journalSignedText(std::string_view hash) -> std::string;

} // namespace tillhouse::domain
