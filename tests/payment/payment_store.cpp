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
    return {kStore, testId(order), "EUR", std::move(tenders)};
}

auto cash(int id, std::int64_t amount) -> contract::PayTender
{
    return {testId(id), domain::TenderKind::Cash, amount};
}

auto card(int id, std::int64_t amount) -> contract::PayTender
{
    return {testId(id), domain::TenderKind::Card, amount};
}

auto manual(int id, std::int64_t amount) -> contract::PayTender
{
    return {testId(id), domain::TenderKind::Manual, amount};
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

auto ScriptedAcquirer::answer(const std::string &question) -> payment::AcquirerAnswer
{
    if (meanwhile)
        meanwhile();
    const std::lock_guard lock(m_mutex);
    m_questions.push_back(question);
    if (answers.empty())
        return kYes;
    auto next = answers.front();
    answers.pop_front();
    return next;
}

auto PaymentBench::states(int order) -> std::string
{
    const auto status = service.payments().status({kStore, testId(order)});
    return status ? testing::states(status->tenders) : std::string(domain::name(status.error().code));
}

} // namespace tillhouse::testing
