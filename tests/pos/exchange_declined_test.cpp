// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_fixture.h"
#include "support/test_registry.h"

#include "pos/receipt/done_page.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/refund/return_panel.h"
#include "pos/sell/sell_page.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;

/// Returned goods whose money's way back was not known at first, and then refused: nothing is on the exchange's code,
/// so no paper may say that there is.
/// What would be seen here, in both ways out of the sale: a credit for every return that was answered, whatever became
/// of it.
class ExchangeDeclinedTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto cart() const -> const pos::Cart & { return window().desk()->cart(); }
    auto isDone() const -> bool { return window().currentPage() == window().donePage(); }
    auto isSelling() const -> bool { return window().currentPage() == window().sellPage(); }
    auto panel() const -> pos::ReturnPanel * { return window().payPage()->findChild<pos::ReturnPanel *>(); }

    /// A milk comes back for a bread; the answer says that nobody knows yet.
    void undecided()
    {
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        const auto number = window().donePage()->receipt().number;
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->queue().waiting().count, 0, kPatienceMs);
        m_till->press(Qt::Key_Return);
        m_till->press(Qt::Key_R, Qt::ControlModifier);
        m_till->scan(number);
        auto *page = window().refundPage();
        QTRY_VERIFY_WITH_TIMEOUT(page->hasOrder(), kPatienceMs);
        page->lines()->edit(0)->stepBy(1);
        page->reasonField()->setText(QStringLiteral("Wrong product"));
        page->exchangeButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
        m_till->scan(QLatin1String(kBreadCode));
        m_till->shop.setRefunds(domain::PaymentState::Unknown);
        m_till->press(Qt::Key_F10);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->queue().waiting().count, 0, kPatienceMs);
        QCOMPARE(panel()->headline(), QStringLiteral("Booking the returned goods"));
    }
    /// And the next one says no.
    void declined()
    {
        undecided();
        m_till->shop.setRefunds(domain::PaymentState::Declined);
        QTRY_COMPARE_WITH_TIMEOUT(panel()->headline(), QStringLiteral("The goods were not taken back"), kPatienceMs);
        panel()->button()->click();
        QVERIFY(isSelling());
        QVERIFY(cart().exchange() && !cart().exchange()->booked_minor);
    }

    void press(const char *words)
    {
        const auto buttons = window().payPage()->findChildren<uikit::Button *>();
        const auto found = std::ranges::find_if(buttons, [&](const uikit::Button *button) {
            return button->isVisible() && button->text().contains(QLatin1String(words));
        });
        QVERIFY(found != buttons.end());
        (*found)->click();
    }
    void giveUp()
    {
        m_till->press(Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(QApplication::activeModalWidget() != nullptr);
        m_till->press(Qt::Key_2); // a reason
    }

private Q_SLOTS:
    void init()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
    }
    void cleanup() { m_till.reset(); }

    void takenOffTheSaleItLeavesNoCredit()
    {
        declined();
        const QSignalSpy credited(&window().payPage()->exchange(), &pos::ExchangeDesk::credited);
        window().findChild<uikit::Button *>(QStringLiteral("exchangeRemove"))->click();
        QVERIFY(!cart().exchange());
        QVERIFY(isSelling());
        QCOMPARE(credited.count(), 0);
        m_till->press(Qt::Key_F10); // and the new goods are paid whole
        QVERIFY(isDone());
        QCOMPARE(window().donePage()->receipt().totalMinor, 289);
        QVERIFY(!window().donePage()->receipt().credit);
    }

    /// Caught: the sale was given up in that moment, the money went onto the code after it, and the customer never had
    /// the paper that names it.
    void whileNobodyKnowsTheSaleIsNotGivenUp()
    {
        undecided();
        const QSignalSpy credited(&window().payPage()->exchange(), &pos::ExchangeDesk::credited);
        const QSignalSpy refused(window().desk(), &pos::SalesDesk::refused);
        press("Back to the sale"); // to the ways to pay
        press("Back to the sale");
        QVERIFY(isSelling());
        giveUp();
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, kPatienceMs);
        QVERIFY(cart().exchange() && !cart().isEmpty());
        m_till->shop.setRefunds(domain::PaymentState::Refunded);
        QTRY_VERIFY_WITH_TIMEOUT(cart().exchange()->booked_minor, kPatienceMs);
        giveUp();
        QTRY_VERIFY_WITH_TIMEOUT(cart().isEmpty() && !cart().exchange(), kPatienceMs);
        QCOMPARE(credited.count(), 1);
    }

    void givenUpWithTheSaleItLeavesNoCredit()
    {
        declined();
        const QSignalSpy credited(&window().payPage()->exchange(), &pos::ExchangeDesk::credited);
        giveUp();
        QTRY_VERIFY_WITH_TIMEOUT(cart().isEmpty() && !cart().exchange(), kPatienceMs);
        QVERIFY(isSelling());
        QCOMPARE(credited.count(), 0);
    }
};

TILLHOUSE_TEST(ExchangeDeclinedTest)
#include "exchange_declined_test.moc"
