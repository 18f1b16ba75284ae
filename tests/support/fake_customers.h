// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/customer.h"
#include "kit/http.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// The people of a fake shop, their accounts and its gift cards. Thread-safe.
class FakeCustomers
{
public:
    /// The answer, where the path is one of these; the store is `main`.
    auto handle(const std::string &path, const kit::HttpRequest &request) -> std::optional<kit::HttpReply>;

    void add(contract::Customer customer);
    /// What a customer owes, may owe, has as store credit, and points.
    void setAccount(const std::string &customerId, const contract::CustomerAccount &account);
    void setGiftCard(const std::string &code, std::int64_t minor);
    auto all() const -> std::vector<contract::Customer>;

private:
    auto latest(const std::string &id) const -> std::optional<contract::Customer>;
    auto put(const std::string &id, const kit::HttpRequest &request) -> kit::HttpReply;
    auto changes(const kit::HttpRequest &request) const -> kit::HttpReply;

    mutable std::mutex m_mutex;
    std::vector<contract::Customer> m_changed; ///< each change, as the feed tells them
    std::map<std::string, contract::CustomerAccount> m_accounts;
    std::map<std::string, std::int64_t> m_giftCards;
};

} // namespace tillhouse::testing
