// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/verify/report.h"
#include "ctl/verify/snapshot.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tillhouse::ctl::verify
{

/// What a till's journal says of a document, as far as the stores can be asked about it.
struct JournalSale {
    std::int64_t sequence = 0;
    std::string kind; ///< sale, card_intent, refund, shift_opened ...: docs/TILL_JOURNAL.md
    std::string id;
    std::string number;
    std::string state;
    std::int64_t recordedAtMs = 0;
};

/// One till's journal, read before the stores: what it holds an answer for is in the stores that are read after it.
class TillJournal
{
public:
    /// Reads and checks the file by itself: no gap, every hash, every signature, the end that it remembers (I6).
    /// Errors: the file can't be read.
    static auto read(const std::filesystem::path &file, Report &report) -> domain::Result<TillJournal>;

    /// Checks it against the stores: its keys are those of the till, its acknowledged documents exist (I2), and
    /// what waits for the gateway is told as open work (I9).
    void compare(Snapshot &snapshot, Report &report) const;

private:
    void readAll(db::Session &session, Report &report);
    void checkChain(db::Session &session, Report &report);
    void fault(Report &report, std::string_view invariant, std::string_view table, const std::string &key,
               std::string reason, Severity severity = Severity::Fault) const;
    void compareKeys(db::Session &session, Report &report) const;
    void compareSale(db::Session &session, const JournalSale &sale, Report &report) const;

    std::string m_name; ///< the file's, for the lines
    std::string m_storeId;
    std::string m_tillId;
    std::vector<std::string> m_keys;
    std::vector<JournalSale> m_sales;
};

} // namespace tillhouse::ctl::verify
