// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/secrets.h"

#include "ctl/verify/card_number.h"
#include "ctl/verify/snapshot.h"

#include <fstream>
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

/// Looks through the files of an installation.
class SecretSearch
{
public:
    explicit SecretSearch(Report &report)
        : m_report(report)
    {
    }

    void knowGiftCards(const Layout &layout)
    {
        for (const auto &store : storeNames()) {
            if (store.schema != "pay" || !fs::exists(storeFile(layout, store)))
                continue;
            db::Connection connection(":memory:", db::Purpose::Inspector, std::chrono::seconds(10));
            db::Reader session(connection);
            session.execute("ATTACH ? AS pay", readOnlyUri(storeFile(layout, store)));
            auto row = session.query("SELECT account FROM pay.value_accounts WHERE kind = 'gift_card'");
            while (row.next())
                m_giftCards.insert(row.text(0));
        }
    }

    void searchTree(const fs::path &root)
    {
        for (const auto &entry :
             fs::recursive_directory_iterator(root, fs::directory_options::skip_permission_denied)) {
            if (entry.is_regular_file() && !entry.is_symlink())
                searchFile(entry.path());
        }
    }

    void searchFile(const fs::path &file)
    {
        const auto name = file.filename().string();
        // What a store's log has is read through the store.
        if (name.ends_with("-wal") || name.ends_with("-shm"))
            return;
        std::ifstream in(file, std::ios::binary);
        std::string head(kSqliteHead.size(), '\0');
        in.read(head.data(), static_cast<std::streamsize>(head.size()));
        if (in.gcount() == static_cast<std::streamsize>(head.size()) && head == kSqliteHead)
            searchStore(file);
        else
            searchText(file);
    }

private:
    void searchStore(const fs::path &file)
    {
        db::Connection connection(":memory:", db::Purpose::Inspector, std::chrono::seconds(10));
        db::Reader session(connection);
        session.execute("ATTACH ? AS store", readOnlyUri(file));
        session.execute("BEGIN");
        std::vector<std::string> tables;
        {
            auto row = session.query("SELECT name FROM store.sqlite_master WHERE type = 'table' ORDER BY name");
            while (row.next())
                tables.push_back(row.text(0));
        }
        for (const auto &table : tables)
            searchTable(session, file.stem().string(), table);
    }

    void searchTable(db::Session &session, const std::string &store, const std::string &table)
    {
        std::string key;
        std::vector<std::string> columns;
        std::string selected;
        auto column =
            session.query("SELECT name, lower(type), pk FROM pragma_table_info(?, 'store') ORDER BY pk, cid", table);
        while (column.next()) {
            if (column.int64(2) > 0)
                key += (key.empty() ? "" : " || ', ' || ") + column.text(0);
            if (column.text(1).find("int") == std::string::npos) {
                columns.push_back(column.text(0));
                selected += ", " + column.text(0);
            }
        }
        if (columns.empty())
            return;
        auto row = session.query("SELECT " + (key.empty() ? "rowid" : key) + selected + " FROM store." + table);
        while (row.next()) {
            for (std::size_t i = 0; i < columns.size(); ++i)
                findCardNumbers(row.text(static_cast<int>(i) + 1), [&](std::string_view digits) {
                    tell(store, table, row.text(0), "column " + columns[i], digits);
                });
        }
    }

    void searchText(const fs::path &file)
    {
        std::ifstream in(file, std::ios::binary);
        std::string text;
        std::size_t kept = 0;
        std::int64_t line = 1;
        while (in) {
            text.resize(kept + kPiece);
            in.read(text.data() + kept, kPiece);
            text.resize(kept + static_cast<std::size_t>(in.gcount()));
            searchPiece(file, text, line);
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

    void searchPiece(const fs::path &file, const std::string &text, std::int64_t line)
    {
        std::size_t begin = 0;
        while (begin < text.size()) {
            const auto end = std::min(text.find('\n', begin), text.size());
            findCardNumbers(std::string_view(text).substr(begin, end - begin), [&](std::string_view digits) {
                if (m_told.insert(file.string() + ":" + std::to_string(line) + ":" + std::string(digits)).second)
                    tell(file.filename().string(), "line", std::to_string(line), "the text", digits);
            });
            begin = end + 1;
            ++line;
        }
    }

    void tell(const std::string &store, const std::string &table, std::string key, const std::string &where,
              std::string_view digits)
    {
        if (m_giftCards.count(std::string(digits)) > 0)
            return;
        const auto masked = maskedCardNumber(digits);
        for (auto at = key.find(digits); at != std::string::npos; at = key.find(digits))
            key.replace(at, digits.size(), masked);
        m_report.add({Severity::Fault, "I8", store, table, key, where + " holds the card number " + masked});
    }

    Report &m_report;
    std::set<std::string> m_giftCards;
    std::set<std::string> m_told;
};

} // namespace

auto checkSecrets(const Layout &layout, const std::vector<fs::path> &journals, Report &report) -> Result<void>
{
    try {
        SecretSearch search(report);
        search.knowGiftCards(layout);
        // One folder holds everything of a development installation, backups that somebody put there included.
        const auto root = layout.state.parent_path();
        const bool together = root == layout.etc.parent_path() && root != "/etc" && layout.log.parent_path() == root;
        for (const auto &tree : together ? std::vector{root} : std::vector{layout.etc, layout.state})
            search.searchTree(tree);
        for (const auto &journal : journals)
            search.searchFile(journal);
    } catch (const db::DatabaseError &error) {
        return Error{ErrorCode::Unavailable, error.what(), {}};
    } catch (const fs::filesystem_error &error) {
        return Error{ErrorCode::Unavailable, error.what(), {}};
    }
    return {};
}

} // namespace tillhouse::ctl::verify
