// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"

namespace tillhouse::contract
{

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

} // namespace tillhouse::contract
