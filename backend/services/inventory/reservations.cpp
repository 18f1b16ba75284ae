// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/reservations.h"

#include "domain/time_text.h"
#include "inventory/backorders.h"
#include "inventory/reservation_book.h"
#include "inventory/store_setup.h"
#include "kit/idempotency.h"

#include <algorithm>

namespace tillhouse::inventory
{

using domain::Error;
using domain::ErrorCode;
using domain::ReservationEvent;
using domain::ReservationPolicy;
using domain::ReservationState;
using domain::Result;

namespace
{

constexpr std::size_t kAnswerBytes = 4 * 1024 * 1024;

/// The first answer with what may have changed since: the state and the end.
auto presentAnswer(const KeptReservation &kept) -> Result<contract::Reservation>
{
    auto answer = contract::decode<contract::Reservation>(kept.answer, {kAnswerBytes, 16});
    if (!answer)
        return answer.error();
    answer->state = kept.state;
    answer->expires_at = domain::formatUtc(kept.expiresAtMs);
    return answer;
}

auto owesAny(const std::vector<contract::LineSnapshot> &lines) -> bool
{
    return std::any_of(lines.begin(), lines.end(), [](const auto &line) { return line.backordered_milli > 0; });
}

/// A new reservation as it is answered.
auto newAnswer(const contract::ReserveRequest &request, const contract::StoreSettings &store, std::int64_t expiresAtMs,
               const TakenLines &taken) -> contract::Reservation
{
    contract::Reservation answer;
    answer.store_id = request.store_id;
    answer.order_id = request.order_id;
    answer.state = ReservationState::Held;
    answer.expires_at = domain::formatUtc(expiresAtMs);
    answer.currency = store.currency;
    answer.prices_include_tax = store.prices_include_tax;
    answer.cash_rounding_minor = store.cash_rounding_minor;
    answer.loyalty = store.till.loyalty;
    answer.lines = taken.snapshots;
    return answer;
}

auto makeReservation(db::Transaction &tx, const contract::ReserveRequest &request, const std::string &hash,
                     std::int64_t nowMs, PromotionCache &promotions) -> Result<contract::Reservation>
{
    const auto store = loadStore(tx, request.store_id);
    if (!store)
        return store.error();
    if (request.policy == ReservationPolicy::Strict && !locationExists(tx, request.store_id, request.location_id))
        return domain::invalidField("location_id", "is not a location of this store");
    auto taken = takeLines(tx, request, *store, nowMs);
    if (!taken)
        return taken.error();
    const auto expiresAtMs = nowMs + request.expires_in_s * 1000;
    auto answer = newAnswer(request, *store, expiresAtMs, *taken);
    answer.promotions = promotions.active(tx, request.store_id)->forLines(answer.lines);
    ReservationBook(tx, request.store_id, nowMs)
        .insert(request.order_id,
                {answer.state, request.policy, request.location_id, expiresAtMs, hash, contract::encode(answer),
                 owesAny(answer.lines)},
                *taken);
    return answer;
}

/// The order ended before its goods were first asked for: a till sells without a reservation while inventory is away,
/// and asks again with the same id when the answer was lost. The event that would end a reservation has passed, so it
/// ends at once, and nothing is refused.
auto reserveAfterEnd(db::Transaction &tx, contract::ReserveRequest request, const std::string &hash,
                     ReservationState ended, std::int64_t nowMs, PromotionCache &promotions)
    -> Result<contract::Reservation>
{
    ReservationBook book(tx, request.store_id, nowMs);
    book.removeMark(request.order_id);
    request.policy = ReservationPolicy::Till;
    if (auto made = makeReservation(tx, request, hash, nowMs, promotions); !made)
        return made;
    const auto event = ended == ReservationState::Committed ? ReservationEvent::Commit : ReservationEvent::Release;
    if (const auto done = book.end(request.order_id, event); !done)
        return done.error();
    return presentAnswer(*book.find(request.order_id));
}

auto reserveOnce(db::Transaction &tx, const contract::ReserveRequest &request, const std::string &hash,
                 std::int64_t nowMs, PromotionCache &promotions) -> Result<contract::Reservation>
{
    ReservationBook book(tx, request.store_id, nowMs);
    const auto earlier = book.find(request.order_id);
    if (!earlier)
        return makeReservation(tx, request, hash, nowMs, promotions);
    if (earlier->requestHash.empty())
        return reserveAfterEnd(tx, request, hash, earlier->state, nowMs, promotions);
    if (earlier->requestHash != hash)
        return Error{ErrorCode::KeyReused,
                     "The order has a reservation with other lines or another policy.",
                     {{"order_id", "was used with another request"}}};
    book.askedAgain(request.order_id);
    return presentAnswer(*earlier);
}

/// Writes down what a reservation that was made again owes now: less or more than at first.
void retell(db::Transaction &tx, const contract::RenewRequest &request, std::int64_t nowMs,
            contract::Reservation &answer)
{
    BundleBook bundles(tx, request.store_id);
    BackorderBook backorders(tx, request.store_id, nowMs);
    for (auto &line : answer.lines) {
        line.backordered_milli = 0;
        for (const auto &part : bundles.takenBy(request.order_id, line.line_id, line.sku)) {
            const auto owed = backorders.owed(request.order_id, line.line_id, part.sku);
            line.backordered_milli = std::max(line.backordered_milli, owedOfUnit(part, owed));
        }
    }
    tx.execute("UPDATE reservations SET answer = ?, backordered = ? WHERE store_id = ? AND order_id = ?",
               contract::encode(answer), owesAny(answer.lines), request.store_id, request.order_id);
}

auto renewHeld(db::Transaction &tx, const contract::RenewRequest &request, std::int64_t nowMs)
    -> Result<contract::Reservation>
{
    ReservationBook book(tx, request.store_id, nowMs);
    const auto before = book.find(request.order_id);
    if (!before || before->requestHash.empty())
        return Error{ErrorCode::NotFound, "The order has no reservation.", {{"order_id", "is not known"}}};
    book.askedAgain(request.order_id);
    if (before->state == ReservationState::Committed)
        return presentAnswer(*before);
    if (auto renewed = book.renew(request.order_id, *before, nowMs + request.expires_in_s * 1000); !renewed)
        return renewed.error();
    auto answer = presentAnswer(*book.find(request.order_id));
    if (answer && before->state != ReservationState::Held)
        retell(tx, request, nowMs, *answer);
    return answer;
}

} // namespace

auto Reservations::reserve(const contract::ReserveRequest &request) -> Result<contract::Reservation>
{
    const auto hash = kit::requestHash(contract::encode(request));
    return m_database.write(
        "reserve", [&](db::Transaction &tx) { return reserveOnce(tx, request, hash, m_clock(), *m_promotions); });
}

auto Reservations::renew(const contract::RenewRequest &request) -> Result<contract::Reservation>
{
    return m_database.write("renew", [&](db::Transaction &tx) { return renewHeld(tx, request, m_clock()); });
}

auto Reservations::release(const contract::ReleaseRequest &request) -> Result<contract::Empty>
{
    return m_database.write("release", [&](db::Transaction &tx) -> Result<contract::Empty> {
        ReservationBook book(tx, request.store_id, m_clock());
        const auto kept = request.if_asked_once.value_or(false) ? book.find(request.order_id) : std::nullopt;
        if (kept && kept->asked > 1)
            return Error{ErrorCode::Conflict, "Another attempt of the order has asked for its goods.", {}};
        const auto state = book.end(request.order_id, ReservationEvent::Release);
        if (!state)
            return state.error();
        if (*state == ReservationState::Committed)
            return Error{ErrorCode::Conflict, "The reservation has become a sale.", {{"order_id", "has been paid"}}};
        return contract::Empty{};
    });
}

auto Reservations::expire(int limit) -> Result<int>
{
    const auto now = m_clock();
    // Asked by a reader first, so that an idle store never bothers its writer.
    const auto due = m_database.read("find_expired", [&](db::Reader &reader) -> Result<bool> {
        return reader.query("SELECT 1 FROM reservations WHERE state = 'held' AND expires_at <= ? LIMIT 1", now).next();
    });
    if (!due)
        return due.error();
    if (!*due)
        return 0;
    return m_database.write("expire_reservations", [&](db::Transaction &tx) -> Result<int> {
        std::vector<std::pair<std::string, std::string>> orders;
        auto rows = tx.query("SELECT store_id, order_id FROM reservations WHERE state = 'held' AND expires_at <= ? "
                             "ORDER BY expires_at LIMIT ?",
                             now, limit);
        while (rows.next())
            orders.emplace_back(rows.text(0), rows.text(1));
        for (const auto &[storeId, orderId] : orders) {
            if (const auto ended = ReservationBook(tx, storeId, now).end(orderId, ReservationEvent::Expire); !ended)
                return ended.error();
        }
        return static_cast<int>(orders.size());
    });
}

} // namespace tillhouse::inventory
