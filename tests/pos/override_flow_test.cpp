// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/customer/tax_free.h"
#include "pos/display/customer_view.h"
#include "pos/frame/header_bar.h"
#include "pos/park/park_desk.h"
#include "pos/pay/card_panel.h"
#include "pos/pay/pay_page.h"
#include "pos/receipt/done_page.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/button.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;
using domain::TenderKind;

namespace
{

constexpr auto kBellaId = "019a0000-0000-7000-8000-000000000002";
const auto kCertificate = QStringLiteral("Certificate 4711");

auto bella() -> contract::Customer
{
    contract::Customer customer;
    customer.customer_id = kBellaId;
    customer.name = "Bella Ried";
    customer.card_code = "KUNDE2";
    customer.credit_limit_minor = 200;
    return customer;
}

} // namespace

/// Two things that a manager allows with a PIN in the middle of a cashier's sale, in the real window: no tax, and more
/// on account than the customer may owe.
class OverrideFlowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    void start(const std::string &userId = FakeShop::kCashierId)
    {
        m_till = std::make_unique<TillFixture>();
        m_till->shop.customers().add(bella());
        QVERIFY(m_till->setUp(userId));
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->customers().count(), 1, kPatienceMs);
        m_till->scan(QLatin1String(kMilkCode)); // 1.19, of it 7 % tax
    }
    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto cart() const -> const pos::Cart & { return window().desk()->cart(); }
    auto total() const -> std::int64_t { return cart().priced().totalMinor; }
    template <class W = QPushButton>
    auto find(const char *name) const -> W *
    {
        const auto all = m_till->window->findChildren<W *>(QString::fromLatin1(name));
        const auto seen = std::ranges::find_if(all, [](const W *widget) { return widget->isVisible(); });
        return seen != all.end() ? *seen : nullptr;
    }
    void chooseFromMenu(const QString &words)
    {
        const auto entries = window().header()->menu()->actions();
        const auto entry = std::ranges::find(entries, words, &QAction::text);
        QVERIFY(entry != entries.end());
        (*entry)->trigger();
    }
    void askToSellFree()
    {
        chooseFromMenu(QStringLiteral("Sell without tax"));
        auto *reason = find<QLineEdit>("taxFreeReason");
        QVERIFY(reason != nullptr);
        QVERIFY(!find("taxFreeSell")->isEnabled()); // not without a reason
        reason->setText(kCertificate);
        m_till->save("tax_free");
        find("taxFreeSell")->click();
    }
    void allow()
    {
        QTRY_VERIFY(window().approver().dialog() != nullptr);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window().approver().dialog() == nullptr, kPatienceMs);
    }
    void sellFree()
    {
        askToSellFree();
        allow();
        QTRY_COMPARE(total(), std::int64_t{111});
    }
    auto barText() const -> QString
    {
        const auto *bar = window().findChild<pos::TaxFreeBar *>();
        return bar && bar->isVisible() ? bar->text() : QString();
    }
    auto approver(const std::vector<contract::Approval> &approvals, std::string_view action) const -> std::string
    {
        const auto found = std::ranges::find(approvals, action, &contract::Approval::action);
        return found == approvals.end() ? std::string() : found->approver_id;
    }
    void owes(std::int64_t minor)
    {
        m_till->shop.customers().setAccount(
            kBellaId, {"main", kBellaId, {minor, "EUR"}, {bella().credit_limit_minor, "EUR"}, {0, "EUR"}, 0});
    }
    void payOnAccount()
    {
        m_till->scan(QStringLiteral("KUNDE2"));
        QVERIFY(cart().customer());
        m_till->press(Qt::Key_F9);
        QVERIFY(find("payAccount") != nullptr);
        find("payAccount")->click();
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { m_till.reset(); }

    void aSaleWithoutTaxSaysSoEverywhereAndWhoAllowedIt()
    {
        start();
        QCOMPARE(total(), std::int64_t{119});
        sellFree();
        QVERIFY(barText().contains(kCertificate));
        QVERIFY(pos::viewOfCart(cart(), 0).taxExempt);
        QCOMPARE(cart().priced().taxMinor, std::int64_t{0});
        m_till->scan(QLatin1String(kMilkCode)); // what comes later is without it, too
        QCOMPARE(total(), std::int64_t{222});
        m_till->save("tax_free_cart");
        m_till->press(Qt::Key_F9);
        m_till->save("tax_free_pay");
        const auto labels = window().payPage()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(kCertificate); }));
        m_till->press(Qt::Key_F10);
        QCOMPARE(window().donePage()->receipt().taxExemptReason, kCertificate);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.checkouts().size(), std::size_t{1}, kPatienceMs);
        const auto sale = m_till->shop.checkouts()[0];
        QCOMPARE(*sale.tax_exempt_reason, kCertificate.toStdString());
        QVERIFY(sale.lines[0].tax_rates.empty());
        QCOMPARE(approver(sale.approvals, "tax_exempt"), std::string(FakeShop::kManagerId));
        QCOMPARE(*sale.cashier_id, std::string(FakeShop::kCashierId));
        QVERIFY(!cart().isTaxExempt()); // the next one
        QVERIFY(barText().isEmpty());
    }

    void itIsTakenBackWithItsApproval()
    {
        start();
        sellFree();
        find("removeTaxFree")->click();
        QCOMPARE(total(), std::int64_t{119});
        QVERIFY(cart().approvals().empty());
        QVERIFY(barText().isEmpty());
        sellFree();
        chooseFromMenu(QStringLiteral("Sell without tax"));
        QVERIFY(find("taxAgain") != nullptr);
        find("taxAgain")->click();
        QCOMPARE(total(), std::int64_t{119});
    }

    void nothingChangesWithoutThePin()
    {
        start();
        askToSellFree();
        QTRY_VERIFY(window().approver().dialog() != nullptr);
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(window().approver().dialog() == nullptr);
        QCOMPARE(total(), std::int64_t{119});
        QVERIFY(cart().approvals().empty());
    }

    void aManagerAnswersForItAlone()
    {
        start(FakeShop::kManagerId);
        askToSellFree();
        QVERIFY(window().approver().dialog() == nullptr);
        QCOMPARE(total(), std::int64_t{111});
        QCOMPARE(approver(cart().approvals(), "tax_exempt"), std::string(FakeShop::kManagerId));
    }

    void itStaysWithTheSale()
    {
        start();
        sellFree();
        m_till->press(Qt::Key_F12); // locked, and open again
        QVERIFY(m_till->unlock());
        QCOMPARE(total(), std::int64_t{111});
        QVERIFY(m_till->restart());
        QCOMPARE(total(), std::int64_t{111});
        QCOMPARE(cart().ownExemption(), kCertificate.toStdString());
        const auto content = contract::encode(cart().content());
        m_till->press(Qt::Key_F4);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.park().waiting().size(), std::size_t{1}, kPatienceMs);
        QVERIFY(!cart().isTaxExempt());
        QVERIFY(window().desk()->bringIn(content)); // as another till has it
        QCOMPARE(total(), std::int64_t{111});
        QCOMPARE(approver(cart().approvals(), "tax_exempt"), std::string(FakeShop::kManagerId));
    }

    void whoMayOweMoreIsAManagersWord()
    {
        start();
        owes(150);
        payOnAccount();
        QTRY_VERIFY_WITH_TIMEOUT(find("exceedLimit") != nullptr, kPatienceMs);
        QVERIFY2(find("exceedLimit")->text().contains(QStringLiteral("0.69")), qPrintable(find("exceedLimit")->text()));
        m_till->save("pay_above_limit");
        find("exceedLimit")->click();
        allow();
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.checkouts().size(), std::size_t{1}, kPatienceMs);
        const auto sale = m_till->shop.checkouts()[0];
        QCOMPARE(sale.tenders.size(), std::size_t{1});
        QCOMPARE(sale.tenders[0].kind, TenderKind::OnAccount);
        QCOMPARE(sale.tenders[0].amount.amount_minor, std::int64_t{119});
        QCOMPARE(approver(sale.approvals, "on_account"), std::string(FakeShop::kManagerId));
    }

    void whatTheManagerAllowedGoesWithItsTender()
    {
        start();
        m_till->scan(QLatin1String(kBreadCode)); // 4.08 in all
        owes(150);
        payOnAccount();
        QTRY_VERIFY_WITH_TIMEOUT(find("exceedLimit") != nullptr, kPatienceMs);
        m_till->type(QStringLiteral("1.00"));
        QVERIFY2(find("exceedLimit")->text().contains(QStringLiteral("0.50")), qPrintable(find("exceedLimit")->text()));
        QVERIFY(!find("entryTake")->isEnabled());
        find("exceedLimit")->click();
        allow();
        QTRY_COMPARE(window().payPage()->sheet().payment().tenders.size(), std::size_t{1});
        QTRY_VERIFY(find("removeTender0") != nullptr);
        find("removeTender0")->click();
        m_till->press(Qt::Key_F10);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.checkouts().size(), std::size_t{1}, kPatienceMs);
        QVERIFY(m_till->shop.checkouts()[0].approvals.empty());
    }

    void withinTheLimitNobodyIsAsked()
    {
        start();
        owes(0);
        payOnAccount();
        QTRY_VERIFY_WITH_TIMEOUT(find("entryTake")->isEnabled(), kPatienceMs);
        QVERIFY(find("exceedLimit") == nullptr);
        m_till->press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.checkouts().size(), std::size_t{1}, kPatienceMs);
        QVERIFY(m_till->shop.checkouts()[0].approvals.empty());
    }

    void aManagerGoesAboveTheLimitUnderTheOwnName()
    {
        start(FakeShop::kManagerId);
        owes(200);
        payOnAccount();
        QTRY_VERIFY_WITH_TIMEOUT(find("exceedLimit") != nullptr, kPatienceMs);
        QVERIFY(!find("exceedLimit")->text().contains(QStringLiteral("PIN")));
        find("exceedLimit")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.checkouts().size(), std::size_t{1}, kPatienceMs);
        QCOMPARE(approver(m_till->shop.checkouts()[0].approvals, "on_account"), std::string(FakeShop::kManagerId));
    }

    void withoutTheServerNothingGoesOnAccount()
    {
        start();
        m_till->scan(QStringLiteral("KUNDE2"));
        m_till->shop.stop();
        m_till->till->refreshIdentity();
        QTRY_VERIFY_WITH_TIMEOUT(!m_till->till->api().network().online, kPatienceMs);
        m_till->press(Qt::Key_F9);
        QVERIFY(!find("payAccount")->isEnabled());
    }
};

TILLHOUSE_TEST(OverrideFlowTest)
#include "override_flow_test.moc"
