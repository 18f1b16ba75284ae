// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/customers.h"

#include "domain/time_text.h"
#include "order/customer_words.h"
#include "order/order_list.h"
#include "order/page_cursor.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using contract::Customer;
using domain::Error;
using domain::ErrorCode;
using domain::invalidField;
using domain::Result;

constexpr std::string_view kColumns = "c.customer_id, c.name, c.email, c.phone, c.card_code, c.customer_group, c.note,"
                                      " c.tax_exempt_reason, c.credit_limit_minor, c.active, c.version, c.updated_at";

auto select(std::string_view rest) -> std::string
{
    return "SELECT " + std::string(kColumns) + " " + std::string(rest);
}

auto customerOf(const db::Rows &row, const std::string &storeId) -> Customer
{
    Customer customer;
    customer.store_id = storeId;
    std::string *texts[] = {&customer.customer_id, &customer.name,  &customer.email, &customer.phone,
                            &customer.card_code,   &customer.group, &customer.note,  &customer.tax_exempt_reason};
    for (int i = 0; i < 8; ++i)
        *texts[i] = row.text(i);
    customer.credit_limit_minor = row.int64(8);
    customer.active = row.boolean(9);
    customer.version = row.int64(10);
    customer.updated_at = domain::formatUtc(row.int64(11));
    return customer;
}

auto isBlank(std::string_view text) -> bool
{
    return text.find_first_not_of(' ') == std::string_view::npos;
}

auto checkEmail(std::string_view email) -> Result<void>
{
    const auto at = email.find('@');
    const bool fits = email.empty() ||
                      (at != std::string_view::npos && at > 0 && at + 1 < email.size() &&
                       email.find('@', at + 1) == std::string_view::npos && email.find(' ') == std::string_view::npos);
    return fits ? Result<void>() : Result<void>(invalidField("email", "must look like name@example.com"));
}

auto checkPhone(std::string_view phone) -> Result<void>
{
    if (phone.find_first_not_of("0123456789+-/(). ") != std::string_view::npos)
        return invalidField("phone", "may have digits, spaces and + - / ( ) . only");
    if (!phone.empty() && phone.find_first_of("0123456789") == std::string_view::npos)
        return invalidField("phone", "has no digits");
    return {};
}

auto checkText(const Customer &request) -> Result<void>
{
    if (isBlank(request.name))
        return invalidField("name", "must not be blank");
    if (const auto email = checkEmail(request.email); !email)
        return email;
    if (const auto phone = checkPhone(request.phone); !phone)
        return phone;
    if (request.card_code.find(' ') != std::string::npos)
        return invalidField("card_code", "must not have spaces");
    if (!request.group.empty() && !contract::complaint(request.group, contract::nameText()).empty())
        return invalidField("group", "may have letters, digits and - _ . only");
    return {};
}

auto isSame(const Customer &stored, const Customer &wanted) -> bool
{
    return stored.name == wanted.name && stored.email == wanted.email && stored.phone == wanted.phone &&
           stored.card_code == wanted.card_code && stored.group == wanted.group && stored.note == wanted.note &&
           stored.tax_exempt_reason == wanted.tax_exempt_reason &&
           stored.credit_limit_minor == wanted.credit_limit_minor && stored.active == wanted.active;
}

auto checkVersion(const std::optional<Customer> &stored, std::string_view ifMatch) -> Result<void>
{
    if (!stored)
        return ifMatch.empty() ? Result<void>()
                               : Result<void>(Error{ErrorCode::VersionMismatch,
                                                    "there is no such customer to change",
                                                    {{"customer_id", "is unknown"}}});
    if (ifMatch.empty())
        return Error{ErrorCode::Conflict,
                     "the customer exists already; send its version to change it",
                     {{"If-Match", "is missing"}}};
    if (ifMatch != "*" && ifMatch != std::to_string(stored->version))
        return Error{ErrorCode::VersionMismatch,
                     "somebody changed the customer since it was read",
                     {{"If-Match", "the version is now " + std::to_string(stored->version)}}};
    return {};
}

