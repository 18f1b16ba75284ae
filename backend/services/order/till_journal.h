// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "contract/till_journal.h"
#include "db/session.h"
#include "kit/call_context.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::order
{

/// What is wrong with an entry of a till's journal, for the exceptions inbox. It never refuses a sale, which has
/// happened whatever the journal says. Codes: `journal_unsigned`, `journal_broken`, `till_restored`.
struct JournalFault {
    std::string code;
    std::string detail;
};

/// A sale, refund or restoration as the till that sent it wrote it down.
class TillEntry
{
public:
    /// Checks what needs no store: that the mark's hash is that of what was received, and that the till whose token
    /// sent it has signed it. Where the token is not a till's there is nothing to check.
    static auto ofCheckout(const kit::CallContext &context, const contract::CheckoutRequest &request) -> TillEntry;
    static auto ofRefund(const kit::CallContext &context, const contract::RefundRequest &request) -> TillEntry;
    static auto ofRestoration(const kit::CallContext &context, const contract::JournalRestoration &request)
        -> TillEntry;

    /// Of a request that has no receipt number: a drawer's, a till event. `documentId`: as the journal names it.
    template <contract::Dto Request>
    static auto of(const kit::CallContext &context, const Request &request, const std::string &documentId) -> TillEntry
    {
        auto bare = request;
        bare.journal.reset();
        return make(context, request.store_id, documentId, request.journal, contract::encode(bare));
    }

    /// Whether the till signed what was received, as it was received.
    auto isProven() const -> bool { return m_mark && !m_fault && !m_tillId.empty(); }

    /// Keeps the mark and the till's head, and says what was wrong. Call it once, with the first record of the
    /// document; a mark that is known already changes nothing.
    auto record(db::Transaction &tx, std::int64_t nowMs) const -> std::optional<JournalFault>;

    /// The place in the till's journal, where that is proven.
    auto sequence() const -> std::optional<std::int64_t>
    {
        return isProven() ? std::optional(m_mark->sequence) : std::nullopt;
    }

private:
    TillEntry() = default;
    static auto make(const kit::CallContext &context, const std::string &storeId, const std::string &documentId,
                     const std::optional<contract::JournalMark> &mark, std::string_view payload) -> TillEntry;
    void prove(const kit::CallContext &context, std::string_view payload);
    auto contradiction(db::Session &session) const -> std::optional<std::string>;

    std::string m_storeId;
    std::string m_tillId; ///< "" where the token is not a till's
    std::string m_documentId;
    std::string m_number;
    std::int64_t m_counter = 0; ///< the highest receipt number that may have been printed
    std::optional<contract::JournalMark> m_mark;
    std::optional<JournalFault> m_fault; ///< found without the store; then the mark is not kept
};

/// Keeps the entry's mark as `record` does and puts what was wrong on the exceptions list.
void recordEntry(db::Transaction &tx, const TillEntry &entry, const std::string &storeId, const std::string &tillId,
                 const std::string &documentId, std::int64_t nowMs);

/// Whether the till's journal has the document, as an entry of that kind, between the two sequences, both not counted.
auto isInJournal(db::Session &session, const std::string &storeId, const std::string &tillId,
                 const std::string &documentId, std::string_view kind, std::int64_t after, std::int64_t before) -> bool;

/// Takes a till's word that an old copy of its journal was put back: keeps the notice, moves the head, counts receipts
/// from there, and puts `till_restored` on the exceptions list. Call it once per notice; answers the head.
auto restoreJournal(db::Transaction &tx, const kit::CallContext &context, const contract::JournalRestoration &request,
                    std::int64_t nowMs) -> contract::TillJournalHead;

/// How far a till's journal is known; sequence 0 where nothing is.
auto tillJournalHead(db::Session &session, std::string_view storeId, std::string_view tillId)
    -> contract::TillJournalHead;

} // namespace tillhouse::order
