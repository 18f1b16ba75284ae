// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_customers.h"

#include "contract/endpoints.h"
#include "support/fake_reply.h"

#include <algorithm>

namespace tillhouse::testing
{

namespace
{

using kit::HttpReply;
using kit::HttpRequest;

auto isBelow(const std::string &path, const std::string &folder) -> bool
{
    return path.compare(0, folder.size(), folder) == 0;
}

} // namespace

auto FakeCustomers::handle(const std::string &path, const HttpRequest &request) -> std::optional<HttpReply>
{
    const std::string customers = "/stores/main/customers/";
    const std::string cards = "/stores/main/gift-cards/";
    if (path == "/stores/main/customer-changes")
        return changes(request);
    if (isBelow(path, customers)) {
        auto id = path.substr(customers.size());
        if (const auto slash = id.find('/'); slash != std::string::npos) {
            const std::lock_guard lock(m_mutex);
            const auto found = m_accounts.find(id.substr(0, slash));
            return found == m_accounts.end() ? problem(domain::ErrorCode::NotFound, "there is no such customer")
                                             : json(contract::encode(found->second));
        }
        if (request.method == "GET") {
            const auto stored = latest(id);
            return stored ? json(contract::encode(*stored))
                          : problem(domain::ErrorCode::NotFound, "there is no such customer");
        }
        return put(id, request);
    }
    if (isBelow(path, cards)) {
        const std::lock_guard lock(m_mutex);
        const auto found = m_giftCards.find(path.substr(cards.size()));
        if (found == m_giftCards.end())
            return problem(domain::ErrorCode::NotFound, "there is no such gift card");
        return json(contract::encode(contract::GiftCard{"main", found->first, {found->second, "EUR"}, {0, "EUR"}}));
    }
    return std::nullopt;
}

void FakeCustomers::add(contract::Customer customer)
{
    const std::lock_guard lock(m_mutex);
    customer.store_id = "main";
    customer.version += 1;
    m_accounts.try_emplace(
        customer.customer_id,
        contract::CustomerAccount{
            "main", customer.customer_id, {0, "EUR"}, {customer.credit_limit_minor, "EUR"}, {0, "EUR"}, 0});
    m_changed.push_back(std::move(customer));
}

void FakeCustomers::setAccount(const std::string &customerId, const contract::CustomerAccount &account)
{
    const std::lock_guard lock(m_mutex);
    m_accounts[customerId] = account;
}

void FakeCustomers::setGiftCard(const std::string &code, std::int64_t minor)
{
    const std::lock_guard lock(m_mutex);
    m_giftCards[code] = minor;
}

auto FakeCustomers::all() const -> std::vector<contract::Customer>
{
    const std::lock_guard lock(m_mutex);
    return m_changed;
}

auto FakeCustomers::latest(const std::string &id) const -> std::optional<contract::Customer>
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_changed.rbegin(), m_changed.rend(),
                                    [&](const contract::Customer &customer) { return customer.customer_id == id; });
    return found == m_changed.rend() ? std::nullopt : std::optional(*found);
}

auto FakeCustomers::put(const std::string &id, const HttpRequest &request) -> HttpReply
{
    auto customer =
        contract::decodeRequest(contract::kPutCustomer, {{"store_id", "main"}, {"customer_id", id}}, {}, request.body);
    if (!customer)
        return problem(customer.error().code, customer.error().detail);
    const auto stored = latest(id);
    const auto wanted = request.headers.get("If-Match");
    if (stored && wanted != std::to_string(stored->version))
        return problem(domain::ErrorCode::VersionMismatch, "somebody changed the customer since it was read");
    customer->version = stored ? stored->version : 0;
    add(*customer);
    return json(contract::encode(all().back()));
}

auto FakeCustomers::changes(const HttpRequest &request) const -> HttpReply
{
    const auto query = contract::parseQuery(request.query);
    std::size_t since = 0;
    for (const auto &[name, value] : *query)
        if (name == "since")
            since = std::stoul(value);
    const std::lock_guard lock(m_mutex);
    contract::CustomerChangePage page;
    for (auto i = std::min(since, m_changed.size()); i < m_changed.size(); ++i)
        page.customers.push_back(m_changed[i]);
    page.next_since = static_cast<std::int64_t>(m_changed.size());
    return json(contract::encode(page));
}

} // namespace tillhouse::testing
