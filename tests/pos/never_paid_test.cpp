// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/sold_order.h"
#include "pos/pay/sale_book.h"
#include "pos/receipt/done_page.h"
#include "pos/receipt/receipt_layout.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"

#include <QLineEdit>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

/// Goods of a sale whose card was declined after it had been let go: they come back, and no money goes out for them.
/// Planted: the page still offered cash; the slip named the card and the goods' worth as given back.
class NeverPaidTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto page() const -> pos::RefundPage & { return *window().refundPage(); }
    auto isDone() const -> bool { return window().currentPage() == static_cast<QWidget *>(window().donePage()); }
    auto receipt() const -> const pos::Receipt & { return window().donePage()->receipt(); }
    auto words() const -> QString
    {
        QString all;
        for (const auto &row : pos::layOut(receipt(), 60))
            all += row.left + u' ' + row.right + u'\n';
        return all;
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->queue().waiting().count, 0, kPatienceMs);
        m_till->shop.declineLater();
        const auto number = receipt().number;
        m_till->press(Qt::Key_Return);
        m_till->press(Qt::Key_R, Qt::ControlModifier);
        m_till->scan(number);
        QTRY_VERIFY_WITH_TIMEOUT(page().hasOrder(), kPatienceMs);
    }
    void cleanup() { m_till.reset(); }

    void thePageSaysItAndOffersNoMoney()
    {
        QVERIFY2(page().messageText().contains(QStringLiteral("declined after this sale")), qPrintable(page().messageText()));
        QVERIFY(page().messageText().contains(QStringLiteral("1.19")));
        QVERIFY(!page().findChild<uikit::Button *>(QStringLiteral("toCash")));
        page().lines()->edit(0)->stepBy(1);
        page().reasonField()->setText(QStringLiteral("Changed mind"));
        QVERIFY(page().refundButton()->isEnabled());
        m_till->save("refund_never_paid");
    }

    void theGoodsComeBackAndTheSlipNamesNoMoney()
    {
        page().lines()->edit(0)->stepBy(1);
        page().reasonField()->setText(QStringLiteral("Changed mind"));
        page().refundButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(isDone() && receipt().refund.has_value(), kPatienceMs);
        QVERIFY(!m_till->shop.refunds().back().to);
        QCOMPARE(receipt().neverPaidMinor, std::int64_t{119});
        QVERIFY(receipt().tenders.empty() && !receipt().cashBack);
        QVERIFY2(words().contains(QStringLiteral("Never paid")), qPrintable(words()));
        QVERIFY2(!words().contains(QStringLiteral("To: ")), qPrintable(words()));
        m_till->save("refund_never_paid_done");
    }

    void onlyACardThatCountsAsPaidAndSaysWhyIsLost()
    {
        contract::Order order;
        order.tenders = {
            {.kind = domain::TenderKind::Card,
             .amount = {500, "EUR"},
             .state = domain::PaymentState::Declined,
             .reason = "no cover"},
            {.kind = domain::TenderKind::Card, .amount = {300, "EUR"}, .state = domain::PaymentState::Captured}};
        QCOMPARE(client::neverPaidMinor(order), std::int64_t{0});
        order.tenders[1].reason = "declined when it was charged";
        QCOMPARE(client::neverPaidMinor(order), std::int64_t{300});
        contract::OrderRefund refund;
        refund.total = {400, "EUR"};
        refund.tenders = {{domain::TenderKind::Cash, {100, "EUR"}}};
        refund.state = domain::PaymentState::Pending;
        QCOMPARE(client::neverPaidMinor(order, refund), std::int64_t{0});
        refund.state = domain::PaymentState::Refunded;
        QCOMPARE(client::neverPaidMinor(order, refund), std::int64_t{300});
    }
};

TILLHOUSE_TEST(NeverPaidTest)
#include "never_paid_test.moc"
