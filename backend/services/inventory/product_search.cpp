// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/product_search.h"

#include "domain/gtin.h"
#include "inventory/product_store.h"

namespace tillhouse::inventory
{

using domain::Result;

namespace
{

/// What a hit was found by; also the order of the pages and the first letter of a cursor.
enum class FoundBy : char { Name = 'n', Sku = 's', Barcode = 'b' };

/// U+10FFFF: sorts after every text that continues a prefix.
constexpr std::string_view kAfterAll = "\xF4\x8F\xBF\xBF";

/// Stands for the product of a whole code in a cursor; sorts before every code.
constexpr std::string_view kWholeCode = "-";

struct TextRange {
    std::string from;
    std::string to;
};

auto startingWith(const std::string &prefix) -> TextRange
{
    return {prefix, prefix + std::string(kAfterAll)};
}

/// Walks the three ways of finding, one after the other, until the page is full.
class PageFinder
{
public:
    PageFinder(db::Session &session, const ProductQuery &query)
        : m_session(session)
        , m_query(query)
        , m_name(startingWith(nameKey(query.text)))
        , m_text(startingWith(query.text))
    {
    }

    auto find() -> Result<ProductHits>
    {
        auto start = FoundBy::Name;
        std::string after;
        if (m_query.cursor) {
            const auto &cursor = *m_query.cursor;
            if (cursor.size() < 3 || cursor[1] != ':' || std::string_view("nsb").find(cursor[0]) == std::string::npos)
                return domain::invalidField("cursor", "is not a cursor of this list");
            start = static_cast<FoundBy>(cursor[0]);
            after = cursor.substr(2);
        }
        if (start == FoundBy::Name) {
            if (!findByName(after))
                return domain::invalidField("cursor", "is not a cursor of this list");
            after.clear();
        }
        if (!m_query.text.empty()) {
            if (start != FoundBy::Barcode) {
                findBySku(after);
                after.clear();
            }
            findByBarcode(after);
        }
        return std::move(m_hits);
    }

private:
    /// How many rows are still wanted: one more than fits tells whether there is a next page.
    auto room() const -> std::int64_t { return m_hits.nextCursor ? 0 : m_query.limit + 1 - std::ssize(m_hits.skus); }

    /// Rows of a SKU and the place after which the next page goes on.
    void take(db::Rows rows, FoundBy way)
    {
        while (!m_hits.nextCursor && rows.next()) {
            if (std::ssize(m_hits.skus) == m_query.limit) {
                m_hits.nextCursor = m_lastCursor;
                return;
            }
            m_hits.skus.push_back(rows.text(0));
            m_lastCursor = std::string(1, static_cast<char>(way)) + ":" + rows.text(1);
        }
    }

    auto findByName(const std::string &afterSku) -> bool
    {
        std::string afterKey;
        if (!afterSku.empty()) {
            auto row = m_session.query("SELECT name_key FROM products WHERE store_id = ? AND sku = ?", m_query.storeId,
                                       afterSku);
            if (!row.next())
                return false;
            afterKey = row.text(0);
        }
        take(m_session.query("SELECT sku, sku FROM products WHERE store_id = ? AND name_key >= ? AND name_key < ? "
                             "AND (name_key, sku) > (?, ?) AND (? = 1 OR active = 1) AND (? = '' OR department = ?) "
                             "ORDER BY name_key, sku LIMIT ?",
                             m_query.storeId, std::max(m_name.from, afterKey), m_name.to, afterKey, afterSku,
                             m_query.includeInactive, m_query.department, m_query.department, room()),
             FoundBy::Name);
        return true;
    }

    void findBySku(const std::string &afterSku)
    {
        if (room() == 0)
            return;
        take(m_session.query("SELECT sku, sku FROM products WHERE store_id = ? AND sku >= ? AND sku < ? AND sku > ? "
                             "AND NOT (name_key >= ? AND name_key < ?) AND (? = 1 OR active = 1) "
                             "AND (? = '' OR department = ?) ORDER BY sku LIMIT ?",
                             m_query.storeId, m_text.from, m_text.to, afterSku, m_name.from, m_name.to,
                             m_query.includeInactive, m_query.department, m_query.department, room()),
             FoundBy::Sku);
    }

    /// In the order of the codes, straight from their index; `after` is a code, or kWholeCode.
    void findByBarcode(const std::string &after)
    {
        const char first = m_query.text.front();
        if (room() == 0 || first < '0' || first > '9')
            return;
        const auto exact = ownerOfWholeCode();
        if (after.empty() && !exact.empty())
            take(m_session.query("SELECT sku, ? FROM products WHERE store_id = ? AND sku = ? "
                                 "AND NOT (name_key >= ? AND name_key < ?) AND NOT (sku >= ? AND sku < ?) "
                                 "AND (? = 1 OR active = 1) AND (? = '' OR department = ?)",
                                 kWholeCode, m_query.storeId, exact, m_name.from, m_name.to, m_text.from, m_text.to,
                                 m_query.includeInactive, m_query.department, m_query.department),
                 FoundBy::Barcode);
        if (room() == 0)
            return;
        take(m_session.query("SELECT b.sku, b.digits FROM barcodes AS b CROSS JOIN products AS p "
                             "WHERE b.store_id = ? AND b.digits >= ? AND b.digits < ? AND b.digits > ? AND b.sku <> ? "
                             "AND p.store_id = b.store_id AND p.sku = b.sku "
                             "AND NOT (p.name_key >= ? AND p.name_key < ?) AND NOT (p.sku >= ? AND p.sku < ?) "
                             "AND (? = 1 OR p.active = 1) AND (? = '' OR p.department = ?) "
                             "AND NOT EXISTS (SELECT 1 FROM barcodes AS e WHERE e.store_id = b.store_id "
                             "AND e.sku = b.sku AND e.digits >= ? AND e.digits < b.digits) "
                             "ORDER BY b.digits LIMIT ?",
                             m_query.storeId, m_text.from, m_text.to, after, exact, m_name.from, m_name.to, m_text.from,
                             m_text.to, m_query.includeInactive, m_query.department, m_query.department, m_text.from,
                             room()),
             FoundBy::Barcode);
    }

    /// The product of a code that was typed or scanned whole, in whichever length it is stored: a UPC-A read as EAN-13
    /// has a zero more.
    auto ownerOfWholeCode() -> std::string
    {
        const auto code = domain::Barcode::parse(m_query.text);
        if (!code)
            return {};
        auto row = m_session.query("SELECT sku FROM barcodes WHERE store_id = ? AND gtin14 = ?", m_query.storeId,
                                   code->gtin14());
        return row.next() ? row.text(0) : std::string();
    }

    db::Session &m_session;
    const ProductQuery &m_query;
    TextRange m_name;
    TextRange m_text;
    ProductHits m_hits;
    std::string m_lastCursor;
};

} // namespace

auto findProducts(db::Session &session, const ProductQuery &query) -> Result<ProductHits>
{
    return PageFinder(session, query).find();
}

} // namespace tillhouse::inventory
