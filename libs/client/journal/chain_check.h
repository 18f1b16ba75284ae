// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal_entry.h"
#include "domain/journal_bytes.h"
#include "domain/result.h"

#include <map>
#include <optional>
#include <string>

namespace tillhouse::client
{

/// SHA-256 in lower-case hex of the bytes that `domain::journalBytes` defines.
auto chainHash(const domain::JournalLink &link) -> std::string;

/// Walks a journal from its first entry to its end, so that an entry edited, deleted, moved or added, a cut end and an
/// old copy put back are found.
class ChainCheck
{
public:
    /// `keys`: which public key signs from which sequence on. `anchor`: an entry known from elsewhere.
    ChainCheck(std::map<std::int64_t, std::string> keys, std::optional<JournalPosition> anchor);

    /// The next entry as stored. Errors name its sequence: missing, hash, signature, not the reported one.
    auto take(const domain::JournalLink &link, const std::string &hash, const std::string &signature)
        -> domain::Result<void>;
    /// After the last entry; `head` is the end that the journal remembers.
    [[nodiscard]] auto end(const JournalPosition &head) const -> domain::Result<JournalPosition>;

private:
    [[nodiscard]] auto signedRight(std::int64_t sequence, const std::string &hash, const std::string &signature) const
        -> bool;

    std::map<std::int64_t, std::string> m_keys;
    std::optional<JournalPosition> m_anchor;
    JournalPosition m_last{0, std::string(domain::kFirstJournalHash)};
    bool m_anchored = false;
};

} // namespace tillhouse::client
