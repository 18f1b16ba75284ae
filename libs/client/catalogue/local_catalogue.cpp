// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/local_catalogue.h"

#include "client/catalogue/query_words.h"
#include "client/catalogue/schema.h"
#include "client/sql/sqlite_file.h"

#include <QRegularExpression>

#include <algorithm>

namespace tillhouse::client
{

using domain::Result;

namespace
{

constexpr int kDigitsForBarcodePrefix = 4;
/// So many rows are looked at for a word that is longer than what the index knows the beginnings of.
constexpr int kRowsLookedAt = 500;
constexpr int kMostVariants = 200;

/// Reading never fails the till: what the copy cannot tell is as if it did not have it.
template <class Work>
auto readingCatalogue(const Work &work) -> decltype(work())
{
    try {
        return work();
    } catch (const StoreError &error) {
        qWarning("catalogue copy: %s", error.what());
        return decltype(work())();
    }
}

auto productOf(std::string_view content) -> std::optional<contract::Product>
{
    auto product = contract::decode<contract::Product>(content);
    if (product)
        return std::move(*product);
    qWarning("catalogue copy: a product cannot be read: %s", product.error().detail.c_str());
    return std::nullopt;
}

void addOnce(std::vector<contract::Product> &products, std::string_view content)
{
    auto product = productOf(content);
    const auto known = [&](const contract::Product &other) { return other.sku == product->sku; };
    if (product && std::none_of(products.begin(), products.end(), known))
        products.push_back(std::move(*product));
}

/// The first text after every text that begins with `prefix`; digits only, so adding one to the last is enough.
auto endOfPrefix(std::string prefix) -> std::string
{
    ++prefix.back();
    return prefix;
}

} // namespace

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
        auto byCode = m_file->ask(
            "SELECT p.content FROM codes c JOIN products p ON p.row = c.row WHERE c.code = ? LIMIT 1", code);
        if (byCode.next())
            return productOf(byCode.text(0));
        auto bySku = m_file->ask("SELECT content FROM products WHERE sku = ?", code);
        return bySku.next() ? productOf(bySku.text(0)) : std::nullopt;
    });
}

void LocalCatalogue::searchCodes(const QString &digits, std::vector<contract::Product> &found, std::size_t limit) const
{
    const auto first = digits.toStdString();
    const auto last = endOfPrefix(first);
    auto rows = m_file->ask("SELECT p.content FROM codes c JOIN products p ON p.row = c.row "
                            "WHERE c.code >= ? AND c.code < ? LIMIT ?",
                            first, last, limit);
    while (rows.next())
        addOnce(found, rows.text(0));
}

/// The index answers beginnings of up to kLongestPrefix letters at once, whatever their number. A longer word is looked
/// up by its beginning and compared on the row, which finds it quickly where it is frequent; where it is not, it is
/// looked up as it stands (`exact`), which is quick then.
void LocalCatalogue::searchWords(const QStringList &words, bool exact, std::vector<contract::Product> &found,
                                 std::size_t limit) const
{
    const bool isLong = !exact && std::any_of(words.begin(), words.end(),
                                              [](const QString &word) { return word.size() > kLongestPrefix; });
    const auto terms = fullTextQuery(words, exact ? 0 : kLongestPrefix);
    const auto wanted = isLong ? kRowsLookedAt : static_cast<int>(limit);
    int seen = 0;
    {
        auto rows = m_file->ask("SELECT p.content, p.words FROM product_words w JOIN products p ON p.row = w.rowid "
                                "WHERE product_words MATCH ? LIMIT ?",
                                terms, wanted);
        for (; found.size() < limit && rows.next(); ++seen) {
            const auto text = rows.text(1);
            if (!isLong || hasWords(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), words))
                addOnce(found, rows.text(0));
        }
    }
    if (isLong && seen == kRowsLookedAt && found.size() < limit)
        searchWords(words, true, found, limit);
}

auto LocalCatalogue::search(const QString &query, int limit) const -> std::vector<contract::Product>
{
    return readingCatalogue([&] {
        std::vector<contract::Product> found;
        const auto wanted = static_cast<std::size_t>(limit);
        static const QRegularExpression kDigits(QStringLiteral("^[0-9]+$"));
        const auto trimmed = query.trimmed();
        if (trimmed.size() >= kDigitsForBarcodePrefix && kDigits.match(trimmed).hasMatch())
            searchCodes(trimmed, found, wanted);
        if (const auto words = wordsOfQuery(query); !words.isEmpty() && found.size() < wanted)
            searchWords(words, false, found, wanted);
        return found;
    });
}

