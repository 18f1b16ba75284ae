// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/customer/customer_copy.h"

#include "client/catalogue/query_words.h"
#include "client/sql/sqlite_file.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

/// The full-text table keeps no text of its own and is keyed by the customer's row.
auto customerSchema() -> QStringList
{
    return {QStringLiteral(R"(
CREATE TABLE customers (
    row INTEGER PRIMARY KEY,
    customer_id TEXT NOT NULL UNIQUE,
    card_code TEXT NOT NULL,
    active INTEGER NOT NULL,
    content TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX customers_by_card ON customers (card_code) WHERE card_code <> '';
CREATE VIRTUAL TABLE customer_words USING fts5 (words, content='customers', content_rowid='row', prefix='2 3 4',
    tokenize="unicode61 remove_diacritics 2");
CREATE TABLE feed (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    store TEXT NOT NULL,
    cursor BIGINT NOT NULL
);
)")};
}

void emptyCustomers(SqliteFile &file)
{
    file.run(QStringLiteral("INSERT INTO customer_words (customer_words) VALUES ('delete-all')"));
    file.run(QStringLiteral("DELETE FROM customers"));
}

/// The cursor of this store's copy; a copy of another store starts again from nothing.
auto openCustomerFeed(SqliteFile &file, const QString &store) -> std::int64_t
{
    auto &row = file.run(QStringLiteral("SELECT store, cursor FROM feed"));
    const bool same = row.next() && row.value(0).toString() == store;
    const auto cursor = same ? row.value(1).toLongLong() : 0;
    row.finish();
    if (same)
        return cursor;
    file.transaction([&] {
        emptyCustomers(file);
        file.run(QStringLiteral("DELETE FROM feed"));
        file.run(QStringLiteral("INSERT INTO feed (only, store, cursor) VALUES (1, ?, 0)"), {store});
    });
    return 0;
}

auto phoneDigits(const QString &text) -> QString
{
    QString digits;
    for (const auto c : text)
        if (c.isDigit())
            digits += c;
    return digits;
}

auto isPhoneNumber(const QString &text) -> bool
{
    const auto fits = [](QChar c) { return c.isDigit() || QStringLiteral("+-/(). ").contains(c); };
    return std::all_of(text.begin(), text.end(), fits) && !phoneDigits(text).isEmpty();
}

/// Name, e-mail, card, and the phone's digits with and without the zeros in front of them.
auto customerWords(const contract::Customer &customer) -> QString
{
    const auto phone = phoneDigits(QString::fromStdString(customer.phone));
    auto shorter = phone;
    while (shorter.startsWith(u'0'))
        shorter.remove(0, 1);
    return QString::fromStdString(customer.name + ' ' + customer.email + ' ' + customer.card_code + ' ') + phone +
           u' ' + shorter;
}

/// Reading never fails the till: what the copy cannot tell is as if it did not have it.
template <class Work>
auto readingCustomers(const Work &work) -> decltype(work())
{
    try {
        return work();
    } catch (const StoreError &error) {
        qWarning("customer copy: %s", error.what());
        return {};
    }
}

auto takeCustomers(QSqlQuery &rows) -> std::vector<contract::Customer>
{
    std::vector<contract::Customer> found;
    while (rows.next())
        if (auto customer = contract::decode<contract::Customer>(rows.value(0).toString().toStdString()))
            found.push_back(std::move(*customer));
    rows.finish();
    return found;
}

auto firstOf(std::vector<contract::Customer> found) -> std::optional<contract::Customer>
{
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace

CustomerWriter::CustomerWriter(std::unique_ptr<SqliteFile> file, std::int64_t cursor)
    : m_file(std::move(file))
    , m_cursor(cursor)
{
}

CustomerWriter::~CustomerWriter() = default;

auto CustomerWriter::open(const QString &file, const std::string &store) -> Result<std::unique_ptr<CustomerWriter>>
{
    for (const bool secondTry : {false, true}) {
        auto opened = SqliteFile::open(file, SqliteFile::Use::Copy, customerSchema());
        Error error;
        if (opened) {
            try {
                const auto cursor = openCustomerFeed(**opened, QString::fromStdString(store));
                return std::unique_ptr<CustomerWriter>(new CustomerWriter(std::move(*opened), cursor));
            } catch (const StoreError &failure) {
                error = {ErrorCode::Internal, failure.what(), {}};
            }
        } else {
            error = opened.error();
        }
        if (secondTry)
            return error;
        qWarning("the copy of the customers is damaged and is fetched again: %s", error.detail.c_str());
        for (const auto *suffix : {"", "-wal", "-shm"})
            QFile::remove(file + QLatin1String(suffix));
    }
    return Error{ErrorCode::Internal, "unreachable", {}};
}

void CustomerWriter::put(const contract::Customer &customer)
{
    const auto id = QString::fromStdString(customer.customer_id);
    auto &old = m_file->run(QStringLiteral("SELECT row, words FROM customers WHERE customer_id = ?"), {id});
    qlonglong row = 0;
    QString oldWords;
    if (old.next()) {
        row = old.value(0).toLongLong();
        oldWords = old.value(1).toString();
    }
    old.finish();
    if (row > 0) {
        m_file->run(QStringLiteral("INSERT INTO customer_words (customer_words, rowid, words) VALUES ('delete', ?, ?)"),
                    {row, oldWords});
        m_file->run(QStringLiteral("DELETE FROM customers WHERE row = ?"), {row});
    }
    const auto words = customerWords(customer);
    auto &inserted =
        m_file->run(QStringLiteral("INSERT INTO customers (row, customer_id, card_code, active, content, words) "
                                   "VALUES (?, ?, ?, ?, ?, ?)"),
                    {row > 0 ? QVariant(row) : QVariant(), id, QString::fromStdString(customer.card_code),
                     customer.active ? 1 : 0, QString::fromStdString(contract::encode(customer)), words});
    m_file->run(QStringLiteral("INSERT INTO customer_words (rowid, words) VALUES (?, ?)"),
                {inserted.lastInsertId().toLongLong(), words});
}

auto CustomerWriter::apply(const contract::CustomerChangePage &page) -> Result<void>
{
    try {
        m_file->transaction([&] {
            for (const auto &customer : page.customers)
                put(customer);
            m_file->run(QStringLiteral("UPDATE feed SET cursor = ?"),
                        {QVariant::fromValue<qlonglong>(page.next_since)});
        });
        m_cursor = page.next_since;
        return {};
    } catch (const StoreError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

auto CustomerWriter::clear() -> Result<void>
{
    try {
        m_file->transaction([&] {
            emptyCustomers(*m_file);
            m_file->run(QStringLiteral("UPDATE feed SET cursor = 0"));
        });
        m_cursor = 0;
        return {};
    } catch (const StoreError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

LocalCustomers::LocalCustomers(std::unique_ptr<SqliteFile> file)
    : m_file(std::move(file))
{
}

LocalCustomers::~LocalCustomers() = default;

auto LocalCustomers::open(const QString &file) -> Result<std::unique_ptr<LocalCustomers>>
{
    auto opened = SqliteFile::open(file, SqliteFile::Use::ReadOnly, {});
    if (!opened)
        return opened.error();
    return std::unique_ptr<LocalCustomers>(new LocalCustomers(std::move(*opened)));
}

auto LocalCustomers::find(const std::string &customerId) const -> std::optional<contract::Customer>
{
    return readingCustomers([&] {
        return firstOf(takeCustomers(
            m_file->run(QStringLiteral("SELECT content FROM customers WHERE customer_id = ? AND active = 1"),
                        {QString::fromStdString(customerId)})));
    });
}

auto LocalCustomers::findByCard(const std::string &code) const -> std::optional<contract::Customer>
{
    return readingCustomers([&]() -> std::optional<contract::Customer> {
        if (code.empty())
            return std::nullopt;
        return firstOf(takeCustomers(m_file->run(
            QStringLiteral("SELECT content FROM customers WHERE card_code = ? AND card_code <> '' AND active = 1"),
            {QString::fromStdString(code)})));
    });
}

auto LocalCustomers::search(const QString &query, int limit) const -> std::vector<contract::Customer>
{
    return readingCustomers([&]() -> std::vector<contract::Customer> {
        const auto trimmed = query.trimmed();
        const auto terms = fullTextQuery(wordsOfQuery(isPhoneNumber(trimmed) ? phoneDigits(trimmed) : trimmed));
        if (terms.empty())
            return {};
        return takeCustomers(
            m_file->run(QStringLiteral("SELECT c.content FROM customer_words w JOIN customers c ON c.row = w.rowid "
                                       "WHERE customer_words MATCH ? AND c.active = 1 LIMIT ?"),
                        {QString::fromStdString(terms), limit}));
    });
}

auto LocalCustomers::count() const -> std::int64_t
{
    return readingCustomers([&]() -> std::int64_t {
        auto &row = m_file->run(QStringLiteral("SELECT COUNT(*) FROM customers WHERE active = 1"));
        const auto count = row.next() ? row.value(0).toLongLong() : 0;
        row.finish();
        return count;
    });
}

} // namespace tillhouse::client
