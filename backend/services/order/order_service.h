// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "contract/order_event.h"
#include "contract/order_query.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "kit/idempotency.h"
#include "order/order_begin.h"
#include "order/order_store.h"
#include "order/parts.h"
#include "order/payment_outcome.h"
#include "order/till_journal.h"

namespace tillhouse::order
{

/// Takes orders: each is stored before its money is asked for and finished in one transaction with its event, its
/// figures and the answer that a repeat gets. Thread-safe.
class OrderService
{
public:
    explicit OrderService(Parts &parts);

    /// Prices, stores and pays an order. The order's id is the key: a repeat gets the first final answer, or resumes
    /// what a crash left; another checkout under the same id is KeyReused, one that is being worked on KeyInFlight.
    /// The answer's state is `paid`, `awaiting_payment` (a card's outcome is unknown) or `cancelled` (declined; the
    /// tender says why), or `backordered`. Errors: InvalidInput naming the field; Unavailable: no card was charged, try
    /// again; Conflict: goods for later are no longer reserved, no money was taken; NotAllowed: a till's token sells at
    /// that till alone.
    auto place(const kit::CallContext &context, const contract::PlaceOrderRequest &request)
        -> domain::Result<contract::Order>;

    /// The same for an order that nobody of the staff sells: it has no cashier and no journal entry. `key` says which
    /// request it is; its operation is that of place().
    auto placeFor(const kit::CallContext &context, const contract::PlaceOrderRequest &request,
                  const kit::RequestKey &key, const NoteNew &note) -> domain::Result<contract::Order>;

    /// Whether a new order can't be paid at the moment and is to be refused before anything of it is stored: it needs
    /// somebody's yes, and the payment service, or for a card the acquirer behind it, is known not to answer. Never
    /// true of an order that is stored, nor of one in cash: its money is in the drawer.
    auto shedsNew(const kit::CallContext &context, const contract::PlaceOrderRequest &request) -> bool;

    /// Stores what the payment service said of the tenders and what follows from it.
    auto record(const StoredOrder &stored, const Outcome &outcome) -> domain::Result<contract::Order>;

    /// Asks the payment service about one unfinished order and finishes it if there is an answer.
    auto recover(const kit::CallContext &context, const OrderKey &key) -> domain::Result<void>;

private:
    struct Begun;
    auto begin(const kit::RequestKey &key, const contract::PlaceOrderRequest &request,
               const domain::Result<contract::Order> &draft, const NewOrder &with) -> domain::Result<Begun>;
    auto take(const kit::CallContext &context, const contract::PlaceOrderRequest &request, domain::Result<Begun> begun)
        -> domain::Result<contract::Order>;
    auto draft(const contract::PlaceOrderRequest &request, const std::string &cashierId)
        -> domain::Result<contract::Order>;
    auto pay(const kit::CallContext &context, StoredOrder &stored) -> std::pair<Outcome, domain::Error>;
    auto askAgain(const kit::CallContext &context, StoredOrder &stored) -> Outcome;

    Parts &m_parts;
};

} // namespace tillhouse::order
