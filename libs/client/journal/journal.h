// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal_entry.h"
#include "client/journal/offline_facts.h"
#include "client/journal/shift_totals.h"
#include "client/journal/till_key.h"
#include "domain/refund.h"
#include "domain/result.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::client
{

class SqliteFile;

/// Whether somebody stands in front of the till and waits for an answer.
enum class Answered { InFront, Unseen };

/// The till's own sales journal: what is in it has happened, whatever becomes of the network, the gateway or this
/// process. Entries are only ever appended and form a hash chain; deliveries are followed beside it.
///
/// Every changing call returns after the change is on disk (WAL with `synchronous=FULL`) or with an error, in which
/// case nothing happened and no money may be taken. After a failed disk write the journal refuses everything until it
/// is opened again, because what a failed fsync left behind is only known after recovery.
///
/// One process owns the file; `open` fails with Conflict while another has it. Not thread safe.
class Journal
{
public:
    struct NewDocument {
        EntryKind kind = EntryKind::Sale;
        std::string id;
        std::string number;
        std::string payload;
        /// A refund that is paid out before the store server was asked: what, and in which currency.
        std::vector<TenderMove> paidOut = {};
        std::string currency = {};
        DocumentWords words = {};
    };

    /// `till` becomes part of each hash, `key` signs each entry. Errors: Conflict (another process has the file, or it
    /// belongs to another till), Internal (disk, damaged file).
    static auto open(const QString &file, const std::string &till, const TillKey &key)
        -> domain::Result<std::unique_ptr<Journal>>;
    ~Journal();

    /// Writes a document and keeps the sums of its shift in the same step: a sale counts now, a card's intent and a
    /// refund when they are acknowledged. Conflict if the id was used before, if a shift is opened while one is open,
    /// or moved and closed while it is not.
    auto append(const NewDocument &document) -> domain::Result<JournalPosition>;
    /// Goes on after what the server knows, because this journal is an old copy that was put back: writes `notice` (an
    /// entry of the kind Restored, the only one that may leave a gap) and counts receipts from there. Conflict if the
    /// notice's id was used before.
    auto continueAfter(const NewDocument &notice, const JournalContinuation &after) -> domain::Result<JournalPosition>;
    /// Notes that a document leaves now. Not part of the chain: it only says that an answer may be missing.
    auto markSending(const std::string &id) -> domain::Result<void>;
    /// `how` of a card's intent: one that was decided while nobody waited is untold(), in the same change. A refund
    /// always is.
    auto acknowledge(const std::string &id, const std::string &answer, Answered how = Answered::InFront)
        -> domain::Result<void>;
    auto refuse(const std::string &id, const std::string &problem) -> domain::Result<void>;
    auto close(const std::string &id, const std::string &reason, Answered how = Answered::InFront)
        -> domain::Result<void>;
    /// A document that the gateway refused waits to be sent once more. Conflict if it was not refused.
    auto sendAgain(const std::string &id) -> domain::Result<void>;
    /// A document that the gateway refused needs nobody any more. `note`, an entry of its own that says who settled it
    /// and how, is written in the same change; the document stays. Conflict if it was not refused.
    auto settleByHand(const std::string &id, const NewDocument &note) -> domain::Result<void>;
    /// Somebody has seen what became of a refund, or of a card that nobody waited for. Nothing for any other id.
    auto markTold(const std::string &id) -> domain::Result<void>;

    [[nodiscard]] auto find(const std::string &id) const -> std::optional<Document>;
    [[nodiscard]] auto findByNumber(const std::string &number) const -> std::optional<Document>;
    /// Sales and refunds without an answer, in the order in which they happened.
    [[nodiscard]] auto waiting(int limit) const -> std::vector<Document>;
    /// Card intents whose end is not known: the program or the answer was lost.
    [[nodiscard]] auto openIntents() const -> std::vector<Document>;
    /// What somebody may have to look at, oldest first: what waits for an answer, open card intents, refused sales.
    [[nodiscard]] auto unsettled(int limit) const -> std::vector<Document>;
    /// Refunds and cards whose answer nobody has seen yet, also of before the program was started; oldest first. An
    /// answer and that nobody has seen it are one change.
    [[nodiscard]] auto untold() const -> std::vector<Document>;
    /// The newest documents first.
    [[nodiscard]] auto recent(int limit) const -> std::vector<Document>;
    /// Sales, card payments and refunds whose receipt number contains `text`, whatever its case, the newest first; all
    /// of them for an empty text. A refund is found by its own number (`refundNumber`) and by that of the receipt whose
    /// goods came back.
    [[nodiscard]] auto receipts(const std::string &text, int limit) const -> std::vector<Document>;
    [[nodiscard]] auto waitingCount() const -> WaitingDocuments;
    /// The till events of a kind, by its name in the contract, the oldest first. Reads all of the journal's events.
    [[nodiscard]] auto tillEvents(const std::string &kind) const -> std::vector<Document>;
    /// The sales and card payments with this line among their goods, the oldest first. Reads all of them: for what is
    /// seldom asked.
    [[nodiscard]] auto salesWith(const std::string &lineId) const -> std::vector<Document>;
    /// What came back with a refund of what this till sold, priced as it was sold and after the refunds before it.
    /// Nothing where another till sold it.
    [[nodiscard]] auto goodsOf(const Document &refund) const -> std::optional<domain::Refund>;
    /// The refunds of an order that were not refused, oldest first.
    [[nodiscard]] auto refundsOf(const std::string &orderId) const -> std::vector<Document>;
    /// What the entries say of being offline, in their order: enough of it to know what is used up (`domain::apply`).
    /// What is on trust in a card's intent that is still open comes last.
    [[nodiscard]] auto offlineFacts() const -> std::vector<domain::OfflineFact>;
    /// The latest time that any entry was recorded at; 0 for an empty journal.
    [[nodiscard]] auto latestMs() const -> std::int64_t;
    /// Whether everything that was taken or given on trust since the link was lost has been answered, also beside a
    /// card.
    [[nodiscard]] auto trustIsAnswered() const -> bool;
    [[nodiscard]] auto head() const -> JournalPosition;
    /// The hash of the entry with this sequence, if there is one.
    [[nodiscard]] auto hashAt(std::int64_t sequence) const -> std::optional<std::string>;
    /// Whether `continueAfter` was done for a server that stood at `sequence`.
    [[nodiscard]] auto continuedAfter(std::int64_t sequence) const -> bool;
    /// The next number of this till's counter; unique, durable, without gaps unless a sale is given up.
    [[nodiscard]] auto nextCounter() const -> std::int64_t;

    /// The id of the shift that is open; empty if none is. Costs one look-up.
    [[nodiscard]] auto openShiftId() const -> std::string;
    /// The shift that is open, with its sums.
    [[nodiscard]] auto openShift() const -> std::optional<ShiftTotals>;
    [[nodiscard]] auto shift(const std::string &shiftId) const -> std::optional<ShiftTotals>;
    [[nodiscard]] auto lastClosedShift() const -> std::optional<ShiftTotals>;
    /// The closed shifts, the last one first, at most so many; `shift` has all of one.
    [[nodiscard]] auto closedShifts(int limit) const -> std::vector<ShiftTotals>;
    /// Of this till's last Z report; 0: none yet.
    [[nodiscard]] auto lastZNumber() const -> std::int64_t;

    /// Recomputes the whole chain, checks each signature, and that each sale's delivery is followed. `anchor` is an
    /// entry known from elsewhere (the gateway, a Z report): with it, a cut end or an old copy put back is found too.
    /// The error names the first entry that does not hold.
    [[nodiscard]] auto verify(const std::optional<JournalPosition> &anchor = std::nullopt) const
        -> domain::Result<JournalPosition>;

    /// Why nothing can be written any more; empty while all is well.
    [[nodiscard]] auto brokenReason() const -> const std::string &;

private:
    struct Private;
    explicit Journal(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m;
};

} // namespace tillhouse::client
