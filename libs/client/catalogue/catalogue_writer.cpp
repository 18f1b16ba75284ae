// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/catalogue_writer.h"

#include "client/catalogue/schema.h"
#include "client/sql/sqlite_file.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <iterator>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

/// Made searchable in one transaction: well below a second of work, and few enough pieces for a quick search after.
constexpr std::int64_t kRowsAtOnce = 50'000;
/// Of the file, kept in memory: the inner pages of its trees, and what a page of the feed changes.
constexpr std::string_view kCache = "PRAGMA cache_size = -32768"; // KiB
/// Pages in the log before a commit moves them into the file, which waits for the disk twice: 64 MiB, more than a day's
/// changes. They are moved when nothing else is to do (rest()); this bounds the log of a first copy.
constexpr std::string_view kLongestLog = "PRAGMA wal_autocheckpoint = 16384";
/// What FTS5 keeps in memory before it writes a piece of the index, while indexing and usually (its own default).
constexpr std::int64_t kIndexingBytes = 32 * 1024 * 1024;
constexpr std::int64_t kUsualBytes = 1024 * 1024;
constexpr std::int64_t kUsualMerge = 4; ///< its own default

/// What the tiles are listed by.
constexpr std::string_view kTileIndexes[] = {
    "CREATE INDEX IF NOT EXISTS products_by_department ON products (department, name) WHERE tile = 1",
    "CREATE INDEX IF NOT EXISTS products_by_name ON products (name) WHERE tile = 1"};

void removeDatabase(const QString &file)
{
    for (const auto *suffix : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(suffix));
}

