// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tillhouse::client
{

/// The tables of the catalogue copy. The full-text table keeps no text of its own and is keyed by the product's row.
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
)")};
}

} // namespace tillhouse::client
