// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/event_books.h"
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

namespace
{

/// The other two streams are short. Inventory is read before the order store, so what the latter has of its stream may
/// be newer than what we see of it; the payment store is read after.
constexpr Rule kStreamRules[] = {
    {"I7", kInventoryStore, "stock_events",
     "SELECT position, 'positions ' || (before + 1) || ' to ' || (position - 1) || ' are missing' FROM (SELECT "
     "position,"
     " LAG(position, 1, 0) OVER (ORDER BY position) AS before FROM inv.stock_events) WHERE position <> before + 1"},
    {"I7", kPaymentStore, "payment_events",
     "SELECT position, 'positions ' || (before + 1) || ' to ' || (position - 1) || ' are missing' FROM (SELECT "
     "position,"
     " LAG(position, 1, 0) OVER (ORDER BY position) AS before FROM pay.payment_events) WHERE position <> before + 1"},
    {"I7", kOrderStore, "stream_positions",
     "SELECT s.stream, 'the order service is at ' || s.position || ', the events end at ' ||"
     " (SELECT COALESCE(MAX(position), 0) FROM pay.payment_events) FROM ord.stream_positions AS s"
     " WHERE s.stream = 'payment_events' AND s.position > (SELECT COALESCE(MAX(position), 0) FROM pay.payment_events)"},
    {"I7", kInventoryStore, "dead_letters",
     "SELECT d.store_id || ', ' || d.event_id, 'was put aside and applied' FROM inv.dead_letters AS d"
     " JOIN inv.applied_events AS a ON a.store_id = d.store_id AND a.event_id = d.event_id"},
};

} // namespace

auto checkEvents(Snapshot &snapshot, Proofs &proofs, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kStreamRules, report);
    EventBooks books(snapshot, report);
    books.readOutbox();
    books.checkApplied();
    books.checkOrders();
    books.checkReservations(proofs);
    books.checkEffects();
    return {};
}

} // namespace tillhouse::ctl::verify
