// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "db/session.h"
#include "domain/gtin.h"
#include "domain/result.h"
#include "inventory/bundles.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::inventory
{

/// A pack as it is written: a barcode that stands for more than one of the product.
struct PackRecord {
    domain::Barcode code;
    std::string name;
    std::int64_t quantityMilli = 0;
    std::optional<std::int64_t> priceMinor; ///< of the whole pack; nothing: what its contents cost
    auto operator==(const PackRecord &) const -> bool = default;
};

/// A product as it is written.
struct ProductRecord {
    std::string sku, name, department, category, brand;
    std::int64_t priceMinor = 0;
    std::string priceSource; ///< where the price comes from, e.g. "console"
    std::string taxCategory;
    bool active = true;
    std::vector<domain::Barcode> barcodes;
    bool mayOwe = false;                          ///< may be ordered beyond what is in stock
    std::vector<contract::BundlePart> parts = {}; ///< what it is made of
    domain::Unit unit = domain::Unit::Piece;
    std::int64_t minimumAge = 0; ///< of whoever buys it, in years
    std::string variantOf = {};
    std::vector<contract::VariantOption> variantOptions = {};
    std::vector<PackRecord> packs = {};
};

/// The form of a name in which searches compare: case folded.
auto nameKey(std::string_view name) -> std::string;

/// Reads products in the form of the contract. Keeps the tax rates it has seen, so use one for a whole page.
class ProductReader
{
public:
    ProductReader(db::Session &session, const contract::StoreSettings &store);

    auto one(std::string_view sku) -> std::optional<contract::Product>;
    /// Products whose change number is above `since`, oldest change first, and the number of the last.
    auto changedSince(std::int64_t since, std::int64_t limit) -> contract::ChangePage;

private:
    /// Without its codes and without what it is made of.
    auto read(const db::Rows &row) -> contract::Product;
    void readCode(const db::Rows &row, contract::Product &product) const;
    auto taxRates(const std::string &taxCategory) -> const std::vector<contract::TaxRate> &;

    db::Session &m_session;
    const contract::StoreSettings &m_store;
    std::map<std::string, std::vector<contract::TaxRate>> m_taxRates;
    BundleBook m_bundles;
};

/// Writes products of one store.
class ProductWriter
{
public:
    ProductWriter(db::Transaction &tx, std::string_view storeId, std::int64_t nowMs)
        : m_tx(tx)
        , m_storeId(storeId)
        , m_nowMs(nowMs)
    {
    }

    /// A new product, version 1, with its barcodes and packs.
    void insert(const ProductRecord &product, std::int64_t changeNumber);
    /// The next version of a product; `version` is the new one. The price enters the price history if it changed.
    void update(const ProductRecord &product, std::int64_t version, std::int64_t changeNumber, bool priceChanged);
    /// The product's barcodes and packs instead of those it had.
    void replaceBarcodes(const ProductRecord &product);
    /// Writes what a catalogue file does not tell: owed or not, itself or in parts, what tells it from its siblings.
    void saveDetails(const ProductRecord &product);

private:
    void addBarcodes(const ProductRecord &product);
    void addPrice(const ProductRecord &product, std::int64_t version);

    db::Transaction &m_tx;
    std::string m_storeId;
    std::int64_t m_nowMs;
};

} // namespace tillhouse::inventory
