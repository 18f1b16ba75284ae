// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/credit_grant.h"

#include "order/customers.h"
#include "order_fixture.h"
#include "signing_till.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace tillhouse;
using contract::PlaceOrderRequest;
using domain::OrderState;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::sale;
using tillhouse::testing::SigningTill;
using tillhouse::testing::testId;

namespace
{

constexpr std::int64_t kLimit = 500;
constexpr std::int64_t kPrice = 199;

auto codesOf(const contract::Order &order) -> std::string
{
    std::string all;
    for (const auto &exception : order.exceptions)
        all += (all.empty() ? "" : " ") + exception.code;
    return all;
}

} // namespace

/// What a manager allowed at a till, where the till's journal proves it.
class CreditGrantTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OrderFixture> m_shop;
    std::unique_ptr<SigningTill> m_till;
    std::string m_anna = testId('c', 1);

    void addAnna(bool active)
    {
        contract::Customer customer;
        customer.store_id = "s1";
        customer.customer_id = m_anna;
        customer.name = "Anna";
        customer.credit_limit_minor = kLimit;
        customer.active = active;
        auto context = OrderFixture::context();
        context.ifMatch = active ? "" : "*";
        QVERIFY(m_shop->database().write(
            "test", [&](db::Transaction &tx) { return order::putCustomer(tx, context, customer, m_shop->nowMs); }));
    }
    /// The nth sale to Anna on account, 1.99 in all, over so many tenders.
    auto onAccount(int n, const std::string &allowed, int tenders = 1) const -> PlaceOrderRequest
    {
        auto request = sale({n, 1, kPrice, 1000, TenderKind::OnAccount});
        auto &checkout = request.checkout;
        checkout.customer_id = m_anna;
        checkout.tenders[0].account = m_anna;
        for (int i = 1; i < tenders; ++i) {
            auto more = checkout.tenders[0];
            more.tender_id = testId('u', n * 100 + i);
            more.amount.amount_minor = 10;
            checkout.tenders[0].amount.amount_minor -= 10;
            checkout.tenders.push_back(more);
        }
        if (!allowed.empty())
            checkout.approvals.push_back({allowed, "manager-1", "2026-03-01T11:30:00Z", {}});
        return request;
    }
    auto signedBy(PlaceOrderRequest request) const -> PlaceOrderRequest
    {
        auto &checkout = request.checkout;
        checkout.journal =
            m_till->mark(checkout.order_id, checkout.receipt_number.value_or(""), contract::encode(checkout), "sale");
        return request;
    }
    auto place(const PlaceOrderRequest &request) -> domain::Result<contract::Order>
    {
        return m_shop->orders().place(m_till->context(), request);
    }
    auto isRefused(const PlaceOrderRequest &request) -> bool
    {
        const auto order = place(request);
        return order && order->state == OrderState::Cancelled;
    }
    auto told() const -> std::vector<std::string>
    {
        std::vector<std::string> details;
        for (const auto &entry : m_shop->openExceptions())
            if (entry.code == "credit_exceeded")
                details.push_back(entry.detail);
        return details;
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<OrderFixture>();
        m_till = std::make_unique<SigningTill>();
        addAnna(true);
        m_shop->payments.owed[m_anna] = 400;
    }

    void aSaleGoesAboveTheLimitWhereSomebodyAllowedIt()
    {
        const auto order = place(signedBy(onAccount(1, "on_account")));
        QVERIFY(order);
        QCOMPARE(order->state, OrderState::Paid);
        QCOMPARE(m_shop->payments.owed[m_anna], std::int64_t{599});
        QCOMPARE(told().size(), std::size_t{1});
        QCOMPARE(told()[0], std::string("0.99 EUR above what the customer may owe; allowed by manager-1"));
        QCOMPARE(order->approvals.size(), std::size_t{1});
    }

    void withoutAProvenApprovalItIsRefusedAsEver()
    {
        QVERIFY(isRefused(signedBy(onAccount(1, ""))));
        QVERIFY(isRefused(signedBy(onAccount(2, "discount"))));
        QVERIFY(isRefused(onAccount(3, "on_account"))); // the till did not sign it
        auto changed = signedBy(onAccount(4, ""));
        changed.checkout.approvals.push_back({"on_account", "manager-1", "2026-03-01T11:30:00Z", {}});
        QVERIFY(isRefused(changed)); // it signed something else
        QCOMPARE(m_shop->payments.owed[m_anna], std::int64_t{400});
        QVERIFY(told().empty());
    }

    void withinTheLimitAnApprovalChangesNothing()
    {
        m_shop->payments.owed[m_anna] = 0;
        QVERIFY(place(signedBy(onAccount(1, "on_account"))));
        QCOMPARE(*m_shop->payments.lastPay.tenders[0].limit_minor, kLimit);
        QVERIFY(told().empty());
    }

    void whatWasAllowedIsForOneOrderAlone()
    {
        QVERIFY(place(signedBy(onAccount(1, "on_account"))));
        QCOMPARE(*m_shop->payments.lastPay.tenders[0].limit_minor, std::int64_t{599});
        QVERIFY(isRefused(signedBy(onAccount(2, ""))));
        // Another sale comes between the look at what is owed and the payment.
        m_shop->payments.fault = [this](std::string_view call) -> std::optional<testing::ScriptedPayments::Fault> {
            if (call == "pay")
                m_shop->payments.owed[m_anna] += 1;
            return std::nullopt;
        };
        QVERIFY(isRefused(signedBy(onAccount(3, "on_account"))));
        QCOMPARE(told().size(), std::size_t{1});
    }

    void twoTendersOfOneOrderNeedItOnce()
    {
        const auto order = place(signedBy(onAccount(1, "on_account", 3)));
        QVERIFY(order);
        QCOMPARE(order->state, OrderState::Paid);
        for (const auto &tender : m_shop->payments.lastPay.tenders)
            QCOMPARE(*tender.limit_minor, std::int64_t{599});
        QCOMPARE(told().size(), std::size_t{1});
    }

    void aRepeatAsksForTheSameLimitAlsoAfterARestart()
    {
        m_shop->payments.fault = [](std::string_view call) -> std::optional<testing::ScriptedPayments::Fault> {
            if (call != "pay")
                return std::nullopt;
            return testing::ScriptedPayments::Fault{{domain::ErrorCode::Timeout, "no answer", {}}, true};
        };
        const auto request = signedBy(onAccount(1, "on_account"));
        (void)place(request);
        m_shop->payments.fault = {};
        m_shop->restart();
        const auto order = place(request);
        QVERIFY(order);
        QCOMPARE(order->state, OrderState::Paid);
        QCOMPARE(*m_shop->payments.lastPay.tenders[0].limit_minor, std::int64_t{599});
        QCOMPARE(m_shop->payments.owed[m_anna], std::int64_t{599});
        QCOMPARE(told().size(), std::size_t{1});
    }

    void whatIsOwedHasToBeKnown()
    {
        m_shop->payments.fault = [](std::string_view call) -> std::optional<testing::ScriptedPayments::Fault> {
            if (call != "balance")
                return std::nullopt;
            return testing::ScriptedPayments::Fault{{domain::ErrorCode::Unavailable, "no answer", {}}, false};
        };
        const auto order = place(signedBy(onAccount(1, "on_account")));
        QVERIFY(!order);
        QCOMPARE(order.error().code, domain::ErrorCode::Unavailable);
        QCOMPARE(m_shop->count("orders"), std::int64_t{0});
        QCOMPARE(m_shop->payments.calls("pay"), 0);
    }

    void nobodyIsGrantedAnythingWhoIsNoCustomerAnyMore()
    {
        addAnna(false);
        QVERIFY(isRefused(signedBy(onAccount(1, "on_account"))));
        m_anna = testId('c', 99);
        QVERIFY(isRefused(signedBy(onAccount(2, "on_account"))));
        m_anna = testId('c', 1);
    }

    void anExemptionThatSomebodyAllowedIsNoException()
    {
        const auto exempt = [](int n, const std::string &action) {
            auto request = sale({n, 1, 167});
            request.checkout.tax_exempt_reason = "certificate 77";
            request.checkout.lines[0].tax_rates.clear();
            request.reservation->lines[0].price.amount_minor = kPrice;
            if (!action.empty())
                request.checkout.approvals.push_back({action, "manager-1", "2026-03-01T11:30:00Z", {}});
            return request;
        };
        const auto proven = place(signedBy(exempt(1, "tax_exempt")));
        QVERIFY(proven);
        QCOMPARE(codesOf(*proven), std::string());
        QCOMPARE(proven->tax.amount_minor, std::int64_t{0});
        QCOMPARE(*proven->tax_exempt_reason, std::string("certificate 77"));
        QCOMPARE(codesOf(*place(signedBy(exempt(2, "")))), std::string("exemption_unknown"));
        QCOMPARE(codesOf(*place(signedBy(exempt(3, "on_account")))), std::string("exemption_unknown"));
        QVERIFY(codesOf(*place(exempt(4, "tax_exempt"))).starts_with("exemption_unknown"));
    }
};

TILLHOUSE_TEST(CreditGrantTest)
#include "credit_grant_test.moc"
