// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/book.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace tillhouse::chaos
{

Book::Book(const std::filesystem::path &file)
    : m_file(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600))
{
}

Book::~Book()
{
    ::close(m_file);
}

// With the mutex held. A client that can't remember can't accuse anybody: that ends the run.
void Book::write(const char *kind, const std::string &id, Ended ended)
{
    const char *const names[] = {"begun", "done", "refused", "left"};
    const auto line = std::string(kind) + " " + id + " " + names[static_cast<int>(ended)] + "\n";
    const bool written = ::write(m_file, line.data(), line.size()) == static_cast<ssize_t>(line.size());
    if (!written || (ended != Ended::Open && ::fdatasync(m_file) != 0)) {
        std::perror("chaos: the clients' own record");
        std::_Exit(2);
    }
}

void Book::keep(const Sale &sale)
{
    const std::lock_guard lock(m_mutex);
    write("sale", sale.orderId, sale.ended);
    m_sales.insert_or_assign(sale.orderId, sale);
}

void Book::keep(const Return &given)
{
    const std::lock_guard lock(m_mutex);
    write("refund", given.refundId, given.ended);
    m_returns.insert_or_assign(given.refundId, given);
}

void Book::keep(const Adjustment &adjustment)
{
    const std::lock_guard lock(m_mutex);
    write("adjustment", adjustment.id, adjustment.ended);
    const auto [at, fresh] = m_adjustmentById.emplace(adjustment.id, m_adjustments.size());
    if (fresh)
        m_adjustments.push_back(adjustment);
    else
        m_adjustments[at->second] = adjustment;
}

void Book::keepGiftCard(const std::string &code, std::int64_t minor)
{
    const std::lock_guard lock(m_mutex);
    m_giftCards[code] = minor;
}

void Book::complain(const std::string &what)
{
    const std::lock_guard lock(m_mutex);
    m_complaints.push_back(what);
}

auto Book::sales() const -> std::map<std::string, Sale>
{
    const std::lock_guard lock(m_mutex);
    return m_sales;
}

auto Book::returns() const -> std::map<std::string, Return>
{
    const std::lock_guard lock(m_mutex);
    return m_returns;
}

auto Book::adjustments() const -> std::vector<Adjustment>
{
    const std::lock_guard lock(m_mutex);
    return m_adjustments;
}

auto Book::giftCards() const -> std::map<std::string, std::int64_t>
{
    const std::lock_guard lock(m_mutex);
    auto left = m_giftCards;
    for (const auto &[id, sale] : m_sales) {
        for (const auto &tender : sale.request.tenders) {
            if (sale.ended == Ended::Done && tender.kind == domain::TenderKind::GiftCard)
                left[*tender.account] -= tender.amount.amount_minor;
        }
    }
    return left;
}

auto Book::complaints() const -> std::vector<std::string>
{
    const std::lock_guard lock(m_mutex);
    return m_complaints;
}

auto Book::acknowledged() const -> std::int64_t
{
    const std::lock_guard lock(m_mutex);
    const auto done = [](const auto &all, auto get) {
        return std::count_if(all.begin(), all.end(), [&](const auto &one) { return get(one).ended == Ended::Done; });
    };
    const auto second = [](const auto &pair) -> const auto &
    {
        return pair.second;
    };
    return m_others + done(m_sales, second) + done(m_returns, second) +
           done(
               m_adjustments, [](const auto &one) -> const auto & { return one; });
}

} // namespace tillhouse::chaos
