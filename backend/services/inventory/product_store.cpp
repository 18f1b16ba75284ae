// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/product_store.h"

#include "domain/assert.h"
#include "domain/time_text.h"
#include "inventory/store_setup.h"

#include <QString>

namespace tillhouse::inventory
{

namespace
{

/// In the order in which ProductReader::read() takes them.
#define PRODUCT_COLUMNS                                                                                                \
    "p.sku, p.name, p.department, p.category, p.brand, p.price_minor, p.tax_category_id, p.active, p.version, "        \
    "p.updated_at, p.change_number, p.allow_backorder, p.unit, p.minimum_age, p.variant_of, p.variant_options, "       \
    "b.digits, b.pack_quantity_milli, b.pack_name, b.pack_price_minor "

constexpr int kChangeNumberColumn = 10;
constexpr int kOptionsColumn = 15;
constexpr int kDigitsColumn = 16;
constexpr int kPackQuantityColumn = 17;
constexpr int kPackNameColumn = 18;
constexpr int kPackPriceColumn = 19;

/// The list of options as a document, which is what the codec writes.
struct StoredOptions {
    std::vector<contract::VariantOption> options;

    static constexpr std::string_view kName = "StoredOptions";
    template <class V>
    static void fields(V &&visit)
    {
        visit("options", &StoredOptions::options);
    }
};

auto optionsText(const std::vector<contract::VariantOption> &options) -> std::string
{
    return options.empty() ? std::string() : contract::encode(StoredOptions{options});
}

auto optionsIn(const std::string &text) -> std::vector<contract::VariantOption>
{
    if (text.empty())
        return {};
    auto stored = contract::decode<StoredOptions>(text);
    TILLHOUSE_ASSERT(stored.hasValue()); // written by optionsText() alone
    return std::move(stored->options);
}

} // namespace

auto nameKey(std::string_view name) -> std::string
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).toCaseFolded().toStdString();
}

ProductReader::ProductReader(db::Session &session, const contract::StoreSettings &store)
    : m_session(session)
    , m_store(store)
    , m_bundles(session, store.store_id)
{
}

auto ProductReader::one(std::string_view sku) -> std::optional<contract::Product>
{
    auto rows = m_session.query("SELECT " PRODUCT_COLUMNS "FROM products AS p LEFT JOIN barcodes AS b "
                                "ON b.store_id = p.store_id AND b.sku = p.sku "
                                "WHERE p.store_id = ? AND p.sku = ? ORDER BY b.position",
                                m_store.store_id, sku);
    std::optional<contract::Product> product;
    while (rows.next()) {
        if (!product)
            product = read(rows);
        readCode(rows, *product);
    }
    if (product)
        product->bundle = m_bundles.partsOf(product->sku);
    return product;
}

auto ProductReader::changedSince(std::int64_t since, std::int64_t limit) -> contract::ChangePage
{
    auto bundles = m_bundles.partsSince(since, limit);
    // One product more than wanted is read, to know whether there is more.
    auto rows = m_session.query("SELECT " PRODUCT_COLUMNS "FROM (SELECT * FROM products WHERE store_id = ? "
                                "AND change_number > ? ORDER BY change_number LIMIT ?) AS p "
                                "LEFT JOIN barcodes AS b ON b.store_id = p.store_id AND b.sku = p.sku "
                                "ORDER BY p.change_number, b.position",
                                m_store.store_id, since, limit + 1);
    contract::ChangePage page;
    page.next_since = since;
    while (rows.next()) {
        const auto number = rows.int64(kChangeNumberColumn);
        if (page.products.empty() || number != page.next_since) {
            if (std::ssize(page.products) == limit) {
                page.has_more = true;
                break;
            }
            page.products.push_back(read(rows));
            if (const auto parts = bundles.find(page.products.back().sku); parts != bundles.end())
                page.products.back().bundle = std::move(parts->second);
            page.next_since = number;
        }
        readCode(rows, page.products.back());
    }
    return page;
}

auto ProductReader::read(const db::Rows &row) -> contract::Product
{
    contract::Product product;
    product.store_id = m_store.store_id;
    product.sku = row.text(0);
    product.name = row.text(1);
    product.department = row.text(2);
    product.category = row.text(3);
    product.brand = row.text(4);
    product.price = {row.int64(5), m_store.currency};
    product.tax_category = row.text(6);
    product.tax_rates = taxRates(product.tax_category);
    product.active = row.boolean(7);
    product.version = row.int64(8);
    product.updated_at = domain::formatUtc(row.int64(9));
    product.allow_backorder = row.boolean(11);
    product.unit = domain::enumFromName<domain::Unit>(row.text(12)).value_or(domain::Unit::Piece);
    product.minimum_age = row.int64(13);
    product.variant_of = row.text(14);
    product.variant_options = optionsIn(row.text(kOptionsColumn));
    return product;
}

