// SPDX-License-Identifier: GPL-3.0-or-later
// The table of what the practice shop answers.
#include "pos/training/practice_shop.h"

#include "client/ids.h"
#include "contract/endpoints.h"

#include <algorithm>
#include <optional>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;

namespace
{

/// Long enough to see that a card is waited for.
constexpr std::chrono::milliseconds kCardTakes{700};

/// The parts of a path between its slashes.
auto partsOf(std::string_view path) -> std::vector<std::string_view>
{
    std::vector<std::string_view> parts;
    for (std::size_t from = 0; from <= path.size();) {
        const auto to = std::min(path.find('/', from), path.size());
        parts.push_back(path.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

/// What stands in a path for the template's parameters; nothing if it is another path.
auto match(std::string_view pattern, std::string_view path) -> std::optional<contract::Parameters>
{
    const auto wanted = partsOf(pattern);
    const auto given = partsOf(path);
    if (wanted.size() != given.size())
        return std::nullopt;
    contract::Parameters found;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!wanted[i].starts_with('{')) {
            if (wanted[i] != given[i])
                return std::nullopt;
            continue;
        }
        auto value = contract::percentDecode(given[i]);
        if (!value)
            return std::nullopt;
        found.emplace_back(wanted[i].substr(1, wanted[i].size() - 2), std::move(*value));
    }
    return found;
}

} // namespace

template <class Request, class Response>
void PracticeShop::on(const contract::Endpoint<Request, Response> &endpoint,
                      Result<Response> (PracticeShop::*handle)(const Request &), std::chrono::milliseconds after)
{
    m_routes.push_back({endpoint.method, endpoint.path, after,
                        [this, endpoint, handle](const auto &inPath, const auto &query,
                                                 const std::string &body) -> Result<std::string> {
                            const auto request = contract::decodeRequest(endpoint, inPath, query, body);
                            if (!request)
                                return request.error();
                            const auto reply = (this->*handle)(*request);
                            if (!reply)
                                return reply.error();
                            return contract::encode(*reply);
                        }});
}

PracticeShop::PracticeShop(const contract::StoreSettings &store)
    : m_store(store)
    , m_accounts(store.store_id, store.currency, store.till.loyalty)
{
    on(contract::kCheckout, &PracticeShop::checkOut, kCardTakes);
    on(contract::kGetOrder, &PracticeShop::order);
    on(contract::kListOrders, &PracticeShop::orders);
    on(contract::kRefundOrder, &PracticeShop::refund);
    on(contract::kGetGiftCard, &PracticeShop::giftCard);
    on(contract::kGetCustomerAccount, &PracticeShop::account);
    on(contract::kPutCustomer, &PracticeShop::putCustomer);
    on(contract::kGetCoupon, &PracticeShop::coupon);
    on(contract::kParkBasket, &PracticeShop::park);
    on(contract::kListParkedBaskets, &PracticeShop::parked);
    on(contract::kTakeParkedBasket, &PracticeShop::take);
    on(contract::kOpenShift, &PracticeShop::openShift);
    on(contract::kMoveCash, &PracticeShop::moveCash);
    on(contract::kCloseShift, &PracticeShop::closeShift);
    on(contract::kRecordTillEvent, &PracticeShop::hear);
    // Whose PIN it is is known to the real till, which is asked when nobody answers here.
    m_routes.push_back({contract::kPinSignIn.method, contract::kPinSignIn.path, std::chrono::milliseconds(0),
                        [](const auto &, const auto &, const auto &) -> Result<std::string> {
                            return Error{ErrorCode::Unavailable, "Training reaches no store server.", {}};
                        }});
}

auto PracticeShop::answer(contract::Method method, const contract::WireRequest &request) -> client::LocalReply
{
    constexpr std::string_view kBase = "/v1";
    const auto path = std::string_view(request.path).substr(std::min(kBase.size(), request.path.size()));
    for (const auto &route : m_routes) {
        const auto inPath = route.method == method ? match(route.path, path) : std::nullopt;
        if (!inPath)
            continue;
        const auto query = contract::parseQuery(request.query);
        if (!query)
            return {query.error()};
        return {route.answer(*inPath, *query, request.body), route.after};
    }
    return {Error{ErrorCode::Conflict, "This is not part of the training.", {}}};
}

auto PracticeShop::giftCard(const contract::GetGiftCardRequest &asked) -> Result<contract::GiftCard>
{
    return m_accounts.giftCard(asked.code);
}

auto PracticeShop::account(const contract::GetCustomerRequest &asked) -> Result<contract::CustomerAccount>
{
    return m_accounts.customer(asked.customer_id);
}

/// Known to the sale that names them, and to nobody afterwards: the copy of the real customers is not written.
auto PracticeShop::putCustomer(const contract::Customer &customer) -> Result<contract::Customer>
{
    auto saved = customer;
    ++saved.version;
    return saved;
}

auto PracticeShop::coupon(const contract::GetCouponRequest &asked) -> Result<contract::CouponUse>
{
    contract::CouponUse use{asked.store_id, asked.code, false, {}, {}, {}};
    for (const auto &id : m_sold) {
        const auto &sale = m_orders.at(id).order;
        if (sale.state != domain::OrderState::Cancelled &&
            std::ranges::find(sale.coupons, asked.code) != sale.coupons.end())
            use = {asked.store_id, asked.code, true, id, sale.receipt_number, sale.sold_at};
    }
    return use;
}

auto PracticeShop::park(const contract::ParkedBasket &basket) -> Result<contract::ParkedBasket>
{
    const auto &there = m_parked.try_emplace(basket.basket_id, Parked{basket, {}}).first->second;
    if (!there.takeId.empty())
        return Error{ErrorCode::Conflict, "There is no such basket.", {}};
    return there.basket;
}

auto PracticeShop::parked(const contract::StoreRequest &) -> Result<contract::ParkedBasketList>
{
    contract::ParkedBasketList list;
    for (const auto &[id, parked] : m_parked)
        if (parked.takeId.empty()) {
            list.baskets.push_back(parked.basket);
            list.baskets.back().content.clear();
        }
    std::ranges::sort(list.baskets, {}, &contract::ParkedBasket::parked_at);
    return list;
}

auto PracticeShop::take(const contract::TakeParkedBasketRequest &wanted) -> Result<contract::ParkedBasket>
{
    const auto found = m_parked.find(wanted.basket_id);
    if (found == m_parked.end() || (!found->second.takeId.empty() && found->second.takeId != wanted.take_id))
        return Error{ErrorCode::NotFound, "There is no such basket.", {}};
    found->second.takeId = wanted.take_id;
    return found->second.basket;
}

/// The drawer is counted by the till alone; what the shop says of it is only that it heard.
auto PracticeShop::shift(const std::string &shiftId) const -> contract::Shift
{
    const contract::MoneyAmount none{0, m_store.currency};
    contract::Shift shift;
    shift.store_id = m_store.store_id;
    shift.shift_id = shiftId;
    shift.till_id = "TRAINING";
    shift.opened_at = client::nowRfc3339();
    shift.opening = shift.cash_sales = shift.cash_refunds = shift.paid_in = shift.paid_out = shift.expected = none;
    return shift;
}

auto PracticeShop::openShift(const contract::OpenShiftRequest &opened) -> Result<contract::Shift>
{
    auto heard = shift(opened.shift_id);
    heard.till_id = opened.till_id;
    heard.opening = heard.expected = opened.opening;
    return heard;
}

auto PracticeShop::moveCash(const contract::MoveCashRequest &moved) -> Result<contract::Shift>
{
    return shift(moved.shift_id);
}

auto PracticeShop::closeShift(const contract::CloseShiftRequest &closed) -> Result<contract::Shift>
{
    auto heard = shift(closed.shift_id);
    heard.state = domain::ShiftState::Closed;
    heard.closed_at = heard.opened_at;
    return heard;
}

auto PracticeShop::hear(const contract::TillEvent &) -> Result<contract::Empty>
{
    return contract::Empty{};
}

} // namespace tillhouse::pos
