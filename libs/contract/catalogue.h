// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "contract/till_policy.h"
#include "domain/unit.h"

namespace tillhouse::contract
{

///
struct StoreSettings {
    std::string store_id;
    std::string name;
    std::string currency;
    bool prices_include_tax = true;
    std::string default_location_id;      ///< where a till's sales are taken from
    std::int64_t cash_rounding_minor = 0; ///< cash is settled in steps of so much (5 for 0.05), 0: to the minor unit
    TillPolicy till = {};

    static constexpr std::string_view kName = "StoreSettings";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &StoreSettings::store_id, nameText());
        visit("name", &StoreSettings::name, text(1, 100));
        visit("currency", &StoreSettings::currency, currencyText());
        visit("prices_include_tax", &StoreSettings::prices_include_tax);
        visit("default_location_id", &StoreSettings::default_location_id, nameText());
        visit("cash_rounding_minor", &StoreSettings::cash_rounding_minor, orDefault(range(0, 10'000)));
        visit("till", &StoreSettings::till, orDefault());
    }
};

/// Creates or changes a store.
struct PutStoreRequest {
    std::string store_id;
    std::string name;
    std::string currency;
    bool prices_include_tax = true;
    std::string default_location_id;
    std::int64_t cash_rounding_minor = 0;
    std::optional<TillPolicy> till = {}; ///< absent: as it is; whoever knows no policies changes none

    static constexpr std::string_view kName = "PutStoreRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &PutStoreRequest::store_id, nameText());
        visit("name", &PutStoreRequest::name, text(1, 100));
        visit("currency", &PutStoreRequest::currency, currencyText());
        visit("prices_include_tax", &PutStoreRequest::prices_include_tax);
        visit("default_location_id", &PutStoreRequest::default_location_id, nameText());
        visit("cash_rounding_minor", &PutStoreRequest::cash_rounding_minor, orDefault(range(0, 10'000)));
        visit("till", &PutStoreRequest::till);
    }
};

///
struct TaxCategory {
    std::string store_id;
    std::string tax_category_id;
    std::string name;
    std::vector<TaxRate> rates;

    static constexpr std::string_view kName = "TaxCategory";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &TaxCategory::store_id, nameText());
        visit("tax_category_id", &TaxCategory::tax_category_id, nameText());
        visit("name", &TaxCategory::name, text(1, 100));
        visit("rates", &TaxCategory::rates, items(0, 8));
    }
};

///
struct TaxCategoryList {
    std::vector<TaxCategory> tax_categories;

    static constexpr std::string_view kName = "TaxCategoryList";
    template <class V>
    static void fields(V &&visit)
    {
        visit("tax_categories", &TaxCategoryList::tax_categories);
    }
};

///
struct Location {
    std::string store_id;
    std::string location_id;
    std::string name;

    static constexpr std::string_view kName = "Location";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &Location::store_id, nameText());
        visit("location_id", &Location::location_id, nameText());
        visit("name", &Location::name, text(1, 100));
    }
};

///
struct LocationList {
    std::vector<Location> locations;

    static constexpr std::string_view kName = "LocationList";
    template <class V>
    static void fields(V &&visit)
    {
        visit("locations", &LocationList::locations);
    }
};

/// One product that a bundle is made of.
struct BundlePart {
    std::string sku;
    std::int64_t quantity_milli = 0; ///< of the part, in one bundle

    static constexpr std::string_view kName = "BundlePart";
    template <class V>
    static void fields(V &&visit)
    {
        visit("sku", &BundlePart::sku, nameText());
        visit("quantity_milli", &BundlePart::quantity_milli, range(1, kMaxQuantityMilli));
    }
    auto operator==(const BundlePart &) const -> bool = default;
};

constexpr std::size_t kMaxBundleParts = 20;

/// What tells a variant from its siblings, such as size: L.
struct VariantOption {
    std::string name;
    std::string value;

    static constexpr std::string_view kName = "VariantOption";
    template <class V>
    static void fields(V &&visit)
    {
        visit("name", &VariantOption::name, text(1, 40));
        visit("value", &VariantOption::value, text(1, 60));
    }
    auto operator==(const VariantOption &) const -> bool = default;
};

constexpr std::size_t kMaxVariantOptions = 5;

/// More than one of a product under a code of its own: a case of six.
struct ProductPack {
    std::string code;                      ///< its barcode: no product's and no other pack's of the store
    std::string name;                      ///< "case of 6"
    std::int64_t quantity_milli = 0;       ///< of the product, in one pack
    std::optional<MoneyAmount> price = {}; ///< of the whole pack; absent: what its contents cost

