// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "ctl/demo_catalogue.h"
#include "ctl/demo_customers.h"
#include "ctl/demo_shop.h"
#include "ctl/files.h"
#include "ctl/logins.h"
#include "ctl/shop_client.h"
#include "kit/node_config.h"
#include "support/test_registry.h"
#include "up_runner.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::ctl;
using testing::UpRunner;

class SeedDemoTest : public QObject
{
    Q_OBJECT

    UpRunner m_shop;

    /// Every order of a store, counted by walking the pages.
    auto countOrders(ShopClient &client, const std::string &token, const std::string &store) const -> std::size_t
    {
        contract::ListOrdersRequest request;
        request.store_id = store;
        request.limit = 1000;
        std::size_t count = 0;
        do {
            const auto page = client.call(contract::kListOrders, token, {}, request);
            if (!page)
                return 0;
            count += page->orders.size();
            request.cursor = page->next_cursor;
        } while (request.cursor);
        return count;
    }

private Q_SLOTS:
    void inventedSalesStayOutOfARealShop()
    {
        UpRunner real;
        QCOMPARE(real.run(QStringLiteral("init")), 0);
        QCOMPARE(real.run(QStringLiteral("seed-demo")), 1);
        QVERIFY(real.output().find("init --demo") != std::string::npos);
    }

    void theShopIsFilledOnceAndEveryLoginWorks()
    {
        QCOMPARE(m_shop.run(QStringLiteral("init"), {QStringLiteral("--demo")}), 0);
        QVERIFY2(!m_shop.up().empty(), m_shop.errors().c_str());
        QVERIFY2(m_shop.run(QStringLiteral("seed-demo")) == 0, m_shop.output().c_str());

        const auto layout = m_shop.layout();
        const auto config = kit::loadNodeConfig(layout.configFile("api-gateway"), "api-gateway");
        QVERIFY(config);
        ShopClient client(layout, static_cast<std::uint16_t>(config->listen.port), 2);
        const auto logins = readLogins(layout.logins);
        QVERIFY(logins);
        QCOMPARE(logins->size(), std::size(kDemoUsers) + 1);
        for (const auto &login : *logins) {
            const auto grant =
                client.call(contract::kSignIn, {}, {}, contract::SignInRequest{login.user, login.password});
            QVERIFY2(grant, login.user.c_str());
        }
        const auto admin = client.call(contract::kSignIn, {}, {},
                                       contract::SignInRequest{logins->front().user, logins->front().password});
        QVERIFY(admin);
        const auto orders = countOrders(client, admin->access_token, "store-1");
        QVERIFY(orders > 1000);

        const auto &token = admin->access_token;
        // What a till can show is there: customers with a card, money on a gift card, counted drawers with sales.
        contract::ListCustomersRequest everybody;
        everybody.store_id = "store-1";
        const auto customers = client.call(contract::kListCustomers, token, {}, everybody);
        QCOMPARE(customers->customers.size(), demoCustomers().size());
        const contract::GetGiftCardRequest card{"store-1", std::string(kDemoGiftCard)};
        QCOMPARE(client.call(contract::kGetGiftCard, token, {}, card)->balance.amount_minor, kDemoGiftCardMinor);
        contract::ListShiftsRequest every;
        every.store_id = "store-1";
        const auto shifts = client.call(contract::kListShifts, token, {}, every)->shifts;
        QVERIFY(shifts.size() >= std::size_t{2 * kDemoTills});
        for (const auto &shift : shifts) {
            QCOMPARE(shift.state, domain::ShiftState::Closed);
            QVERIFY(shift.cash_sales.amount_minor > 0);
        }
        contract::ListExceptionsRequest open;
        open.store_id = "store-1";
        const auto listed = client.call(contract::kListExceptions, token, {}, open);
        for (const auto &entry : listed->exceptions)
            QVERIFY2(entry.code == "drawer_difference" || entry.code == "short_of_stock", entry.code.c_str());

        // A run that was cut off before its last step repeats everything and doubles nothing.
        QVERIFY(std::filesystem::remove(layout.demoMarker()));
        QVERIFY2(m_shop.run(QStringLiteral("seed-demo")) == 0, m_shop.output().c_str());
        QCOMPARE(countOrders(client, admin->access_token, "store-1"), orders);
        QCOMPARE(client.call(contract::kGetGiftCard, token, {}, card)->balance.amount_minor, kDemoGiftCardMinor);
        QCOMPARE(client.call(contract::kListShifts, token, {}, every)->shifts.size(), shifts.size());
        // And one that has finished is left alone.
        QCOMPARE(m_shop.run(QStringLiteral("seed-demo")), 0);
        QVERIFY(m_shop.output().find("already") != std::string::npos);
        QCOMPARE(m_shop.stop(), 0);
    }
};

TILLHOUSE_TEST(SeedDemoTest)
#include "seed_demo_test.moc"
