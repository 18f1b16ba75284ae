// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payment_store.h"

#include <cstdio>

namespace tillhouse::testing
{

auto testId(int number) -> std::string
{
    char text[40];
    std::snprintf(text, sizeof(text), "019a0000-0000-7000-8000-%012d", number);
    return text;
}

auto payRequest(int order, std::vector<contract::PayTender> tenders) -> contract::PayRequest
{
    return {kStore, testId(order), "EUR", std::move(tenders), {}, {}};
}

auto cash(int id, std::int64_t amount) -> contract::PayTender
{
    return {testId(id), domain::TenderKind::Cash, amount, {}};
}

auto card(int id, std::int64_t amount) -> contract::PayTender
{
    return {testId(id), domain::TenderKind::Card, amount, {}};
}

auto manual(int id, std::int64_t amount) -> contract::PayTender
{
    return {testId(id), domain::TenderKind::Manual, amount, {}};
}

auto giftCard(int id, std::int64_t amount, const std::string &code) -> contract::PayTender
{
    return {testId(id), domain::TenderKind::GiftCard, amount, code};
}

auto storeCredit(int id, std::int64_t amount, const std::string &account) -> contract::PayTender
{
    return {testId(id), domain::TenderKind::StoreCredit, amount, account};
}

auto holdRequest(int order, std::vector<contract::PayTender> tenders) -> contract::PayRequest
{
    auto request = payRequest(order, std::move(tenders));
    request.capture = false;
    return request;
}

auto states(const std::vector<contract::TenderOutcome> &tenders) -> std::string
{
    std::string all;
    for (const auto &tender : tenders)
        all += (all.empty() ? "" : " ") + std::string(domain::name(tender.state));
    return all;
}

void PaymentStore::open()
{
    auto opened = db::Database::open(payment::storeOptions(file()));
    if (!opened)
        qFatal("%s", opened.error().detail.c_str());
    database = std::move(*opened);
}

auto PaymentStore::number(const std::string &sql) -> std::int64_t
{
    return database->read([&](db::Reader &reader) {
        auto rows = reader.query(sql);
        return rows.next() ? rows.int64(0) : 0;
    });
}

auto PaymentStore::balance(const std::string &account) -> std::int64_t
{
    return number("SELECT balance_minor FROM ledger_balances WHERE currency = 'EUR' AND account = '" + account + "'");
}

auto PaymentStore::ledgerHolds() -> bool
{
    const auto unbalanced = number("SELECT count(*) FROM (SELECT 1 FROM ledger_postings"
                                   " GROUP BY store_id, transaction_id, currency HAVING sum(amount_minor) <> 0) AS x");
    const auto wrong = number("SELECT count(*) FROM ledger_balances b WHERE balance_minor <> (SELECT sum(amount_minor)"
                              " FROM ledger_postings p WHERE p.store_id = b.store_id AND p.account = b.account"
                              " AND p.currency = b.currency)");
    return unbalanced == 0 && wrong == 0;
}

auto ScriptedAcquirer::asked(const std::string &word) -> int
{
    const std::lock_guard lock(m_mutex);
    int count = 0;
    for (const auto &question : m_questions)
        count += question.starts_with(word + " ") ? 1 : 0;
    return count;
}

auto ScriptedAcquirer::questions() -> std::vector<std::string>
{
    const std::lock_guard lock(m_mutex);
    return m_questions;
}

auto ScriptedAcquirer::answer(const std::string &question) -> payment::AcquirerAnswer
{
    if (meanwhile)
        meanwhile();
    const std::lock_guard lock(m_mutex);
    m_questions.push_back(question);
    if (answers.empty())
        return otherwise();
    auto next = answers.front();
    answers.pop_front();
    return next;
}

auto PaymentBench::states(int order) -> std::string
{
    const auto status = service.payments().status({kStore, testId(order)});
    return status ? testing::states(status->tenders) : std::string(domain::name(status.error().code));
}

auto PaymentBench::value(const std::string &account) -> std::string
{
    return store.database->read([&](db::Reader &reader) {
        auto rows = reader.query("SELECT balance_minor, held_minor FROM value_accounts WHERE account = ?", account);
        return rows.next() ? std::to_string(rows.int64(0)) + "/" + std::to_string(rows.int64(1)) : std::string("none");
    });
}

auto PaymentBench::events(std::int64_t after) -> std::string
{
    const auto page = service.events({after, 500});
    std::string all;
    for (const auto &event : page->events) {
        all += (all.empty() ? "" : " ") + std::string(domain::name(event.kind));
        all += event.state ? ":" + std::string(domain::name(*event.state)) : "";
    }
    return all;
}

auto PaymentBench::valuesHold() -> bool
{
    const auto moved = store.number("SELECT count(*) FROM value_accounts a WHERE balance_minor + held_minor <>"
                                    " (SELECT sum(amount_minor) FROM value_movements m WHERE m.store_id = a.store_id"
                                    " AND m.kind = a.kind AND m.account = a.account AND m.currency = a.currency)");
    const auto owed = store.number("SELECT COALESCE((SELECT sum(balance_minor + held_minor) FROM value_accounts), 0)"
                                   " + COALESCE((SELECT sum(balance_minor) FROM ledger_balances"
                                   " WHERE account IN ('gift_cards', 'store_credit')), 0)");
    return moved == 0 && owed == 0;
}

} // namespace tillhouse::testing