/// The barcode or pack of the row, if the product has any.
void ProductReader::readCode(const db::Rows &row, contract::Product &product) const
{
    if (row.isNull(kDigitsColumn))
        return;
    auto digits = row.text(kDigitsColumn);
    const auto quantity = row.optionalInt64(kPackQuantityColumn);
    if (!quantity)
        return product.barcodes.push_back(std::move(digits));
    contract::ProductPack pack{std::move(digits), row.text(kPackNameColumn), *quantity};
    if (const auto price = row.optionalInt64(kPackPriceColumn))
        pack.price = contract::MoneyAmount{*price, m_store.currency};
    product.packs.push_back(std::move(pack));
}

auto ProductReader::taxRates(const std::string &taxCategory) -> const std::vector<contract::TaxRate> &
{
    const auto known = m_taxRates.find(taxCategory);
    if (known != m_taxRates.end())
        return known->second;
    auto rates = loadTaxRates(m_session, m_store.store_id, taxCategory);
    return m_taxRates.emplace(taxCategory, std::move(rates).value_or(std::vector<contract::TaxRate>{})).first->second;
}

void ProductWriter::insert(const ProductRecord &product, std::int64_t changeNumber)
{
    m_tx.execute("INSERT INTO products (store_id, sku, name, name_key, department, category, brand, price_minor, "
                 "tax_category_id, active, version, change_number, updated_at, unit, minimum_age, variant_of) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
                 m_storeId, product.sku, product.name, nameKey(product.name), product.department, product.category,
                 product.brand, product.priceMinor, product.taxCategory, product.active, changeNumber, m_nowMs,
                 domain::name(product.unit), product.minimumAge, product.variantOf);
    addBarcodes(product);
    addPrice(product, 1);
}

void ProductWriter::update(const ProductRecord &product, std::int64_t version, std::int64_t changeNumber,
                           bool priceChanged)
{
    m_tx.execute("UPDATE products SET name = ?, name_key = ?, department = ?, category = ?, brand = ?, "
                 "price_minor = ?, tax_category_id = ?, active = ?, version = ?, change_number = ?, updated_at = ?, "
                 "unit = ?, minimum_age = ?, variant_of = ? WHERE store_id = ? AND sku = ?",
                 product.name, nameKey(product.name), product.department, product.category, product.brand,
                 product.priceMinor, product.taxCategory, product.active, version, changeNumber, m_nowMs,
                 domain::name(product.unit), product.minimumAge, product.variantOf, m_storeId, product.sku);
    if (priceChanged)
        addPrice(product, version);
}

void ProductWriter::replaceBarcodes(const ProductRecord &product)
{
    m_tx.execute("DELETE FROM barcodes WHERE store_id = ? AND sku = ?", m_storeId, product.sku);
    addBarcodes(product);
}

void ProductWriter::saveDetails(const ProductRecord &product)
{
    m_tx.execute("UPDATE products SET allow_backorder = ?, variant_options = ? WHERE store_id = ? AND sku = ?",
                 product.mayOwe, optionsText(product.variantOptions), m_storeId, product.sku);
    saveBundle(m_tx, m_storeId, product.sku, product.parts);
}

void ProductWriter::addBarcodes(const ProductRecord &product)
{
    std::int64_t position = 0;
    for (const auto &barcode : product.barcodes) {
        m_tx.execute("INSERT INTO barcodes (store_id, gtin14, sku, position, digits) VALUES (?, ?, ?, ?, ?)", m_storeId,
                     barcode.gtin14(), product.sku, position++, barcode.digits());
    }
    for (const auto &pack : product.packs) {
        m_tx.execute("INSERT INTO barcodes (store_id, gtin14, sku, position, digits, pack_quantity_milli, pack_name, "
                     "pack_price_minor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                     m_storeId, pack.code.gtin14(), product.sku, position++, pack.code.digits(), pack.quantityMilli,
                     pack.name, pack.priceMinor);
    }
}

void ProductWriter::addPrice(const ProductRecord &product, std::int64_t version)
{
    m_tx.execute("INSERT INTO prices (store_id, sku, version, price_minor, source, recorded_at) "
                 "VALUES (?, ?, ?, ?, ?, ?)",
                 m_storeId, product.sku, version, product.priceMinor, product.priceSource, m_nowMs);
}

} // namespace tillhouse::inventory
