// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::client
{

/// What a line of the till's journal says.
enum class EntryKind {
    Sale,         ///< a finished sale, paid in full without the acquirer; `payload` is the request to be sent
    CardIntent,   ///< a sale that is about to ask the acquirer; written before it is asked
    Refund,       ///< goods taken back; `payload` is the request to be sent
    Acknowledged, ///< the gateway has it; `payload` is its answer
    Refused,      ///< the gateway will not take it; a person must look; `payload` says why
    Closed,       ///< an intent that came to nothing: declined, or never arrived; no money moved
    Restored,     ///< an old copy of this journal was put back; it goes on after what the server knows
    ShiftOpened,  ///< a drawer was opened; `payload` is the request to be sent
    CashMoved,    ///< cash was put into a drawer or taken out without a sale; likewise
    ShiftClosed,  ///< a drawer was counted and closed; likewise
    TillEvent,    ///< an act that an owner wants to know of; likewise
};

/// How far a sale, an intent or a refund has come.
enum class DeliveryState {
    Recorded,     ///< durable here, not yet sent
    Sending,      ///< sent at least once, no answer yet
    Acknowledged, ///< the gateway has it
    Refused,      ///< needs attention
    Closed,       ///< came to nothing
    ByHand,       ///< the gateway refused it, and a person has settled it outside; it has happened all the same
};

/// Where an entry stands in the chain.
struct JournalPosition {
    std::int64_t sequence = 0; ///< 1 for the first entry; no gaps
    std::string hash; ///< SHA-256 in hex over the previous hash, the sequence, the till, kind, id, time, payload
    auto operator==(const JournalPosition &) const -> bool = default;
};

/// Where a journal that was restored from an old copy goes on.
struct JournalContinuation {
    std::int64_t sequence = 0; ///< the last entry that the server knows
    std::int64_t counter = 0;  ///< the last receipt number that may have been printed
};

/// What was said on paper of a document and is not in its payload. Kept beside the chain, so it proves nothing; lost
/// with the file's other figures, names are looked up again.
struct DocumentWords {
    std::string receipt;    ///< of a refund: the number of the receipt whose goods come back
    std::string cashier;    ///< as printed
    std::string customer;   ///< as printed
    std::int64_t minor = 0; ///< of a refund: what was shown to go back
    std::string currency;   ///< of `minor`
    auto operator==(const DocumentWords &) const -> bool = default;
};

/// A sale, intent or refund and what became of it.
struct Document {
    JournalPosition position;
    EntryKind kind = EntryKind::Sale;
    std::string id;      ///< made here; the order's or refund's id everywhere
    std::string number;  ///< what is printed on the receipt; empty where there is none
    std::string payload; ///< JSON of the request
    std::int64_t recordedAtMs = 0;
    DeliveryState state = DeliveryState::Recorded;
    int attempts = 0;
    std::string answer; ///< JSON of the gateway's answer or problem, once there is one
    std::string previousHash;
    std::string signature; ///< base64url, of `position.hash`
    std::string publicKey; ///< of the key that signed
    DocumentWords words = {};
};

/// What the gateway has not answered yet. A card's intent is no document that waits to be sent: its sale may come to
/// nothing, and it is asked about instead.
struct WaitingDocuments {
    int count = 0;             ///< documents that wait to be sent, or for their answer
    std::int64_t oldestMs = 0; ///< Unix milliseconds of the oldest of them; 0 if none waits
    int refused = 0;           ///< how many need attention
    int sales = 0;             ///< of those that wait: sales and refunds
    int money = 0;             ///< what no till may be left with: those that wait, but for notes, and all open cards
    int cards = 0;             ///< cards of which it is not known whether they were charged
    auto operator==(const WaitingDocuments &) const -> bool = default;
};

/// The names used in the journal's file: part of its format, never changed.
auto name(EntryKind kind) -> std::string_view;
auto name(DeliveryState state) -> std::string_view;
/// The reverse; an unknown name means a damaged or newer file.
auto entryKindFrom(std::string_view text) -> std::optional<EntryKind>;
auto deliveryStateFrom(std::string_view text) -> std::optional<DeliveryState>;

} // namespace tillhouse::client
