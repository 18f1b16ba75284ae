// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/import_plan.h"

#include "inventory/counters.h"

#include <algorithm>
#include <unordered_map>

namespace tillhouse::inventory
{

namespace
{

struct KnownProduct {
    ProductRecord product;
    std::int64_t version = 0;
};

/// The store's catalogue in memory.
struct KnownCatalogue {
    std::unordered_map<std::string, KnownProduct> bySku;
    std::unordered_map<std::string, std::string> skuByBarcode; ///< key: GTIN-14
};

void loadCodes(db::Session &session, std::string_view storeId, KnownCatalogue &known)
{
    auto codes = session.query("SELECT digits, sku, pack_quantity_milli, pack_name, pack_price_minor FROM barcodes "
                               "WHERE store_id = ? ORDER BY sku, position",
                               storeId);
    while (codes.next()) {
        auto code = domain::Barcode::parse(codes.text(0));
        const auto product = known.bySku.find(codes.text(1));
        if (!code || product == known.bySku.end())
            continue;
        known.skuByBarcode.emplace(code->gtin14(), product->first);
        auto &record = product->second.product;
        if (const auto quantity = codes.optionalInt64(2))
            record.packs.push_back({std::move(*code), codes.text(3), *quantity, codes.optionalInt64(4)});
        else
            record.barcodes.push_back(std::move(*code));
    }
}

auto loadCatalogue(db::Session &session, std::string_view storeId) -> KnownCatalogue
{
    KnownCatalogue known;
    auto rows = session.query("SELECT sku, name, department, category, brand, price_minor, tax_category_id, active, "
                              "version, unit, minimum_age, variant_of FROM products WHERE store_id = ?",
                              storeId);
    while (rows.next()) {
        auto &entry = known.bySku[rows.text(0)];
        entry.product = {rows.text(0),  rows.text(1), rows.text(2), rows.text(3),    rows.text(4),
                         rows.int64(5), "import",     rows.text(6), rows.boolean(7), {}};
        entry.product.unit = domain::enumFromName<domain::Unit>(rows.text(9)).value_or(domain::Unit::Piece);
        entry.product.minimumAge = rows.int64(10);
        entry.product.variantOf = rows.text(11);
        entry.version = rows.int64(8);
    }
    loadCodes(session, storeId, known);
    return known;
}

/// The product after the row, taking from the row only what the file has.
auto mergedProduct(const CatalogueFile &file, const domain::CatalogueRow &row, const ProductRecord &before)
    -> ProductRecord
{
    auto after = before;
    after.name = row.name;
    after.priceMinor = row.priceMinor;
    after.priceSource = row.priceSource;
    after.taxCategory = row.taxCategory;
    if (file.hasDepartment)
        after.department = row.department;
    if (file.hasCategory)
        after.category = row.category;
    if (file.hasBrand)
        after.brand = row.brand;
    if (file.hasUnit)
        after.unit = row.unit;
    if (file.hasMinimumAge)
        after.minimumAge = row.minimumAge;
    if (file.hasVariantOf)
        after.variantOf = row.variantOf;
    if (row.barcode && std::find(after.barcodes.begin(), after.barcodes.end(), *row.barcode) == after.barcodes.end())
        after.barcodes.push_back(*row.barcode);
    return after;
}

auto differs(const ProductRecord &a, const ProductRecord &b) -> bool
{
    return a.name != b.name || a.department != b.department || a.category != b.category || a.brand != b.brand ||
           a.priceMinor != b.priceMinor || a.taxCategory != b.taxCategory || a.barcodes.size() != b.barcodes.size() ||
           a.unit != b.unit || a.minimumAge != b.minimumAge || a.variantOf != b.variantOf;
}

/// Why the row's barcode cannot be its product's; empty if it can.
auto barcodeFault(const domain::CatalogueRow &row, const KnownCatalogue &known) -> std::string
{
    if (!row.barcode)
        return {};
    const auto owner = known.skuByBarcode.find(std::string(row.barcode->gtin14()));
    if (owner == known.skuByBarcode.end())
        return {};
    if (owner->second != row.sku)
        return "belongs to the product " + owner->second;
    const auto &packs = known.bySku.at(row.sku).product.packs;
    const bool isPack =
        std::any_of(packs.begin(), packs.end(), [&](const PackRecord &pack) { return pack.code == *row.barcode; });
    return isPack ? "is the code of a pack of the product" : std::string();
}

auto newProduct(const domain::CatalogueRow &row) -> ProductRecord
{
    ProductRecord product{row.sku,
                          row.name,
                          row.department,
                          row.category,
                          row.brand,
                          row.priceMinor,
                          row.priceSource,
                          row.taxCategory,
                          true,
                          row.barcode ? std::vector{*row.barcode} : std::vector<domain::Barcode>{}};
    product.unit = row.unit;
    product.minimumAge = row.minimumAge;
    product.variantOf = row.variantOf;
    return product;
}

void planRow(const CatalogueFile &file, const FileRow &entry, const KnownCatalogue &known, ImportPlan &plan)
{
    const auto &row = entry.row;
    if (auto fault = barcodeFault(row, known); !fault.empty()) {
        plan.rejected.push_back({entry.line, "barcode", std::move(fault), std::string(row.barcode->digits())});
        return;
    }
    const auto before = known.bySku.find(row.sku);
    if (before == known.bySku.end())
        return plan.created.push_back(newProduct(row));
    const auto &product = before->second.product;
    auto after = mergedProduct(file, row, product);
    if (!differs(product, after)) {
        ++plan.unchanged;
        return;
    }
    const bool priceChanged = product.priceMinor != after.priceMinor;
    const bool barcodeAdded = product.barcodes.size() != after.barcodes.size();
    plan.changed.push_back({std::move(after), before->second.version + 1, priceChanged, barcodeAdded});
}

} // namespace

auto planImport(db::Session &session, std::string_view storeId, const CatalogueFile &file) -> ImportPlan
{
    ImportPlan plan;
    plan.catalogueState = lastNumber(session, storeId, kChangeCounter);
    const auto known = loadCatalogue(session, storeId);
    for (const auto &row : file.rows)
        planRow(file, row, known, plan);
    return plan;
}

} // namespace tillhouse::inventory
