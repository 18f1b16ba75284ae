// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_park.h"

#include "contract/endpoints.h"
#include "contract/problem.h"

namespace tillhouse::testing
{

using kit::HttpReply;
using kit::HttpRequest;

namespace
{

auto parkProblem(domain::ErrorCode code, const std::string &detail) -> HttpReply
{
    HttpReply reply;
    reply.status = contract::httpStatus(code);
    reply.contentType = "application/problem+json";
    reply.body = contract::encode(contract::toProblem({code, detail, {}}, ""));
    return reply;
}

auto parkJson(std::string body) -> HttpReply
{
    HttpReply reply;
    reply.body = std::move(body);
    return reply;
}

} // namespace

void FakePark::loseAnswers(int count)
{
    const std::lock_guard lock(m_mutex);
    m_loseAnswers = count;
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
        return parkJson(contract::encode(list));
    }
    const auto id = rest.substr(1, 36);
    const std::lock_guard lock(m_mutex);
    auto reply = request.method == "PUT" ? park(id, request) : take(id, request);
    if (m_loseAnswers <= 0)
        return reply;
    --m_loseAnswers;
    return parkProblem(domain::ErrorCode::Timeout, "The answer was lost.");
}

auto FakePark::park(const std::string &id, const HttpRequest &request) -> HttpReply
{
    const auto basket =
        contract::decodeRequest(contract::kParkBasket, {{"store_id", "main"}, {"basket_id", id}}, {}, request.body);
    if (!basket)
        return parkProblem(basket.error().code, basket.error().detail);
    const auto [place, fresh] = m_parked.try_emplace(id, Parked{*basket, {}});
    if (!place->second.takeId.empty())
        return parkProblem(domain::ErrorCode::Conflict, "Till T2 took this basket.");
    return parkJson(contract::encode(place->second.basket));
}

auto FakePark::take(const std::string &id, const HttpRequest &request) -> HttpReply
{
    const auto wanted = contract::decodeRequest(contract::kTakeParkedBasket, {{"store_id", "main"}, {"basket_id", id}},
                                                {}, request.body);
    if (!wanted)
        return parkProblem(wanted.error().code, wanted.error().detail);
    const auto found = m_parked.find(id);
    if (found == m_parked.end())
        return parkProblem(domain::ErrorCode::NotFound, "There is no such basket.");
    auto &parked = found->second;
    if (parked.takeId.empty())
        parked.takeId = wanted->take_id;
    if (parked.takeId != wanted->take_id)
        return parkProblem(domain::ErrorCode::Conflict, "Till T2 took this basket.");
    return parkJson(contract::encode(parked.basket));
}

} // namespace tillhouse::testing
