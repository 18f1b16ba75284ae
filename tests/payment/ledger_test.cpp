// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/ledger.h"

#include "payment/payment_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <set>

using namespace tillhouse;
using domain::Result;
using payment::Account;
using payment::LedgerTransfer;
using testing::PaymentStore;

class LedgerTest : public QObject
{
    Q_OBJECT

private:
    static auto transfer(const std::string &id, std::int64_t amount) -> LedgerTransfer
    {
        return {"berlin", id, "o1", "EUR", 1, {{Account::CashDrawer, amount}, {Account::SalesClearing, -amount}}};
    }
    static auto post(PaymentStore &store, const LedgerTransfer &transfer) -> Result<void>
    {
        return store.database->write("post", [&](db::Transaction &tx) -> Result<void> {
            payment::post(tx, transfer);
            return {};
        });
    }

private Q_SLOTS:
    void aTransferSumsToZeroAndMovesBothBalances()
    {
        PaymentStore store;
        QVERIFY(post(store, transfer("a", 1999)));
        QVERIFY(post(store, transfer("b", 1)));
        QCOMPARE(store.balance("cash_drawer"), std::int64_t{2000});
        QCOMPARE(store.balance("sales_clearing"), std::int64_t{-2000});
        QVERIFY(store.ledgerHolds());
    }

    void roundingIsALegOfItsOwnAndNothingIsPostedForZero()
    {
        PaymentStore store;
        auto rounded = transfer("a", 1000);
        rounded.legs = {{Account::CashDrawer, 1000}, {Account::SalesClearing, -998}, {Account::CashRounding, -2}};
        QVERIFY(post(store, rounded));
        auto even = transfer("b", 500);
        even.legs.push_back({Account::CashRounding, 0});
        QVERIFY(post(store, even));
        QCOMPARE(store.balance("cash_rounding"), std::int64_t{-2});
        QCOMPARE(store.number("SELECT count(*) FROM ledger_postings"), std::int64_t{5});
        QVERIFY(store.ledgerHolds());
    }

    void theSameTransactionIsPostedOnce()
    {
        PaymentStore store;
        QVERIFY(post(store, transfer("a", 1999)));
        QVERIFY(!post(store, transfer("a", 1999)));
        QCOMPARE(store.balance("cash_drawer"), std::int64_t{1999});
        QVERIFY(store.ledgerHolds());
    }

    void eachKindOfTenderHasAnAccountOfItsOwn()
    {
        std::set<std::string_view> names;
        for (const auto &[kind, text] : domain::EnumNames<domain::TenderKind>::kValues)
            names.insert(payment::name(payment::accountOf(kind)));
        for (const auto name : names)
            QVERIFY(name.find('-') == std::string_view::npos);
        QCOMPARE(names.size(), domain::enumSize<domain::TenderKind>());
        QVERIFY(!names.contains("sales_clearing"));
    }
};

TILLHOUSE_TEST(LedgerTest)
#include "ledger_test.moc"