    static constexpr std::string_view kName = "ProductPack";
    template <class V>
    static void fields(V &&visit)
    {
        visit("code", &ProductPack::code, nameText());
        visit("name", &ProductPack::name, text(1, 60));
        visit("quantity_milli", &ProductPack::quantity_milli, range(1, kMaxQuantityMilli));
        visit("price", &ProductPack::price);
    }
    auto operator==(const ProductPack &) const -> bool = default;
};

constexpr std::size_t kMaxPacks = 10;

/// What can be sold. `version` grows by one with each change; send it back as If-Match to change this one.
struct Product {
    std::string store_id;
    std::string sku;
    std::string name;
    std::string department;
    std::string category;
    std::string brand;
    std::vector<std::string> barcodes; ///< GTINs or in-store codes, digits
    MoneyAmount price;
    std::string tax_category;
    std::vector<TaxRate> tax_rates; ///< those of its tax category, for the tills
    bool active = true;             ///< false: no longer sold
    std::int64_t version = 0;
    std::string updated_at;
    bool allow_backorder = false;                    ///< may be ordered beyond what is in stock
    std::vector<BundlePart> bundle = {};             ///< what it is made of; empty: it is kept in stock itself
    domain::Unit unit = domain::Unit::Piece;         ///< what the price and a quantity of 1000 are for
    std::int64_t minimum_age = 0;                    ///< of whoever buys it, in years; 0: anybody
    std::string variant_of = {};                     ///< the family whose variants are offered together; "": none
    std::vector<VariantOption> variant_options = {}; ///< what tells it from its siblings
    std::vector<ProductPack> packs = {};

    static constexpr std::string_view kName = "Product";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &Product::store_id, nameText());
        visit("sku", &Product::sku, nameText());
        visit("name", &Product::name, text(1, 200));
        visit("department", &Product::department, text(0, 100));
        visit("category", &Product::category, text(0, 100));
        visit("brand", &Product::brand, text(0, 100));
        visit("barcodes", &Product::barcodes, items(0, 20));
        visit("price", &Product::price);
        visit("tax_category", &Product::tax_category, nameText());
        visit("tax_rates", &Product::tax_rates, items(0, 8));
        visit("active", &Product::active);
        visit("version", &Product::version, range(0, 1'000'000'000));
        visit("updated_at", &Product::updated_at, dateTimeText());
        visit("allow_backorder", &Product::allow_backorder, orDefault());
        visit("bundle", &Product::bundle, orDefault(items(0, kMaxBundleParts)));
        visit("unit", &Product::unit, orDefault());
        visit("minimum_age", &Product::minimum_age, orDefault(range(0, 120)));
        visit("variant_of", &Product::variant_of, orDefault(text(0, 64)));
        visit("variant_options", &Product::variant_options, orDefault(items(0, kMaxVariantOptions)));
        visit("packs", &Product::packs, orDefault(items(0, kMaxPacks)));
    }
};

///
struct GetProductRequest {
    std::string store_id;
    std::string sku;

    static constexpr std::string_view kName = "GetProductRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GetProductRequest::store_id, nameText());
        visit("sku", &GetProductRequest::sku, nameText());
    }
};

/// Creates or replaces a product. Without If-Match it must not exist yet; with it, its version must match.
struct PutProductRequest {
    std::string store_id;
    std::string sku;
    std::string name;
    std::string department;
    std::string category;
    std::string brand;
    std::vector<std::string> barcodes;
    MoneyAmount price;
    std::string tax_category;
    bool active = true;                                           ///< false: no longer sold
    std::optional<bool> allow_backorder = std::nullopt;           ///< absent: as it is
    std::optional<std::vector<BundlePart>> bundle = std::nullopt; ///< absent: as it is; empty: no bundle (any more)
    std::optional<domain::Unit> unit = std::nullopt;              ///< this and the following absent: as it is
    std::optional<std::int64_t> minimum_age = std::nullopt;
    std::optional<std::string> variant_of = std::nullopt;
    std::optional<std::vector<VariantOption>> variant_options = std::nullopt;
    std::optional<std::vector<ProductPack>> packs = std::nullopt;

    static constexpr std::string_view kName = "PutProductRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &PutProductRequest::store_id, nameText());
        visit("sku", &PutProductRequest::sku, nameText());
        visit("name", &PutProductRequest::name, text(1, 200));
        visit("department", &PutProductRequest::department, text(0, 100));
        visit("category", &PutProductRequest::category, text(0, 100));
        visit("brand", &PutProductRequest::brand, text(0, 100));
        visit("barcodes", &PutProductRequest::barcodes, items(0, 20));
        visit("price", &PutProductRequest::price);
        visit("tax_category", &PutProductRequest::tax_category, nameText());
        visit("active", &PutProductRequest::active);
        visit("allow_backorder", &PutProductRequest::allow_backorder);
        visit("bundle", &PutProductRequest::bundle, items(0, kMaxBundleParts));
        visit("unit", &PutProductRequest::unit);
        visit("minimum_age", &PutProductRequest::minimum_age, range(0, 120));
        visit("variant_of", &PutProductRequest::variant_of, text(0, 64));
        visit("variant_options", &PutProductRequest::variant_options, items(0, kMaxVariantOptions));
        visit("packs", &PutProductRequest::packs, items(0, kMaxPacks));
    }
};