template <class Work>
auto writing(const Work &work) -> Result<void>
{
    try {
        work();
        return {};
    } catch (const StoreError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

auto numberOf(SqliteFile &file, std::string_view sql) -> std::int64_t
{
    auto rows = file.ask(sql);
    return rows.next() ? rows.int64(0) : 0;
}

} // namespace

CatalogueWriter::CatalogueWriter(std::unique_ptr<SqliteFile> file)
    : m_file(std::move(file))
    , m_rows(*m_file)
{
}

CatalogueWriter::~CatalogueWriter() = default;

auto CatalogueWriter::open(const QString &file, const std::string &store) -> Result<std::unique_ptr<CatalogueWriter>>
{
    for (const bool secondTry : {false, true}) {
        auto opened = SqliteFile::open(file, SqliteFile::Use::Copy, catalogueSchema());
        Error error;
        if (opened) {
            std::unique_ptr<CatalogueWriter> writer(new CatalogueWriter(std::move(*opened)));
            const auto done = writing([&] {
                writer->m_file->tell(kCache);
                writer->m_file->tell(kLongestLog);
                writer->openFeed(store);
            });
            if (done)
                return writer;
            error = done.error();
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

/// Where this store's copy stands; a copy of another store starts again from nothing.
void CatalogueWriter::openFeed(const std::string &store)
{
    bool same = false;
    {
        auto row = m_file->ask("SELECT store, cursor, searched_to, expected FROM feed");
        if (row.next() && row.text(0) == store) {
            same = true;
            m_cursor = row.int64(1);
            m_searchedTo = row.int64(2);
            m_expected = row.int64(3);
        }
    }
    if (!same)
        m_file->transaction([&] {
            m_rows.clear();
            m_file->tell("DELETE FROM feed");
            m_file->tell("INSERT INTO feed (only, store, cursor) VALUES (1, ?, 0)", store);
        });
    if (m_searchedTo == kEveryRow)
        return;
    m_rows.count();
}

auto CatalogueWriter::apply(const contract::ChangePage &page) -> Result<void>
{
    const auto before = m_rows.extent();
    m_level = false;
    auto done = writing([&] {
        m_file->transaction([&] {
            m_rows.write(page.products, m_searchedTo);
            m_file->tell("UPDATE feed SET cursor = ?", page.next_since);
        });
        m_cursor = page.next_since;
    });
    if (!done)
        m_rows.setExtent(before);
    return done;
}

auto CatalogueWriter::rest() -> Result<void>
{
    return writing([&] { m_file->tell("PRAGMA wal_checkpoint(PASSIVE)"); });
}

auto CatalogueWriter::readAhead() -> Result<bool>
{
    bool more = false;
    auto done = writing([&] {
        more = numberOf(*m_file, "SELECT max(row) FROM products") > m_readTo;
        if (!more) { // what finds a row
            (void)numberOf(*m_file, "SELECT count(*) FROM products INDEXED BY sqlite_autoindex_products_1");
            (void)numberOf(*m_file, "SELECT count(*) FROM codes");
            return;
        }
        auto rows =
            m_file->ask("SELECT count(*) FROM products WHERE row > ? AND row <= ?", m_readTo, m_readTo + kRowsAtOnce);
        (void)rows.next();
        m_readTo += kRowsAtOnce;
    });
    if (!done)
        return done.error();
    return more;
}

auto CatalogueWriter::expect(std::int64_t products) -> Result<void>
{
    return writing([&] {
        m_file->tell("UPDATE feed SET expected = ?", products);
        m_expected = products;
    });
}

auto CatalogueWriter::state() const -> CopyState
{
    if (m_searchedTo == kEveryRow)
        return {CopyState::Stage::Whole, 0, 0};
    if (m_level)
        return {CopyState::Stage::Indexing, m_searchedTo, m_rows.extent().lastRow};
    return {CopyState::Stage::Copying, m_rows.extent().products, m_expected};
}

auto CatalogueWriter::hasUnindexed(bool level) const -> bool
{
    return m_searchedTo != kEveryRow && (level || m_searchedTo < m_rows.extent().lastRow);
}

auto CatalogueWriter::index(bool level) -> Result<bool>
{
    if (!hasUnindexed(level))
        return false;
    m_level = level;
    auto done = writing([&] {
        if (m_searchedTo == 0 && m_indexes < std::size(kTileIndexes)) {
            m_file->tell(kTileIndexes[m_indexes]);
            ++m_indexes;
            return;
        }
        const auto upTo = std::min(m_searchedTo + kRowsAtOnce, m_rows.extent().lastRow);
        const auto searchedTo = level && upTo == m_rows.extent().lastRow ? kEveryRow : upTo;
        m_file->transaction([&] { indexRows(upTo, searchedTo); });
        m_searchedTo = searchedTo;
    });
    if (!done)
        return done.error();
    return hasUnindexed(level);
}

/// Merging is left to the changes that come later, and pieces of the index grow larger than usual: both halve the work.
void CatalogueWriter::indexRows(std::int64_t upTo, std::int64_t searchedTo)
{
    const bool last = searchedTo == kEveryRow;
    m_file->tell("INSERT INTO product_words (product_words, rank) VALUES ('automerge', 0)");
    m_file->tell("INSERT INTO product_words (product_words, rank) VALUES ('hashsize', ?)", kIndexingBytes);
    m_file->tell("INSERT INTO product_words (rowid, words) SELECT row, words FROM products WHERE row > ? AND row <= ?",
                 m_searchedTo, upTo);
    m_file->tell("UPDATE feed SET searched_to = ?", searchedTo);
    if (last) {
        m_file->tell("INSERT INTO product_words (product_words, rank) VALUES ('automerge', ?)", kUsualMerge);
        m_file->tell("INSERT INTO product_words (product_words, rank) VALUES ('hashsize', ?)", kUsualBytes);
    }
}

auto CatalogueWriter::clear() -> Result<void>
{
    return writing([&] {
        m_file->transaction([&] {
            m_rows.clear();
            m_file->tell("UPDATE feed SET cursor = 0, searched_to = 0, expected = 0");
        });
        m_cursor = m_searchedTo = m_expected = 0;
        m_rows.setExtent({});
        m_indexes = 0;
        m_level = false;
    });
}

} // namespace tillhouse::client
