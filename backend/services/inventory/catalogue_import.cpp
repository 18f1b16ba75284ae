// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/catalogue_import.h"

#include "inventory/counters.h"
#include "inventory/import_plan.h"
#include "inventory/store_setup.h"
#include "kit/idempotency.h"

#include <algorithm>

namespace tillhouse::inventory
{

using domain::Result;

namespace
{

constexpr std::size_t kListedRows = 1000;

auto reportOf(const contract::ImportRequest &request, const CatalogueFile &file, const ImportPlan &plan)
    -> contract::ImportReport
{
    contract::ImportReport report;
    report.import_id = request.import_id;
    report.applied = !request.dry_run;
    report.rows = file.rowCount;
    report.created = std::ssize(plan.created);
    report.changed = std::ssize(plan.changed);
    report.unchanged = plan.unchanged;
    report.rejected_rows = file.rejected;
    report.rejected_rows.insert(report.rejected_rows.end(), plan.rejected.begin(), plan.rejected.end());
    report.rejected = std::ssize(report.rejected_rows);
    std::sort(report.rejected_rows.begin(), report.rejected_rows.end(),
              [](const auto &a, const auto &b) { return a.row < b.row; });
    if (report.rejected_rows.size() > kListedRows)
        report.rejected_rows.resize(kListedRows);
    report.notes = file.notes;
    return report;
}

void applyPlan(db::Transaction &tx, std::string_view storeId, const ImportPlan &plan, std::int64_t nowMs)
{
    const auto count = std::ssize(plan.created) + std::ssize(plan.changed);
    if (count == 0)
        return;
    auto change = takeNumbers(tx, storeId, kChangeCounter, count);
    ProductWriter writer(tx, storeId, nowMs);
    for (const auto &product : plan.created)
        writer.insert(product, change++);
    for (const auto &changed : plan.changed) {
        writer.update(changed.product, changed.version, change++, changed.priceChanged);
        if (changed.barcodeAdded)
            writer.replaceBarcodes(changed.product);
    }
}

void recordRun(db::Transaction &tx, std::string_view storeId, const contract::ImportReport &report,
               std::string_view actor, std::int64_t nowMs)
{
    tx.execute("INSERT INTO import_runs (store_id, import_id, actor, recorded_at, row_count, created_count, "
               "changed_count, unchanged_count, rejected_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               storeId, report.import_id, actor, nowMs, report.rows, report.created, report.changed, report.unchanged,
               report.rejected);
}

} // namespace

auto CatalogueImport::run(const contract::ImportRequest &request, std::string_view actor, std::string_view header)
    -> Result<contract::ImportReport>
{
    const auto taxCategories =
        m_database.read("import_settings", [&](db::Reader &reader) -> Result<domain::TaxCategoryCodes> {
            if (const auto store = loadStore(reader, request.store_id); !store)
                return store.error();
            domain::TaxCategoryCodes codes;
            for (const auto &[id, category] : loadTaxCategories(reader, request.store_id))
                codes.insert(id);
            return codes;
        });
    if (!taxCategories)
        return taxCategories.error();
    const auto file = readCatalogueFile(request.csv, *taxCategories);
    if (!file)
        return file.error();
    auto plan = m_database.read("plan_import", [&](db::Reader &reader) -> Result<ImportPlan> {
        return planImport(reader, request.store_id, *file);
    });
    if (!plan)
        return plan.error();
    if (request.dry_run)
        return reportOf(request, *file, *plan);
    const kit::RequestKey key{request.store_id, "catalogue.import", request.import_id, kit::requestHash(request.csv),
                              std::string(header)};
    return m_database.write("import_catalogue", [&](db::Transaction &tx) -> Result<contract::ImportReport> {
        const auto now = m_clock();
        return kit::IdempotencyStore::once<contract::ImportReport>(tx, key, now / 1000, [&] {
            // The plan was made without holding up the writer; if the catalogue moved since, it is made again.
            if (lastNumber(tx, request.store_id, kChangeCounter) != plan->catalogueState)
                *plan = planImport(tx, request.store_id, *file);
            applyPlan(tx, request.store_id, *plan, now);
            auto report = reportOf(request, *file, *plan);
            recordRun(tx, request.store_id, report, actor, now);
            return Result<contract::ImportReport>(std::move(report));
        });
    });
}

} // namespace tillhouse::inventory
