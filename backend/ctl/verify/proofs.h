// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/verify/snapshot.h"

#include <bitset>
#include <cstdint>
#include <string_view>

namespace tillhouse::ctl::verify
{

/// What one pass over each table can show at once. Each stands for one rule, or several: where it holds the rule's
/// query has nothing to find, and is not asked.
///
/// Who changes a query: change the comparison of the same name in the books, see that the damage test of
/// tests/ctl/verify_test.cpp passes, then note the query's new checksum in proofs.cpp.
enum class Proof : std::uint8_t {
    None, ///< the query is always asked
    // Of the order store, see order_books.
    OrdersPaid,
    LinesSum,
    TendersSum,
    RefundsSum,
    LinesReturned,
    DayTotals,
    AllDays,
    KeysHaveOrders,
    ReceiptsOnce,
    LinesHaveOrders,
    TendersHaveOrders,
    HistoryHasOrders,
    TendersOnce,
    AnswersAgree,
    AnswersKept,
    CashSalesAgree,
    CashInDrawers,
    // Of the payment store, see payment_books.
    OrdersCaptured,
    CancelledGivenBack,
    PaymentsHaveOrders,
    TendersAgree,
    PostingsSum,
    BalancesAgree,
    TendersGivenBack,
    CapturesPosted,
    RefundsPosted,
    CapturesHaveTenders,
    RefundsHaveTenders,
    SalesClearing,
    // Of the acquirer's ledger, see acquirer_books.
    EntriesOnce,
    CardsTaken,
    CardsGivenBack,
    TakenIsKnown,
    GivenBackIsKnown,
    GivenBackOfTaken,
    // Of the inventory store, see event_books.
    ReservationsSold,
    Count ///< how many there are
};

/// The checksum of a rule's query (FNV-1a).
constexpr auto checksumOf(std::string_view sql) -> std::uint32_t
{
    std::uint32_t sum = 2166136261U;
    for (const char c : sql)
        sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
    return sum;
}

/// Whether the books compare what this query compares. They were written after a certain text of it: once somebody
/// changes the query its proof counts no more, and the query is asked until the books follow.
auto isWrittenAfter(Proof proof, std::string_view sql) -> bool;

/// What was shown. Nothing is, to begin with.
class Proofs
{
public:
    /// A row was seen that may break the rule; no later show() changes that.
    void doubt(Proof proof) { m_doubted.set(static_cast<std::size_t>(proof)); }
    void doubt(Proof proof, bool reason)
    {
        if (reason)
            doubt(proof);
    }
    void doubtAll() { m_doubted.set(); }
    /// All rows were seen of which `first` to `last` speak.
    void show(Proof first, Proof last)
    {
        for (auto at = static_cast<std::size_t>(first); at <= static_cast<std::size_t>(last); ++at)
            m_shown.set(at);
    }
    auto holds(Proof proof) const -> bool
    {
        const auto at = static_cast<std::size_t>(proof);
        return m_shown[at] && !m_doubted[at];
    }

private:
    std::bitset<static_cast<std::size_t>(Proof::Count)> m_shown;
    std::bitset<static_cast<std::size_t>(Proof::Count)> m_doubted;
};

// One pass over every table of a store. A row that can't be read shows nothing: the queries then say what is wrong.
// Hash collisions apart (see numbers.h), what holds has no row that its rule's query would find in the same snapshot.

/// Of the order store.
auto proveOrders(Snapshot &snapshot) -> Proofs;
/// Of the payment store, against the order store and the acquirer's ledger.
auto provePayments(Snapshot &snapshot) -> Proofs;

} // namespace tillhouse::ctl::verify