auto LocalCatalogue::browse(const std::string &department, int limit, std::int64_t after) const
    -> std::vector<std::int64_t>
{
    return readingCatalogue([&] {
        std::vector<std::int64_t> found;
        if (searchedTo() == 0)
            return found; // without the indexes, every product would be sorted
        const auto take = [&found](NativeRows rows) {
            while (rows.next())
                found.push_back(rows.int64(0));
        };
        if (department.empty() && after == 0)
            take(m_file->ask("SELECT row FROM products WHERE tile = 1 ORDER BY name, row LIMIT ?", limit));
        else if (department.empty())
            take(m_file->ask("SELECT row FROM products WHERE tile = 1 AND (name, row) > (SELECT name, row FROM "
                             "products WHERE row = ?) ORDER BY name, row LIMIT ?",
                             after, limit));
        else if (after == 0)
            take(m_file->ask("SELECT row FROM products WHERE tile = 1 AND department = ? ORDER BY name, row LIMIT ?",
                             department, limit));
        else
            take(m_file->ask("SELECT row FROM products WHERE tile = 1 AND department = ? AND (name, row) > (SELECT "
                             "name, row FROM products WHERE row = ?) ORDER BY name, row LIMIT ?",
                             department, after, limit));
        return found;
    });
}

auto LocalCatalogue::product(std::int64_t row) const -> std::optional<contract::Product>
{
    return readingCatalogue([&]() -> std::optional<contract::Product> {
        auto rows = m_file->ask("SELECT content FROM products WHERE row = ?", row);
        return rows.next() ? productOf(rows.text(0)) : std::nullopt;
    });
}

auto LocalCatalogue::variantsOf(const std::string &family) const -> std::vector<contract::Product>
{
    return readingCatalogue([&] {
        std::vector<contract::Product> found;
        const auto code = familyCode(family);
        auto rows = m_file->ask("SELECT p.content FROM codes c JOIN products p ON p.row = c.row WHERE c.code = ? "
                                "ORDER BY p.name, p.row LIMIT ?",
                                code, kMostVariants);
        while (rows.next())
            addOnce(found, rows.text(0));
        return found;
    });
}

auto LocalCatalogue::departments() const -> std::vector<std::string>
{
    return readingCatalogue([&] {
        std::vector<std::string> found;
        if (searchedTo() == 0)
            return found;
        // From one to the next in the index: DISTINCT would walk over every product.
        auto rows = m_file->ask("WITH RECURSIVE next (name) AS (SELECT min(department) FROM products WHERE "
                                "tile = 1 AND department > '' UNION ALL SELECT (SELECT min(department) FROM products "
                                "WHERE tile = 1 AND department > next.name) FROM next WHERE next.name IS NOT NULL) "
                                "SELECT name FROM next WHERE name IS NOT NULL");
        while (rows.next())
            found.emplace_back(rows.text(0));
        return found;
    });
}

auto LocalCatalogue::productCount() const -> std::int64_t
{
    return readingCatalogue([&]() -> std::int64_t {
        auto rows = m_file->ask("SELECT count(*) FROM products");
        return rows.next() ? rows.int64(0) : 0;
    });
}

auto LocalCatalogue::cursor() const -> std::int64_t
{
    return readingCatalogue([&]() -> std::int64_t {
        auto rows = m_file->ask("SELECT cursor FROM feed");
        return rows.next() ? rows.int64(0) : 0;
    });
}

auto LocalCatalogue::searchedTo() const -> std::int64_t
{
    auto rows = m_file->ask("SELECT searched_to FROM feed");
    return rows.next() ? rows.int64(0) : 0;
}

auto LocalCatalogue::isSearchable() const -> bool
{
    return readingCatalogue([&] { return searchedTo() > 0; });
}

auto LocalCatalogue::isWhole() const -> bool
{
    return readingCatalogue([&] { return searchedTo() == kEveryRow; });
}

} // namespace tillhouse::client
