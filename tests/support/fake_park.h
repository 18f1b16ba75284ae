// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/parked_basket.h"
#include "kit/server.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// The held sales of a fake shop, by the rules of the real order service, which are tested there. Thread-safe.
class FakePark
{
public:
    /// Another till parks a basket, or takes one up.
    void parkElsewhere(const contract::ParkedBasket &basket);
    void takeElsewhere(const std::string &basketId);
    /// The store was put back to a time before this basket.
    void forget(const std::string &basketId);
    /// What waits, with its content.
    [[nodiscard]] auto waiting() const -> std::vector<contract::ParkedBasket>;
    /// How many requests take effect and get no answer.
    void loseAnswers(int count);
    /// How many requests are refused, and surely have no effect.
    void refuse(int count);

    /// `rest` is the path after `/stores/main/parked-baskets`.
    auto handle(const std::string &rest, const kit::HttpRequest &request) -> kit::HttpReply;

private:
    struct Parked {
        contract::ParkedBasket basket;
        std::string takeId; ///< empty: it waits
    };

    auto park(const std::string &id, const kit::HttpRequest &request) -> kit::HttpReply;
    auto take(const std::string &id, const kit::HttpRequest &request) -> kit::HttpReply;

    mutable std::mutex m_mutex;
    std::map<std::string, Parked> m_parked;
    int m_loseAnswers = 0;
    int m_refuse = 0;
};

} // namespace tillhouse::testing
