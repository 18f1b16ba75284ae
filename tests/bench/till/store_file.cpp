// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/till/store_file.h"

#include "bench/till/generated_products.h"
#include "domain/gtin.h"

#include <sqlite3.h>

#include <QString>

#include <stdexcept>
#include <string_view>
#include <variant>

namespace tillhouse::bench
{

namespace
{

using Value = std::variant<std::int64_t, std::string_view>;

/// SQLite, as far as a generator needs it.
class File
{
public:
    explicit File(const std::filesystem::path &file)
    {
        check(sqlite3_open_v2(file.c_str(), &m_database, SQLITE_OPEN_READWRITE, nullptr));
    }
    ~File() { sqlite3_close(m_database); }
    File(const File &) = delete;
    auto operator=(const File &) -> File & = delete;

    void run(const char *sql) { check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }
    void check(int code)
    {
        if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
            throw std::runtime_error(sqlite3_errmsg(m_database));
    }
    auto native() -> sqlite3 * { return m_database; }

private:
    sqlite3 *m_database = nullptr;
};

class Insert
{
public:
    Insert(File &file, const char *sql)
        : m_file(file)
    {
        file.check(sqlite3_prepare_v2(file.native(), sql, -1, &m_statement, nullptr));
    }
    ~Insert() { sqlite3_finalize(m_statement); }
    Insert(const Insert &) = delete;
    auto operator=(const Insert &) -> Insert & = delete;

    void run(std::initializer_list<Value> values)
    {
        int place = 0;
        for (const auto &value : values) {
            ++place;
            if (const auto *number = std::get_if<std::int64_t>(&value))
                m_file.check(sqlite3_bind_int64(m_statement, place, *number));
            else if (const auto *text = std::get_if<std::string_view>(&value))
                m_file.check(
                    sqlite3_bind_text(m_statement, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC));
        }
        m_file.check(sqlite3_step(m_statement));
        m_file.check(sqlite3_reset(m_statement));
    }

private:
    File &m_file;
    sqlite3_stmt *m_statement = nullptr;
};

constexpr std::int64_t kImportedAtMs = 1'772'445'600'000;

void insertProducts(File &file, const std::string &store, std::int64_t count)
{
    Insert products(file,
                    "INSERT INTO products (store_id, sku, name, name_key, department, category, brand, price_minor, "
                    "tax_category_id, active, version, change_number, updated_at) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?)");
    Insert barcodes(file, "INSERT INTO barcodes (store_id, gtin14, sku, position, digits) VALUES (?, ?, ?, 0, ?)");
    Insert prices(file, "INSERT INTO prices (store_id, sku, version, price_minor, source, recorded_at) "
                        "VALUES (?, ?, 1, ?, 'import', ?)");
    for (std::int64_t i = 0; i < count; ++i) {
        const auto product = generatedProduct(i);
        const auto key = QString::fromStdString(product.name).toCaseFolded().toStdString();
        const auto gtin14 = "0" + product.barcode;
        const std::string_view tax = product.food ? "food" : "standard";
        products.run({store, product.sku, product.name, key, product.department, product.category, product.brand,
                      product.priceMinor, tax, i + 1, kImportedAtMs});
        barcodes.run({store, gtin14, product.sku, product.barcode});
        prices.run({store, product.sku, product.priceMinor, kImportedAtMs});
    }
    Insert(file, "INSERT OR REPLACE INTO counters (store_id, name, value) VALUES (?, 'change', ?)").run({store, count});
}

} // namespace

auto fillStore(const std::filesystem::path &path, const std::string &storeId, std::int64_t products)
    -> domain::Result<void>
{
    try {
        File file(path);
        file.run("PRAGMA journal_mode=WAL");
        file.run("PRAGMA synchronous=OFF");
        file.run("PRAGMA cache_size=-262144");
        file.run("BEGIN");
        insertProducts(file, storeId, products);
        file.run("COMMIT");
        file.run("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    } catch (const std::runtime_error &error) {
        return domain::Error{domain::ErrorCode::Internal, path.string() + ": " + error.what(), {}};
    }
}

} // namespace tillhouse::bench
