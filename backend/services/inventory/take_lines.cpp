// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/line_snapshots.h"
#include "inventory/reservation_book.h"
#include "inventory/stock_ledger.h"

#include <algorithm>

namespace tillhouse::inventory
{

using domain::Error;
using domain::ErrorCode;
using domain::FieldError;
using domain::ReservationPolicy;
using domain::Result;

namespace
{

constexpr std::int64_t kWholeUnit = 1000;

auto lineField(std::size_t index, std::string_view field) -> std::string
{
    return "lines/" + std::to_string(index) + "/" + std::string(field);
}

/// Takes the lines of one reservation and collects every fault.
class LineTaker
{
public:
    LineTaker(db::Transaction &tx, const contract::ReserveRequest &request, const contract::StoreSettings &store,
              std::int64_t nowMs)
        : m_request(request)
        , m_strict(request.policy == ReservationPolicy::Strict)
        , m_reader(tx, store)
        , m_bundles(tx, request.store_id)
        , m_ledger(tx, request.store_id, nowMs)
    {
    }

    auto take() -> Result<TakenLines>
    {
        for (std::size_t i = 0; i < m_request.lines.size(); ++i) {
            if (auto taken = takeLine(i); !taken)
                return taken.error();
        }
        if (!m_unknown.empty())
            return Error{ErrorCode::NotFound, "A line names a product that is not sold here.", std::move(m_unknown)};
        if (!m_tooLittle.empty())
            return Error{ErrorCode::InsufficientStock, "There is not enough in stock.", std::move(m_tooLittle)};
        return std::move(m_taken);
    }

private:
    auto takeLine(std::size_t index) -> Result<void>
    {
        const auto &line = m_request.lines[index];
        auto facts = m_reader.read(line);
        Result<void> done;
        if (m_strict && !facts.sold)
            m_unknown.push_back(
                {lineField(index, "sku"),
                 line.sku + (facts.snapshot.known ? " is not sold any more" : " is not a product of this store")});
        else if (line.quantity_milli > 0)
            done = takeParts(index, facts);
        m_taken.snapshots.push_back(std::move(facts.snapshot));
        return done;
    }

    auto takeParts(std::size_t index, LineFacts &facts) -> Result<void>
    {
        const auto &line = m_request.lines[index];
        auto parts = m_bundles.partsOf(line.sku);
        if (parts.empty()) {
            parts.push_back({line.sku, kWholeUnit});
        } else {
            if (m_strict && line.quantity_milli % kWholeUnit != 0)
                return domain::invalidField(lineField(index, "quantity_milli"), "a bundle is sold whole");
            m_taken.bundles.emplace_back(line.line_id, parts);
        }
        bool tooLittle = false;
        for (const auto &part : parts) {
            const auto wanted = partMilli(part, line.quantity_milli);
            if (wanted == 0)
                continue;
            const auto held = hold(part.sku, wanted, facts);
            if (!held && held.error().code != ErrorCode::InsufficientStock)
                return held.error();
            tooLittle = tooLittle || !held;
            const auto heldMilli = held ? *held : 0;
            auto &owed = facts.snapshot.backordered_milli;
            owed = std::max(owed, owedOfUnit(part, wanted - heldMilli));
            m_taken.parts.push_back({line.line_id, part.sku, wanted, heldMilli, m_strict && facts.mayOwe});
        }
        if (tooLittle)
            m_tooLittle.push_back(
                {lineField(index, "quantity_milli"), "less than that of " + line.sku + " is available"});
        return {};
    }

    /// How much of a part is promised from stock.
    auto hold(const std::string &sku, std::int64_t wanted, LineFacts &facts) -> Result<std::int64_t>
    {
        auto milli = wanted;
        if (m_strict && facts.mayOwe) {
            const auto available = m_ledger.level(sku, m_request.location_id).availableToPromiseMilli();
            milli = std::clamp<std::int64_t>(available, 0, wanted);
        }
        if (milli == 0)
            return milli;
        const auto level = m_ledger.allocate(sku, m_request.location_id, milli, m_request.policy);
        if (!level)
            return level.error();
        if (level->availableToPromiseMilli() < 0)
            facts.snapshot.short_of_stock = true;
        return milli;
    }

    const contract::ReserveRequest &m_request;
    bool m_strict;
    SnapshotReader m_reader;
    BundleBook m_bundles;
    StockLedger m_ledger;
    TakenLines m_taken;
    std::vector<FieldError> m_unknown;
    std::vector<FieldError> m_tooLittle;
};

} // namespace

auto takeLines(db::Transaction &tx, const contract::ReserveRequest &request, const contract::StoreSettings &store,
               std::int64_t nowMs) -> Result<TakenLines>
{
    return LineTaker(tx, request, store, nowMs).take();
}

} // namespace tillhouse::inventory
