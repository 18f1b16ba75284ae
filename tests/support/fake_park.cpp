// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_park.h"

#include "contract/endpoints.h"
#include "support/fake_reply.h"

namespace tillhouse::testing
{

using kit::HttpReply;
using kit::HttpRequest;

void FakePark::loseAnswers(int count)
{
    const std::lock_guard lock(m_mutex);
    m_loseAnswers = count;
}

void FakePark::refuse(int count)
{
    const std::lock_guard lock(m_mutex);
    m_refuse = count;
}

void FakePark::parkElsewhere(const contract::ParkedBasket &basket)
{
    const std::lock_guard lock(m_mutex);
    m_parked[basket.basket_id] = {basket, {}};
}

void FakePark::takeElsewhere(const std::string &basketId)
{
    const std::lock_guard lock(m_mutex);
    m_parked.at(basketId).takeId = "another till's";
}

void FakePark::forget(const std::string &basketId)
{
    const std::lock_guard lock(m_mutex);
    m_parked.erase(basketId);
}

auto FakePark::waiting() const -> std::vector<contract::ParkedBasket>
{
    const std::lock_guard lock(m_mutex);
    std::vector<contract::ParkedBasket> waiting;
    for (const auto &[id, parked] : m_parked)
        if (parked.takeId.empty())
            waiting.push_back(parked.basket);
    return waiting;
}

auto FakePark::handle(const std::string &rest, const HttpRequest &request) -> HttpReply
{
    if (rest.empty()) {
        contract::ParkedBasketList list{waiting()};
        for (auto &basket : list.baskets)
            basket.content.clear();
        return json(contract::encode(list));
    }
    const auto id = rest.substr(1, 36);
    const std::lock_guard lock(m_mutex);
    if (m_refuse > 0) {
        --m_refuse;
        return problem(domain::ErrorCode::LimitExceeded, "Too many baskets wait already.");
    }
    auto reply = request.method == "PUT" ? park(id, request) : take(id, request);
    if (m_loseAnswers <= 0)
        return reply;
    --m_loseAnswers;
    return problem(domain::ErrorCode::Timeout, "The answer was lost.");
}

auto FakePark::park(const std::string &id, const HttpRequest &request) -> HttpReply
{
    const auto basket =
        contract::decodeRequest(contract::kParkBasket, {{"store_id", "main"}, {"basket_id", id}}, {}, request.body);
    if (!basket)
        return problem(basket.error().code, basket.error().detail);
    const auto [place, fresh] = m_parked.try_emplace(id, Parked{*basket, {}});
    if (!place->second.takeId.empty())
        return problem(domain::ErrorCode::Conflict, "Till T2 took this basket.");
    return json(contract::encode(place->second.basket));
}

auto FakePark::take(const std::string &id, const HttpRequest &request) -> HttpReply
{
    const auto wanted = contract::decodeRequest(contract::kTakeParkedBasket, {{"store_id", "main"}, {"basket_id", id}},
                                                {}, request.body);
    if (!wanted)
        return problem(wanted.error().code, wanted.error().detail);
    const auto found = m_parked.find(id);
    if (found == m_parked.end())
        return problem(domain::ErrorCode::NotFound, "There is no such basket.");
    auto &parked = found->second;
    if (parked.takeId.empty())
        parked.takeId = wanted->take_id;
    if (parked.takeId != wanted->take_id)
        return problem(domain::ErrorCode::Conflict, "Till T2 took this basket.");
    return json(contract::encode(parked.basket));
}

} // namespace tillhouse::testing
