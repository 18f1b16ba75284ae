// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/local_catalogue.h"

#include "client/sql/sqlite_file.h"

#include <QRegularExpression>

#include <algorithm>

namespace tillhouse::client
{

using domain::Result;

namespace
{

constexpr int kDigitsForBarcodePrefix = 4;
constexpr std::size_t kMostVariants = 200;

/// Reading never fails the till: what the copy cannot tell is as if it did not have it.
template <class Work>
auto readingCatalogue(const Work &work) -> decltype(work())
{
    try {
        return work();
    } catch (const StoreError &error) {
        qWarning("catalogue copy: %s", error.what());
        return {};
    }
}

void takeProducts(QSqlQuery &rows, std::vector<contract::Product> &products, std::size_t limit)
{
    while (products.size() < limit && rows.next()) {
        auto product = contract::decode<contract::Product>(rows.value(0).toString().toStdString());
        const auto known = [&](const contract::Product &other) { return other.sku == product->sku; };
        if (product && std::none_of(products.begin(), products.end(), known))
            products.push_back(std::move(*product));
    }
    rows.finish();
}

/// The first text after every text that begins with `prefix`; digits only, so adding one to the last is enough.
auto endOfPrefix(QString prefix) -> QString
{
    prefix.back() = QChar(static_cast<char16_t>(prefix.back().unicode() + 1));
    return prefix;
}

} // namespace

auto fullTextQuery(const QString &typed) -> QString
{
    static const QRegularExpression kNoWord(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList terms;
    for (const auto &word : typed.split(kNoWord, Qt::SkipEmptyParts))
        terms.append(u'"' + word + QStringLiteral("\"*"));
    return terms.join(QStringLiteral(" AND "));
}

auto familyCode(const std::string &family) -> std::string
{
    return '\x1f' + family;
}

LocalCatalogue::LocalCatalogue(std::unique_ptr<SqliteFile> file)
    : m_file(std::move(file))
{
}
LocalCatalogue::~LocalCatalogue() = default;

auto LocalCatalogue::open(const QString &file) -> Result<std::unique_ptr<LocalCatalogue>>
{
    auto opened = SqliteFile::open(file, SqliteFile::Use::ReadOnly, {});
    if (!opened)
        return opened.error();
    return std::unique_ptr<LocalCatalogue>(new LocalCatalogue(std::move(*opened)));
}

auto LocalCatalogue::findByCode(const std::string &code) const -> std::optional<contract::Product>
{
    return readingCatalogue([&]() -> std::optional<contract::Product> {
        const QVariantList values{QString::fromStdString(code)};
        std::vector<contract::Product> found;
        takeProducts(m_file->run(QStringLiteral("SELECT p.content FROM barcodes b JOIN products p ON p.row = b.row "
                                                "WHERE b.barcode = ? AND p.active = 1"),
                                 values),
                     found, 1);
        if (found.empty())
            takeProducts(
                m_file->run(QStringLiteral("SELECT content FROM products WHERE sku = ? AND active = 1"), values), found,
                1);
        return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
    });
}

auto LocalCatalogue::search(const QString &query, int limit) const -> std::vector<contract::Product>
{
    return readingCatalogue([&] {
        std::vector<contract::Product> found;
        const auto wanted = static_cast<std::size_t>(limit);
        static const QRegularExpression kDigits(QStringLiteral("^[0-9]+$"));
        const auto trimmed = query.trimmed();
        if (trimmed.size() >= kDigitsForBarcodePrefix && kDigits.match(trimmed).hasMatch())
            takeProducts(m_file->run(QStringLiteral("SELECT p.content FROM barcodes b JOIN products p ON p.row = b.row "
                                                    "WHERE b.barcode >= ? AND b.barcode < ? AND p.active = 1 LIMIT ?"),
                                     {trimmed, endOfPrefix(trimmed), limit}),
                         found, wanted);
        const auto terms = fullTextQuery(query);
        if (!terms.isEmpty() && found.size() < wanted)
            takeProducts(
                m_file->run(QStringLiteral("SELECT p.content FROM product_words w JOIN products p ON p.row = w.rowid "
                                           "WHERE product_words MATCH ? AND p.active = 1 LIMIT ?"),
                            {terms, limit}),
                found, wanted);
        return found;
    });
}

auto LocalCatalogue::browse(const std::string &department, int limit, int offset) const
    -> std::vector<contract::Product>
{
    return readingCatalogue([&] {
        std::vector<contract::Product> found;
        const auto wanted = static_cast<std::size_t>(limit);
        if (department.empty())
            takeProducts(m_file->run(QStringLiteral("SELECT content FROM products WHERE active = 1 ORDER BY name "
                                                    "LIMIT ? OFFSET ?"),
                                     {limit, offset}),
                         found, wanted);
        else
            takeProducts(m_file->run(QStringLiteral("SELECT content FROM products WHERE active = 1 AND department = ? "
                                                    "ORDER BY name LIMIT ? OFFSET ?"),
                                     {QString::fromStdString(department), limit, offset}),
                         found, wanted);
        return found;
    });
}

auto LocalCatalogue::variantsOf(const std::string &family) const -> std::vector<contract::Product>
{
    return readingCatalogue([&] {
        std::vector<contract::Product> found;
        takeProducts(m_file->run(QStringLiteral("SELECT p.content FROM barcodes b JOIN products p ON p.row = b.row "
                                                "WHERE b.barcode = ? AND p.active = 1 ORDER BY p.name"),
                                 {QString::fromStdString(familyCode(family))}),
                     found, kMostVariants);
        return found;
    });
}

auto LocalCatalogue::departments() const -> std::vector<std::string>
{
    return readingCatalogue([&] {
        std::vector<std::string> found;
        auto &rows = m_file->run(QStringLiteral("SELECT DISTINCT department FROM products WHERE active = 1 "
                                                "AND department <> '' ORDER BY department"));
        while (rows.next())
            found.push_back(rows.value(0).toString().toStdString());
        rows.finish();
        return found;
    });
}

auto LocalCatalogue::productCount() const -> std::int64_t
{
    return readingCatalogue([&]() -> std::int64_t {
        auto &rows = m_file->run(QStringLiteral("SELECT count(*) FROM products WHERE active = 1"));
        const auto count = rows.next() ? rows.value(0).toLongLong() : 0;
        rows.finish();
        return count;
    });
}

auto LocalCatalogue::cursor() const -> std::int64_t
{
    return readingCatalogue([&]() -> std::int64_t {
        auto &rows = m_file->run(QStringLiteral("SELECT cursor FROM feed"));
        const auto cursor = rows.next() ? rows.value(0).toLongLong() : 0;
        rows.finish();
        return cursor;
    });
}

} // namespace tillhouse::client
