// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/verify/acquirer_books.h"
#include "ctl/verify/numbers.h"
#include "ctl/verify/proofs.h"
#include "ctl/verify/snapshot.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::ctl::verify
{

/// Reads every table of the payment store once, and of the order store what it is compared with, and shows what their
/// sums can show (I1, I3, I5). Each comparison is the one of the rule with the same Proof, in money.cpp and ledger.cpp;
/// where one of both changes, so must the other.
class PaymentBooks
{
public:
    explicit PaymentBooks(Snapshot &snapshot)
        : m_session(snapshot.session())
        , m_acquirer(m_proofs)
    {
    }

    /// Throws db::DatabaseError.
    void read();
    /// What read() showed, and after it visitAcquirer.
    auto proofs() -> Proofs & { return m_proofs; }
    auto acquirer() -> AcquirerBooks & { return m_acquirer; }

private:
    enum Flag : std::uint32_t {
        kCompared = 1,  ///< an order that is settled, and recovery has nothing left to do with it
        kCancelled = 2, ///< likewise, but cancelled
    };
    struct Order {
        std::uint32_t flags = 0;
        std::uint64_t currency = 0; ///< its payment's; 0: there is none
    };
    struct Tender {
        std::uint64_t terms = 0;     ///< order, kind and amount as one number
        std::uint64_t heldTerms = 0; ///< the same with what was held at first; 0: there is no difference
    };
    struct Override {
        bool saidDeclined = false; ///< by the manager
        bool saidCaptured = false;
        bool wasApproved = false; ///< the acquirer's verdict
        bool open = false;        ///< there is no verdict yet
    };
    struct GivenBack {
        std::uint64_t given = 0;
        std::uint64_t claimed = 0;
    };
    struct Account {
        std::uint64_t posted = 0;
    };
    struct Clearing { ///< of a store in a currency
        bool sold = false;
        std::uint64_t net = 0;
        bool booked = false;
        std::uint64_t balance = 0;
    };

    void readOrders();
    void readPayments();
    void readOverrides();
    void readRefunds();
    void readTenders();
    void addTender(const db::Rows &row, std::uint64_t order, std::uint64_t tender);
    auto postedForOverride(std::string_view storeId, std::string_view tenderId) -> std::int64_t;
    void readOrderTenders();
    void readPostings();
    void addPosting(std::uint64_t store, const db::Rows &row);
    void readBalances();

    db::Session &m_session;
    Proofs m_proofs;
    AcquirerBooks m_acquirer;
    std::int64_t m_readMs = 0;
    NumberMap<Order> m_orders;
    NumberMap<Tender> m_tenders;
    NumberMap<Override> m_overrides;     ///< by tender
    NumberMap<GivenBack> m_givenBack;    ///< by tender
    NumberSet m_refundParts;             ///< refund and tender
    NumberMap<std::uint64_t> m_currency; ///< of each store's postings
    NumberMap<Account> m_accounts;
    NumberMap<Clearing> m_clearing;
    Balance m_captured;      ///< what orders were paid, less what was captured
    Balance m_postings;      ///< of each transaction
    Balance m_capturePosted; ///< what tenders took, less what was posted
    Balance m_refundPosted;
};

} // namespace tillhouse::ctl::verify