///
struct ListProductsRequest {
    std::string store_id;
    std::optional<std::string> query; ///< start of name, SKU or barcode
    std::optional<std::string> department;
    bool include_inactive = false;
    std::optional<std::string> cursor;
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ListProductsRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ListProductsRequest::store_id, nameText());
        visit("query", &ListProductsRequest::query, text(1, 100));
        visit("department", &ListProductsRequest::department, text(1, 100));
        visit("include_inactive", &ListProductsRequest::include_inactive);
        visit("cursor", &ListProductsRequest::cursor, text(1, 300));
        visit("limit", &ListProductsRequest::limit, range(1, kMaxPage));
    }
};

///
struct ProductPage {
    std::vector<Product> products;
    std::optional<std::string> next_cursor;
    std::optional<std::int64_t> total; ///< how many match, where it is cheap to know

    static constexpr std::string_view kName = "ProductPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("products", &ProductPage::products);
        visit("next_cursor", &ProductPage::next_cursor, text(1, 300));
        visit("total", &ProductPage::total);
    }
};

/// A CSV file (RFC 4180, header row) with the columns sku, barcode, name, department, category, brand, price_minor,
/// tax_category and, if known, price_source (where the price comes from), unit, minimum_age and variant_of. A column
/// that the file lacks stays as it is. Other columns are ignored with a note.
struct ImportRequest {
    std::string store_id;
    std::string import_id;
    std::string csv;
    bool dry_run = true; ///< only say what would happen

    static constexpr std::string_view kName = "ImportRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ImportRequest::store_id, nameText());
        visit("import_id", &ImportRequest::import_id, uuidText());
        visit("csv", &ImportRequest::csv, document(24 * 1024 * 1024));
        visit("dry_run", &ImportRequest::dry_run);
    }
};

///
struct RejectedRow {
    std::int64_t row = 0; ///< line of the file, the header is 1
    std::string field;
    std::string reason;
    std::optional<std::string> value;

    static constexpr std::string_view kName = "RejectedRow";
    template <class V>
    static void fields(V &&visit)
    {
        visit("row", &RejectedRow::row, range(1, 10'000'000));
        visit("field", &RejectedRow::field, text(0, 100));
        visit("reason", &RejectedRow::reason, text(1, 300));
        visit("value", &RejectedRow::value, text(0, 200));
    }
};

/// Counts cover every row; at most 1,000 rejected rows are listed. Applied means: in one transaction, the good rows.
struct ImportReport {
    std::string import_id;
    bool applied = false;
    std::int64_t rows = 0;
    std::int64_t created = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    std::vector<RejectedRow> rejected_rows;
    std::vector<std::string> notes; ///< what a person should know beside the counts, e.g. ignored columns

    static constexpr std::string_view kName = "ImportReport";
    template <class V>
    static void fields(V &&visit)
    {
        visit("import_id", &ImportReport::import_id, uuidText());
        visit("applied", &ImportReport::applied);
        visit("rows", &ImportReport::rows);
        visit("created", &ImportReport::created);
        visit("changed", &ImportReport::changed);
        visit("unchanged", &ImportReport::unchanged);
        visit("rejected", &ImportReport::rejected);
        visit("rejected_rows", &ImportReport::rejected_rows, items(0, 1000));
        visit("notes", &ImportReport::notes, items(0, 100));
    }
};

///
struct ListChangesRequest {
    std::string store_id;
    std::int64_t since = 0; ///< 0 for everything
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ListChangesRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ListChangesRequest::store_id, nameText());
        visit("since", &ListChangesRequest::since, range(0, 1'000'000'000'000));
        visit("limit", &ListChangesRequest::limit, range(1, 5000));
    }
};

/// Products changed after `since`, each once, in its present form, oldest change first.
struct ChangePage {
    std::vector<Product> products;
    std::int64_t next_since = 0;
    bool has_more = false;

    static constexpr std::string_view kName = "ChangePage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("products", &ChangePage::products, items(0, 5000));
        visit("next_since", &ChangePage::next_since, range(0, 1'000'000'000'000));
        visit("has_more", &ChangePage::has_more);
    }
};

} // namespace tillhouse::contract
