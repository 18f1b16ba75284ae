// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/verify/proofs.h"
#include "ctl/verify/report.h"
#include "ctl/verify/snapshot.h"

#include <span>
#include <string_view>

namespace tillhouse::ctl::verify
{

// How the stores are called in a line.
inline constexpr std::string_view kInventoryStore = "inventory-database";
inline constexpr std::string_view kOrderStore = "order-database";
inline constexpr std::string_view kPaymentStore = "payment-database";
inline constexpr std::string_view kIdentityStore = "identity-database";
inline constexpr std::string_view kAcquirerLedger = "acquirer-ledger";

/// One rule that is a query: it answers a row for every row of a store that breaks the rule, as its key and the reason
/// (two columns of text).
struct Rule {
    std::string_view invariant;
    std::string_view store;
    std::string_view table;
    std::string_view sql;
    Severity severity = Severity::Fault;
    Proof proof = Proof::None; ///< where it holds, the query has nothing to find and is not asked

    constexpr Rule(std::string_view ofInvariant, std::string_view inStore, std::string_view inTable,
                   std::string_view query, Severity ifFound = Severity::Fault)
        : invariant(ofInvariant)
        , store(inStore)
        , table(inTable)
        , sql(query)
        , severity(ifFound)
    {
    }
    constexpr Rule(Proof shown, std::string_view ofInvariant, std::string_view inStore, std::string_view inTable,
                   std::string_view query)
        : Rule(ofInvariant, inStore, inTable, query)
    {
        proof = shown;
    }
};

/// Runs the rules that are not shown to hold one after the other and reports what they find. Throws db::DatabaseError.
void runRules(Snapshot &snapshot, std::span<const Rule> rules, Report &report, const Proofs &proofs = {});

// A group of invariants each, in the file of its name. `proofs` are those of the same snapshot. Throws
// db::DatabaseError; an Error is a file that can't be read.

/// I1 in the order store: what an order was paid, its lines, tenders and refunds, the day's figures.
auto checkOrderSums(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>;
/// I1 and I3 between orders and payments: what was captured is what was paid less what was given back.
auto checkOrderPayments(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>;
/// I1 and I3 between the payment store and the acquirer's ledger.
auto checkAcquirer(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>;
/// I1: the acquirer's reports are taken once, and their payouts booked.
auto checkSettlement(Snapshot &snapshot, Report &report) -> domain::Result<void>;
/// I2: an acknowledged sale exists once. I3: an id gives one answer.
auto checkSales(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>;
/// I4: stock is the sum of its movements, reservations end.
auto checkStock(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>;
/// I5: postings sum to zero.
auto checkLedger(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>;
/// I7: events take effect exactly once. Shows what their books show of reservations.
auto checkEvents(Snapshot &snapshot, Proofs &proofs, Report &report) -> domain::Result<void>;
/// I10: what must be in each drawer.
auto checkDrawer(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>;
/// I9: nothing stays open longer than its time.
auto checkOpenWork(Snapshot &snapshot, Report &report) -> domain::Result<void>;

} // namespace tillhouse::ctl::verify
