// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/secrets.h"

#include "ctl/verify/card_number.h"
#include "ctl/verify/snapshot.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <set>

namespace tillhouse::ctl::verify
{

namespace fs = std::filesystem;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr std::string_view kSqliteHead = "SQLite format 3";
/// A line that never ends (a core, say) is read in pieces that overlap by more than a card number.
constexpr std::size_t kPiece = 1 << 20;
constexpr std::size_t kOverlap = 64;
/// Below so many bytes a store is not worth being opened once for each of its tables.
constexpr std::uintmax_t kSmallStore = 64 << 20;

/// What the parts of the search share. It does not change while they run.
struct Shared {
    Report &report;
    std::set<std::string, std::less<>> giftCards;

    void tell(const std::string &store, const std::string &table, std::string key, const std::string &where,
              std::string_view digits) const
    {
        if (giftCards.count(digits) > 0)
            return;
        const auto masked = maskedCardNumber(digits);
        for (auto at = key.find(digits); at != std::string::npos; at = key.find(digits))
            key.replace(at, digits.size(), masked);
        report.add({Severity::Fault, "I8", store, table, key, where + " holds the card number " + masked});
    }
};

/// A store that is only looked at.
class OpenStore
{
public:
    explicit OpenStore(const fs::path &file)
        : m_connection(":memory:", db::Purpose::Inspector, std::chrono::seconds(10))
        , m_session(m_connection)
    {
        m_session.execute("ATTACH ? AS store", readOnlyUri(file));
        m_session.execute("BEGIN");
    }

    auto session() -> db::Session & { return m_session; }

private:
    db::Connection m_connection;
    db::Reader m_session;
};

/// One table of a store, row by row.
class TableSearch
{
public:
    TableSearch(const Shared &shared, OpenStore &store, std::string name, std::string table)
        : m_shared(shared)
        , m_store(store)
        , m_name(std::move(name))
        , m_table(std::move(table))
    {
    }

    void run()
    {
        std::string selected;
        auto column = m_store.session().query(
            "SELECT name, lower(type), pk FROM pragma_table_info(?, 'store') ORDER BY pk = 0, pk, cid", m_table);
        while (column.next()) {
            const bool key = column.int64(2) > 0;
            const bool text = column.text(1).find("int") == std::string::npos;
            if (!key && !text)
                continue;
            selected += (m_columns.empty() ? "" : ", ") + column.text(0);
            m_columns.push_back({column.text(0), text});
            m_keys += key ? 1 : 0;
        }
        if (std::ranges::none_of(m_columns, &Column::text))
            return;
        if (m_keys == 0)
            selected += ", rowid";
        auto row = m_store.session().query("SELECT " + selected + " FROM store." + m_table);
        while (row.next())
            search(row);
    }

private:
    struct Column {
        std::string name;
        bool text; ///< it may hold more than a number
    };

    void search(const db::Rows &row)
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (!m_columns[i].text)
                continue;
            const auto text = row.view(static_cast<int>(i));
            if (!mayHoldCardNumber(text))
                continue;
            findCardNumbers(text, [&](std::string_view digits) {
                m_shared.tell(m_name, m_table, keyOf(row), "column " + m_columns[i].name, digits);
            });
        }
    }

    /// The columns of the key come first; a table without one is named by its rows' numbers, which come last.
    auto keyOf(const db::Rows &row) const -> std::string
    {
        if (m_keys == 0)
            return row.text(static_cast<int>(m_columns.size()));
        std::string key = row.text(0);
        for (int i = 1; i < m_keys; ++i)
            key += ", " + row.text(i);
        return key;
    }

    const Shared &m_shared;
    OpenStore &m_store;
    std::string m_name;
    std::string m_table;
    std::vector<Column> m_columns;
    int m_keys = 0;
};

/// A file that is no store, line by line.
class TextSearch
{
public:
    TextSearch(const Shared &shared, fs::path file)
        : m_shared(shared)
        , m_file(std::move(file))
    {
    }

    void run()
    {
        std::ifstream in(m_file, std::ios::binary);
        std::string text;
        std::size_t kept = 0;
        std::int64_t line = 1;
        while (in) {
            text.resize(kept + kPiece);
            in.read(text.data() + kept, kPiece);
            text.resize(kept + static_cast<std::size_t>(in.gcount()));
            searchPiece(text, line);
            // The end is looked at again with what follows it, from its last whole line or as far as a number may
            // reach.
            const auto newline = text.rfind('\n');
            const auto from =
                newline != std::string::npos ? newline + 1 : text.size() - std::min(text.size(), kOverlap);
            line += std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(from), '\n');
            text.erase(0, std::max(from, text.size() - std::min(text.size(), kPiece)));
            kept = text.size();
        }
    }

