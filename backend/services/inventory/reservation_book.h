// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/session.h"
#include "domain/stock.h"
#include "inventory/bundles.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::inventory
{

/// What of one product a reservation's line takes; a bundle has one for each of its parts.
struct HeldPart {
    std::string lineId;
    std::string sku;
    std::int64_t wantedMilli = 0;
    std::int64_t heldMilli = 0; ///< of it, promised from stock at hand; the rest is owed
    bool mayOwe = false;
};

/// What takeLines() took: the snapshots for the answer, and the parts to write down.
struct TakenLines {
    std::vector<contract::LineSnapshot> snapshots;
    std::vector<HeldPart> parts;
    std::vector<std::pair<std::string, std::vector<BundlePart>>> bundles; ///< by line
};

/// Reads and promises every line, or refuses them all, naming every line at fault (see Reservations::reserve).
auto takeLines(db::Transaction &tx, const contract::ReserveRequest &request, const contract::StoreSettings &store,
               std::int64_t nowMs) -> domain::Result<TakenLines>;

/// A reservation as it is kept.
struct KeptReservation {
    domain::ReservationState state = domain::ReservationState::Held;
    domain::ReservationPolicy policy = domain::ReservationPolicy::Strict;
    std::string locationId;
    std::int64_t expiresAtMs = 0;
    std::string requestHash; ///< empty: nobody had asked for it when its order ended
    std::string answer;
    bool backordered = false; ///< its answer said that something is owed
    std::int64_t asked = 1;   ///< how often it was asked for, or renewed
};

/// The reservations of a store inside a transaction.
class ReservationBook
{
public:
    ReservationBook(db::Transaction &tx, std::string_view storeId, std::int64_t nowMs)
        : m_tx(tx)
        , m_storeId(storeId)
        , m_nowMs(nowMs)
    {
    }

    auto find(std::string_view orderId) -> std::optional<KeptReservation>;

    /// Writes a new one down, with what it holds and what is owed to it.
    void insert(std::string_view orderId, const KeptReservation &reservation, const TakenLines &taken);

    /// Notes that it was asked for once more.
    void askedAgain(std::string_view orderId);

    /// Notes the end of an order that has no reservation, so that one that is asked for later holds nothing.
    void markEnded(std::string_view orderId, std::string_view locationId, domain::ReservationState state);
    /// Takes such a mark away.
    void removeMark(std::string_view orderId);

    /// Moves an order's reservation along domain::kReservationArrows. Leaving `held` frees the stock it promised, for
    /// those who are owed some. Answers the state it has then, unchanged where the table has no arrow; nothing if the
    /// order never had a reservation.
    auto end(std::string_view orderId, domain::ReservationEvent event)
        -> domain::Result<std::optional<domain::ReservationState>>;
    /// The products that an order's reservation takes.
    auto skusOf(std::string_view orderId) -> std::vector<std::string>;

    /// Promises the goods again, all or none, or for longer. InsufficientStock naming what is gone; what may be owed
    /// is owed. Conflict when the table has no such arrow.
    auto renew(std::string_view orderId, const KeptReservation &reservation, std::int64_t expiresAtMs)
        -> domain::Result<void>;

private:
    void note(std::string_view orderId, std::int64_t number, const HeldPart &part, std::string_view locationId);
    auto partsOf(std::string_view orderId) -> std::vector<HeldPart>;
    auto holdAgain(std::string_view orderId, const KeptReservation &reservation) -> domain::Result<void>;
    auto free(std::string_view orderId, const KeptReservation &reservation, domain::ReservationEvent event)
        -> domain::Result<void>;

    db::Transaction &m_tx;
    std::string m_storeId;
    std::int64_t m_nowMs;
};

} // namespace tillhouse::inventory
