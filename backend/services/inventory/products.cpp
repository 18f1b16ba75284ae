// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/products.h"

#include "domain/catalogue_row.h"
#include "inventory/counters.h"
#include "inventory/product_search.h"
#include "inventory/product_store.h"
#include "inventory/store_setup.h"

#include <algorithm>

namespace tillhouse::inventory
{

using domain::Error;
using domain::ErrorCode;
using domain::FieldError;
using domain::Result;

namespace
{

constexpr std::int64_t kDefaultPage = 100;
constexpr std::int64_t kDefaultFeedPage = 1000;

void collectProductFault(std::vector<FieldError> &faults, const Result<void> &result)
{
    if (result)
        return;
    for (const auto &fault : result.error().fields)
        faults.push_back({"" + fault.field, fault.reason});
}

void readBarcodes(const contract::PutProductRequest &request, ProductRecord &product, std::vector<FieldError> &faults)
{
    for (std::size_t i = 0; i < request.barcodes.size(); ++i) {
        const auto field = "barcodes/" + std::to_string(i);
        auto code = domain::Barcode::parse(request.barcodes[i]);
        if (!code)
            faults.push_back({field, code.error().fields.front().reason});
        else if (std::find(product.barcodes.begin(), product.barcodes.end(), *code) != product.barcodes.end())
            faults.push_back({field, "is listed twice"});
        else
            product.barcodes.push_back(std::move(*code));
    }
}

void readPacks(const std::vector<contract::ProductPack> &packs, const std::string &currency, ProductRecord &product,
               std::vector<FieldError> &faults)
{
    for (std::size_t i = 0; i < packs.size(); ++i) {
        const auto &pack = packs[i];
        const auto field = "packs/" + std::to_string(i) + "/";
        auto code = domain::Barcode::parse(pack.code);
        if (!code)
            faults.push_back({field + "code", code.error().fields.front().reason});
        else if (std::find(product.barcodes.begin(), product.barcodes.end(), *code) != product.barcodes.end())
            faults.push_back({field + "code", "is a barcode of the product itself"});
        else if (std::any_of(product.packs.begin(), product.packs.end(),
                             [&](const PackRecord &other) { return other.code == *code; }))
            faults.push_back({field + "code", "is listed twice"});
        if (pack.price && pack.price->amount_minor < 0)
            faults.push_back({field + "price/amount_minor", "must not be negative"});
        if (pack.price && pack.price->currency != currency)
            faults.push_back({field + "price/currency", "must be " + currency});
        if (code)
            product.packs.push_back({std::move(*code), pack.name, pack.quantity_milli,
                                     pack.price ? std::optional(pack.price->amount_minor) : std::nullopt});
    }
}

void readVariant(const std::string &family, const std::vector<contract::VariantOption> &options, ProductRecord &product,
                 std::vector<FieldError> &faults)
{
    collectProductFault(faults, domain::checkText("variant_of", family, domain::kMaxFamilyLength, false));
    for (std::size_t i = 0; i < options.size(); ++i)
        for (std::size_t other = 0; other < i; ++other)
            if (options[other].name == options[i].name) {
                faults.push_back({"variant_options/" + std::to_string(i) + "/name", "is listed twice"});
                break;
            }
    product.variantOf = family;
    product.variantOptions = options;
}

/// What the request does not say stays as it is stored.
void readDetails(const contract::PutProductRequest &request, const contract::Product &stored,
                 const contract::StoreSettings &store, ProductRecord &product, std::vector<FieldError> &faults)
{
    product.mayOwe = request.allow_backorder.value_or(stored.allow_backorder);
    product.parts = request.bundle.value_or(stored.bundle);
    product.unit = request.unit.value_or(stored.unit);
    product.minimumAge = request.minimum_age.value_or(stored.minimum_age);
    readVariant(request.variant_of.value_or(stored.variant_of),
                request.variant_options.value_or(stored.variant_options), product, faults);
    readPacks(request.packs.value_or(stored.packs), store.currency, product, faults);
}

/// The request as a product of the store, or every fault of it.
auto checkedProduct(const contract::PutProductRequest &request, const contract::StoreSettings &store,
                    const contract::Product &stored, bool categoryKnown) -> Result<ProductRecord>
{
    ProductRecord product{request.sku,        request.name,
                          request.department, request.category,
                          request.brand,      request.price.amount_minor,
                          "console",          request.tax_category,
                          request.active,     {}};
    std::vector<FieldError> faults;
    collectProductFault(faults, domain::checkSku(request.sku));
    collectProductFault(faults, domain::checkText("name", request.name, domain::kMaxNameLength, true));
    readBarcodes(request, product, faults);
    if (request.price.amount_minor < 0)
        faults.push_back({"price/amount_minor", "must not be negative"});
    if (request.price.currency != store.currency)
        faults.push_back({"price/currency", "must be " + store.currency});
    if (!categoryKnown)
        faults.push_back({"tax_category", "is not a tax category of this store"});
    readDetails(request, stored, store, product, faults);
    if (!faults.empty())
        return Error{ErrorCode::InvalidInput, "The product is not valid.", std::move(faults)};
    return product;
}

auto checkBarcodeOwners(db::Session &session, std::string_view storeId, const ProductRecord &product) -> Result<void>
{
    std::vector<FieldError> faults;
    const auto check = [&](const domain::Barcode &code, const std::string &field) {
        auto rows = session.query("SELECT sku FROM barcodes WHERE store_id = ? AND gtin14 = ? AND sku <> ?", storeId,
                                  code.gtin14(), product.sku);
        if (rows.next())
            faults.push_back({field, "belongs to the product " + rows.text(0)});
    };
    for (std::size_t i = 0; i < product.barcodes.size(); ++i)
        check(product.barcodes[i], "barcodes/" + std::to_string(i));
    for (std::size_t i = 0; i < product.packs.size(); ++i)
        check(product.packs[i].code, "packs/" + std::to_string(i) + "/code");
    if (faults.empty())
        return {};
    return Error{ErrorCode::Conflict, "A barcode belongs to another product.", std::move(faults)};
}

auto barcodeTexts(const ProductRecord &product) -> std::vector<std::string>
{
    std::vector<std::string> texts;
    for (const auto &barcode : product.barcodes)
        texts.emplace_back(barcode.digits());
    return texts;
}

auto packsOf(const ProductRecord &product, const std::string &currency) -> std::vector<contract::ProductPack>
{
    std::vector<contract::ProductPack> packs;
    for (const auto &pack : product.packs) {
        packs.push_back({std::string(pack.code.digits()), pack.name, pack.quantityMilli});
        if (pack.priceMinor)
            packs.back().price = contract::MoneyAmount{*pack.priceMinor, currency};
    }
    return packs;
}

auto isSame(const contract::Product &stored, const ProductRecord &wanted) -> bool
{
    return stored.name == wanted.name && stored.department == wanted.department && stored.category == wanted.category &&
           stored.brand == wanted.brand && stored.price.amount_minor == wanted.priceMinor &&
           stored.tax_category == wanted.taxCategory && stored.active == wanted.active &&
           stored.barcodes == barcodeTexts(wanted) && stored.allow_backorder == wanted.mayOwe &&
           stored.bundle == wanted.parts && stored.unit == wanted.unit && stored.minimum_age == wanted.minimumAge &&
           stored.variant_of == wanted.variantOf && stored.variant_options == wanted.variantOptions &&
           stored.packs == packsOf(wanted, stored.price.currency);
}

auto checkVersion(const contract::Product &stored, std::string_view ifMatch) -> Result<void>
{
    if (ifMatch.empty())
        return Error{ErrorCode::Conflict,
                     "The product exists already; send its version to change it.",
                     {{"If-Match", "is missing"}}};
    if (ifMatch != "*" && ifMatch != std::to_string(stored.version))
        return Error{ErrorCode::VersionMismatch,
                     "Somebody changed the product since it was read.",
                     {{"If-Match", "the version is now " + std::to_string(stored.version)}}};
    return {};
}

/// Whether the product may be kept in stock so. What has stock of its own can't become a bundle: nothing would take it.
auto checkStocking(db::Session &session, std::string_view storeId, const std::optional<contract::Product> &stored,
                   const ProductRecord &wanted) -> Result<void>
{
    if (stored ? stored->bundle == wanted.parts : wanted.parts.empty())
        return {};
    if (auto parts = checkBundle(session, storeId, wanted.sku, wanted.parts); !parts || wanted.parts.empty())
        return parts;
    auto stock = session.query("SELECT 1 FROM stock_levels WHERE store_id = ? AND sku = ? "
                               "AND (on_hand_milli <> 0 OR allocated_milli <> 0) LIMIT 1",
                               storeId, wanted.sku);
    if (stock.next())
        return Error{ErrorCode::Conflict,
                     "What has stock of its own can't become a bundle.",
                     {{"bundle", "count its stock to zero first"}}};
    return {};
}

auto putProduct(db::Transaction &tx, const contract::PutProductRequest &request, std::string_view ifMatch,
                std::int64_t nowMs) -> Result<contract::Product>
{
    const auto store = loadStore(tx, request.store_id);
    if (!store)
        return store.error();
    ProductReader reader(tx, *store);
    const auto stored = reader.one(request.sku);
    const auto product = checkedProduct(request, *store, stored.value_or(contract::Product{}),
                                        loadTaxRates(tx, request.store_id, request.tax_category).has_value());
    if (!product)
        return product.error();
    if (stored && isSame(*stored, *product))
        return *stored;
    if (!stored && !ifMatch.empty())
        return Error{ErrorCode::VersionMismatch, "There is no such product to change.", {{"sku", "is unknown"}}};
    if (stored) {
        if (const auto version = checkVersion(*stored, ifMatch); !version)
            return version.error();
    }
    if (const auto owners = checkBarcodeOwners(tx, request.store_id, *product); !owners)
        return owners.error();
    if (const auto bundle = checkStocking(tx, request.store_id, stored, *product); !bundle)
        return bundle.error();
    ProductWriter writer(tx, request.store_id, nowMs);
    const auto change = takeNumbers(tx, request.store_id, kChangeCounter);
    if (stored) {
        const bool priceChanged = stored->price.amount_minor != product->priceMinor;
        writer.update(*product, stored->version + 1, change, priceChanged);
        writer.replaceBarcodes(*product);
    } else {
        writer.insert(*product, change);
    }
    writer.saveDetails(*product);
    return *reader.one(request.sku);
}

auto countProducts(db::Session &session, std::string_view storeId, bool includeInactive) -> std::int64_t
{
    auto rows = session.query("SELECT COUNT(*) FROM products WHERE store_id = ? AND (? = 1 OR active = 1)", storeId,
                              includeInactive);
    rows.next();
    return rows.int64(0);
}

} // namespace

auto Products::list(const contract::ListProductsRequest &request) -> Result<contract::ProductPage>
{
    return m_database.read("list_products", [&](db::Reader &session) -> Result<contract::ProductPage> {
        const auto store = loadStore(session, request.store_id);
        if (!store)
            return store.error();
        const auto hits =
            findProducts(session, {request.store_id, request.query.value_or(""), request.department.value_or(""),
                                   request.include_inactive, request.cursor, request.limit.value_or(kDefaultPage)});
        if (!hits)
            return hits.error();
        contract::ProductPage page;
        ProductReader reader(session, *store);
        for (const auto &sku : hits->skus)
            page.products.push_back(*reader.one(sku));
        page.next_cursor = hits->nextCursor;
        if (!request.query && !request.department)
            page.total = countProducts(session, request.store_id, request.include_inactive);
        return page;
    });
}

auto Products::get(const contract::GetProductRequest &request) -> Result<contract::Product>
{
    return m_database.read("get_product", [&](db::Reader &session) -> Result<contract::Product> {
        const auto store = loadStore(session, request.store_id);
        if (!store)
            return store.error();
        auto product = ProductReader(session, *store).one(request.sku);
        if (!product)
            return Error{ErrorCode::NotFound, "There is no such product.", {{"sku", "is not a product of this store"}}};
        return std::move(*product);
    });
}

auto Products::put(const contract::PutProductRequest &request, std::string_view ifMatch) -> Result<contract::Product>
{
    return m_database.write("put_product", [&](db::Transaction &tx) -> Result<contract::Product> {
        return putProduct(tx, request, ifMatch, m_clock());
    });
}

auto Products::changes(const contract::ListChangesRequest &request) -> Result<contract::ChangePage>
{
    return m_database.read("list_changes", [&](db::Reader &session) -> Result<contract::ChangePage> {
        const auto store = loadStore(session, request.store_id);
        if (!store)
            return store.error();
        return ProductReader(session, *store).changedSince(request.since, request.limit.value_or(kDefaultFeedPage));
    });
}

} // namespace tillhouse::inventory