private:
    void searchPiece(const std::string &text, std::int64_t line)
    {
        std::size_t begin = 0;
        while (begin < text.size()) {
            const auto end = std::min(text.find('\n', begin), text.size());
            const auto part = std::string_view(text).substr(begin, end - begin);
            if (mayHoldCardNumber(part))
                findCardNumbers(part, [&](std::string_view digits) {
                    if (m_told.insert(std::to_string(line) + ":" + std::string(digits)).second)
                        m_shared.tell(m_file.filename().string(), "line", std::to_string(line), "the text", digits);
                });
            begin = end + 1;
            ++line;
        }
    }

    const Shared &m_shared;
    fs::path m_file;
    std::set<std::string> m_told;
};

/// Finds what there is to search, and how much it is.
class SecretSearch
{
public:
    explicit SecretSearch(Report &report)
        : m_shared(std::make_shared<Shared>(Shared{report, {}}))
    {
    }

    void knowGiftCards(const Layout &layout)
    {
        for (const auto &store : storeNames()) {
            if (store.schema != "pay" || !fs::exists(storeFile(layout, store)))
                continue;
            OpenStore payments(storeFile(layout, store));
            auto row = payments.session().query("SELECT account FROM store.value_accounts WHERE kind = 'gift_card'");
            while (row.next())
                m_shared->giftCards.insert(row.text(0));
        }
    }

    void addTree(const fs::path &root)
    {
        for (const auto &entry :
             fs::recursive_directory_iterator(root, fs::directory_options::skip_permission_denied)) {
            if (entry.is_regular_file() && !entry.is_symlink())
                addFile(entry.path());
        }
    }

    void addFile(const fs::path &file)
    {
        const auto name = file.filename().string();
        // What a store's log has is read through the store.
        if (name.ends_with("-wal") || name.ends_with("-shm"))
            return;
        std::ifstream in(file, std::ios::binary);
        std::string head(kSqliteHead.size(), '\0');
        in.read(head.data(), static_cast<std::streamsize>(head.size()));
        if (in.gcount() == static_cast<std::streamsize>(head.size()) && head == kSqliteHead)
            addStore(file);
        else
            add(fs::file_size(file), [shared = m_shared, file] { TextSearch(*shared, file).run(); });
    }

    auto tasks() -> std::vector<SecretTask>
    {
        std::ranges::stable_sort(m_parts, std::ranges::greater{}, &Part::size);
        std::vector<SecretTask> tasks;
        for (auto &part : m_parts)
            tasks.push_back(std::move(part.task));
        return tasks;
    }

private:
    struct Part {
        std::uintmax_t size; ///< bytes, roughly
        SecretTask task;
    };

    void addStore(const fs::path &file)
    {
        std::vector<std::string> tables;
        {
            OpenStore store(file);
            auto row = store.session().query("SELECT name FROM store.sqlite_master WHERE type = 'table' ORDER BY name");
            while (row.next())
                tables.push_back(row.text(0));
        }
        const auto searchTables = [shared = m_shared, file](const std::vector<std::string> &some) {
            OpenStore store(file);
            for (const auto &table : some)
                TableSearch(*shared, store, file.stem().string(), table).run();
        };
        // How big a table is only shows by reading it, so all of a big store come before those of a small one.
        auto size = fs::file_size(file);
        if (size < kSmallStore)
            return add(size, [=] { searchTables(tables); });
        for (const auto &table : tables)
            add(size--, [=] { searchTables({table}); });
    }

    void add(std::uintmax_t size, std::function<void()> search)
    {
        m_parts.push_back({size, [search = std::move(search)]() -> Result<void> {
                               try {
                                   search();
                               } catch (const db::DatabaseError &error) {
                                   return Error{ErrorCode::Unavailable, error.what(), {}};
                               }
                               return {};
                           }});
    }

    std::shared_ptr<Shared> m_shared;
    std::vector<Part> m_parts;
};

} // namespace

auto secretTasks(const Layout &layout, const std::vector<fs::path> &journals, Report &report)
    -> Result<std::vector<SecretTask>>
{
    try {
        SecretSearch search(report);
        search.knowGiftCards(layout);
        // One folder holds everything of a development installation, backups that somebody put there included.
        const auto root = layout.state.parent_path();
        const bool together = root == layout.etc.parent_path() && root != "/etc" && layout.log.parent_path() == root;
        for (const auto &tree : together ? std::vector{root} : std::vector{layout.etc, layout.state})
            search.addTree(tree);
        for (const auto &journal : journals)
            search.addFile(journal);
        return search.tasks();
    } catch (const db::DatabaseError &error) {
        return Error{ErrorCode::Unavailable, error.what(), {}};
    } catch (const fs::filesystem_error &error) {
        return Error{ErrorCode::Unavailable, error.what(), {}};
    }
}

} // namespace tillhouse::ctl::verify
