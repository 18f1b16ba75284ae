// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/verify/numbers.h"
#include "ctl/verify/proofs.h"
#include "ctl/verify/snapshot.h"

#include <cstdint>
#include <string>

namespace tillhouse::ctl::verify
{

/// Reads every table of the order store once and shows what its sums can show (I1, I2, I3, I10). Each comparison is the
/// one of the rule with the same Proof, in money.cpp, sales.cpp and drawer.cpp; where one of both changes, so must the
/// other.
class OrderBooks
{
public:
    explicit OrderBooks(Snapshot &snapshot)
        : m_session(snapshot.session())
    {
    }

    /// Throws db::DatabaseError.
    auto read() -> Proofs;

private:
    enum Flag : std::uint32_t {
        kSettled = 1,       ///< neither open nor cancelled
        kOpen = 2,          ///< created or awaiting_payment
        kRecent = 4,        ///< its key must still be there
        kInShift = 8,       ///< it names a shift
        kTookCash = 16,     ///< by one of its tenders
        kCashMoved = 32,    ///< a movement of kind sale names it
        kInDrawer = 64,     ///< a movement has its id
        kOutOfDrawer = 128, ///< the inbox says why it is in none
        kAnswered = 256,
    };
    struct Order {
        std::uint64_t request = 0; ///< the number of its request's hash
        std::int64_t totalMinor = 0;
        std::uint32_t flags = 0;
    };
    struct Figures { ///< of a day or a store, from its orders
        std::uint64_t orders = 0;
        std::uint64_t salesMinor = 0;
        std::uint64_t taxMinor = 0;
        std::uint64_t givenMinor = 0;
        bool told = false; ///< day_totals has it
        std::uint64_t toldSalesMinor = 0;
        std::uint64_t toldGivenMinor = 0;
    };
    struct Returned { ///< of a line
        std::uint64_t milli = 0;
        std::uint64_t minor = 0;
    };

    void readOrders();
    void addOrder(const db::Rows &row, std::int64_t keptSince);
    void readDays();
    void readRefunds();
    void readRefundLines();
    void readLines();
    void readCash();
    void readTenders();
    void readHistory();
    void readKeys();
    void checkEach();

    db::Session &m_session;
    Proofs m_proofs;
    NumberMap<Order> m_orders;
    NumberMap<Figures> m_days;   ///< by store and day
    NumberMap<Figures> m_stores; ///< all days
    NumberMap<bool> m_refunds;   ///< whether it was declined
    NumberMap<Returned> m_returned;
    NumberSet m_receipts;
    NumberSet m_tenders;
    Balance m_lines;     ///< totals of orders, less those of their lines
    Balance m_lineCount; ///< likewise
    Balance m_paid;      ///< what settled orders were paid, less what their tenders took
    Balance m_given;     ///< what orders gave back, less what their refunds did
    Balance m_cash;      ///< sales in drawers, less the cash of their orders
};

} // namespace tillhouse::ctl::verify
