// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migration.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <string_view>

namespace tillhouse::db
{

namespace
{

// Length of the quoted text, comment or single character that begins at `at`.
auto quotedLength(std::string_view sql, std::size_t at) -> std::size_t
{
    const char quote = sql[at];
    for (std::size_t i = at + 1; i < sql.size(); ++i) {
        if (sql[i] != quote)
            continue;
        if (i + 1 < sql.size() && sql[i + 1] == quote) // a doubled quote stands for itself
            ++i;
        else
            return i + 1 - at;
    }
    return sql.size() - at;
}

auto lineCommentLength(std::string_view sql, std::size_t at) -> std::size_t
{
    const auto end = sql.find('\n', at);
    return (end == std::string_view::npos ? sql.size() : end) - at;
}

auto blockCommentLength(std::string_view sql, std::size_t at) -> std::size_t
{
    const auto end = sql.find("*/", at + 2);
    return (end == std::string_view::npos ? sql.size() : end + 2) - at;
}

auto isBlank(char c) -> bool
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

auto trimmed(std::string_view text) -> std::string
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return std::string(text);
}

} // namespace

auto checksum(const Migration &migration) -> std::string
{
    const QByteArrayView bytes(migration.sql.data(), static_cast<qsizetype>(migration.sql.size()));
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex().toStdString();
}

auto splitStatements(const std::string &sql) -> std::vector<std::string>
{
    const std::string_view all = sql;
    std::vector<std::string> statements;
    std::size_t begin = 0;
    bool hasCode = false;
    const auto finish = [&](std::size_t end) {
        if (hasCode)
            statements.push_back(trimmed(all.substr(begin, end - begin)));
        begin = end + 1;
        hasCode = false;
    };
    std::size_t at = 0;
    while (at < all.size()) {
        const char c = all[at];
        if (c == '\'' || c == '"') {
            hasCode = true;
            at += quotedLength(all, at);
        } else if (all.compare(at, 2, "--") == 0) {
            at += lineCommentLength(all, at);
        } else if (all.compare(at, 2, "/*") == 0) {
            at += blockCommentLength(all, at);
        } else {
            if (c == ';')
                finish(at);
            else if (!isBlank(c))
                hasCode = true;
            ++at;
        }
    }
    finish(all.size());
    return statements;
}

} // namespace tillhouse::db
