// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/adjustments.h"

#include "inventory/backorders.h"
#include "inventory/bundles.h"
#include "inventory/stock_ledger.h"
#include "inventory/store_setup.h"
#include "kit/idempotency.h"

#include <set>

namespace tillhouse::inventory
{

using domain::Error;
using domain::ErrorCode;
using domain::FieldError;
using domain::MovementKind;
using domain::Result;

namespace
{

auto productExists(db::Session &session, std::string_view storeId, std::string_view sku) -> bool
{
    return session.query("SELECT 1 FROM products WHERE store_id = ? AND sku = ?", storeId, sku).next();
}

auto quantityComplaint(MovementKind kind, std::int64_t quantityMilli) -> std::string
{
    if (kind == MovementKind::CountCorrection)
        return quantityMilli < 0 ? "a count is never negative" : "";
    if (quantityMilli == 0)
        return "must not be zero";
    return domain::mayMove(kind, quantityMilli) ? "" : "must be positive for a " + std::string(domain::name(kind));
}

auto checkAdjustment(db::Session &session, const contract::AdjustStockRequest &request) -> Result<void>
{
    const auto kind = request.kind;
    std::vector<FieldError> faults;
    if (kind != MovementKind::Receipt && kind != MovementKind::Adjustment && kind != MovementKind::CountCorrection)
        faults.push_back({"kind", "must be one of: receipt, adjustment, count_correction"});
    if (request.reason.find_first_not_of(' ') == std::string::npos)
        faults.push_back({"reason", "is missing"});
    if (!locationExists(session, request.store_id, request.location_id))
        faults.push_back({"location_id", "is not a location of this store"});
    std::set<std::string_view> seen;
    BundleBook bundles(session, request.store_id);
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        const auto &line = request.lines[i];
        const auto place = "lines/" + std::to_string(i);
        if (!productExists(session, request.store_id, line.sku))
            faults.push_back({place + "/sku", line.sku + " is not a product of this store"});
        else if (!bundles.partsOf(line.sku).empty())
            faults.push_back({place + "/sku", line.sku + " is a bundle: its parts are kept in stock"});
        else if (!seen.insert(line.sku).second && kind == MovementKind::CountCorrection)
            faults.push_back({place + "/sku", line.sku + " is counted twice"});
        if (auto complaint = quantityComplaint(kind, line.quantity_milli); !complaint.empty())
            faults.push_back({place + "/quantity_milli", std::move(complaint)});
    }
    if (faults.empty())
        return {};
    return Error{ErrorCode::InvalidInput, "The adjustment is not valid.", std::move(faults)};
}

auto bookLines(db::Transaction &tx, const contract::AdjustStockRequest &request, std::string_view actor,
               std::int64_t nowMs) -> Result<contract::AdjustmentResult>
{
    StockLedger ledger(tx, request.store_id, nowMs);
    for (const auto &line : request.lines) {
        auto delta = line.quantity_milli;
        if (request.kind == MovementKind::CountCorrection)
            delta -= ledger.level(line.sku, request.location_id).onHandMilli;
        if (delta == 0)
            continue; // the count agrees
        const auto level = ledger.post({line.sku, request.location_id, request.kind, delta, request.reason,
                                        request.adjustment_id, std::nullopt, std::string(actor)});
        if (!level)
            return level.error();
    }
    if (const auto filled = BackorderBook(tx, request.store_id, nowMs).fillFrom(ledger); !filled)
        return filled.error();
    return contract::AdjustmentResult{request.adjustment_id, std::ssize(request.lines)};
}

} // namespace

auto Adjustments::adjust(const contract::AdjustStockRequest &request, std::string_view actor, std::string_view header)
    -> Result<contract::AdjustmentResult>
{
    const kit::RequestKey key{request.store_id, "stock.adjust", request.adjustment_id,
                              kit::requestHash(contract::encode(request)), std::string(header)};
    return m_database.write("adjust_stock", [&](db::Transaction &tx) -> Result<contract::AdjustmentResult> {
        const auto now = m_clock();
        return kit::IdempotencyStore::once<contract::AdjustmentResult>(
            tx, key, now / 1000, [&]() -> Result<contract::AdjustmentResult> {
                if (const auto store = loadStore(tx, request.store_id); !store)
                    return store.error();
                if (const auto valid = checkAdjustment(tx, request); !valid)
                    return valid.error();
                return bookLines(tx, request, actor, now);
            });
    });
}

} // namespace tillhouse::inventory
