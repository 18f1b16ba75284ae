// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/reservations.h"

#include "domain/time_text.h"
#include "inventory/stock_ledger.h"
#include "inventory/store_setup.h"
#include "kit/idempotency.h"

#include <map>

namespace tillhouse::inventory
{

using domain::Error;
using domain::ErrorCode;
using domain::FieldError;
using domain::ReservationPolicy;
using domain::ReservationState;
using domain::Result;

namespace
{

constexpr std::size_t kAnswerBytes = 4 * 1024 * 1024;
constexpr std::string_view kNobodysHash; // of a reservation that nobody had asked for when its order ended

auto lineField(std::size_t index, std::string_view field) -> std::string
{
    return "lines/" + std::to_string(index) + "/" + std::string(field);
}

/// Finds what inventory knows of the lines of one reservation.
class SnapshotReader
{
public:
    SnapshotReader(db::Session &session, const contract::StoreSettings &store)
        : m_session(session)
        , m_store(store)
    {
    }

    /// The line's snapshot; `sold` is false for a product that is not sold any more.
    auto read(const contract::ReservationLine &line, bool &sold) -> contract::LineSnapshot
    {
        contract::LineSnapshot snapshot;
        snapshot.line_id = line.line_id;
        snapshot.sku = line.sku;
        snapshot.price = {0, m_store.currency};
        auto row = m_session.query("SELECT name, price_minor, tax_category_id, active FROM products "
                                   "WHERE store_id = ? AND sku = ?",
                                   m_store.store_id, line.sku);
        sold = false;
        if (!row.next())
            return snapshot;
        snapshot.known = true;
        snapshot.name = row.text(0);
        snapshot.price.amount_minor = row.int64(1);
        snapshot.tax_category = row.text(2);
        snapshot.tax_rates = taxRates(snapshot.tax_category);
        sold = row.boolean(3);
        return snapshot;
    }

private:
    auto taxRates(const std::string &taxCategory) -> const std::vector<contract::TaxRate> &
    {
        auto known = m_rates.find(taxCategory);
        if (known == m_rates.end()) {
            auto rates = loadTaxRates(m_session, m_store.store_id, taxCategory);
            known = m_rates.emplace(taxCategory, std::move(rates).value_or(std::vector<contract::TaxRate>{})).first;
        }
        return known->second;
    }

