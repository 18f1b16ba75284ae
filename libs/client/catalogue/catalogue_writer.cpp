// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/catalogue_writer.h"

#include "client/catalogue/local_catalogue.h"
#include "client/catalogue/schema.h"
#include "client/sql/sqlite_file.h"

#include <QFile>
#include <QLoggingCategory>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

void removeDatabase(const QString &file)
{
    for (const auto *suffix : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(suffix));
}

void emptyCopy(SqliteFile &file)
{
    file.run(QStringLiteral("INSERT INTO product_words (product_words) VALUES ('delete-all')"));
    file.run(QStringLiteral("DELETE FROM barcodes"));
    file.run(QStringLiteral("DELETE FROM products"));
}

/// The cursor of this store's copy; a copy of another store starts again from nothing.
auto openFeed(SqliteFile &file, const QString &store) -> std::int64_t
{
    auto &row = file.run(QStringLiteral("SELECT store, cursor FROM feed"));
    const bool present = row.next();
    const bool same = present && row.value(0).toString() == store;
    const auto cursor = same ? row.value(1).toLongLong() : 0;
    row.finish();
    if (same)
        return cursor;
    file.transaction([&] {
        emptyCopy(file);
        file.run(QStringLiteral("DELETE FROM feed"));
        file.run(QStringLiteral("INSERT INTO feed (only, store, cursor) VALUES (1, ?, 0)"), {store});
    });
    return 0;
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

auto wordsOf(const contract::Product &product) -> QString
{
    return QString::fromStdString(product.name + ' ' + product.brand + ' ' + product.sku);
}

} // namespace

CatalogueWriter::CatalogueWriter(std::unique_ptr<SqliteFile> file, std::int64_t cursor)
    : m_file(std::move(file))
    , m_cursor(cursor)
{
}

CatalogueWriter::~CatalogueWriter() = default;

auto CatalogueWriter::open(const QString &file, const std::string &store) -> Result<std::unique_ptr<CatalogueWriter>>
{
    for (const bool secondTry : {false, true}) {
        auto opened = SqliteFile::open(file, SqliteFile::Use::Copy, catalogueSchema());
        Error error;
        if (opened) {
            try {
                const auto cursor = openFeed(**opened, QString::fromStdString(store));
                return std::unique_ptr<CatalogueWriter>(new CatalogueWriter(std::move(*opened), cursor));
            } catch (const StoreError &failure) {
                error = {ErrorCode::Internal, failure.what(), {}};
            }
        } else {
            error = opened.error();
        }
        if (secondTry)
            return error;
        qWarning("the catalogue copy is damaged and is fetched again: %s", error.detail.c_str());
        removeDatabase(file);
    }
    return Error{ErrorCode::Internal, "unreachable", {}};
}

void CatalogueWriter::put(const contract::Product &product)
{
    const auto sku = QString::fromStdString(product.sku);
    auto &old = m_file->run(QStringLiteral("SELECT row, words FROM products WHERE sku = ?"), {sku});
    qlonglong row = 0;
    if (old.next()) {
        row = old.value(0).toLongLong();
        const auto words = old.value(1).toString();
        old.finish();
        m_file->run(QStringLiteral("INSERT INTO product_words (product_words, rowid, words) VALUES ('delete', ?, ?)"),
                    {row, words});
        m_file->run(QStringLiteral("DELETE FROM barcodes WHERE row = ?"), {row});
        m_file->run(QStringLiteral("DELETE FROM products WHERE row = ?"), {row});
    }
    old.finish();
    const auto words = wordsOf(product);
    auto &inserted =
        m_file->run(QStringLiteral("INSERT INTO products (row, sku, name, department, active, content, words) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?)"),
                    {row > 0 ? QVariant(row) : QVariant(), sku, QString::fromStdString(product.name),
                     QString::fromStdString(product.department), product.active ? 1 : 0,
                     QString::fromStdString(contract::encode(product)), words});
    row = inserted.lastInsertId().toLongLong();
    m_file->run(QStringLiteral("INSERT INTO product_words (rowid, words) VALUES (?, ?)"), {row, words});
    for (const auto &barcode : codesOf(product))
        m_file->run(QStringLiteral("INSERT OR IGNORE INTO barcodes (barcode, row) VALUES (?, ?)"),
                    {QString::fromStdString(barcode), row});
}

auto CatalogueWriter::apply(const contract::ChangePage &page) -> Result<void>
{
    try {
        m_file->transaction([&] {
            for (const auto &product : page.products)
                put(product);
            m_file->run(QStringLiteral("UPDATE feed SET cursor = ?"),
                        {QVariant::fromValue<qlonglong>(page.next_since)});
        });
        m_cursor = page.next_since;
        return {};
    } catch (const StoreError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

auto CatalogueWriter::clear() -> Result<void>
{
    try {
        m_file->transaction([&] {
            emptyCopy(*m_file);
            m_file->run(QStringLiteral("UPDATE feed SET cursor = 0"));
        });
        m_cursor = 0;
        return {};
    } catch (const StoreError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

} // namespace tillhouse::client
