// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/product_rows.h"

#include "client/catalogue/local_catalogue.h"
#include "client/sql/sqlite_file.h"

#include <algorithm>

namespace tillhouse::client
{

namespace
{

auto wordsOf(const contract::Product &product) -> std::string
{
    return product.name + ' ' + product.brand + ' ' + product.sku;
}

/// What finds it: one of it, a pack, and its family.
auto codesOf(const contract::Product &product) -> std::vector<std::string>
{
    auto codes = product.barcodes;
    for (const auto &pack : product.packs)
        codes.push_back(pack.code);
    if (!product.variant_of.empty())
        codes.push_back(familyCode(product.variant_of));
    return codes;
}

} // namespace

ProductRows::ProductRows(SqliteFile &file)
    : m_file(file)
{
}

void ProductRows::count()
{
    const auto numberOf = [this](std::string_view sql) {
        auto rows = m_file.ask(sql);
        return rows.next() ? rows.int64(0) : 0;
    };
    // Two questions: together they would be answered by reading every row.
    m_extent = {numberOf("SELECT count(*) FROM products"), numberOf("SELECT max(row) FROM products")};
}

void ProductRows::clear()
{
    m_file.tell("INSERT INTO product_words (product_words) VALUES ('delete-all')");
    m_file.tell("DROP INDEX IF EXISTS products_by_department");
    m_file.tell("DROP INDEX IF EXISTS products_by_name");
    m_file.tell("DELETE FROM codes");
    m_file.tell("DELETE FROM products");
}

void ProductRows::write(const std::vector<contract::Product> &products, std::int64_t searchedTo)
{
    m_searchedTo = searchedTo;
    m_families.clear(); // of a page that could not be written
    for (const auto &product : products)
        put(product);
    settleFamilies();
}

void ProductRows::put(const contract::Product &product)
{
    if (!product.active)
        return remove(product.sku);
    const auto content = contract::encode(product);
    const auto words = wordsOf(product);
    m_file.tell("INSERT INTO products (sku, department, name, words, content) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (sku) DO NOTHING",
                product.sku, product.department, product.name, words, content);
    if (m_file.changedRows() == 0)
        return replace(product, content, words);
    const auto row = m_file.insertedRow();
    ++m_extent.products;
    m_extent.lastRow = std::max(m_extent.lastRow, row);
    addCodes(row, product);
    addWords(row, words);
    noteFamily(product);
}

/// Touches only what is different: most changes are prices, and those are in the content alone.
void ProductRows::replace(const contract::Product &product, const std::string &content, const std::string &words)
{
    std::int64_t row = 0;
    std::string oldContent;
    std::string oldWords;
    bool moved = false;
    {
        auto old = m_file.ask("SELECT row, department, name, words, content FROM products WHERE sku = ?", product.sku);
        if (!old.next())
            throw StoreError("a product is there and is not");
        row = old.int64(0);
        moved = old.text(1) != product.department || old.text(2) != product.name;
        oldWords = old.text(3);
        oldContent = old.text(4);
    }
    if (oldContent == content)
        return;
    const auto before = contract::decode<contract::Product>(oldContent);
    if (!before || codesOf(*before) != codesOf(product)) {
        removeCodes(row, oldContent);
        addCodes(row, product);
        m_file.tell("UPDATE products SET tile = 1 WHERE row = ?", row); // it may belong to no family any more
        noteFamily(product);
    } else if (moved) {
        noteFamily(product);
    }
    if (oldWords != words) {
        removeWords(row, oldWords);
        addWords(row, words);
    }
    if (moved || oldWords != words)
        m_file.tell("UPDATE products SET department = ?, name = ?, words = ?, content = ? WHERE row = ?",
                    product.department, product.name, words, content, row);
    else
        m_file.tell("UPDATE products SET content = ? WHERE row = ?", content, row);
}

/// No longer sold: as if it had never been.
void ProductRows::remove(const std::string &sku)
{
    std::int64_t row = 0;
    std::string words;
    std::string content;
    {
        auto old = m_file.ask("SELECT row, words, content FROM products WHERE sku = ?", sku);
        if (!old.next())
            return;
        row = old.int64(0);
        words = old.text(1);
        content = old.text(2);
    }
    removeWords(row, words);
    removeCodes(row, content);
    m_file.tell("DELETE FROM products WHERE row = ?", row);
    --m_extent.products;
}

void ProductRows::addCodes(std::int64_t row, const contract::Product &product)
{
    for (const auto &code : codesOf(product))
        m_file.tell("INSERT OR IGNORE INTO codes (code, row) VALUES (?, ?)", code, row);
}

void ProductRows::removeCodes(std::int64_t row, std::string_view content)
{
    if (const auto product = contract::decode<contract::Product>(content)) {
        for (const auto &code : codesOf(*product))
            m_file.tell("DELETE FROM codes WHERE code = ? AND row = ?", code, row);
        noteFamily(*product);
    } else // written by something else than this program: all codes are looked through
        m_file.tell("DELETE FROM codes WHERE row = ?", row);
}

void ProductRows::addWords(std::int64_t row, std::string_view words)
{
    if (row <= m_searchedTo)
        m_file.tell("INSERT INTO product_words (rowid, words) VALUES (?, ?)", row, words);
}

void ProductRows::removeWords(std::int64_t row, std::string_view words)
{
    if (row <= m_searchedTo)
        m_file.tell("INSERT INTO product_words (product_words, rowid, words) VALUES ('delete', ?, ?)", row, words);
}

void ProductRows::noteFamily(const contract::Product &product)
{
    if (!product.variant_of.empty())
        m_families.insert(product.variant_of);
}

/// In each department the first variant of a family by name is its tile. Once for each family of a page: a shop's
/// import brings all variants together.
void ProductRows::settleFamilies()
{
    for (const auto &family : m_families)
        m_file.tell("WITH places AS (SELECT p.row AS row, p.tile AS tile, row_number() OVER (PARTITION BY "
                    "p.department ORDER BY p.name, p.row) = 1 AS leads FROM codes c JOIN products p ON p.row = c.row "
                    "WHERE c.code = ?) UPDATE products SET tile = 1 - tile "
                    "WHERE row IN (SELECT row FROM places WHERE tile <> leads)",
                    familyCode(family));
    m_families.clear();
}

} // namespace tillhouse::client