/// To let somebody owe money, or pay no tax, is to give something away.
auto checkGifts(const kit::CallContext &context, const std::optional<Customer> &stored, const Customer &wanted)
    -> Result<void>
{
    const auto before = stored.value_or(Customer{});
    const bool gives = wanted.credit_limit_minor > before.credit_limit_minor ||
                       (wanted.tax_exempt_reason != before.tax_exempt_reason && !wanted.tax_exempt_reason.empty());
    const bool may =
        context.principal && contract::grants(context.principal->roles, contract::Permission::IssueGiftCard);
    if (!gives || may)
        return {};
    return Error{ErrorCode::NotAllowed,
                 "a manager gives credit and exemptions from tax",
                 {{wanted.credit_limit_minor > before.credit_limit_minor ? "credit_limit_minor" : "tax_exempt_reason",
                   "may be changed by a manager only"}}};
}

auto checkCard(db::Session &session, const Customer &wanted) -> Result<void>
{
    if (wanted.card_code.empty())
        return {};
    auto row = session.query("SELECT 1 FROM customers WHERE store_id = ? AND card_code = ? AND customer_id <> ?",
                             wanted.store_id, wanted.card_code, wanted.customer_id);
    if (row.next())
        return Error{
            ErrorCode::Conflict, "another customer has this card", {{"card_code", "belongs to another customer"}}};
    return {};
}

auto nextChange(db::Session &session, const std::string &storeId) -> std::int64_t
{
    auto row = session.query("SELECT COALESCE(MAX(change_number), 0) + 1 FROM customers WHERE store_id = ?", storeId);
    row.next();
    return row.int64(0);
}

void save(db::Transaction &tx, const Customer &customer, std::int64_t nowMs)
{
    tx.execute("DELETE FROM customers WHERE store_id = ? AND customer_id = ?", customer.store_id, customer.customer_id);
    tx.execute("DELETE FROM customer_words WHERE store_id = ? AND customer_id = ?", customer.store_id,
               customer.customer_id);
    tx.execute("INSERT INTO customers (store_id, customer_id, name, name_key, email, phone, card_code, customer_group,"
               " note, tax_exempt_reason, credit_limit_minor, active, version, change_number, updated_at)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               customer.store_id, customer.customer_id, customer.name, foldedText(customer.name), customer.email,
               customer.phone, customer.card_code, customer.group, customer.note, customer.tax_exempt_reason,
               customer.credit_limit_minor, customer.active, customer.version, nextChange(tx, customer.store_id),
               nowMs);
    for (const auto &word : wordsOf(customer))
        tx.execute("INSERT INTO customer_words (store_id, word, customer_id) VALUES (?, ?, ?)", customer.store_id, word,
                   customer.customer_id);
}

/// Where a page of the list by name begins.
struct NamePlace {
    std::string key;
    std::string id;
};

/// A cursor is the id of the page's last customer: it says nothing of who that is.
auto placeOf(db::Session &session, const contract::ListCustomersRequest &request) -> Result<NamePlace>
{
    if (!request.cursor)
        return NamePlace{};
    auto row = session.query("SELECT name_key FROM customers WHERE store_id = ? AND customer_id = ?", request.store_id,
                             *request.cursor);
    if (!row.next())
        return invalidField("cursor", "is not one that this list gave out");
    return NamePlace{row.text(0), *request.cursor};
}

/// U+10FFFF sorts behind every text that continues a prefix.
auto afterAll(const std::string &prefix) -> std::string
{
    return prefix + "\xF4\x8F\xBF\xBF";
}

// A word of more customers than this is looked for along the names; a rarer one leads to its customers.
constexpr std::int64_t kRare = 2000;

auto countOf(db::Session &session, const std::string &storeId, const std::string &term) -> std::int64_t
{
    auto row = session.query("SELECT COUNT(*) FROM (SELECT 1 FROM customer_words WHERE store_id = ? AND word >= ?"
                             " AND word < ? LIMIT ?)",
                             storeId, term, afterAll(term), kRare + 1);
    row.next();
    return row.int64(0);
}

constexpr std::string_view kHasWord = " AND EXISTS (SELECT 1 FROM customer_words AS w WHERE w.store_id = c.store_id"
                                      " AND w.customer_id = c.customer_id AND w.word >= ? AND w.word < ?)";
constexpr std::string_view kByName = " AND (c.name_key, c.customer_id) > (?, ?) ORDER BY c.name_key, c.customer_id"
                                     " LIMIT ?";
/// More words than this narrow nothing down for a person.
constexpr std::size_t kMostTerms = 4;

