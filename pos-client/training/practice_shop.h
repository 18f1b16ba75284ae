// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "contract/catalogue.h"
#include "contract/identity.h"
#include "contract/order_query.h"
#include "contract/parked_basket.h"
#include "contract/promotion.h"
#include "contract/shift.h"
#include "contract/till_event.h"
#include "pos/training/practice_accounts.h"
#include "pos/training/practice_order.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tillhouse::pos
{

/// Who answers a till that is practised on, in place of the store server: in this program, in memory, with the
/// domain's rules. It has nothing that could reach a socket, a file or another till, and is gone with the training.
/// What is not in its table is "not part of the training".
class PracticeShop
{
public:
    /// What cards do that are asked for now, also to be given money back: the trainer chooses.
    enum class Cards {
        Approve,
        Decline,
        LoseAnswer, ///< nobody knows at first; found approved when it was asked again a few times
    };

    explicit PracticeShop(const contract::StoreSettings &store);

    [[nodiscard]] auto cards() const -> Cards { return m_cards; }
    void setCards(Cards cards) { m_cards = cards; }

    /// The answer to one call of a client (client::LocalAnswers).
    auto answer(contract::Method method, const contract::WireRequest &request) -> client::LocalReply;

private:
    template <class T>
    using Result = domain::Result<T>;
    using Answer = std::function<Result<std::string>(const contract::Parameters &inPath,
                                                     const contract::Parameters &query, const std::string &body)>;
    /// One row of the table.
    struct Route {
        contract::Method method;
        std::string_view path;
        std::chrono::milliseconds after;
        Answer answer;
    };
    struct Parked {
        contract::ParkedBasket basket;
        std::string takeId; ///< empty while it waits
    };

    template <class Request, class Response>
    void on(const contract::Endpoint<Request, Response> &endpoint,
            Result<Response> (PracticeShop::*handle)(const Request &),
            std::chrono::milliseconds after = std::chrono::milliseconds(0));

    auto checkOut(const contract::CheckoutRequest &sale) -> Result<contract::Order>;
    auto order(const contract::GetOrderRequest &asked) -> Result<contract::Order>;
    auto orders(const contract::ListOrdersRequest &asked) -> Result<contract::OrderPage>;
    auto refund(const contract::RefundRequest &request) -> Result<contract::Order>;
    auto askCards(PracticeOrder &made) const -> Result<void>;
    void settle(PracticeOrder &made);

    auto giftCard(const contract::GetGiftCardRequest &asked) -> Result<contract::GiftCard>;
    auto account(const contract::GetCustomerRequest &asked) -> Result<contract::CustomerAccount>;
    auto putCustomer(const contract::Customer &customer) -> Result<contract::Customer>;
    auto coupon(const contract::GetCouponRequest &asked) -> Result<contract::CouponUse>;

    auto park(const contract::ParkedBasket &basket) -> Result<contract::ParkedBasket>;
    auto parked(const contract::StoreRequest &asked) -> Result<contract::ParkedBasketList>;
    auto take(const contract::TakeParkedBasketRequest &wanted) -> Result<contract::ParkedBasket>;

    auto openShift(const contract::OpenShiftRequest &opened) -> Result<contract::Shift>;
    auto moveCash(const contract::MoveCashRequest &moved) -> Result<contract::Shift>;
    auto closeShift(const contract::CloseShiftRequest &closed) -> Result<contract::Shift>;
    auto hear(const contract::TillEvent &event) -> Result<contract::Empty>;
    [[nodiscard]] auto shift(const std::string &shiftId) const -> contract::Shift;

    contract::StoreSettings m_store;
    Cards m_cards = Cards::Approve;
    std::vector<Route> m_routes;
    PracticeAccounts m_accounts;
    std::map<std::string, PracticeOrder> m_orders;
    std::vector<std::string> m_sold; ///< the ids of the orders, oldest first
    std::set<std::string> m_lost;    ///< refunds whose first answer got lost
    std::map<std::string, Parked> m_parked;
};

} // namespace tillhouse::pos
