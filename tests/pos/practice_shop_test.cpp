// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/training/practice_shop.h"

#include "client/ids.h"
#include "contract/endpoints.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::ErrorCode;
using domain::TenderKind;
using pos::PracticeShop;

namespace
{

auto eur(std::int64_t minor) -> contract::MoneyAmount
{
    return {minor, "EUR"};
}

auto storeWithCoins(std::int64_t step) -> contract::StoreSettings
{
    contract::StoreSettings store{"main", "Nordic Corner", "EUR", true, "shop"};
    store.cash_rounding_minor = step;
    store.till.loyalty = {1, 5};
    return store;
}

/// Three of something that costs `each`, with tax, paid with `tenders`.
auto saleOf(std::int64_t each, const std::vector<contract::CheckoutTender> &tenders) -> contract::CheckoutRequest
{
    contract::CheckoutRequest sale;
    sale.store_id = "main";
    sale.order_id = client::newId();
    sale.location_id = "shop";
    sale.receipt_number = "TRAIN-T1-1";
    sale.sold_at = "2026-03-02T10:15:00.000Z";
    sale.currency = "EUR";
    sale.lines = {{client::newId(), "BREAD", 3'000, "Bread", eur(each), std::nullopt, {{"VAT", 70'000}}}};
    sale.total = eur(3 * each);
    for (const auto &tender : tenders) {
        sale.tenders.push_back(tender);
        sale.tenders.back().tender_id = client::newId();
    }
    return sale;
}

auto refundOf(const contract::CheckoutRequest &sale, std::int64_t milli) -> contract::RefundRequest
{
    return {"main", sale.order_id, client::newId(), "Damaged", {{sale.lines[0].line_id, milli, true}}};
}

} // namespace

/// The practice shop by itself, asked as a client asks.
class PracticeShopTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PracticeShop> m_shop;

    template <class Request, class Response>
    auto ask(const contract::Endpoint<Request, Response> &endpoint, const Request &request) -> client::Result<Response>
    {
        const auto reply = m_shop->answer(endpoint.method, contract::encodeRequest(endpoint, "/v1", request));
        if (!reply.body)
            return reply.body.error();
        return contract::decode<Response>(*reply.body);
    }
    auto codeOf(const contract::CheckoutRequest &sale) -> ErrorCode
    {
        return ask(contract::kCheckout, sale).error().code;
    }
    void sellGiftCard(const std::string &code, std::int64_t minor)
    {
        auto sale = saleOf(minor, {{{}, TenderKind::Cash, eur(minor)}});
        sale.lines[0].quantity_milli = 1'000;
        sale.lines[0].tax_rates.clear();
        sale.lines[0].issue = contract::IssuedValue{TenderKind::GiftCard, code};
        sale.total = eur(minor);
        QVERIFY(ask(contract::kCheckout, sale));
    }

