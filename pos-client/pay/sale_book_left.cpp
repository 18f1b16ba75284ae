// SPDX-License-Identifier: GPL-3.0-or-later
// What a customer has left after a sale, for its receipt.
#include "contract/endpoints.h"
#include "pos/pay/sale_book.h"
#include "pos/receipt/card_code.h"
#include "pos/refund/exchange_code.h"

#include <algorithm>
#include <memory>

namespace tillhouse::pos
{

namespace
{

constexpr auto kAnswerIn = std::chrono::seconds(2); ///< somebody waits for the paper

/// A receipt whose questions are under way.
struct Open {
    Receipt receipt;
    std::size_t open = 0;
    std::function<void(const Receipt &)> done;

    void answered()
    {
        if (--open == 0)
            done(receipt);
    }
};

/// The gift cards that paid with the store server's word. What was taken on trust, it has not answered; the worth of
/// returned goods has paper of its own.
auto cardsOf(const contract::CheckoutRequest &request) -> std::vector<std::string>
{
    std::vector<std::string> codes;
    for (const auto &tender : request.tenders)
        if (tender.kind == domain::TenderKind::GiftCard && tender.account && !tender.on_trust &&
            !isExchangeCode(tender.account) && std::ranges::find(codes, *tender.account) == codes.end())
            codes.push_back(*tender.account);
    return codes;
}

auto movesPoints(const FinishedSale &sale) -> bool
{
    return sale.request.customer_id &&
           (sale.receipt.pointsEarned > 0 || std::ranges::any_of(sale.request.tenders, [](const auto &tender) {
                return tender.kind == domain::TenderKind::Points;
            }));
}

} // namespace

auto SaleBook::askLeft(const FinishedSale &sale, QObject *context, std::function<void(const Receipt &)> done) -> bool
{
    const auto cards = cardsOf(sale.request);
    const bool points = movesPoints(sale);
    if ((cards.empty() && !points) || !m_till.api().network().online)
        return false;
    const auto open = std::make_shared<Open>(Open{sale.receipt, cards.size() + (points ? 1 : 0), std::move(done)});
    const client::CallOptions soon{.deadline = kAnswerIn};
    for (const auto &code : cards)
        m_till.api().call<contract::GetGiftCardRequest, contract::GiftCard>(
            contract::kGetGiftCard, {sale.request.store_id, code}, context,
            [open](const client::Result<contract::GiftCard> &card) {
                if (card)
                    open->receipt.left.push_back(
                        {maskedCode(QString::fromStdString(card->code)), card->balance.amount_minor});
                open->answered();
            },
            soon);
    if (points)
        m_till.api().call<contract::GetCustomerRequest, contract::CustomerAccount>(
            contract::kGetCustomerAccount, {sale.request.store_id, *sale.request.customer_id}, context,
            [open](const client::Result<contract::CustomerAccount> &account) {
                if (account)
                    open->receipt.points = account->points;
                open->answered();
            },
            soon);
    return true;
}

} // namespace tillhouse::pos
