// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/proofs.h"

#include "ctl/verify/order_books.h"
#include "ctl/verify/payment_books.h"

#include <iterator>

namespace tillhouse::ctl::verify
{

namespace
{

/// Of the query that each proof was written after, in the order of the proofs.
constexpr std::uint32_t kChecksums[] = {
    0,          // None
    0x3cd9504f, // OrdersPaid
    0x62fc5056, // LinesSum
    0xdfdcc5f2, // TendersSum
    0xcfa403e5, // RefundsSum
    0x8df308b3, // LinesReturned
    0x5fcef8a8, // DayTotals
    0xb3c75b0c, // AllDays
    0x3db43f45, // KeysHaveOrders
    0xe1e65087, // ReceiptsOnce
    0x2b793f19, // LinesHaveOrders
    0x38ad66f1, // TendersHaveOrders
    0xc8218193, // HistoryHasOrders
    0x1bc9b2a5, // TendersOnce
    0x88f3a328, // AnswersAgree
    0xaac8fd3b, // AnswersKept
    0xf0af9dc0, // CashSalesAgree
    0xae1893fe, // CashInDrawers
    0x82e4046c, // OrdersCaptured
    0xf0159744, // CancelledGivenBack
    0x4e63a99d, // PaymentsHaveOrders
    0x4b509dcc, // TendersAgree
    0x2f20f870, // PostingsSum
    0xfe00d440, // BalancesAgree
    0xd2488738, // TendersGivenBack
    0x33785bfc, // CapturesPosted
    0xbc7b22fd, // RefundsPosted
    0x590f1865, // CapturesHaveTenders
    0xea161fb4, // RefundsHaveTenders
    0x9bfc81d0, // SalesClearing
    0x7fc09446, // EntriesOnce
    0x50a214c9, // CardsTaken
    0x17fea672, // CardsGivenBack
    0xb39be35f, // TakenIsKnown
    0xc6eebeb0, // GivenBackIsKnown
    0x131573dc, // GivenBackOfTaken
    0x527775d4, // ReservationsSold
};
static_assert(std::size(kChecksums) == static_cast<std::size_t>(Proof::Count));

} // namespace

auto isWrittenAfter(Proof proof, std::string_view sql) -> bool
{
    return kChecksums[static_cast<std::size_t>(proof)] == checksumOf(sql);
}

auto proveOrders(Snapshot &snapshot) -> Proofs
{
    try {
        return OrderBooks(snapshot).read();
    } catch (const db::DatabaseError &) {
        return {};
    }
}

auto provePayments(Snapshot &snapshot) -> Proofs
{
    PaymentBooks books(snapshot);
    try {
        books.read();
    } catch (const db::DatabaseError &) {
        return {};
    }
    const auto read = snapshot.visitAcquirer([&](const AcquirerLine &line) { books.acquirer().addLine(line); });
    if (read && *read)
        books.acquirer().show();
    return books.proofs();
}

} // namespace tillhouse::ctl::verify
