// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal_entry.h"
#include "contract/till_journal.h"

namespace tillhouse::client
{

/// What goes with a document when it is sent, so that the server sees the very entry that was signed.
inline auto markOf(const Document &document) -> contract::JournalMark
{
    return {document.position.sequence, document.previousHash, document.position.hash,
            document.signature,         document.publicKey,    std::string(name(document.kind)),
            document.recordedAtMs};
}

} // namespace tillhouse::client
