// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "ctl/ids.h"
#include "domain/pricing.h"
#include "domain/tender.h"
#include "domain/time_text.h"
#include "support/running_shop.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace tillhouse;
using contract::MoneyAmount;
using domain::ErrorCode;
using domain::OrderState;
using domain::TenderKind;

namespace
{

constexpr const char *kStore = "s1";

auto euros(std::int64_t minor) -> MoneyAmount
{
    return {minor, "EUR"};
}

auto nowText() -> std::string
{
    using namespace std::chrono;
    return domain::formatUtc(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
}

/// A checkout of pieces at 3.33 each.
auto basket(contract::Channel channel, int pieces, std::vector<contract::CheckoutTender> tenders)
    -> contract::CheckoutRequest
{
    contract::CheckoutRequest request;
    request.store_id = kStore;
    request.order_id = ctl::newId();
    request.channel = channel;
    request.location_id = "shop";
    request.sold_at = nowText();
    request.currency = "EUR";
    contract::CheckoutLine line;
    line.line_id = ctl::newId();
    line.sku = "apple";
    line.quantity_milli = pieces * 1000;
    if (channel == contract::Channel::Till) {
        request.till_id = "till-1";
        line.name = "Apple";
        line.unit_price = euros(333);
        line.tax_rates = {{"VAT 7 %", 70'000}};
    }
    request.lines.push_back(line);
    request.total = euros(333 * pieces);
    request.tenders = std::move(tenders);
    return request;
}

auto tender(TenderKind kind, std::int64_t minor, std::optional<std::string> account = {}) -> contract::CheckoutTender
{
    return {ctl::newId(), kind, euros(minor), std::nullopt, std::move(account)};
}

} // namespace

/// What happens to orders after their sale, through the gateway to the real payment service and its acquirer.
class AfterTheSaleTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<testing::RunningShop> m_shop;
    testing::ShopSession m_admin;

    template <class Req, class Res>
    auto call(const contract::Endpoint<Req, Res> &endpoint, const Req &request) -> domain::Result<Res>
    {
        auto answer = m_shop->gateway().call(endpoint, m_admin.context(ctl::newId()), request);
        if (!answer)
            m_reason = std::string(endpoint.id) + ": " + std::string(domain::name(answer.error().code)) + ", " +
                       answer.error().detail;
        for (const auto &field : answer ? std::vector<domain::FieldError>() : answer.error().fields)
            m_reason += "; " + field.field + " " + field.reason;
        return answer;
    }

    auto balanceOf(const std::string &code) -> std::int64_t
    {
        const auto card = call(contract::kGetGiftCard, {kStore, code});
        return card ? card->balance.amount_minor : -1;
    }

    auto refund(const contract::Order &order, std::int64_t milli, std::optional<TenderKind> to = {},
                std::optional<std::string> account = {}) -> domain::Result<contract::Order>
    {
        contract::RefundRequest request{
            kStore, order.order_id, ctl::newId(), "brought back", {{order.lines[0].line_id, milli, true}}};
        request.to = to;
        request.account = std::move(account);
        m_lastRefund = request.refund_id;
        return call(contract::kRefundOrder, request);
    }

    std::string m_reason;
    std::string m_lastRefund;

private Q_SLOTS:
    void initTestCase()
    {
        auto shop = testing::RunningShop::start(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString(),
                                                m_folder.path().toStdString() + "/shop");
        QVERIFY2(shop, shop ? "" : shop.error().detail.c_str());
        m_shop = std::move(*shop);
        auto admin = m_shop->signInAdmin();
        QVERIFY(admin);
        m_admin = *admin;
        QVERIFY(m_shop->openStore(m_admin, kStore));
        QVERIFY2(call(contract::kPutStore, {kStore, "Shop", "EUR", true, "shop", 5}), m_reason.c_str());
        contract::PutProductRequest product{kStore, "apple", "Apple", "Food", "Fruit", "", {}, euros(333), "food"};
        QVERIFY2(call(contract::kPutProduct, product), m_reason.c_str());
        contract::AdjustStockRequest receipt{kStore,     ctl::newId(),          "shop", domain::MovementKind::Receipt,
                                             "delivery", {{"apple", 1'000'000}}};
        QVERIFY2(call(contract::kAdjustStock, receipt), m_reason.c_str());
    }

    // Complaint 10.
    void cashIsRoundedAndGoesBackToTheCent()
    {
        auto request = basket(contract::Channel::Till, 3, {tender(TenderKind::Cash, 1000)}); // 9.99
        request.rounding = euros(1);
        const auto sold = call(contract::kCheckout, request);
        QVERIFY2(sold, m_reason.c_str());
        QCOMPARE(sold->state, OrderState::Paid);
        QVERIFY(sold->exceptions.empty());
        std::int64_t given = 0;
        for (int i = 0; i < 3; ++i) {
            const auto back = refund(*sold, 1000);
            QVERIFY2(back, m_reason.c_str());
            QCOMPARE((back->refunded.amount_minor - given) % 5, std::int64_t{0});
            given = back->refunded.amount_minor;
        }
        QCOMPARE(given, std::int64_t{1000});
        QCOMPARE(refund(*sold, 1).error().code, ErrorCode::LimitExceeded);
    }

    // Complaint 13.
    void aSplitSaleWithAGiftCardAndWhatGoesBackToIt()
    {
        QVERIFY2(call(contract::kIssueGiftCard, {kStore, ctl::newId(), "GIFT-1", euros(500)}), m_reason.c_str());
        const auto sold =
            call(contract::kCheckout, basket(contract::Channel::Till, 3,
                                             {tender(TenderKind::GiftCard, 500, "GIFT-1"),
                                              tender(TenderKind::Card, 399), tender(TenderKind::Cash, 100)}));
        QVERIFY2(sold, m_reason.c_str());
        QCOMPARE(sold->state, OrderState::Paid);
        QCOMPARE(balanceOf("GIFT-1"), std::int64_t{0});
        const auto empty = call(contract::kCheckout,
                                basket(contract::Channel::Till, 1, {tender(TenderKind::GiftCard, 333, "GIFT-1")}));
        QVERIFY(!empty || empty->state == OrderState::Cancelled);
        const auto back = refund(*sold, 3000);
        QVERIFY2(back, m_reason.c_str());
        QCOMPARE(back->refunded.amount_minor, std::int64_t{999});
        QCOMPARE(balanceOf("GIFT-1"), std::int64_t{500});
    }

    void anExchangeGoesThroughStoreCredit()
    {
        const auto sold =
            call(contract::kCheckout, basket(contract::Channel::Till, 2, {tender(TenderKind::Card, 666)}));
        QVERIFY2(sold, m_reason.c_str());
        const auto back = refund(*sold, 2000, TenderKind::StoreCredit, "customer-7");
        QVERIFY2(back, m_reason.c_str());
        QCOMPARE(back->refunds.at(0).state, domain::PaymentState::Refunded);
        auto other = basket(contract::Channel::Till, 2, {tender(TenderKind::StoreCredit, 666, "customer-7")});
        other.exchange_of = m_lastRefund;
        const auto exchanged = call(contract::kCheckout, other);
        QVERIFY2(exchanged, m_reason.c_str());
        QCOMPARE(exchanged->state, OrderState::Paid);
        const auto first = call(contract::kGetOrder, {kStore, sold->order_id});
        QCOMPARE(*first->refunds.at(0).exchanged_for, exchanged->order_id);
        other = basket(contract::Channel::Till, 1, {tender(TenderKind::StoreCredit, 333, "customer-7")});
        const auto spent = call(contract::kCheckout, other);
        QVERIFY(!spent || spent->state == OrderState::Cancelled);
    }

    void heldMoneyIsCapturedAndTheGoodsAreHandedOverInParts()
    {
        auto request = basket(contract::Channel::Online, 2, {tender(TenderKind::Card, 666)});
        request.authorize_only = true;
        const auto held = call(contract::kCheckout, request);
        QVERIFY2(held, m_reason.c_str());
        QCOMPARE(held->state, OrderState::AwaitingPayment);
        QCOMPARE(held->tenders.at(0).state, domain::PaymentState::Authorized);
        const auto paid = call(contract::kCaptureOrder, {kStore, held->order_id});
        QVERIFY2(paid, m_reason.c_str());
        QCOMPARE(paid->state, OrderState::Paid);
        const auto part =
            call(contract::kFulfilOrder, {kStore, held->order_id, ctl::newId(), {{held->lines.at(0).line_id, 1000}}});
        QVERIFY2(part, m_reason.c_str());
        QCOMPARE(part->state, OrderState::PartlyFulfilled);
        const auto all =
            call(contract::kFulfilOrder, {kStore, held->order_id, ctl::newId(), {{held->lines.at(0).line_id, 1000}}});
        QCOMPARE(all->state, OrderState::Fulfilled);
    }

    void aCancelledHoldGivesTheGoodsBack()
    {
        auto request = basket(contract::Channel::Online, 1, {tender(TenderKind::Card, 333)});
        request.authorize_only = true;
        const auto held = call(contract::kCheckout, request);
        QVERIFY2(held, m_reason.c_str());
        const auto cancelled = call(contract::kCancelOrder, {kStore, held->order_id, "changed her mind"});
        QVERIFY2(cancelled, m_reason.c_str());
        QCOMPARE(cancelled->state, OrderState::Cancelled);
        QCOMPARE(cancelled->tenders.at(0).state, domain::PaymentState::Voided);
        QTRY_COMPARE_WITH_TIMEOUT(
            call(contract::kListStock, {kStore, "shop", "apple", {}, {}})->levels.at(0).allocated_milli,
            std::int64_t{0}, 20'000);
    }

    // Complaint 8.
    void anUnknownPaymentEndsByAManagersWordOrByItself()
    {
        auto lost = basket(contract::Channel::Till, 3000, {tender(TenderKind::Card, 999'000)});
        lost.lines.at(0).quantity_milli = 1000;
        lost.lines.at(0).unit_price = euros(999'032); // the acquirer says "pending" for ever
        lost.total = euros(999'032);
        lost.tenders.at(0).amount = euros(999'032);
        const auto waiting = call(contract::kCheckout, lost);
        QVERIFY2(waiting, m_reason.c_str());
        QCOMPARE(waiting->state, OrderState::AwaitingPayment);
        QTRY_COMPARE_WITH_TIMEOUT(call(contract::kGetOrder, {kStore, waiting->order_id})->tenders.at(0).state,
                                  domain::PaymentState::Unknown, 30'000);
        const contract::ResolvePaymentRequest word{kStore,
                                                   waiting->order_id,
                                                   ctl::newId(),
                                                   lost.tenders.at(0).tender_id,
                                                   domain::PaymentResolution::Declined,
                                                   "the bank says it has nothing"};
        QTRY_VERIFY2_WITH_TIMEOUT(call(contract::kResolvePayment, word), m_reason.c_str(), 20'000);
        QCOMPARE(call(contract::kGetOrder, {kStore, waiting->order_id})->state, OrderState::Cancelled);
        const auto told = [&] {
            const auto page =
                call(contract::kListExceptions, {kStore, contract::ExceptionState::Open, waiting->order_id, {}, {}});
            return page &&
                   std::ranges::any_of(page->exceptions, [](const auto &entry) { return entry.code == "override"; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(told(), 20'000);
    }

    void aDrawerIsOpenedCountedAndClosed()
    {
        const auto shiftId = ctl::newId();
        QVERIFY2(call(contract::kOpenShift, {kStore, shiftId, "till-1", euros(5000)}), m_reason.c_str());
        auto request = basket(contract::Channel::Till, 3, {tender(TenderKind::Cash, 1000)});
        request.rounding = euros(1);
        request.shift_id = shiftId;
        QVERIFY2(call(contract::kCheckout, request), m_reason.c_str());
        const auto closed = call(contract::kCloseShift, {kStore, shiftId, {{TenderKind::Cash, euros(6000)}}});
        QVERIFY2(closed, m_reason.c_str());
        QCOMPARE(closed->expected.amount_minor, std::int64_t{6000});
        QCOMPARE(closed->difference->amount_minor, std::int64_t{0});
    }

    void cleanupTestCase() { m_shop.reset(); }
};

TILLHOUSE_TEST(AfterTheSaleTest)
#include "after_the_sale_test.moc"
