// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <cstdint>
#include <limits>

namespace tillhouse::client
{

/// The value of `feed.searched_to` when every product can be searched.
inline constexpr std::int64_t kEveryRow = std::numeric_limits<std::int64_t>::max();
/// The longest beginning of a word that the full-text table has an index of its own for.
inline constexpr int kLongestPrefix = 8;

/// The tables of the catalogue copy: active products only, each with its text from the wire, and the codes by which a
/// scan finds it. The full-text table keeps no text of its own and is keyed by the product's row.
///
/// A first copy writes products and codes only; what browsing and searching need is built when it is whole, in sorted
/// order, which costs a tenth of keeping it up row by row (docs/adr/0105). `feed.searched_to` is the last row in the
/// full-text table, kEveryRow once it is kept up with each change, 0 while the indexes of the tiles are missing, too.
///
/// `products.tile` is 0 for a variant whose family another one shows among the tiles (docs/adr/0108).
inline auto catalogueSchema() -> QStringList
{
    return {QStringLiteral(R"(
CREATE TABLE products (
    row INTEGER PRIMARY KEY,
    sku TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    department TEXT NOT NULL,
    active INTEGER NOT NULL,
    content TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX products_by_department ON products (department, name) WHERE active = 1;
CREATE INDEX products_by_name ON products (name) WHERE active = 1;
CREATE TABLE barcodes (
    barcode TEXT NOT NULL,
    row INTEGER NOT NULL REFERENCES products (row) ON DELETE CASCADE,
    PRIMARY KEY (barcode, row)
) WITHOUT ROWID;
CREATE INDEX barcodes_by_row ON barcodes (row);
CREATE VIRTUAL TABLE product_words USING fts5 (words, content='products', content_rowid='row', prefix='2 3 4',
    tokenize="unicode61 remove_diacritics 2");
CREATE TABLE feed (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    store TEXT NOT NULL,
    cursor BIGINT NOT NULL
);
)"),
            // What was copied by an earlier version stays; it is indexed again.
            QStringLiteral(R"(
DROP TABLE product_words;
DROP INDEX products_by_department;
DROP INDEX products_by_name;
DELETE FROM barcodes WHERE row IN (SELECT row FROM products WHERE active = 0);
CREATE TABLE codes (
    code TEXT NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (code, row)
) WITHOUT ROWID;
INSERT INTO codes (code, row) SELECT barcode, row FROM barcodes;
DROP TABLE barcodes;
ALTER TABLE products RENAME TO old_products;
CREATE TABLE products (
    row INTEGER PRIMARY KEY,
    sku TEXT NOT NULL UNIQUE,
    department TEXT NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    content TEXT NOT NULL
);
INSERT INTO products (row, sku, department, name, words, content)
    SELECT row, sku, department, name, words, content FROM old_products WHERE active = 1 ORDER BY row;
DROP TABLE old_products;
CREATE VIRTUAL TABLE product_words USING fts5 (words, content='products', content_rowid='row', detail=none,
    columnsize=0, prefix='1 2 3 4 5 6 7 8', tokenize="unicode61 remove_diacritics 2");
ALTER TABLE feed ADD COLUMN searched_to BIGINT NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN expected BIGINT NOT NULL DEFAULT 0;
)"),
            // Of a family's variants one is a tile. The copy is indexed again, with the tiles' own indexes.
            QStringLiteral(R"(
DROP INDEX IF EXISTS products_by_department;
DROP INDEX IF EXISTS products_by_name;
ALTER TABLE products ADD COLUMN tile INTEGER NOT NULL DEFAULT 1;
UPDATE products SET tile = 0 WHERE row IN (SELECT row FROM codes WHERE code >= char(31) AND code < char(32));
UPDATE products SET tile = 1 WHERE row IN (SELECT row FROM (SELECT p.row AS row, row_number() OVER (PARTITION BY
    c.code, p.department ORDER BY p.name, p.row) AS place FROM codes c JOIN products p ON p.row = c.row
    WHERE c.code >= char(31) AND c.code < char(32)) WHERE place = 1);
INSERT INTO product_words (product_words) VALUES ('delete-all');
UPDATE feed SET searched_to = 0;
)")};
}

} // namespace tillhouse::client