/// Every variant takes the same arguments: four words, each from and until; an absent one is every word.
auto searchSql(bool rare) -> std::string
{
    std::string sql;
    if (rare)
        sql = select("FROM (SELECT DISTINCT customer_id FROM customer_words WHERE store_id = ? AND word >= ? AND word <"
                     " ?) AS hit CROSS JOIN customers AS c ON c.store_id = ? AND c.customer_id = hit.customer_id"
                     " WHERE 1 = 1");
    else
        sql = select("FROM customers AS c WHERE c.store_id = ? AND EXISTS (SELECT 1 FROM customer_words AS f"
                     " WHERE f.store_id = c.store_id AND f.customer_id = c.customer_id AND f.word >= ? AND f.word < ?)"
                     " AND c.store_id = ?");
    for (std::size_t i = 1; i < kMostTerms; ++i)
        sql += kHasWord;
    return sql + std::string(kByName);
}

auto search(db::Session &session, const contract::ListCustomersRequest &request, std::vector<std::string> terms,
            const NamePlace &place, std::int64_t limit) -> db::Rows
{
    const auto &store = request.store_id;
    // The longest word is the rarest as a rule.
    std::ranges::sort(terms, std::greater<>(), [](const auto &term) { return term.size(); });
    terms.resize(kMostTerms);
    const bool rare = countOf(session, store, terms[0]) <= kRare;
    return session.query(searchSql(rare), store, terms[0], afterAll(terms[0]), store, terms[1], afterAll(terms[1]),
                         terms[2], afterAll(terms[2]), terms[3], afterAll(terms[3]), place.key, place.id, limit);
}

} // namespace

auto putCustomer(db::Transaction &tx, const kit::CallContext &context, const contract::Customer &request,
                 std::int64_t nowMs) -> Result<contract::Customer>
{
    if (const auto sane = checkText(request); !sane)
        return sane.error();
    const auto stored = findCustomer(tx, request.store_id, request.customer_id);
    if (stored && isSame(*stored, request))
        return *stored;
    if (const auto version = checkVersion(stored, context.ifMatch); !version)
        return version.error();
    if (const auto may = checkGifts(context, stored, request); !may)
        return may.error();
    if (const auto card = checkCard(tx, request); !card)
        return card.error();
    auto customer = request;
    customer.version = stored ? stored->version + 1 : 1;
    customer.updated_at = domain::formatUtc(nowMs);
    save(tx, customer, nowMs);
    return customer;
}

auto findCustomer(db::Session &session, const std::string &storeId, const std::string &customerId)
    -> std::optional<contract::Customer>
{
    auto row =
        session.query(select("FROM customers AS c WHERE c.store_id = ? AND c.customer_id = ?"), storeId, customerId);
    return row.next() ? std::optional(customerOf(row, storeId)) : std::nullopt;
}

auto listCustomers(db::Session &session, const contract::ListCustomersRequest &request)
    -> Result<contract::CustomerPage>
{
    const auto place = placeOf(session, request);
    if (!place)
        return place.error();
    const auto limit = request.limit.value_or(kDefaultPage);
    auto terms = termsOf(request.query.value_or(""));
    contract::CustomerPage page;
    if (request.query && terms.empty())
        return page;
    auto row = terms.empty() ? session.query(select("FROM customers AS c WHERE c.store_id = ?" + std::string(kByName)),
                                             request.store_id, place->key, place->id, limit + 1)
                             : search(session, request, std::move(terms), *place, limit + 1);
    while (row.next()) {
        if (static_cast<std::int64_t>(page.customers.size()) == limit) {
            page.next_cursor = page.customers.back().customer_id;
            break;
        }
        page.customers.push_back(customerOf(row, request.store_id));
    }
    return page;
}

auto customerChanges(db::Session &session, const contract::ListCustomerChangesRequest &request)
    -> contract::CustomerChangePage
{
    const auto limit = request.limit.value_or(kDefaultPage);
    contract::CustomerChangePage page;
    page.next_since = request.since;
    auto row = session.query("SELECT " + std::string(kColumns) +
                                 ", c.change_number FROM customers AS c WHERE c.store_id = ? AND c.change_number > ?"
                                 " ORDER BY c.change_number LIMIT ?",
                             request.store_id, request.since, limit + 1);
    while (row.next()) {
        if (static_cast<std::int64_t>(page.customers.size()) == limit) {
            page.has_more = true;
            break;
        }
        page.customers.push_back(customerOf(row, request.store_id));
        page.next_since = row.int64(12);
    }
    return page;
}

} // namespace tillhouse::order