    db::Session &m_session;
    const contract::StoreSettings &m_store;
    std::map<std::string, std::vector<contract::TaxRate>> m_rates;
};

/// The first answer, if the order has a reservation already.
auto earlierAnswer(db::Session &session, const contract::ReserveRequest &request, std::string_view hash)
    -> Result<std::optional<contract::Reservation>>
{
    auto row = session.query("SELECT request_hash, answer, state FROM reservations WHERE store_id = ? AND order_id = ?",
                             request.store_id, request.order_id);
    if (!row.next() || row.text(0) == kNobodysHash)
        return std::optional<contract::Reservation>();
    if (row.text(0) != hash)
        return Error{ErrorCode::KeyReused,
                     "The order has a reservation with other lines or another policy.",
                     {{"order_id", "was used with another request"}}};
    auto answer = contract::decode<contract::Reservation>(row.text(1), {kAnswerBytes, 16});
    if (!answer)
        return answer.error();
    answer->state = domain::enumFromName<ReservationState>(row.text(2)).value_or(answer->state);
    return std::optional(std::move(*answer));
}

/// Reads and promises every line; with the strict policy the faults of all lines are told at once.
auto takeLines(db::Transaction &tx, const contract::ReserveRequest &request, const contract::StoreSettings &store,
               std::int64_t nowMs) -> Result<std::vector<contract::LineSnapshot>>
{
    const bool strict = request.policy == ReservationPolicy::Strict;
    std::vector<contract::LineSnapshot> lines;
    std::vector<FieldError> unknown;
    std::vector<FieldError> tooLittle;
    SnapshotReader reader(tx, store);
    StockLedger ledger(tx, request.store_id, nowMs);
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        const auto &line = request.lines[i];
        bool sold = false;
        auto snapshot = reader.read(line, sold);
        if (strict && !sold) {
            unknown.push_back({lineField(i, "sku"), line.sku + (snapshot.known ? " is not sold any more"
                                                                               : " is not a product of this store")});
        } else if (line.quantity_milli > 0) {
            const auto level = ledger.allocate(line.sku, request.location_id, line.quantity_milli, request.policy);
            if (!level && level.error().code != ErrorCode::InsufficientStock)
                return level.error();
            if (!level)
                tooLittle.push_back(
                    {lineField(i, "quantity_milli"), "less than that of " + line.sku + " is available"});
            else
                snapshot.short_of_stock = level->availableToPromiseMilli() < 0;
        }
        lines.push_back(std::move(snapshot));
    }
    if (!unknown.empty())
        return Error{ErrorCode::NotFound, "A line names a product that is not sold here.", std::move(unknown)};
    if (!tooLittle.empty())
        return Error{ErrorCode::InsufficientStock, "There is not enough in stock.", std::move(tooLittle)};
    return lines;
}

/// How the order ended before this first request for its goods came; nothing for a living order. A till sells without a
/// reservation while inventory is away, and asks again with the same id when the answer was lost.
auto earlierEnd(db::Transaction &tx, const contract::ReserveRequest &request) -> std::optional<ReservationState>
{
    auto row = tx.query("SELECT state FROM reservations WHERE store_id = ? AND order_id = ? AND request_hash = ?",
                        request.store_id, request.order_id, kNobodysHash);
    if (!row.next())
        return std::nullopt;
    const auto ended = domain::enumFromName<ReservationState>(row.text(0));
    TILLHOUSE_ASSERT(ended.has_value());
    return ended;
}

void saveReservation(db::Transaction &tx, const contract::ReserveRequest &request, std::int64_t expiresAtMs,
                     std::int64_t nowMs, std::string_view hash, const contract::Reservation &answer)
{
    tx.execute("INSERT INTO reservations (store_id, order_id, location_id, policy, state, expires_at, recorded_at, "
               "request_hash, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               request.store_id, request.order_id, request.location_id, domain::name(request.policy),
               domain::name(ReservationState::Held), expiresAtMs, nowMs, hash, contract::encode(answer));
    std::int64_t number = 0;
    for (const auto &line : request.lines) {
        tx.execute("INSERT INTO reservation_lines (store_id, order_id, line_no, line_id, sku, quantity_milli) "
                   "VALUES (?, ?, ?, ?, ?, ?)",
                   request.store_id, request.order_id, number++, line.line_id, line.sku, line.quantity_milli);
    }
}

auto reserveOnce(db::Transaction &tx, const contract::ReserveRequest &request, std::string_view hash,
                 std::int64_t nowMs) -> Result<contract::Reservation>
{
    auto earlier = earlierAnswer(tx, request, hash);
    if (!earlier)
        return earlier.error();
    if (*earlier)
        return std::move(**earlier);
    const auto store = loadStore(tx, request.store_id);
    if (!store)
        return store.error();
    if (request.policy == ReservationPolicy::Strict && !locationExists(tx, request.store_id, request.location_id))
        return domain::invalidField("location_id", "is not a location of this store");
    auto lines = takeLines(tx, request, *store, nowMs);
    if (!lines)
        return lines.error();
    const auto expiresAtMs = nowMs + request.expires_in_s * 1000;
    contract::Reservation answer;
    answer.store_id = request.store_id;
    answer.order_id = request.order_id;
    answer.state = ReservationState::Held;
    answer.expires_at = domain::formatUtc(expiresAtMs);
    answer.currency = store->currency;
    answer.prices_include_tax = store->prices_include_tax;
    answer.lines = std::move(*lines);
    const auto ended = earlierEnd(tx, request);
    if (ended)
        tx.execute("DELETE FROM reservations WHERE store_id = ? AND order_id = ?", request.store_id, request.order_id);
    saveReservation(tx, request, expiresAtMs, nowMs, hash, answer);
    if (ended) {
        // The event that would end it has passed: nothing else would, until it expires.
        const auto event = *ended == ReservationState::Committed ? domain::ReservationEvent::Commit
                                                                 : domain::ReservationEvent::Release;
        answer.state = advanceReservation(tx, request.store_id, request.order_id, event).value_or(*ended);
    }
    return answer;
}

void freeLines(db::Transaction &tx, std::string_view storeId, std::string_view orderId, std::string_view locationId)
{
    StockLedger ledger(tx, storeId, 0);
    auto lines = tx.query("SELECT sku, quantity_milli FROM reservation_lines WHERE store_id = ? AND order_id = ?",
                          storeId, orderId);
    while (lines.next()) {
        if (lines.int64(1) > 0)
            ledger.deallocate(lines.text(0), locationId, lines.int64(1));
    }
}

} // namespace

void endUnasked(db::Transaction &tx, std::string_view storeId, std::string_view orderId, std::string_view locationId,
                domain::ReservationState state, std::int64_t nowMs)
{
    tx.execute("INSERT INTO reservations (store_id, order_id, location_id, policy, state, expires_at, recorded_at, "
               "request_hash, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')",
               storeId, orderId, locationId, domain::name(ReservationPolicy::Till), domain::name(state), nowMs, nowMs,
               kNobodysHash);
}

auto advanceReservation(db::Transaction &tx, std::string_view storeId, std::string_view orderId,
                        domain::ReservationEvent event) -> std::optional<ReservationState>
{
    std::optional<ReservationState> state;
    std::string locationId;
    {
        auto row = tx.query("SELECT state, location_id FROM reservations WHERE store_id = ? AND order_id = ?", storeId,
                            orderId);
        if (!row.next())
            return std::nullopt;
        state = domain::enumFromName<ReservationState>(row.text(0));
        locationId = row.text(1);
    }
    TILLHOUSE_ASSERT(state.has_value());
    const auto after = domain::next(*state, event);
    if (!after)
        return state;
    if (*state == ReservationState::Held)
        freeLines(tx, storeId, orderId, locationId);
    tx.execute("UPDATE reservations SET state = ? WHERE store_id = ? AND order_id = ?", domain::name(*after), storeId,
               orderId);
    return after;
}

auto Reservations::reserve(const contract::ReserveRequest &request) -> Result<contract::Reservation>
{
    const auto hash = kit::requestHash(contract::encode(request));
    return m_database.write("reserve", [&](db::Transaction &tx) { return reserveOnce(tx, request, hash, m_clock()); });
}

auto Reservations::release(const contract::ReleaseRequest &request) -> Result<contract::Empty>
{
    return m_database.write("release", [&](db::Transaction &tx) -> Result<contract::Empty> {
        const auto state =
            advanceReservation(tx, request.store_id, request.order_id, domain::ReservationEvent::Release);
        if (state == ReservationState::Committed)
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
        for (const auto &[storeId, orderId] : orders)
            advanceReservation(tx, storeId, orderId, domain::ReservationEvent::Expire);
        return static_cast<int>(orders.size());
    });
}

} // namespace tillhouse::inventory