private Q_SLOTS:
    void init() { m_shop = std::make_unique<PracticeShop>(storeWithCoins(0)); }

    void aSaleThatWasSentTwiceIsOne()
    {
        sellGiftCard("G", 1'000);
        const auto sale = saleOf(100, {{{}, TenderKind::GiftCard, eur(300), std::nullopt, "G"}});
        QVERIFY(ask(contract::kCheckout, sale));
        QVERIFY(ask(contract::kCheckout, sale));
        QCOMPARE(ask(contract::kGetGiftCard, {"main", "G"})->balance.amount_minor, std::int64_t{700});
    }

    void tendersThatDoNotPayWhatIsDueAreRefused()
    {
        QCOMPARE(codeOf(saleOf(100, {{{}, TenderKind::Cash, eur(299)}})), ErrorCode::InvalidInput);
    }

    void twoPartsOfOneGiftCardTakeNoMoreThanIsOnIt()
    {
        sellGiftCard("G", 250);
        const contract::CheckoutTender part{{}, TenderKind::GiftCard, eur(150), std::nullopt, "G"};
        QCOMPARE(codeOf(saleOf(100, {part, part})), ErrorCode::PaymentDeclined);
        QCOMPARE(ask(contract::kGetGiftCard, {"main", "G"})->balance.amount_minor, std::int64_t{250});
    }

    void aDeclinedCardLeavesTheGiftCardBesideItAlone()
    {
        sellGiftCard("G", 250);
        m_shop->setCards(PracticeShop::Cards::Decline);
        const auto sale =
            saleOf(100, {{{}, TenderKind::GiftCard, eur(250), std::nullopt, "G"}, {{}, TenderKind::Card, eur(50)}});
        QCOMPARE(codeOf(sale), ErrorCode::PaymentDeclined);
        QCOMPARE(ask(contract::kGetGiftCard, {"main", "G"})->balance.amount_minor, std::int64_t{250});
        const auto order = ask(contract::kGetOrder, {"main", sale.order_id});
        QCOMPARE(order->state, domain::OrderState::Cancelled);
        QCOMPARE(ask(contract::kRefundOrder, refundOf(sale, 1'000)).error().code, ErrorCode::Conflict);
    }

    void noMoreIsGivenBackThanWasSold()
    {
        const auto sale = saleOf(100, {{{}, TenderKind::Card, eur(300)}});
        QVERIFY(ask(contract::kCheckout, sale));
        const auto first = refundOf(sale, 2'000);
        QVERIFY(ask(contract::kRefundOrder, first));
        QVERIFY(ask(contract::kRefundOrder, first)); // told twice, it is one
        QCOMPARE(ask(contract::kRefundOrder, refundOf(sale, 2'000)).error().code, ErrorCode::LimitExceeded);
        const auto order = ask(contract::kRefundOrder, refundOf(sale, 1'000));
        QCOMPARE(order->refunded.amount_minor, std::int64_t{300});
        QCOMPARE(order->state, domain::OrderState::Refunded);
    }

    void allRefundsOfASaleGiveBackWhatWasPaidWhateverTheCoins()
    {
        for (const std::int64_t step : {0, 5, 10})
            for (const std::int64_t each : {33, 34, 99, 101}) {
                m_shop = std::make_unique<PracticeShop>(storeWithCoins(step));
                auto sale = saleOf(each, {{{}, TenderKind::Cash, eur(3 * each)}});
                if (step > 0) {
                    const auto due = *domain::roundToCashStep(3 * each, step);
                    sale.tenders[0].amount = eur(due);
                    sale.rounding = eur(due - 3 * each);
                }
                const auto paid = ask(contract::kCheckout, sale);
                QVERIFY(paid);
                client::Result<contract::Order> last = *paid;
                for (int i = 0; i < 3; ++i) {
                    last = ask(contract::kRefundOrder, refundOf(sale, 1'000));
                    QVERIFY(last);
                }
                QCOMPARE(last->refunded.amount_minor, paid->paid.amount_minor);
                std::int64_t coins = 0;
                for (const auto &refund : last->refunds)
                    for (const auto &tender : refund.tenders)
                        coins += tender.amount.amount_minor;
                QCOMPARE(coins, paid->paid.amount_minor);
            }
    }

    void whatGoesElsewhereLeavesNothingWhereItCameFrom()
    {
        sellGiftCard("G", 300);
        const auto sale = saleOf(100, {{{}, TenderKind::GiftCard, eur(300), std::nullopt, "G"}});
        QVERIFY(ask(contract::kCheckout, sale));
        auto refund = refundOf(sale, 3'000);
        refund.to = TenderKind::GiftCard;
        refund.account = "EX1";
        refund.to_amount = eur(120);
        const auto order = ask(contract::kRefundOrder, refund);
        QVERIFY(order);
        QCOMPARE(ask(contract::kGetGiftCard, {"main", "EX1"})->balance.amount_minor, std::int64_t{120});
        QCOMPARE(ask(contract::kGetGiftCard, {"main", "G"})->balance.amount_minor, std::int64_t{180});
    }

    void moneyThatWentOnAnAccountIsNotTakenBack()
    {
        auto sale = saleOf(1'000, {{{}, TenderKind::Cash, eur(3'000)}});
        sale.lines[0].issue = contract::IssuedValue{TenderKind::GiftCard, "G"};
        sale.lines[0].tax_rates.clear();
        QVERIFY(ask(contract::kCheckout, sale));
        QCOMPARE(ask(contract::kRefundOrder, refundOf(sale, 1'000)).error().code, ErrorCode::InvalidInput);
    }

    void aPathThatNoRowHasIsNoPartOfTheTraining()
    {
        for (const auto *path : {"", "/", "/v1", "/v1/stores/main/tills", "/v1/stores/main/orders/x/capture"}) {
            contract::WireRequest request;
            request.path = path;
            const auto reply = m_shop->answer(contract::Method::Get, request);
            QCOMPARE(reply.body.error().detail, std::string("This is not part of the training."));
        }
    }
};

TILLHOUSE_TEST(PracticeShopTest)
#include "practice_shop_test.moc"
