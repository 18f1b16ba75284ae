// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"

namespace tillhouse::contract
{

/// The id under which a till's journal has the count that closes a shift; the shift's own id is that of its opening.
inline auto closingDocument(const std::string &shiftId) -> std::string
{
    return shiftId + ".close";
}

/// Where an entry stands in its till's journal: what the till signed, so that nothing is cut out, added or moved
/// unseen. With `kind` and `recorded_at_ms` the server computes `hash` from what it received (docs/TILL_JOURNAL.md).
struct JournalMark {
    std::int64_t sequence = 0; ///< counts the till's entries from 1
    std::string previous_hash; ///< SHA-256 in hexadecimal; 64 zeros before the first entry
    std::string hash;
    std::string signature;           ///< of the hash with the till's key (ES256), base64url
    std::string public_key;          ///< the till's key, as it was enrolled
    std::string kind = {};           ///< `sale`, `refund`, `shift_closed` ...: docs/TILL_JOURNAL.md
    std::int64_t recorded_at_ms = 0; ///< by the till's clock, Unix time

    static constexpr std::string_view kName = "JournalMark";
    template <class V>
    static void fields(V &&visit)
    {
        visit("sequence", &JournalMark::sequence, range(1, 1'000'000'000'000));
        visit("previous_hash", &JournalMark::previous_hash, text(0, 64));
        visit("hash", &JournalMark::hash, text(64, 64));
        visit("signature", &JournalMark::signature, text(1, 200));
        visit("public_key", &JournalMark::public_key, text(1, 400));
        visit("kind", &JournalMark::kind, text(0, 20));
        visit("recorded_at_ms", &JournalMark::recorded_at_ms, range(0, 100'000'000'000'000));
    }
};

///
struct TillJournalRequest {
    std::string store_id;
    std::string till_id;

    static constexpr std::string_view kName = "TillJournalRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &TillJournalRequest::store_id, nameText());
        visit("till_id", &TillJournalRequest::till_id, nameText(32));
    }
};

/// How far the server knows a till's journal. A till that stands before it was restored from an old copy.
struct TillJournalHead {
    std::int64_t sequence = 0; ///< of the last entry; 0: none yet
    std::string hash;
    std::int64_t receipt_counter = 0; ///< the highest receipt number's counter

    static constexpr std::string_view kName = "TillJournalHead";
    template <class V>
    static void fields(V &&visit)
    {
        visit("sequence", &TillJournalHead::sequence);
        visit("hash", &TillJournalHead::hash, text(0, 64));
        visit("receipt_counter", &TillJournalHead::receipt_counter);
    }
};

/// A till says that an old copy of its journal was put back, and that it goes on after what the server knows.
/// `restoration_id` is the key.
struct JournalRestoration {
    std::string store_id;
    std::string till_id;
    std::string restoration_id;
    std::int64_t own_sequence = 0; ///< the last entry of the copy
    std::string own_hash;
    std::int64_t server_sequence = 0; ///< what the server told
    std::int64_t next_counter = 0;    ///< of the next receipt number
    std::optional<JournalMark> journal = {};

    static constexpr std::string_view kName = "JournalRestoration";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &JournalRestoration::store_id, nameText());
        visit("till_id", &JournalRestoration::till_id, nameText(32));
        visit("restoration_id", &JournalRestoration::restoration_id, uuidText());
        visit("own_sequence", &JournalRestoration::own_sequence, range(0, 1'000'000'000'000));
        visit("own_hash", &JournalRestoration::own_hash, text(0, 64));
        visit("server_sequence", &JournalRestoration::server_sequence, range(0, 1'000'000'000'000));
        visit("next_counter", &JournalRestoration::next_counter, range(1, 1'000'000'000'000));
        visit("journal", &JournalRestoration::journal);
    }
};

} // namespace tillhouse::contract
